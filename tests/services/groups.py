"""Merge groups: a model of who is one customer, and records that are told what is decided."""

import random
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from libs.events.customer import CustomerMerged, CustomerRegistered, CustomerUnmerged
from services.customer.domain.customer.errors import CustomerIsMerged, MergedIntoThemselves
from services.customer.domain.customer.merging import merge, unmerge
from services.customer.domain.customer.state import Customer, evolve
from tests.specification import BEFORE

REFUSED = (CustomerIsMerged, MergedIntoThemselves)
Step = tuple[bool, int, int]  # merge or unmerge; of whom, by place; and whom


class MergeGroups:
    """Each merge is one link from the record that was merged; taking it back removes that link."""

    def __init__(self) -> None:
        self._into: dict[UUID, UUID] = {}

    def merge(self, survivor: UUID, newcomer: UUID) -> None:
        if self.survivor_of(newcomer) != survivor:
            self._into[newcomer] = survivor

    def unmerge(self, leaver: UUID) -> None:
        self._into.pop(leaver, None)

    def survivor_of(self, record: UUID) -> UUID:
        while record in self._into:
            record = self._into[record]
        return record


class Records:
    """Customers by id, each told what its stream says; `told` is all of it, in order."""

    def __init__(self, *ids: UUID) -> None:
        self.known: dict[UUID, Customer] = {}
        self.told: list[Any] = []
        self._hear([CustomerRegistered(customer_id=id, kind="person", name="A") for id in ids])

    def tell(self, events: Sequence[Any]) -> None:
        self._hear(events)
        self.told += events

    def _hear(self, events: Sequence[Any]) -> None:
        for event in events:
            state = evolve(self.known.get(event.customer_id), event, BEFORE)
            assert state is not None
            self.known[event.customer_id] = state

    def merge(self, survivor: UUID, newcomer: UUID) -> Sequence[CustomerMerged]:
        events = merge(self.known[survivor], self.known[newcomer])
        self.tell(events)
        return events

    def unmerge(self, survivor: UUID, leaver: UUID) -> Sequence[CustomerMerged | CustomerUnmerged]:
        events = unmerge(self.known[survivor], self.known[leaver])
        self.tell(events)
        return events


def regrouped(ids: Sequence[UUID], steps: Sequence[Step]) -> tuple[Records, MergeGroups]:
    """What comes of these steps, those left out that are refused: as decided, and by the model."""
    records, model = Records(*ids), MergeGroups()
    for joining, survivor, other in steps:
        try:
            if joining:
                records.merge(ids[survivor], ids[other])
                model.merge(ids[survivor], ids[other])
            else:
                records.unmerge(ids[survivor], ids[other])
                model.unmerge(ids[other])
        except REFUSED:
            continue
    return records, model


def random_steps(chance: random.Random, of: int, count: int) -> list[Step]:
    """More merges than unmerges, so that groups grow deep."""
    return [
        (chance.random() < 0.6, chance.randrange(of), chance.randrange(of)) for _ in range(count)
    ]


def interleaved(chance: random.Random, events: Sequence[Any], stream_of: Any) -> list[Any]:
    """Any order in which a consumer may hear them: each stream's own order is kept."""
    queues: dict[Any, list[Any]] = {}
    for event in events:
        queues.setdefault(stream_of(event), []).append(event)
    heard = []
    while queues:
        name = chance.choice(list(queues))
        heard.append(queues[name].pop(0))
        if not queues[name]:
            del queues[name]
    return heard
