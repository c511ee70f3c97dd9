"""The events behind a valuation, by what they are about."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from services.valuation.projections.tables import uuids
from services.valuation.rules.book import Columns, Kind


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
