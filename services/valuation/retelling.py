"""A customer's past told again: their facts folded once, in the order they occurred."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import numpy as np

from services.valuation.projections.facts import days
from services.valuation.projections.holdings import nothing_held
from services.valuation.projections.refunding import expecting
from services.valuation.rules.book import Columns
from services.valuation.rules.grading import UNGRADED, grades
from services.valuation.rules.rating import NOBODY_JUDGED, Judged
from services.valuation.rules.said import nothing_said
from services.valuation.rules.valuation import Known, Valuation, nothing_published, value
from services.valuation.rules.valuing import Ruling


@dataclass(frozen=True, slots=True)
class Told:
    """One row per moment: how the customer stood then. `grade` is UNGRADED before a purchase."""

    moments: Columns
    valued: Valuation
    grade: Columns


def in_order(facts: Columns) -> Columns:
    return facts[np.argsort(facts["occurred_at"], kind="stable")]


def moments_between(start: int, end: int, occurred: Columns, points: int) -> Columns:
    """At most `points` >= 4 moments from `start` to `end`, ascending, in microseconds.

    Those of the events, thinned out evenly beyond half of the points, and regular ones.
    """
    inside = np.unique(occurred[(occurred >= start) & (occurred <= end)])
    most = points // 2
    if len(inside) > most:
        inside = inside[np.linspace(0, len(inside) - 1, most).astype(int)]
    regular = np.linspace(start, end, points - len(inside)).astype(np.int64)
    return np.unique(np.concatenate((regular, inside)))


def tell(
    customer: UUID, facts: Columns, moments: Columns, ruling: Ruling, judged: Judged = NOBODY_JUDGED
) -> Told:
    """`facts` in order, each folded once; a moment's row holds what had occurred by then.

    Everything goes by `ruling`, as if it had been in force all the time, and by what people have
    `judged` of the customer since. A grade holds on to the one of the moment before.
    """
    states, purses = _snapshots(customer, facts, moments)
    owner = np.repeat(np.arange(len(moments)), [len(held) for held in purses])
    owned = np.concatenate(purses)
    day: Any = days(moments)  # one for each row, where a valuation of now has one for all
    said = nothing_said(states["customer_id"])
    said = replace(said, judged={name: np.repeat(p, len(moments)) for name, p in judged.items()})
    known = Known(states, owner, owned, said, nothing_published(len(moments)))
    valued = value(known, ruling, day)
    return Told(
        moments=moments,
        valued=valued,
        grade=_one_after_the_other(valued, states["orders"] > 0, ruling),
    )


def _snapshots(customer: UUID, facts: Columns, moments: Columns) -> tuple[Columns, list[Columns]]:
    held = nothing_held([customer])
    held.sales = expecting(held.sales, facts)
    states, purses, since = [], [], 0
    for until in np.searchsorted(facts["occurred_at"], moments, side="right"):
        if until > since:
            held.add(facts[since:until], np.zeros(until - since, dtype=np.intp))
            since = until
        states.append(held.states.copy())
        purses.append(held.purses.copy())
    return np.concatenate(states), purses


def _one_after_the_other(valued: Valuation, bought: Columns, ruling: Ruling) -> Columns:
    """Hysteresis: what a grade is depends on what it was."""
    told = np.full(len(bought), UNGRADED)
    for row in np.flatnonzero(bought):
        here = slice(row, row + 1)
        before = told[row - 1 : row] if row else np.array([UNGRADED])
        told[here] = grades(
            valued.worth[here], valued.compared[here], before, ruling.cuts, ruling.policy
        )
    return told
