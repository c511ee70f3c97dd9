"""The choice: made of calibration data alone, and sensible on histories that break assumptions."""

import numpy as np
import pytest

from services.valuation.domain.churn.features import ORDERS
from services.valuation.domain.churn.model_fitting import fit_model
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.evaluation.choosing import FALLBACK, choose
from services.valuation.evaluation.holdout import evaluate
from services.valuation.evaluation.ledger import Ledger, Lines, ledger
from services.valuation.evaluation.production import produce
from tests.services.valuation.domain.stories import bought, given

START = 738_000
CUT = START + 52 * 7
END = CUT + 26 * 7


def made(
    *,
    customers: int = 900,
    begun: float = 0.0,
    regular: float = 1.0,
    leave: float = 0.015,
    season: float = 0.0,
    seed: int = 11,
) -> Ledger:
    """78 weeks of orders; those of the `begun` weeks before are cut off at the left.

    Gaps are gamma-distributed with shape `regular`; 1 is the models' own assumption.
    """
    chance = np.random.default_rng(seed)
    who, day = [], []
    for customer in range(customers):
        week = chance.uniform(-begun, 52.0)
        gone = week + chance.exponential(1.0 / leave)
        gap = 1.0 / (0.2 * chance.gamma(1.5, 1 / 1.5) + 1e-3)
        while week <= min(gone, 78.0):
            quiet = season and np.cos(2 * np.pi * week / 52.0) < chance.uniform(-1.0, 1.0) * season
            if week >= 0 and not quiet:
                who.append(customer)
                day.append(START + int(week * 7))
            week += chance.gamma(regular, gap / regular)
    return ledger(Lines(np.array(who), np.array(day), np.full(len(who), 10.0)))


def test_the_holdout_has_no_say():
    book = made()
    known = book.day <= CUT
    blind = Ledger(book.customer[known], book.day[known], book.value[known], book.customers, 0, 0.0)
    one, other = (produce(told, CUT, 91) for told in (book, blind))
    assert one.model == other.model and one.risk.tolist() == other.risk.tolist()
    seeing, unseeing = (
        choose(told, CUT, 91, made.selection) for told, made in ((book, one), (blind, other))
    )
    assert seeing.brier == unseeing.brier and seeing.mae == unseeing.mae
    assert (seeing.purchases, seeing.churn) == (unseeing.purchases, unseeing.churn)


def test_regular_buyers_are_better_told_by_what_was_learnt():
    evaluated = evaluate(made(regular=5.0, begun=20.0), CUT, END)
    models, chosen = evaluated.document["models"], evaluated.document["chosen"]
    assert evaluated.choice.churn == "rfm_logit"
    assert chosen["churn_13w"]["brier"] < 0.95 * models["mbg_nbd"]["churn_13w"]["brier"]
    assert chosen["churn_13w"]["ece"] < 0.05
    assert evaluated.document["production"]["name"] == "mbg_nbd+rfm_logit"
    assert evaluated.document["production"]["churn_13w"] == models["rfm_logit"]["churn_13w"]


def test_what_is_judged_is_what_the_live_service_would_have_made():
    """Its own fit of the same history, to the last digit; nothing is known but orders."""
    book = made(regular=5.0, begun=20.0)
    evaluated = evaluate(book, CUT, END)
    known = np.flatnonzero(book.day <= CUT)
    ledgers = given(
        *(bought(int(book.day[at]), 1000, who=int(book.customer[at])) for at in known.tolist())
    )
    live = fit_model(
        ledgers.book.states, ledgers.money(ScoringConfiguration()), version=1, as_of=CUT
    ).model
    assert evaluated.production.model.timing == live.timing
    assert evaluated.production.model.spending == live.spending
    assert evaluated.production.model.churn is not None
    assert evaluated.production.model.churn.weights.keys() <= set(
        ORDERS
    )  # and no signal of service


@pytest.mark.parametrize(
    "kind",
    [{"begun": 60.0}, {"leave": 1e-6, "begun": 30.0}, {"season": 0.5}, {"customers": 45}],
    ids=["cut off at the left", "nobody leaves", "seasonal", "few"],
)
def test_the_choice_is_never_far_from_the_best(kind):
    evaluated = evaluate(made(**kind), CUT, END)
    models, chosen = evaluated.document["models"], evaluated.document["chosen"]
    briers = [m["churn_13w"]["brier"] for m in models.values() if m["churn_13w"]["brier"]]
    errors = [m["purchases"]["mae"] for m in models.values() if m["purchases"]["mae"]]
    assert chosen["churn_13w"]["brier"] <= 1.1 * min(briers)
    assert chosen["purchases"]["mae"] <= 1.05 * min(errors)


def test_without_attrition_it_is_said():
    assert evaluate(made(leave=1e-6), CUT, END).document["attrition"] == "not identified"
    assert evaluate(made(leave=0.05), CUT, END).document["attrition"] == "identified"


def test_a_history_too_short_to_cut_falls_back():
    book = made()
    production = produce(book, START + 100, 91)
    choice = choose(book, START + 100, 91, production.selection)
    assert (choice.purchases, choice.churn, production.churn) == (FALLBACK,) * 3


def test_orders_of_one_day_are_one_and_refunds_none():
    book = ledger(
        Lines(
            np.array([0, 0, 0, 0, 1, 2]),
            np.array([10, 10, 24, 31, 24, 12]),
            np.array([5.0, 7.0, -5.0, 2.0, np.nan, -1.0]),
        )
    )
    past = book.past(25)
    assert past.customer.tolist() == [0, 1]
    assert past.histories.x.tolist() == [0.0, 0.0]
    assert past.gross.tolist() == [12.0, 0.0] and past.valued.tolist() == [1.0, 0.0]
    assert book.orders(past, 31).tolist() == [1.0, 0.0]
    assert book.revenue(past, 31).tolist() == [2.0, 0.0]
    assert book.refunded == 6.0


def test_an_order_worth_nothing_is_an_order_worth_nothing():
    """Only an amount that was not said is not known; one of the same day makes the day known."""
    amounts = np.array([5.0, 0.0, 0.0, np.nan, np.nan, 3.0])
    days = np.array([10, 12, 14, 10, 12, 12])
    past = ledger(Lines(np.array([0, 0, 0, 1, 1, 1]), days, amounts)).past(20)
    assert past.valued.tolist() == [3.0, 1.0] and past.gross.tolist() == [5.0, 3.0]
    assert past.repeats.tolist() == [0.0, 1.0] and past.repeat_value.tolist() == [0.0, 3.0]


def test_nothing_and_next_to_nothing_are_forecast_alike():
    book = made()
    chance = np.random.default_rng(3)
    free = chance.random(len(book.day)) < 0.5
    bias = []
    for least in (0.0, 0.01):
        value = np.where(free, least, 50.0)
        told = ledger(Lines(book.customer, book.day, value))
        bias.append(evaluate(told, CUT, END).document["chosen"]["revenue"]["bias_pct"])
    assert bias[0] == pytest.approx(bias[1], abs=10.0)  # it was 125 against 11
    assert book.past(5).size == 0
