"""Customers as they stood on days of the past, folded from their facts, and what came after."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from libs.database.connections import Source
from services.valuation.domain.arrays import Days, FactTable, Ids
from services.valuation.domain.churn.matured_labels import Matured, cut_days, days_of
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.policy.policy import Policy
from services.valuation.jobs.population import percent_of
from services.valuation.storage import merge_groups
from services.valuation.storage.customer_tables import load_weighed_facts
from services.valuation.storage.facts import days
from services.valuation.storage.holdings import nothing_held_by_id
from services.valuation.storage.layouts import FACTS, ids, places

LARGEST = 20_000  # customers looked at
_SAMPLE = """
select customer_id from customers tablesample system ($1)
where orders > 0 and first_day <= $2 limit $3"""


@dataclass(frozen=True, slots=True)
class Pasts:
    """All that was heard of a sample of customers that a risk may rest on, by the `day` of the
    `calendar` on which it occurred."""

    facts: FactTable
    day: Days
    calendar: BusinessCalendar

    def matured(self, day: int, policy: Policy) -> Matured:
        """Customers as they really were at the end of `day`."""
        known = self.facts[self.day <= day]
        customers = np.unique(ids(known["customer_id"]))
        held = nothing_held_by_id(customers.view("V16"))
        held.add(known, places(customers, known["customer_id"]), self.calendar)
        bought = np.flatnonzero(held.states["orders"] > 0)
        return Matured(
            states=held.states[bought],
            money=held.accounts(policy).rows(bought),
            day=day,
            horizon_weeks=policy.churn_horizon_weeks,
            stayed_away=~np.isin(customers[bought], self._ordering_after(day, policy)),
        )

    def cuts(self, today: int, policy: Policy) -> list[Matured]:
        """The newest first; `today` is not over."""
        ends = cut_days(today - 1, policy.churn_horizon_weeks)
        return [self.matured(day, policy) for day in ends]

    def _ordering_after(self, day: int, policy: Policy) -> Ids:
        until = day + days_of(policy.churn_horizon_weeks)
        orders = self.facts["kind"] == Kind.PURCHASE
        return ids(self.facts["customer_id"][orders & (self.day > day) & (self.day <= until)])


NO_PASTS = Pasts(np.empty(0, dtype=FACTS.native), np.empty(0, dtype=np.int64), UTC_DAYS)


async def newest_pasts(
    source: Source, today: int, policy: Policy, calendar: BusinessCalendar = UTC_DAYS
) -> Pasts:
    """Pasts of customers of whom it is known whether they stayed away for the policy's horizon."""
    known_by = cut_days(today - 1, policy.churn_horizon_weeks)[0]
    return await pasts(source, calendar, known_by=known_by)


async def pasts(
    source: Source, calendar: BusinessCalendar, *, known_by: int, largest: int = LARGEST
) -> Pasts:
    """Pasts of a sample of customers who had bought by the end of the day `known_by`."""
    percent = await percent_of(source, largest)
    found: Sequence = await source.fetch(_SAMPLE, percent, known_by, largest)
    customers = [row[0] for row in found]
    merge_group = await merge_groups.merge_groups(source, customers)
    facts = merge_group.counted(await load_weighed_facts(source, merge_group.records_of(customers)))
    return Pasts(facts, days(facts["occurred_at"], calendar), calendar)
