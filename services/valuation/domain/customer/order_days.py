"""Days on which a customer bought: folded in O(1) per order, from scratch when one came late."""

import numpy as np

from services.valuation.domain.arrays import Days, Rows, StateTable
from services.valuation.domain.customer.columns import NEVER


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
