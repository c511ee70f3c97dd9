"""Scorecards: indicators measured on a scale or assessed by people, weighed against each other."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from msgspec import structs

from services.valuation.domain.overrides.override_columns import no_overrides
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.policy.scorecards import MEASURES, Indicator, Scorecard, Step
from services.valuation.domain.scoring.appraisal import ScoringConfiguration, appraise
from services.valuation.domain.scoring.points import Measured, stale
from services.valuation.domain.scoring.rating import scored_under
from tests.services.valuation.domain.stories import bought, called, given, only, paid

LEVEL = Indicator(
    name="purchase_level",
    weight=3,
    scale=(Step(up_to=100, points=2), Step(up_to=1000, points=5), Step(points=10)),
)
PAYMENT = Indicator(
    name="payment_speed",
    weight=2,
    scale=(Step(up_to=1, points=10), Step(up_to=14, points=6), Step(points=0)),
)
AFFINITY = Indicator(name="affinity", weight=5)


def by(*indicators: Indicator) -> Policy:
    return Policy(basis="scorecard", scorecard=Scorecard(indicators=indicators))


def seen(ledger, as_of: int, policy: Policy) -> Measured:
    configuration = ScoringConfiguration(policy=policy)
    valued = ledger.value(as_of, configuration)
    return Measured(ledger.book.states, valued.money, valued.ahead, as_of)


def score(ledger, policy: Policy, as_of: int = 50, **assessed: float) -> float:
    points = {name: np.array([value]) for name, value in assessed.items()}
    scored = scored_under(seen(ledger, as_of, policy), points, policy)
    assert scored is not None
    return only(scored.total)


@pytest.mark.parametrize(
    ("cents", "total"), [(9_999, 20), (10_000, 50), (99_999, 50), (100_000, 100)]
)
def test_a_measured_value_becomes_the_points_of_its_step(cents, total):
    assert score(given(bought(0, cents)), by(LEVEL)) == total


def test_indicators_weigh_as_the_policy_says():
    ledger = given(bought(0, 50_000, due=30, document="i"), paid(40, 50_000, "i"))
    by_hand = 10 * (3 * 5 + 2 * 6 + 5 * 7) / 10
    assert score(ledger, by(LEVEL, PAYMENT, AFFINITY), affinity=7) == pytest.approx(by_hand)


def test_what_is_not_known_counts_neither_way():
    never_invoiced = given(bought(0, 50_000))
    assert score(never_invoiced, by(LEVEL, PAYMENT, AFFINITY)) == score(never_invoiced, by(LEVEL))
    assert score(never_invoiced, by(PAYMENT, AFFINITY)) == 0


def test_everything_that_can_be_measured_is():
    policy = by(*(Indicator(name=name, scale=(Step(points=4),)) for name in MEASURES))
    ledger = given(
        bought(0, 900, due=1, document="i"), paid(3, 100, "i"), called(4, complaint=True)
    )
    scored = scored_under(seen(ledger, 9, policy), {}, policy)
    assert scored is not None and np.isfinite(scored.values).all()
    assert only(scored.total) == 40


@pytest.mark.parametrize(("rates", "points"), [({}, 90), ({"GBP": Decimal("1.2")}, 55)])
def test_grades_go_by_points_whatever_the_currency_and_money_without_a_rate_by_none(rates, points):
    often = Indicator(name="purchase_frequency", weight=3, scale=(Step(points=9),))
    policy = structs.replace(by(LEVEL, often), rates=rates)
    ledger = given(
        bought(0, 50_000, who=0), bought(0, 5_000, currency="GBP", who=1), bought(0, 900, who=2)
    )
    configuration = ScoringConfiguration(policy=policy, cuts={"XXX": (80.0, 60.0)})
    valued = ledger.value(9, configuration)
    assert valued.worth.tolist() == pytest.approx([70, points, 55])
    assert valued.grade.tolist() == [1, 0 if points == 90 else 2, 2]
    assert not valued.provisional.any()


def test_what_people_judged_moves_the_grade():
    ledger, configuration = (
        given(bought(0)),
        ScoringConfiguration(policy=by(AFFINITY), cuts={"XXX": (60.0, 30.0)}),
    )
    for points, grade in ((9.0, 0), (4.0, 1), (1.0, 2), (np.nan, 2)):
        nobody = no_overrides(np.zeros(1, dtype="V16"))
        overrides = replace(nobody, assessed={"affinity": np.array([points])})
        states, money = ledger.book.states, ledger.money(configuration)
        assert (
            only(appraise(states, money, np.array([-1]), configuration, 9, overrides).grade)
            == grade
        )


def test_a_judgement_goes_stale_after_the_period():
    card = Scorecard(indicators=(AFFINITY,), reassess_days=90)
    assert stale(np.array([10, 11]), card, 101).tolist() == [True, False]
