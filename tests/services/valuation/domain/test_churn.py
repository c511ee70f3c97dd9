"""Churn risk, its bands, and the phases of a customer's life."""

import numpy as np
import pytest

from services.valuation.domain.churn.risk import BANDS, LIFECYCLES
from services.valuation.domain.policy.policy import Bands, Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.due_days import REFRESH_DAYS, due_days
from services.valuation.models.histories import histories
from services.valuation.models.published import MBG_NBD
from tests.services.valuation.domain.stories import bought, called, given, only

RHYTHM = [bought(day) for day in range(0, 210, 21)]


def phase(ledger, as_of: int) -> str:
    return LIFECYCLES[only(ledger.value(as_of).lifecycle)]


def band(ledger, as_of: int, configuration: ScoringConfiguration = ScoringConfiguration()) -> str:  # noqa: B008
    return BANDS[only(ledger.value(as_of, configuration).band)]


def test_the_risk_is_the_probability_of_no_order_in_thirteen_weeks():
    valued = given(bought(0), bought(70)).value(as_of=140)
    by_hand = MBG_NBD.p_none(histories([1], [10.0], [20.0]), 13.0)[0]
    assert only(valued.ahead.churn_risk) == pytest.approx(by_hand)


def test_the_horizon_is_policy():
    ledger = given(bought(0), bought(70))
    short = only(
        ledger.value(
            140, ScoringConfiguration(policy=Policy(churn_horizon_weeks=2))
        ).ahead.churn_risk
    )
    long = only(
        ledger.value(
            140, ScoringConfiguration(policy=Policy(churn_horizon_weeks=52))
        ).ahead.churn_risk
    )
    assert long < only(ledger.value(140).ahead.churn_risk) < short


def test_a_faithful_buyer_moves_through_the_bands_as_silence_grows():
    ledger = given(*RHYTHM)
    seen = [band(ledger, day) for day in range(189, 800, 7)]
    assert list(dict.fromkeys(seen)) == ["low", "medium", "high"]


def test_bands_are_policy():
    strict = ScoringConfiguration(policy=Policy(churn_bands=Bands(medium=0.01, high=0.02)))
    assert band(given(*RHYTHM), 189, strict) == "high"


@pytest.mark.parametrize(
    ("ledger", "as_of", "expected"),
    [
        (given(called(1)), 9, "prospect"),
        (given(bought(0)), 9, "first"),
        (given(bought(0), bought(0)), 9, "first"),
        (given(bought(0), bought(9)), 12, "repeat"),
        (given(*RHYTHM), 192, "loyal"),
        (given(*RHYTHM), 330, "at_risk"),
        (given(*RHYTHM), 375, "lapsed"),
        (given(*RHYTHM), 500, "lost"),
        (given(*RHYTHM, bought(600)), 602, "won_back"),
        (given(*RHYTHM, bought(600), bought(610)), 615, "loyal"),
    ],
)
def test_phases(ledger, as_of, expected):
    assert phase(ledger, as_of) == expected


def test_won_back_is_never_a_first_time_buyer():
    assert phase(given(bought(0), bought(700)), 701) == "won_back"
    assert phase(given(bought(700)), 701) == "first"


def test_won_back_means_lapsed_on_the_very_day_of_the_return():
    lapsed = next(day for day in range(1, 900) if phase(given(bought(0)), day) == "lapsed")
    assert phase(given(bought(0), bought(lapsed)), lapsed + 1) == "won_back"
    assert phase(given(bought(0), bought(lapsed - 1)), lapsed) != "won_back"


def test_a_customer_comes_due_on_the_day_their_band_or_phase_changes():
    ledger, configuration = given(*RHYTHM), ScoringConfiguration()
    for start in range(189, 520):
        valued = ledger.value(start)
        due = int(only(due_days(ledger.book.states, valued, configuration, start)))
        assert start < due <= start + REFRESH_DAYS
        before, then = only(valued.ahead.churn_risk), ledger.value(due - 1)
        assert (phase(ledger, due - 1), band(ledger, due - 1)) == (
            phase(ledger, start), band(ledger, start))  # fmt: skip
        assert only(then.ahead.churn_risk) - before < 0.02


def test_a_clock_a_little_ahead_is_no_error():
    valued = given(bought(10), bought(11)).value(as_of=10)
    assert 0.0 < only(valued.ahead.churn_risk) < 1.0


def test_who_never_bought_never_comes_due():
    ledger = given(called(1))
    due = due_days(ledger.book.states, ledger.value(9), ScoringConfiguration(), 9)
    assert only(due) == np.iinfo(np.int32).max
