"""A customer's past told again: their facts folded once, in the order they occurred."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import numpy as np

from services.valuation.domain.arrays import (
    BalanceTable,
    FactTable,
    Instants,
    Mask,
    Places,
    StateTable,
)
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.overrides.override_columns import no_overrides
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import grades
from services.valuation.domain.scoring.rating import NOBODY_ASSESSED, Assessments
from services.valuation.domain.scoring.valuation import Known, Valuation, nothing_published, value
from services.valuation.storage.facts import days
from services.valuation.storage.holdings import nothing_held
from services.valuation.storage.refunding import expecting


@dataclass(frozen=True, slots=True)
class Timeline:
    """One row per moment: how the customer stood then. `grade` is UNGRADED before a purchase."""

    moments: Instants
    valued: Valuation
    grade: Places


def in_order(facts: FactTable) -> FactTable:
    return facts[np.argsort(facts["occurred_at"], kind="stable")]


def moments_between(start: int, end: int, occurred: Instants, points: int) -> Instants:
    """Moments from `start` to `end`, ascending, in microseconds: no more than `points` >= 4.

    They are those of the events, thinned out evenly beyond half of the points, and regular ones.
    """
    inside = np.unique(occurred[(occurred >= start) & (occurred <= end)])
    most = points // 2
    if len(inside) > most:
        inside = inside[np.linspace(0, len(inside) - 1, most).astype(int)]
    regular = np.linspace(start, end, points - len(inside)).astype(np.int64)
    return np.unique(np.concatenate((regular, inside)))


def timeline(
    customer: UUID,
    facts: FactTable,
    moments: Instants,
    configuration: ScoringConfiguration,
    assessed: Assessments = NOBODY_ASSESSED,
    calendar: BusinessCalendar = UTC_DAYS,
) -> Timeline:
    """`facts` in order, each folded once; a moment's row holds what had occurred by then.

    Everything goes by `ruling`, as if it had been in force all the time, and by what people have
    `judged` of the customer since. A grade holds on to the one of the moment before.
    """
    states, balances = _snapshots(customer, facts, moments, calendar)
    owner = np.repeat(np.arange(len(moments)), [len(held) for held in balances])
    owned = np.concatenate(balances)
    day: Any = days(moments, calendar)  # one for each row, where a valuation of now has one for all
    overrides = no_overrides(states["customer_id"])
    overrides = replace(
        overrides, assessed={name: np.repeat(p, len(moments)) for name, p in assessed.items()}
    )
    known = Known(states, owner, owned, overrides, nothing_published(len(moments)))
    valued = value(known, configuration, day)
    return Timeline(
        moments=moments,
        valued=valued,
        grade=_one_after_the_other(valued, states["orders"] > 0, configuration),
    )


def _snapshots(
    customer: UUID, facts: FactTable, moments: Instants, calendar: BusinessCalendar
) -> tuple[StateTable, list[BalanceTable]]:
    held = nothing_held([customer])
    held.sales = expecting(held.sales, facts)
    states, balances, since = [], [], 0
    for until in np.searchsorted(facts["occurred_at"], moments, side="right"):
        if until > since:
            held.add(facts[since:until], np.zeros(until - since, dtype=np.intp), calendar)
            since = until
        states.append(held.states.copy())
        balances.append(held.balances.copy())
    return np.concatenate(states), balances


def _one_after_the_other(
    valued: Valuation, bought: Mask, configuration: ScoringConfiguration
) -> Places:
    """Hysteresis: what a grade is depends on what it was."""
    assigned = np.full(len(bought), UNGRADED)
    for row in np.flatnonzero(bought):
        here = slice(row, row + 1)
        before = assigned[row - 1 : row] if row else np.array([UNGRADED])
        assigned[here] = grades(
            valued.worth[here],
            valued.compared[here],
            before,
            configuration.cuts,
            configuration.policy,
        )
    return assigned
