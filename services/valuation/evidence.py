"""The events behind a valuation, by what they are about."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from services.valuation.projections.layouts import ids
from services.valuation.projections.tables import uuids
from services.valuation.rules.book import NEVER, Columns, Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """`events` in the order of when they occurred, the newest first; `kinds` beside them."""

    events: list[UUID]
    kinds: Columns

    def of(self, kinds: Collection[Kind]) -> list[UUID]:
        return [self.events[at] for at in np.flatnonzero(np.isin(self.kinds, list(kinds)))]


def evidence_of(facts: Columns) -> Evidence:
    newest_first = facts[np.argsort(facts["occurred_at"], kind="stable")[::-1]]
    return Evidence(uuids(newest_first["event_id"]), newest_first["kind"])


def overdue_purchases(facts: Columns, day: int) -> list[UUID]:
    """The events of purchases that were due before a day and are not settled."""
    purchases = facts[(facts["kind"] == Kind.PURCHASE) & (facts["due"] != NEVER)]
    owed = purchases[purchases["due"] < day]
    settled = facts[np.isin(facts["kind"], (Kind.PAYMENT, Kind.REFUND))]
    documents, paid = ids(owed["document"]), ids(settled["document"])
    amounts = [int(settled["amount"][paid == document].sum()) for document in documents]
    open_ones = owed[owed["amount"] > np.array(amounts, dtype=np.int64)]
    return uuids(open_ones["event_id"])
