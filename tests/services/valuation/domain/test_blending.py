"""A blended churn model: one risk wherever it is asked for, days on which it moves, and reasons
that add up."""

import msgspec
import numpy as np
import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from services.valuation.domain.churn.features import FEATURES, RiskInputs, columns
from services.valuation.domain.churn.fitted_model import PRIOR, BlendedChurnModel, Model
from services.valuation.domain.churn.matured_labels import Matured
from services.valuation.domain.churn.risk import BANDS, LIFECYCLES, churn_risk, timing_histories
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.policy.credit_rules import CreditRules
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.recommendations.next_order import next_order
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.backtesting import backtest
from services.valuation.domain.scoring.contributions import churn_reasons
from services.valuation.domain.scoring.due_days import REFRESH_DAYS, due_days
from services.valuation.domain.scoring.serialization import fitted, model_of
from services.valuation.models.published import BG_NBD, MBG_NBD
from services.valuation.models.timing import MbgNbd
from tests.services.valuation.domain.stories import (
    Happened,
    Ledger,
    bought,
    called,
    disputed,
    given,
    only,
    paid,
)

WEIGHTS = {
    "logit_mbg_nbd": 0.8,
    "log_orders": -0.2,
    "log_recency": -0.3,
    "log_age": 0.2,
    "bought_once": 0.1,
    "overdue": 0.1,
    "log_value": -0.1,
    "complained": 0.4,
    "complained_twice": 0.3,
    "complained_4_times": 1.5,
    "ticket_open": 0.7,
    "three_tickets_open": 0.2,
    "disputed": 0.3,
    "dissatisfied": 2.5,
    "invoice_overdue": 0.6,
    "invoice_overdue_30_days": 1.2,
    "pays_late": -0.5,
}


def by(weights: dict[str, float], horizon: float = 13.0) -> ScoringConfiguration:
    blend = BlendedChurnModel(horizon_weeks=horizon, constant=0.2, weights=weights)
    return ScoringConfiguration(model=Model(version=3, timing=PRIOR.timing, churn=blend))


FUSED = by(WEIGHTS)
RHYTHM = [bought(day, document=f"o{day}", due=day + 30) for day in range(0, 210, 21)]


def ticket(day: int) -> Happened:
    return Happened(Kind.TICKET, day)


def rated(day: int, mark: int) -> Happened:
    return Happened(Kind.FEEDBACK, day, detail=mark)


def troubled() -> Ledger:
    paid_up = [paid(day + 50, 1000, f"o{day}") for day in range(0, 168, 21)]
    return given(*RHYTHM, *paid_up, called(5, complaint=True), rated(60, 1))


def risk_of(ledger: Ledger, day: int, configuration: ScoringConfiguration = FUSED) -> float:
    return only(ledger.value(day, configuration).ahead.churn_risk)


def test_each_signal_moves_the_risk_by_its_weight_and_when_it_is_there():
    plain = given(bought(0), bought(30))
    odds = np.log(risk_of(plain, 60) / (1 - risk_of(plain, 60)))
    for told, weight in [
        ([called(5, complaint=True)], 0.4),
        ([called(5, complaint=True)] * 4, 0.4 + 0.3 + 1.5),
        ([rated(50, 2)], 2.5),
        ([rated(50, 2), rated(51, 4)], 0.0),
        ([called(5), rated(50, 3)], 0.0),
        ([ticket(5), ticket(6)], 0.7),
        ([ticket(5), ticket(6), ticket(50)], 0.7 + 0.2),
        ([ticket(5), Happened(Kind.TICKET_RESOLVED, 9)], 0.0),
        ([ticket(5), Happened(Kind.TICKET_RESOLVED, 9), Happened(Kind.TICKET_REOPENED, 9)], 0.7),
    ]:
        risk = risk_of(given(bought(0), bought(30), *told), 60)
        assert np.log(risk / (1 - risk)) - odds == pytest.approx(weight)


