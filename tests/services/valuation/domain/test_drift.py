"""Actual over expected: what counts as drift, and when a refit follows from it."""

import numpy as np
import pytest

from services.valuation.domain.churn.drift import Drift, drift
from services.valuation.domain.churn.fitted_model import PRIOR
from services.valuation.domain.scoring.population_review import Heard, refit_is_due
from services.valuation.models.published import MBG_NBD


def seen(customers: int, ordered: int | np.ndarray) -> np.ndarray:
    rows = np.zeros(
        customers,
        dtype=[("first_day", "i4"), ("last_day", "i4"), ("order_days", "i4"), ("ordered", "i4")],
    )
    rows["last_day"], rows["order_days"], rows["ordered"] = 70, 8, ordered
    return rows


def test_what_is_expected_is_the_model_s():
    found = drift(seen(100, 1), 80, 4, PRIOR)
    one = drift(seen(1, 1), 80, 4, PRIOR)
    assert found.expected == pytest.approx(100 * one.expected)
    assert PRIOR.timing == MBG_NBD and (found.actual, found.customers) == (100, 100)


@pytest.mark.parametrize(
    ("expected", "actual", "drifted"),
    [(1000.0, 1050, False), (1000.0, 1200, True), (1000.0, 700, True), (20.0, 26, False)],
)
def test_drift_is_more_than_a_tenth_and_more_than_chance(expected, actual, drifted):
    assert Drift(4, 10, expected, actual, expected**0.5).drifted is drifted


def ordering(expected: float, share: float, seed: int) -> np.ndarray:
    """Order days of 2,000 customers: who orders at all, a `share`, does so that much more often."""
    chance = np.random.default_rng(seed)
    return np.where(chance.uniform(size=2_000) < share, chance.poisson(expected / share, 2_000), 0)


def test_clumps_are_no_drift_and_drift_is_seen_among_clumps():
    usual = drift(seen(1, 0), 80, 4, PRIOR).expected
    settled = [drift(seen(2_000, ordering(usual, 0.08, n)), 80, 4, PRIOR) for n in range(200)]
    off = [abs(found.actual - found.expected) for found in settled]
    assert np.mean(np.array(off) > 3 * settled[0].expected ** 0.5) > 0.2  # a Poisson count's chance
    assert sum(found.drifted for found in settled) <= 3
    for factor in (0.5, 2.0):
        drifted = [
            drift(seen(2_000, ordering(factor * usual, 0.08, n)), 80, 4, PRIOR) for n in range(20)
        ]
        assert all(found.drifted for found in drifted)


def test_nobody_ordering_is_drift_of_many_and_chance_of_a_few():
    assert drift(seen(200, 0), 80, 1, PRIOR).drifted
    few = drift(seen(12, 0), 80, 1, PRIOR)
    assert few.expected > 3 and not few.drifted


def test_of_nothing_expected_nothing_is_said():
    nothing = drift(seen(0, 0), 80, 4, PRIOR)
    assert (nothing.ratio, nothing.drifted) == (None, False)


def test_a_drifting_model_is_fitted_again_once_it_had_a_week():
    settled = Heard(1000, 60.0)
    assert not refit_is_due(settled, 1000, 3, drifted=True)
    assert refit_is_due(settled, 1000, 8, drifted=True)
    assert not refit_is_due(settled, 1000, 8, drifted=False)
    assert refit_is_due(settled, 1000, 31)
