"""A refund takes the margin of its own purchase, in whatever order and parts it comes."""

import random

import numpy as np
import pytest
from hypothesis import given as hypothesis_given
from hypothesis import settings
from hypothesis import strategies as st

from services.valuation.domain.customer.columns import UNKNOWN, Kind
from services.valuation.domain.customer.statements import statement
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.contributions import value_parts
from services.valuation.explanations.timeline import in_order, timeline
from services.valuation.storage.facts import facts_of
from services.valuation.storage.holdings import nothing_held
from tests.services.valuation.domain.stories import (
    Happened,
    Ledger,
    bought,
    dispute_settled,
    disputed,
    given,
    only,
    refunded,
    written_off,
)
from tests.services.valuation.hearing import Story

RULING = ScoringConfiguration(policy=Policy(default_margin_rate=0.5))


def net(ledger: Ledger) -> float:
    return only(ledger.money(RULING).net)


def test_a_purchase_refunded_in_full_leaves_nothing_whatever_else_was_bought():
    ledger = given(
        bought(0, 100_000, margin=100_000, document="p"),
        bought(1, 100_000, margin=0, document="q"),
        refunded(2, 100_000, "p"),
    )
    assert net(ledger) == 0.0
    assert net(ledger.tell([refunded(3, 100_000, "q")])) == 0.0


def test_a_refund_of_what_earned_nothing_costs_nothing():
    ledger = given(
        bought(0, 100_000, margin=100_000, document="p"),
        bought(1, 100_000, margin=0, document="q"),
        refunded(2, 100_000, "q"),
    )
    assert net(ledger) == 1000.0
    assert only(ledger.money(RULING).margin_rate) == 1.0  # of what was kept


def test_purchases_without_a_margin_are_refunded_at_the_policy_s():
    ledger = given(
        bought(0, 100_000, margin=100_000, document="p"),
        bought(1, 100_000, document="q"),
        refunded(2, 60_000, "q"),
    )
    assert net(ledger) == 1000.0 + 0.5 * 400.0


def test_what_was_refunded_in_parts_adds_up_to_the_cent():
    """Three thirds of a margin of 1 cent: each alone would be rounded away."""
    ledger = given(bought(0, 300, margin=1, document="p"), bought(0, 100, margin=0))
    for _ in range(3):
        ledger.tell([refunded(1, 100, "p")])
    assert (net(ledger), only(ledger.book.balances["refunded_margin"])) == (0.0, 1)


def test_a_refund_heard_before_its_purchase_is_put_right_by_it():
    early = given(refunded(2, 100_000, "p"), bought(1, 100_000, margin=0, document="q"))
    assert only(early.book.balances["refunded_ahead"]) == 100_000
    early.tell([bought(0, 100_000, margin=100_000, document="p")])
    assert (net(early), only(early.book.balances["refunded_ahead"])) == (0.0, 0)


@pytest.mark.parametrize(("of", "other"), [("p", "q"), ("q", "p")])
def test_bad_debt_is_lost_in_full_whatever_the_margin_was(of, other):
    """Of 1,000 earned and 1,000 sold at cost, 1,000 never paid: nothing is left either way."""
    ledger = given(
        bought(0, 100_000, margin=100_000, due=9, document="p"),
        bought(0, 100_000, margin=0, due=9, document="q"),
    )
    assert net(ledger.tell([written_off(30, 100_000, of)])) == 0.0
    rest = 0.0 if other == "q" else -1000.0
    assert net(ledger.tell([refunded(31, 100_000, other)])) == rest


def test_a_dispute_moves_nothing_until_its_refund_does():
    ledger = given(
        bought(0, 100_000, margin=100_000, due=9, document="p"),
        bought(0, 100_000, margin=0, due=9, document="q"),
    )
    assert net(ledger.tell([disputed(100_000, "p", recorded=1)])) == 1000.0
    assert net(ledger.tell([dispute_settled("p", recorded=2)])) == 1000.0
    assert net(ledger.tell([refunded(5, 100_000, "p")])) == 0.0


