"""Messages made into batches: read, sorted into used and passed over, ready to be judged."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

import structlog
from aiokafka import TopicPartition

from libs.events.cloudevents import UnreadableEvent, from_message
from libs.events.contract import CONTRACTS
from libs.events.recorded import Recorded
from libs.messaging.consumer.positions import Move, Place
from libs.messaging.kafka.identity import identity_of

_SLICE = 250  # messages between two chances for the batch that is being written meanwhile
_ERASED = "crm.customer.erased"
_MOST_NAMES = 10_000  # of types remembered: whoever sends nonsense must not fill the memory

_log = structlog.get_logger(__name__)

Fetched = Mapping[TopicPartition, Sequence[Any]]


class RestoredSource(Exception):
    """The service that owns `topic` was restored from a backup: what is known of it is void."""

    def __init__(self, topic: str, epoch: int) -> None:
        super().__init__(f"{topic} was restored in epoch {epoch}")
        self.topic = topic
        self.epoch = epoch


class Unapplicable(NamedTuple):
    """Reason why an event cannot be applied. `detail` names an error or a header, never a value."""

    reason: str
    detail: str | None = None


UNUSED = Unapplicable("unused")


class Item(NamedTuple):
    """One message, an aiokafka ConsumerRecord. `event` is None when its headers are no event's:
    somebody else's record, a tombstone. Such a one is passed by, and nobody waits for it; were it
    an event of ours that was spoiled, the next one of its stream would find a gap."""

    record: Any
    event: Recorded | None
    refusal: Unapplicable | None = None


@dataclass(slots=True)
class Batch:
    """`runs` are the lowest and highest version by stream. `plain`: they have no holes and nothing
    was refused, so that there is nothing to judge event by event. `rewinds` are partitions left
    out because their epoch rose; `superseded` counts messages from before a restore, `foreign`
    those that are no events of ours."""

    moves: list[Move] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    used: list[Recorded] = field(default_factory=list)
    erased: set[UUID] = field(default_factory=set)
    runs: dict[str, list[int]] = field(default_factory=dict)
    plain: bool = True
    rewinds: dict[TopicPartition, int] = field(default_factory=dict)
    superseded: int = 0
    foreign: int = 0

    @property
    def traceparents(self) -> Iterator[str | None]:
        """Traceparents of its events, one after the other as they are asked for."""
        return (item.event.traceparent for item in self.items if item.event)

    @property
    def passed(self) -> int:
        """Number of messages it moves past."""
        return len(self.items) + self.superseded + self.foreign

    def add(self, items: Iterable[Item]) -> None:
        runs, used = self.runs, self.used
        for item in items:
            _, event, refusal = item
            if event is None:
                self.foreign += 1
                continue
            self.items.append(item)
            run = runs.get(event.stream)
            if run is None:
                runs[event.stream] = [event.version, event.version]
            elif event.version == run[1] + 1:
                run[1] = event.version
            else:
                self.plain = False
            if refusal:
                self.plain = self.plain and refusal is UNUSED
            else:
                used.append(event)
            if customer := erased_customer(event):
                self.erased.add(customer)


class Decoder:
    """`types` are those the projection uses, each in the newest version it knows; `discarded` the
    ids of events that an operator gave up, which are passed over as if nobody used them."""

    def __init__(self, types: frozenset[str]) -> None:
        self.discarded: frozenset[UUID] = frozenset()
        self._types = types
        self._names = {_name_of(type) for type in types}
        self._refusals: dict[str, Unapplicable | None] = {}

    async def decode(self, fetched: Fetched, places: Mapping[TopicPartition, Place]) -> Batch:
        """Decode `fetched` from `places` on, partition by partition. Raises RestoredSource."""
        batch = Batch()
        for partition, records in fetched.items():
            place = places[partition]
            epoch, items = place.epoch, list[Item]()
            for start in range(0, len(records), _SLICE):
                epoch = self._read(records[start : start + _SLICE], place, epoch, items)
                await asyncio.sleep(0)
            if place.epoch and epoch > place.epoch:
                batch.rewinds[partition] = epoch
            else:
                batch.add(items)
                _tell_foreign(items)
                batch.superseded += len(records) - len(items)
                batch.moves.append(_move(partition, place, epoch, records, items))
        return batch

    def _read(self, records: Sequence[Any], place: Place, epoch: int, items: list[Item]) -> int:
        """Append what counts of `records` to `items`. Returns the highest epoch seen so far."""
        for record in records:
            item = self.item_of(record)
            event = item.event
            if event is not None and event.epoch != epoch:
                if event.restored_epoch > place.restored_epoch:
                    raise RestoredSource(record.topic, event.restored_epoch)
                if event.epoch < place.restored_epoch:
                    continue
                epoch = max(epoch, event.epoch)
            items.append(item)
        return epoch

    def item_of(self, record: Any) -> Item:
        try:
            event = from_message(record.topic, record.key, record.headers, record.value)
        except UnreadableEvent as error:
            return Item(record, None, Unapplicable("unreadable", error.reason))
        return Item(record, event, self._refusal_of(event))

    def _refusal_of(self, event: Recorded) -> Unapplicable | None:
        """None when the projection uses the event and can read it; then it is decoded."""
        if self.discarded and event.event_id in self.discarded:
            return UNUSED
        try:
            refusal = self._refusals[event.type]
        except KeyError:
            refusal = self._by_type(event.type)
        if refusal is None:
            try:
                event.event()
            except Exception as error:  # whatever an upcaster makes of data it did not foresee
                return Unapplicable("unreadable", type(error).__name__)
        return refusal

    def _by_type(self, type: str) -> Unapplicable | None:
        if type in CONTRACTS and _name_of(type) in self._names:
            refusal = None
        elif _name_of(type) in self._names:
            refusal = Unapplicable("newer_version", type)
        else:
            refusal = UNUSED
        if len(self._refusals) < _MOST_NAMES:
            self._refusals[type] = refusal
        return refusal


def erased_customer(event: Recorded) -> UUID | None:
    """Customer that an erasure is about, in any version of the event; None for other events."""
    return event.subject if event.type.startswith(_ERASED) else None


def _tell_foreign(items: Sequence[Item]) -> None:
    found = [item for item in items if item.event is None]
    if found:
        record, _, refusal = found[0]
        _log.warning(
            "foreign_records",
            count=len(found),
            topic=record.topic,
            partition=record.partition,
            first=record.offset,
            detail=refusal and refusal.detail,
        )


def _move(
    partition: TopicPartition, place: Place, epoch: int, records: Sequence[Any], items: list[Item]
) -> Move:
    after = place._replace(
        first=place.first or identity_of(records[0]), epoch=epoch, next=records[-1].offset + 1
    )
    last = next((item.event for item in reversed(items) if item.event), None)
    return Move(partition, place, after, last and last.recorded_at)


def _name_of(type: str) -> str:
    """The type without its version: `crm.purchase.recorded` of `crm.purchase.recorded.v1`."""
    return type.rpartition(".v")[0]
