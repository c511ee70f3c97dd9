"""The events behind a valuation, by what they are about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import numpy as np

from libs.database.connections import Source
from services.valuation.domain.arrays import Details, FactTable, Kinds
from services.valuation.domain.customer.columns import COST_KINDS, Kind
from services.valuation.projection.voided_facts import voided_since
from services.valuation.storage.customer_tables import load_facts, uuids
from services.valuation.storage.layouts import ids
from services.valuation.storage.merge_groups import MergeGroups

_OPENS = np.array([1, -1, 1])  # a ticket opened, resolved, reopened


@dataclass(frozen=True, slots=True)
class Evidence:
    """`events` in the order of when they occurred, the newest first; beside them `kinds`, and the
    `details` that rules/book.py has for each."""

    events: list[UUID]
    kinds: Kinds
    details: Details

    def of(self, kinds: Collection[Kind]) -> list[UUID]:
        return [self.events[at] for at in np.flatnonzero(np.isin(self.kinds, list(kinds)))]

    def of_cost(self, kind: str) -> list[UUID]:
        """The costs recorded of a kind."""
        mine = (self.kinds == Kind.COST) & (self.details == COST_KINDS.index(kind) + 1)
        return [self.events[at] for at in np.flatnonzero(mine)]


def open_tickets(facts: FactTable) -> list[UUID]:
    """The events that opened the tickets which are still open."""
    tickets = facts[facts["kind"] >= Kind.TICKET]
    opened = tickets[tickets["kind"] == Kind.TICKET]
    names, at = np.unique(ids(tickets["document"]), return_inverse=True)
    moves = np.bincount(at, _OPENS[tickets["kind"] - Kind.TICKET], len(names))
    still = np.isin(ids(opened["document"]), names[moves > 0])
    return uuids(opened["event_id"][still])


def evidence_of(facts: FactTable) -> Evidence:
    newest_first = facts[np.argsort(facts["occurred_at"], kind="stable")[::-1]]
    events = uuids(newest_first["event_id"])
    return Evidence(events, newest_first["kind"], newest_first["detail"])


async def facts_of(
    source: Source, customer: UUID, merge_group: MergeGroups, *, known_at: datetime | None = None
) -> FactTable:
    """Facts that its valuation is folded from, as facts of theirs; with those that were known at
    the moment `known_at` and voided since. A member's are its own: what it was before it was
    merged."""
    records = records_of(customer, merge_group)
    facts = await load_facts(source, records)
    if known_at:
        facts = np.concatenate((facts, await voided_since(source, records, known_at)))
    return facts if customer in merge_group.survivors else merge_group.counted(facts)


def records_of(customer: UUID, merge_group: MergeGroups) -> list[UUID]:
    """Records whose facts a customer is told by: a member by its own alone."""
    return [customer] if customer in merge_group.survivors else merge_group.records_of([customer])