@st.composite
def purchases(draw: st.DrawFn) -> list[Happened]:
    """A purchase and its refunds, never more than it was."""
    name = draw(st.uuids()).hex
    amount = draw(st.integers(1, 10**6))
    margin = draw(st.one_of(st.just(UNKNOWN), st.integers(0, amount)))
    currency = draw(st.sampled_from(["USD", "EUR"]))
    parts, left = [], amount
    for _ in range(draw(st.integers(0, 3))):
        parts.append(draw(st.integers(0, left)))
        left -= parts[-1]
    if draw(st.booleans()):
        parts.append(left)
    more = {"document": name, "currency": currency}
    return [
        bought(draw(st.integers(0, 9)), amount, margin=margin, **more),
        *(refunded(draw(st.integers(10, 20)), part, **more) for part in parts),
    ]


@settings(max_examples=300, deadline=None)
@hypothesis_given(st.lists(purchases(), min_size=1, max_size=8), st.integers(), st.integers(1, 5))
def test_any_order_gives_what_each_purchase_gives_alone(told, seed, size):
    everything = [happened for one in told for happened in one]
    shuffled = everything.copy()
    random.Random(seed).shuffle(shuffled)
    streamed = Ledger()
    for start in range(0, len(shuffled), size):
        streamed.tell(shuffled[start : start + size])
    for (_, currency), at in streamed.balances.items():
        balance = streamed.book.balances[at]
        mine = [one for one in told if one[0].currency == currency]
        assert balance["refunded_ahead"] == 0
        assert balance["refunded_rated"] == sum(
            sum(h.amount for h in one[1:]) for one in mine if one[0].margin != UNKNOWN
        )
        assert balance["refunded_margin"] == sum(map(_margin_back, mine))
        back = [one for one in mine if 10 * sum(h.amount for h in one[1:]) >= 9 * one[0].amount]
        assert balance["returned_orders"] == len(back)
        assert balance["returned"] == sum(one[0].amount for one in back)


def _margin_back(purchase: list[Happened]) -> int:
    first, *refunds = purchase
    if first.margin == UNKNOWN:
        return 0
    given_back = sum(h.amount for h in refunds)
    return (2 * first.margin * given_back + first.amount) // (2 * first.amount)


@settings(max_examples=100, deadline=None)
@hypothesis_given(st.lists(purchases(), min_size=1, max_size=6))
def test_explanation_statement_and_valuation_say_the_same_net(told):
    ledger = given(*[h for one in told for h in one if h.currency == "USD"] or [bought(0, 100)])
    valued = ledger.value(30, RULING)
    parts = value_parts(valued.money, valued.ahead, 0)
    codes = [code.encode() for _, code in ledger.balances]
    rows = [dict(zip(balance.dtype.names, balance.tolist(), strict=True)) | {"currency": code}
            for balance, code in zip(ledger.book.balances, codes, strict=True)]  # fmt: skip
    stated = statement(rows, "USD", RULING.policy)
    assert float(stated.net) == pytest.approx(parts.net, abs=0.005001)
    assert parts.kept_margin == pytest.approx(parts.net)
    kept = (parts.revenue - parts.refunds) * parts.margin_rate
    assert kept == pytest.approx(parts.kept_margin, abs=1e-6)
    assert 0.0 <= parts.margin_rate <= 1.0


@pytest.mark.parametrize("kind", [Kind.REFUND, Kind.WRITE_OFF])
def test_what_is_about_no_known_purchase_folds(kind):
    assert only(given(Happened(kind, 5, 100, document="p")).book.balances["orders"]) == 0


def test_a_past_told_again_knows_each_refund_s_purchase():
    """A purchase of one moment, its refund of a later one: as a fold of all until then has it."""
    story = Story().bought(90, "1000.00", margin="1").bought(80, "1000.00", margin="0")
    story.refunded(70, "300.00").bought(60, "50.00", margin="0.5").refunded(50, "50.00")
    facts = in_order(facts_of(story.events).rows)
    told = timeline(story.customer_id, facts, facts["occurred_at"], RULING)
    for at in range(len(facts)):
        held = nothing_held([story.customer_id])
        held.add(facts[: at + 1], np.zeros(at + 1, dtype=np.intp))
        assert told.valued.money.net[at] == only(held.accounts(RULING.policy).net)
    assert told.valued.money.net.tolist() == [1000.0, 1000.0, 1000.0, 1025.0, 1000.0]
