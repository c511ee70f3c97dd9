"""The events behind a valuation, by what they are about."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from libs.database.connections import Source
from services.valuation.domain.arrays import Details, FactTable, Kinds
from services.valuation.domain.customer.columns import COST_KINDS, Kind
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


async def facts_of(source: Source, customer: UUID, merge_group: MergeGroups) -> FactTable:
    """Facts that a customer's valuation is folded from, attributed to the customer. A merged record
    has its own: what it was before the merge."""
    if customer in merge_group.survivors:
        return await load_facts(source, [customer])
    return merge_group.counted(await load_facts(source, merge_group.records_of([customer])))
