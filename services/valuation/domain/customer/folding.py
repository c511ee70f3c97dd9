"""Facts into the book: sums and counts, the same whatever order they come in."""

import numpy as np

from services.valuation.domain.arrays import BalanceTable, Days, FactTable, Rows, StateTable
from services.valuation.domain.customer.columns import CONTACTS, NEVER, UNKNOWN, Book, Kind
from services.valuation.domain.customer.invoices import (
    fold_disputes,
    fold_invoices,
    fold_punctuality,
    sum_receivables,
)
from services.valuation.domain.customer.refunds import fold_refunds

_SUMS = {
    "gross": (Kind.PURCHASE,),
    "refunded": (Kind.REFUND,),
    "cost": (*CONTACTS, Kind.COST),
    "acquisition": (Kind.REGISTRATION,),
    "bad_debt": (Kind.WRITE_OFF,),
    "delivered": (Kind.FEEDBACK,),
}
_COUNTS = {
    "interactions": CONTACTS,
    "complaints": (Kind.COMPLAINT,),
    "information": (Kind.INFORMATION,),
    "disputes": (Kind.DISPUTE,),
    "tickets": (Kind.TICKET,),
}
_OPENING = (Kind.TICKET, Kind.TICKET_REOPENED)
_RATING = (*CONTACTS, Kind.FEEDBACK)
_BEST = 8  # above any satisfaction


def fold(book: Book, facts: FactTable) -> Rows:
    """Fold facts, each of them once. Returns the owners whose orders must be refolded.

    `book.invoices` holds the invoices the facts touch and all open ones of their balances,
    `book.sales` the purchases that refunds among the facts are of.
    """
    _count(book.states, facts)
    _add_money(book.balances, facts)
    fold_refunds(book.balances, book.sales, facts)
    if len(book.invoices):
        fold_invoices(book.invoices, facts)
        fold_disputes(book.invoices, facts)
        fold_punctuality(book.balances, book.invoices, facts)
        sum_receivables(book.balances, book.invoices)
    purchases = facts[facts["kind"] == Kind.PURCHASE]
    return fold_orders(book.states, purchases["owner"], purchases["day"])


def _count(states: StateTable, facts: FactTable) -> None:
    others = facts[facts["kind"] != Kind.PURCHASE]
    for name, kinds in _COUNTS.items():
        counted = others[np.isin(others["kind"], kinds)]
        np.add.at(states[name], counted["owner"], 1)
    tickets = others[others["kind"] >= Kind.TICKET]
    if len(tickets):
        moves = np.where(np.isin(tickets["kind"], _OPENING), 1, -1)
        np.add.at(states["open_tickets"], tickets["owner"], moves)
    _take_satisfaction(states, others[np.isin(others["kind"], _RATING) & (others["detail"] > 0)])


def _take_satisfaction(states: StateTable, rated: FactTable) -> None:
    """The last day's, and of that day the lowest: both in one number, whose highest counts."""
    if not len(rated):
        return
    kept = states["satisfied_day"].astype(np.int64) * _BEST + _BEST - 1 - states["satisfaction"]
    latest = rated["day"].astype(np.int64) * _BEST + _BEST - 1 - rated["detail"]
    np.maximum.at(kept, rated["owner"], latest)
    states["satisfied_day"] = kept // _BEST
    states["satisfaction"] = _BEST - 1 - kept % _BEST


def _add_money(balances: BalanceTable, facts: FactTable) -> None:
    for name, kinds in _SUMS.items():
        moved = facts[np.isin(facts["kind"], kinds) & (facts["purse"] >= 0)]
        np.add.at(balances[name], moved["purse"], moved["amount"])
    purchases = facts[facts["kind"] == Kind.PURCHASE]
    np.add.at(balances["orders"], purchases["purse"], 1)
    feedback = facts[facts["kind"] == Kind.FEEDBACK]
    np.add.at(balances["feedbacks"], feedback["purse"], 1)
    rated = purchases[purchases["margin"] != UNKNOWN]
    np.add.at(balances["rated"], rated["purse"], rated["amount"])
    np.add.at(balances["margin"], rated["purse"], rated["margin"])


def fold_orders(states: StateTable, owner: Rows, day: Days) -> Rows:
    """Add orders, any number per owner and in any order among themselves.

    Returns the owners with an order dated before the last one known: whether its day is a new one
    cannot be told from the state, so `order_days` and the gaps wait for `refold_orders`.
    """
    if not len(owner):
        return np.empty(0, dtype=np.intp)
    np.add.at(states["orders"], owner, 1)
    before = states["last_day"].copy()
    late = np.unique(owner[day < before[owner]])
    _extend(states, *_different_days(owner[day > before[owner]], day[day > before[owner]]))
    first = np.where(states["first_day"] == NEVER, np.iinfo(np.int32).max, states["first_day"])
    np.minimum.at(first, owner, day.astype(np.int32))
    touched = np.unique(owner)
    states["first_day"][touched] = first[touched]
    return late


def refold_orders(states: StateTable, owners: Rows, owner: Rows, day: Days) -> None:
    """Rebuild the timing of `owners` from all of their order days."""
    for name, empty in (("last_day", NEVER), ("order_days", 0), ("last_gap", 0)):
        states[name][owners] = empty
    states["gap_squares"][owners] = 0
    _extend(states, *_different_days(owner, day))


def _extend(states: StateTable, owner: Rows, day: Days) -> None:
    """Days after the last known one, ascending within each owner and all different."""
    if not len(owner):
        return
    previous = np.empty_like(day)
    previous[1:] = day[:-1]
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    previous[starts] = states["last_day"][owner[starts]]
    gap = np.where(previous == NEVER, 0, day - previous)
    ends = np.r_[starts[1:] - 1, len(owner) - 1]
    np.add.at(states["order_days"], owner, 1)
    np.add.at(states["gap_squares"], owner, gap * gap)
    states["last_gap"][owner[ends]] = gap[ends]
    states["last_day"][owner[ends]] = day[ends]


def _different_days(owner: Rows, day: Days) -> tuple[Rows, Days]:
    order = np.lexsort((day, owner))
    owner, day = owner[order].astype(np.intp), day[order].astype(np.int64)
    new = np.ones(len(owner), dtype=bool)
    new[1:] = (owner[1:] != owner[:-1]) | (day[1:] != day[:-1])
    return owner[new], day[new]
