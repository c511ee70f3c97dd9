"""Actual over expected: what counts as drift, and when a refit follows from it."""

import numpy as np
import pytest

from services.valuation.models.published import MBG_NBD
from services.valuation.rules.drift import Drift, drift
from services.valuation.rules.model import PRIOR
from services.valuation.rules.reviewing import Heard, refit_is_due


def seen(customers: int, ordered: int) -> np.ndarray:
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
    assert Drift(4, 10, expected, actual).drifted is drifted


def test_of_nothing_expected_nothing_is_said():
    nothing = drift(seen(0, 0), 80, 4, PRIOR)
    assert (nothing.ratio, nothing.drifted) == (None, False)


def test_a_drifting_model_is_fitted_again_once_it_had_a_week():
    settled = Heard(1000, 60.0)
    assert not refit_is_due(settled, 1000, 3, drifted=True)
    assert refit_is_due(settled, 1000, 8, drifted=True)
    assert not refit_is_due(settled, 1000, 8, drifted=False)
    assert refit_is_due(settled, 1000, 31)