def test_an_invoice_counts_from_the_day_it_is_overdue():
    owing = given(bought(0), bought(30, document="o", due=60))
    settled = given(bought(0), bought(30, document="o", due=60), paid(30, 1000, "o"))
    seen = [risk_of(owing, day) > risk_of(settled, day) for day in (59, 60, 61, 90)]
    assert seen == [False, False, True, True]
    late = given(bought(0), bought(30, document="o", due=60), paid(80, 1000, "o"))
    assert risk_of(late, 81) < risk_of(settled, 81)  # pays_late has a negative weight here
    refused = [bought(30, document="o", due=60), disputed(1000, "o", recorded=1)]
    assert risk_of(given(bought(0), *refused), 59) > risk_of(owing, 59)


@pytest.mark.parametrize("configuration", [FUSED, ScoringConfiguration()], ids=["fusion", "timing"])
def test_everybody_is_told_the_same_risk(configuration):
    ledger = troubled()
    for day in (200, 260, 400):
        risk = risk_of(ledger, day, configuration)
        money, states = ledger.money(configuration), ledger.book.states
        reasons = churn_reasons(states, money, configuration, day, 0)
        assert reasons is not None and reasons.churn_risk == pytest.approx(risk, abs=1e-12)
        past = Matured(states, money, day, 13.0, np.array([True]))
        assert backtest(past, configuration).tenths[0].said == risk
        expected = next_order(states, money, configuration, day)
        assert expected is not None and expected.within[91] == pytest.approx(1 - risk)
        assert (
            only(churn_risk(states, money, configuration.model, configuration.policy, day)) == risk
        )


STORIES = st.lists(
    st.one_of(
        st.integers(0, 400).map(bought),
        st.integers(0, 400).map(lambda day: called(day, complaint=True)),
        st.tuples(st.integers(0, 400), st.integers(1, 5)).map(lambda told: rated(*told)),
        st.integers(0, 400).map(lambda day: bought(day, 7_000, document=str(day), due=day + 9)),
    ),
    max_size=20,
    unique_by=lambda happened: (happened.day, happened.kind),
)
WEIGHED = st.dictionaries(st.sampled_from(FEATURES), st.floats(-3.0, 3.0), max_size=6)
TIMINGS = st.sampled_from([MBG_NBD, BG_NBD, MbgNbd(r=3.0, alpha=2.0, a=0.2, b=4.0)])
HORIZONS = st.sampled_from([1.0, 4.0, 13.0, 52.0, 104.0])


@hypothesis_given(
    STORIES, st.integers(0, 700), TIMINGS, st.none() | WEIGHED, st.floats(-4, 4), HORIZONS
)
def test_nobody_is_less_alive_than_they_are_likely_to_order(
    happened, silence, timing, weights, constant, horizon
):
    ledger = given(bought(0), *happened)
    as_of = max(h.day for h in [bought(0), *happened]) + silence
    blend = weights and BlendedChurnModel(horizon_weeks=horizon, constant=constant, weights=weights)
    configuration = ScoringConfiguration(
        model=Model(version=3, timing=timing, churn=blend or None),
        policy=Policy(churn_horizon_weeks=horizon, clv_months=6),
    )
    states, ahead = ledger.book.states, ledger.value(as_of, configuration).ahead
    risk, alive = only(ahead.churn_risk), only(ahead.p_alive)
    assert 0.0 <= 1.0 - alive <= risk + 1e-9
    if horizon <= 52.0:  # who is likely to order within it is expected to, within the year
        assert only(ahead.orders_12m) >= 1.0 - risk - 1e-9
    months = ahead.monthly_orders[0]
    assert np.all(months >= -1e-9) and months.sum() <= only(ahead.orders_12m) + 1e-9
    expected = next_order(states, ledger.money(configuration), configuration, as_of)
    assert expected is not None
    if horizon == 13.0:
        assert expected.within[91] == pytest.approx(1 - risk, abs=1e-9)
    assert only(ahead.orders_12m) >= expected.within[365] - 1e-6


