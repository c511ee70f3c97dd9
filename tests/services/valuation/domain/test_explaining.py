"""Explanations add up to what they explain."""

import numpy as np
import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.contributions import churn_reasons, value_parts
from services.valuation.domain.scoring.grade_reasons import grade_reason
from tests.services.valuation.domain.stories import bought, called, given, only, refunded

RULING = ScoringConfiguration(cuts={"USD": (500.0, 20.0)})


def test_the_parts_of_the_value_add_up():
    valued = given(bought(0, 9_000, margin=3_000), refunded(3, 900), called(5, 400)).value(60)
    parts = value_parts(valued.money, valued.ahead, 0)
    assert parts.kept_margin - parts.cost_to_serve - parts.acquisition_cost == parts.net
    profit = parts.expected_order_value * (1 - parts.expected_refund_rate) * parts.margin_rate
    by_hand = parts.expected_orders_12m * profit - parts.expected_cost_12m
    assert parts.predicted_12m == pytest.approx(by_hand)


@hypothesis_given(st.lists(st.integers(0, 400), min_size=1, max_size=30), st.integers(0, 2_000))
def test_reasons_for_churn_add_up_in_log_odds(days, silence):
    ledger = given(*[bought(day) for day in days])
    as_of = max(days) + silence
    reasons = churn_reasons(ledger.book.states, ledger.money(RULING), RULING, as_of, 0)
    assert reasons is not None
    assert reasons.newcomer + reasons.rhythm + reasons.silence == pytest.approx(
        reasons.total, abs=1e-9
    )
    risk = only(ledger.value(as_of, RULING).ahead.churn_risk)
    assert reasons.churn_risk == pytest.approx(risk, abs=1e-9)
    assert reasons.silence >= -1e-9


def test_a_faithful_buyer_gone_silent_is_explained_by_the_silence():
    ledger = given(*[bought(day) for day in range(0, 210, 14)])
    reasons = churn_reasons(ledger.book.states, ledger.money(RULING), RULING, 400, 0)
    assert reasons is not None
    assert reasons.rhythm < 0 < reasons.silence
    assert reasons.silence > abs(reasons.rhythm)


def test_a_grade_names_the_cuts_it_lies_between():
    valued = given(bought(0, 9_000), bought(20, 9_000)).value(25, RULING)
    reason = grade_reason(valued, RULING, 0)
    assert reason is not None and reason.grade == "B"
    assert (reason.above, reason.below) == pytest.approx((550.0, 18.0))
    assert reason.below < reason.worth < reason.above


def test_the_best_grade_has_no_cut_above_and_the_last_none_below():
    configuration = ScoringConfiguration(cuts={"USD": (50.0, 20.0)})
    best = grade_reason(
        given(bought(0, 90_000), bought(9, 90_000)).value(10, configuration), configuration, 0
    )
    last = grade_reason(given(bought(0, 10)).value(10, configuration), configuration, 0)
    assert best is not None and last is not None
    assert (best.grade, best.above) == ("A", None)
    assert (last.grade, last.below) == ("C", None)


def test_who_never_bought_has_nothing_to_explain():
    ledger = given(called(1))
    assert churn_reasons(ledger.book.states, ledger.money(RULING), RULING, 9, 0) is None
    assert grade_reason(ledger.value(9, RULING), RULING, 0) is None


def test_no_answer_is_ever_nan_for_who_bought():
    for story in ([bought(0, 0)], [bought(0), refunded(1, 5_000)], [bought(5), called(6, 10**9)]):
        valued = given(*story).value(9, RULING)
        for answer in (valued.predicted_12m, valued.money.net, valued.ahead.churn_risk):
            assert np.isfinite(only(answer))
