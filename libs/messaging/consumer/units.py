"""Units of parking: the events of a customer, else of a stream, wait for one another."""

import zlib
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.messaging.consumer.batches import Item
from libs.messaging.projection import Projection

_CLASS = 0x554E4954  # of advisory locks
_BUCKETS = 64  # bounded: a lock for each stream could exhaust the server's lock table
_LOCK = """
select pg_advisory_xact_lock($1, bucket)
from (select bucket from unnest($2::int[]) as b (bucket) order by bucket) as sorted"""


def unit_of(item: Item) -> str:
    if item.event is not None:
        return unit_of_event(item.event)
    return _unit_of_record(item.record)


def unit_of_event(event: Recorded) -> str:
    return str(event.subject) if event.subject else event.stream


class Units(NamedTuple):
    subjects: Sequence[UUID]
    streams: Collection[str]

    @property
    def names(self) -> set[str]:
        return {*map(str, self.subjects), *self.streams}


async def lock_units(
    connection: Connection,
    projection: Projection,
    events: Iterable[Recorded],
    named: Collection[str] = (),
) -> Units:
    """Lock whoever these events are about, and the units `named`: customers first, each kind
    sorted."""
    units = _units_of(projection, list(events), named)
    if units.subjects:
        await projection.lock(connection, units.subjects)
    if units.streams:
        buckets = {zlib.crc32(stream.encode()) % _BUCKETS for stream in units.streams}
        await connection.execute(_LOCK, _CLASS, list(buckets))
    return units


def _units_of(projection: Projection, events: Sequence[Recorded], named: Collection[str]) -> Units:
    others = getattr(projection, "concerned", None)
    subjects: dict[int, UUID] = {s.int: s for s in others(events)} if others else {}
    streams: set[str] = set()
    for event in events:
        if subject := event.subject:
            subjects[subject.int] = subject  # a number is cheaper to hash and to compare
        else:
            streams.add(event.stream)
    for unit in named:
        try:
            subject = UUID(unit)
        except ValueError:
            streams.add(unit)
        else:
            subjects[subject.int] = subject
    return Units([subjects[number] for number in sorted(subjects)], streams)


def _unit_of_record(record: Any) -> str:
    """Unit as near to its customer as the readable part leads; at worst a unit of its own."""
    alone = f"{record.topic}/{record.partition}/{record.offset}"
    for text in (dict(record.headers).get("ce_subject"), record.key):
        try:
            return str(UUID((text or b"").decode()))
        except ValueError:
            continue
    try:
        name = (record.key or b"").decode()
    except UnicodeDecodeError:
        return alone
    return alone if not name or "\0" in name else name