def test_whoever_a_fusion_calls_safe_is_alive_and_keeps_their_forecast():
    """A regular customer who has been silent for a while, whom the purchases give up."""
    ledger = given(*[bought(day) for day in range(0, 210, 7)])
    trusting = by({"logit_mbg_nbd": 0.0, "log_orders": -0.6})
    overrides, given_up = (
        ledger.value(290, trusting).ahead,
        ledger.value(290, ScoringConfiguration()).ahead,
    )
    at_ease = ledger.value(203, ScoringConfiguration()).ahead
    assert only(given_up.p_alive) < 0.1 and only(overrides.churn_risk) < 0.2
    assert only(overrides.p_alive) > 0.8
    assert only(overrides.orders_12m) > 10 * only(given_up.orders_12m)
    assert only(overrides.orders_12m) < only(at_ease.orders_12m)
    assert only(overrides.monthly_cost) >= only(given_up.monthly_cost)


def test_a_fusion_speaks_of_its_own_horizon_alone():
    ledger, month = troubled(), Policy(churn_horizon_weeks=4)
    blended = msgspec.structs.replace(FUSED, policy=month)
    assert risk_of(ledger, 200, blended) == risk_of(ledger, 200, ScoringConfiguration(policy=month))
    assert risk_of(ledger, 200, FUSED) != risk_of(ledger, 200, ScoringConfiguration())


@pytest.mark.parametrize(
    "configuration",
    [
        FUSED,
        by({"logit_mbg_nbd": 0.4, "log_recency": -1.2}),
        by({"logit_mbg_nbd": 0.3, "log_recency": -0.9, "log_age": 0.8, "dissatisfied": 1.0}),
    ],
    ids=["rising and falling", "falling", "turning"],
)
def test_a_customer_comes_due_on_the_day_anything_changes_though_the_risk_may_fall(configuration):
    ledger = troubled()
    states = ledger.book.states
    fell = False
    for start in range(192, 480):
        valued = ledger.value(start, configuration)
        due = int(only(due_days(states, valued, configuration, start)))
        assert start < due <= start + REFRESH_DAYS
        then = ledger.value(due - 1, configuration)
        for names, of in ((LIFECYCLES, "lifecycle"), (BANDS, "band")):
            now, later = (names[only(getattr(v, of))] for v in (valued, then))
            assert now == later, (start, due)
        moved = only(then.ahead.churn_risk) - only(valued.ahead.churn_risk)
        assert abs(moved) < 0.02
        fell |= risk_of(ledger, due, configuration) < risk_of(ledger, start, configuration)
    assert fell


def test_whose_risk_rises_and_falls_back_within_a_week_is_due_between():
    """A bad mark expires on the day after an invoice becomes overdue."""
    configuration = msgspec.structs.replace(
        by({"invoice_overdue": 3.0, "dissatisfied": 3.0}),
        policy=Policy(credit=CreditRules(grace_days=60)),
    )
    ledger = given(bought(0), bought(10, document="o", due=262), rated(81, 1))
    risks = [risk_of(ledger, day, configuration) for day in range(261, 269)]
    assert risks[0] == risks[-1] and [n for n, r in enumerate(risks) if r > risks[0]] == [2]
    assert (
        only(due_days(ledger.book.states, ledger.value(261, configuration), configuration, 261))
        == 263
    )


def test_each_feature_only_rises_or_only_falls_while_nothing_happens():
    ledger = troubled()
    money, states = ledger.money(FUSED), ledger.book.states
    seen = [
        columns(
            RiskInputs(timing_histories(states, day), states, money, day), FEATURES, PRIOR, 13.0
        )
        for day in range(195, 900)
    ]
    for name in FEATURES:
        steps = np.diff([only(at[name]) for at in seen])
        assert np.all(steps >= -1e-12) or np.all(steps <= 1e-12), name


