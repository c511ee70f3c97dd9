"""The state is the same however its facts arrive: one by one, in batches, late or shuffled."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given as hypothesis_given
from hypothesis import settings
from hypothesis import strategies as st

from services.valuation.domain.customer.columns import CONTACTS, NEVER, UNKNOWN, Kind
from services.valuation.domain.customer.invoices import DISPUTING, SETTLING
from tests.services.valuation.domain.stories import (
    Happened,
    Ledger,
    bought,
    called,
    dispute_settled,
    disputed,
    given,
    only,
    paid,
    refunded,
    written_off,
)


def test_orders_count_and_different_days_count():
    states = given(bought(10), bought(10), bought(31), bought(17)).book.states
    assert (only(states["orders"]), only(states["order_days"])) == (4, 3)
    assert (only(states["first_day"]), only(states["last_day"])) == (10, 31)
    assert (only(states["last_gap"]), only(states["gap_squares"])) == (14, 7 * 7 + 14 * 14)


def test_an_order_dated_before_the_last_one_takes_its_place_in_the_history():
    streamed = given(bought(10), bought(31)).tell([bought(17)]).tell([bought(10)]).tell([bought(3)])
    assert np.array_equal(
        streamed.book.states,
        given(bought(3), bought(10), bought(10), bought(17), bought(31)).book.states,
    )


def test_a_day_before_1970_is_a_day():
    states = given(bought(-40), bought(-3)).book.states
    assert (only(states["first_day"]), only(states["order_days"])) == (-40, 2)


def test_money_is_kept_apart_by_currency():
    ledger = given(bought(1, 500), bought(2, 700, currency="EUR"), refunded(3, 200))
    assert list(ledger.book.balances["gross"]) == [500, 700]
    assert list(ledger.book.balances["refunded"]) == [200, 0]


def test_margins_count_only_where_one_was_given():
    ledger = given(bought(1, 1000, margin=250), bought(2, 4000), bought(3, 300, margin=0))
    balance = ledger.book.balances
    assert (only(balance["gross"]), only(balance["rated"]), only(balance["margin"])) == (
        5300,
        1300,
        250,
    )


def test_an_unpaid_invoice_is_owed_until_payments_and_refunds_settle_it():
    ledger = given(bought(1, 900, due=15, document="p"), bought(1, 500))
    balance = ledger.book.balances
    assert (only(balance["receivable"]), only(balance["oldest_due"])) == (900, 15)
    ledger.tell([paid(9, 400, "p")])
    assert only(ledger.book.balances["receivable"]) == 500
    ledger.tell([refunded(10, 500, "p")])
    assert only(ledger.book.balances["receivable"]) == 0
    assert only(ledger.book.balances["oldest_due"]) == NEVER


def test_paying_too_much_for_one_invoice_pays_no_other():
    ledger = given(bought(1, 100, due=5, document="a"), bought(1, 100, due=9, document="b"))
    ledger.tell([paid(2, 500, "a")])
    assert only(ledger.book.balances["receivable"]) == 100
    assert only(ledger.book.balances["oldest_due"]) == 9


def test_delays_count_days_past_due_and_being_early_earns_nothing():
    ledger = given(bought(1, 100, due=10, document="a"), bought(1, 100, due=10, document="b"))
    balance = ledger.tell([paid(4, 100, "a"), paid(31, 100, "b")]).book.balances
    assert (only(balance["payments"]), only(balance["delay_days"])) == (2, 21)


def test_contacts_and_complaints_are_counted_and_their_costs_added():
    ledger = given(called(1, 250), called(2, 50, complaint=True), called(3))
    assert only(ledger.book.states["interactions"]) == 3
    assert only(ledger.book.states["complaints"]) == 1
    assert only(ledger.book.balances["cost"]) == 300


def test_bad_debt_is_no_receivable_any_more():
    ledger = given(bought(1, 900, due=15, document="p"), paid(9, 400, "p"))
    balance = ledger.tell([written_off(80, 500, "p")]).book.balances
    assert (only(balance["bad_debt"]), only(balance["receivable"])) == (500, 0)
    assert only(balance["oldest_due"]) == NEVER


def test_what_is_disputed_in_full_is_owed_but_not_due():
    ledger = given(bought(1, 100, due=5, document="a"), bought(1, 100, due=9, document="b"))
    ledger.tell([disputed(100, "a", recorded=1), disputed(40, "b", recorded=2)])
    balance = ledger.book.balances
    assert (only(balance["receivable"]), only(balance["disputed"])) == (200, 140)
    assert only(balance["oldest_due"]) == 9
    balance = ledger.tell([dispute_settled("a", recorded=3)]).book.balances
    assert (only(balance["disputed"]), only(balance["oldest_due"])) == (40, 5)
    assert only(ledger.book.states["disputes"]) == 2
    balance = ledger.tell([paid(4, 80, "b")]).book.balances
    assert only(balance["disputed"]) == 20


def test_the_last_satisfaction_counts_and_of_one_day_the_lowest():
    ledger = given(called(5, detail=2), called(3, detail=5), called(7))
    assert (
        only(ledger.book.states["satisfaction"]),
        only(ledger.book.states["satisfied_day"]),
    ) == (
        2,
        5,
    )
    ledger.tell([Happened(Kind.FEEDBACK, 6, -300, detail=4), called(6, detail=3), bought(9)])
    assert only(ledger.book.states["satisfaction"]) == 3
    assert (only(ledger.book.balances["delivered"]), only(ledger.book.balances["feedbacks"])) == (
        -300,
        1,
    )


DAYS = st.integers(-20, 60)
AMOUNTS = st.integers(0, 10**6)

TICKETS = (Kind.TICKET, Kind.TICKET_RESOLVED, Kind.TICKET_REOPENED)


@st.composite
def documents(draw: st.DrawFn) -> list[Happened]:
    """A purchase with what followed it, a contact or a ticket: ordered as within one stream."""
    who, currency = draw(st.integers(0, 3)), draw(st.sampled_from(["USD", "EUR"]))
    if draw(st.booleans()) and draw(st.booleans()):
        kind = draw(st.sampled_from([*CONTACTS, Kind.COST, Kind.FEEDBACK]))
        detail = draw(st.integers(0, 5))
        return [Happened(kind, draw(DAYS), draw(AMOUNTS), currency, who=who, detail=detail)]
    name = draw(st.uuids()).hex
    if draw(st.booleans()) and draw(st.booleans()):
        moves = TICKETS[: draw(st.integers(1, 3))]
        return [Happened(kind, draw(DAYS), 0, document=name, who=who) for kind in moves]
    due = draw(st.one_of(st.just(NEVER), DAYS))
    first = bought(
        draw(DAYS),
        draw(AMOUNTS),
        due=due,
        document=name,
        who=who,
        currency="USD",
        margin=draw(st.sampled_from([-1, 0, 17])),
    )
    kinds = draw(st.lists(st.sampled_from([*SETTLING, *DISPUTING]), max_size=4))
    after = [
        Happened(
            kind,
            draw(DAYS),
            0 if kind == Kind.DISPUTE_SETTLED else draw(AMOUNTS),
            document=name,
            who=who,
            recorded=recorded,
        )
        for recorded, kind in enumerate(kinds)
    ]
    return [first, *after]


def interleaved(streams: list[list[Happened]], seed: int) -> list[Happened]:
    """Every stream in its own order, the streams shuffled into each other."""
    chance, queues, order = random.Random(seed), [list(s) for s in streams], []
    while queues := [q for q in queues if q]:
        order.append(chance.choice(queues).pop(0))
    return order


@settings(max_examples=300, deadline=None)
@hypothesis_given(
    st.lists(documents(), min_size=1, max_size=12),
    st.integers(0, 10**6),
    st.integers(1, 6),
)
def test_streamed_equals_batch_under_every_interleaving(streams, seed, size):
    order = interleaved(streams, seed)
    streamed = Ledger()
    for start in range(0, len(order), size):
        streamed.tell(order[start : start + size])
    everything = [happened for stream in streams for happened in stream]
    assert by_customer(streamed) == by_customer(given(*everything))
    for who, state in by_customer(streamed)[0].items():
        assert state == timing_told_plainly([h for h in everything if h.who == who])
    for (who, currency), balance in by_customer(streamed)[1].items():
        facts = [h for h in everything if (h.who, h.currency) == (who, currency)]
        assert balance == money_told_plainly(facts)


def timing_told_plainly(facts: list[Happened]) -> tuple[int, ...]:
    """The same without arrays, batches or late facts: what the words in STATE say."""
    orders = [h.day for h in facts if h.kind == Kind.PURCHASE]
    days = sorted(set(orders))
    gaps = [later - earlier for earlier, later in itertools.pairwise(days)]
    contacts = [h for h in facts if h.kind in CONTACTS]
    rated = [h for h in facts if h.kind in (*CONTACTS, Kind.FEEDBACK) and h.detail]
    satisfied_day, dissatisfied = max(((h.day, -h.detail) for h in rated), default=(NEVER, 0))
    first, last = (days[0], days[-1]) if days else (NEVER, NEVER)
    last_gap, squares = (gaps[-1] if gaps else 0), sum(gap * gap for gap in gaps)
    complaints, information, disputes, tickets, resolved, reopened = (
        sum(h.kind == kind for h in facts)
        for kind in (Kind.COMPLAINT, Kind.INFORMATION, Kind.DISPUTE, *TICKETS)
    )
    timing = (first, last, len(days), len(orders), last_gap, squares)
    told = (len(contacts), complaints, information, disputes)
    counts = (*told, tickets, tickets - resolved + reopened)
    return (*timing, *counts, satisfied_day, -dissatisfied)


def money_told_plainly(facts: list[Happened]) -> tuple[int, ...]:
    orders = [h for h in facts if h.kind == Kind.PURCHASE]
    rated = [h for h in orders if h.margin != UNKNOWN]
    invoices = {h.document: h for h in orders if h.due != NEVER}
    owed = {
        name: invoice.amount
        - sum(h.amount for h in facts if h.document == name and h.kind in SETTLING)
        for name, invoice in invoices.items()
    }
    still = {name: amount for name, amount in owed.items() if amount > 0}
    overrides = {h.document: h.amount for h in facts if h.kind in DISPUTING}  # the last of each
    refused = {name: min(overrides.get(name, 0), amount) for name, amount in still.items()}
    due = [invoices[name].due for name in still if refused[name] < still[name]]
    oldest = min(due, default=NEVER)
    on_time = [h for h in facts if h.kind == Kind.PAYMENT and h.document in invoices]
    delay = sum(max(h.day - invoices[h.document].due, 0) for h in on_time)
    return (
        len(orders),
        sum(h.amount for h in orders),
        sum(h.amount for h in facts if h.kind == Kind.REFUND),
        sum(h.amount for h in rated),
        sum(h.margin for h in rated),
        sum(h.amount for h in facts if h.kind in (*CONTACTS, Kind.COST)),
        0,
        sum(still.values()),
        oldest,
        len(on_time),
        delay,
        sum(h.amount for h in facts if h.kind == Kind.WRITE_OFF),
        sum(refused.values()),
        sum(h.amount for h in facts if h.kind == Kind.FEEDBACK),
        sum(h.kind == Kind.FEEDBACK for h in facts),
        *refunds_told_plainly(orders, [h for h in facts if h.kind == Kind.REFUND]),
    )


def refunds_told_plainly(orders: list[Happened], refunds: list[Happened]) -> tuple[int, ...]:
    """Each purchase for itself."""
    rated = back = returned_orders = returned = 0
    for order in orders:
        given_back = sum(h.amount for h in refunds if h.document == order.document)
        if order.amount > 0 and order.margin != UNKNOWN:
            rated += given_back
            back += (2 * order.margin * given_back + order.amount) // (2 * order.amount)
        if order.amount > 0 and 10 * given_back >= 9 * order.amount:
            returned_orders += 1
            returned += order.amount
    return rated, back, 0, returned_orders, returned


def by_customer(ledger: Ledger) -> tuple[dict, dict]:
    states = {who: ledger.book.states[at].tolist() for who, at in ledger.customers.items()}
    balances = {key: ledger.book.balances[at].tolist() for key, at in ledger.balances.items()}
    return states, balances


def test_a_fold_costs_the_same_after_ten_thousand_orders_as_after_one():
    long = given(*[bought(day) for day in range(10_000)])
    late = long.tell([bought(10_001)]).book.states
    assert only(late["order_days"]) == 10_001
    assert len(late) == 1


@pytest.mark.parametrize("kind", list(Kind))
def test_a_batch_of_any_one_kind_folds(kind):
    given(Happened(kind, 5, 100))