@hypothesis_given(STORIES, st.integers(0, 700))
def test_reasons_and_features_add_up_in_log_odds(happened, silence):
    ledger = given(bought(0), *happened)
    as_of = max(h.day for h in [bought(0), *happened]) + silence
    money = ledger.money(FUSED)
    reasons = churn_reasons(ledger.book.states, money, FUSED, as_of, 0)
    assert reasons is not None
    of_orders = reasons.newcomer + reasons.rhythm + reasons.silence
    assert of_orders + sum(reasons.signals.values()) == pytest.approx(reasons.total, abs=1e-9)
    assert sum(reasons.features.values()) == pytest.approx(reasons.total, abs=1e-9)
    assert reasons.churn_risk == pytest.approx(risk_of(ledger, as_of), abs=1e-12)
    assert reasons.features.keys() == {"constant", *WEIGHTS}


def test_who_was_won_back_is_told_by_the_risk_their_orders_had():
    def phase(ledger: Ledger, day: int) -> str:
        return LIFECYCLES[only(ledger.value(day, configuration).lifecycle)]

    configuration = by({"logit_mbg_nbd": 0.8, "log_recency": 0.3, "log_age": -0.1, "overdue": 0.2})

    lapsed = next(day for day in range(1, 2000) if phase(given(bought(0)), day) == "lapsed")
    assert phase(given(bought(0), bought(lapsed)), lapsed + 1) == "won_back"
    assert phase(given(bought(0), bought(lapsed - 1)), lapsed) != "won_back"


def test_only_a_repeat_or_loyal_customer_was_ever_won_back():
    """Even where a blended churn model gives up everybody who bought once, and nobody else."""
    configuration = by({"bought_once": 9.0, "log_recency": -0.5})

    def phase(*days: int) -> str:
        valued = given(*[bought(day) for day in days]).value(max(days) + 1, configuration)
        return LIFECYCLES[only(valued.lifecycle)]

    assert [phase(0), phase(0, 0)] == ["lost", "lost"]
    assert [phase(0, 9), phase(0, 9, 9)] == ["won_back", "won_back"]
    assert phase(0, 9, 18) not in ("won_back", "first")
    forgiving = by({"bought_once": 9.0, "log_age": -20.0})  # gives up nobody known for a month
    for days in ([0], [0, 0]):
        valued = given(*[bought(day) for day in days]).value(30, forgiving)
        assert LIFECYCLES[only(valued.lifecycle)] == "first"


def test_a_customer_is_told_the_same_alone_and_among_others():
    together = Ledger().tell(
        [h for n in range(40) for h in (bought(n, who=n), bought(7 * n, 900 * n, who=n))]
    )
    all_of_them = together.value(300, FUSED).ahead.churn_risk
    for n in (0, 7, 39):
        alone = given(bought(n), bought(7 * n, 900 * n))
        assert risk_of(alone, 300) == all_of_them[n]


def test_what_was_published_is_what_is_used():
    event = fitted(FUSED.model, 0.0)
    told = msgspec.json.decode(msgspec.json.encode(event), type=type(event))
    assert model_of(told) == FUSED.model
    document = msgspec.json.encode(FUSED)
    assert msgspec.json.decode(document, type=ScoringConfiguration) == FUSED
    with pytest.raises(KeyError):
        model_of(fitted(by({"moon": 1.0}).model, 0.0))


def test_who_never_bought_has_no_risk_under_a_fusion():
    ledger = given(called(1, complaint=True))
    assert np.isnan(risk_of(ledger, 9))
    assert churn_reasons(ledger.book.states, ledger.money(FUSED), FUSED, 9, 0) is None
    assert only(due_days(ledger.book.states, ledger.value(9, FUSED), FUSED, 9)) > 10**9
