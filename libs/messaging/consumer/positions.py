"""Positions of a consumer by partition: kept with the projection, moved by compare and set."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

import asyncpg
from aiokafka import TopicPartition

from libs.database.connections import Connection, Source
from libs.messaging.consumer import shapes
from libs.messaging.kafka.identity import Identity

_ADD = """
insert into positions (topic, partition)
select * from unnest($1::text[], $2::int[]) order by 1, 2 on conflict do nothing"""
_COLUMNS = "topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next"
_LOAD = f"""
select {_COLUMNS} from positions
where (topic, partition) in (select * from unnest($1::text[], $2::int[]))"""
_ALL = f"select {_COLUMNS} from positions where topic = any($1::text[])"
_MOVE = f"""
update positions p set
    first_epoch = w.to_first_epoch, first_event_id = w.to_first_event, epoch = w.to_epoch,
    restored_epoch = w.to_restored, next = w.to_next, advanced_at = clock_timestamp(),
    applied_until = coalesce(w.recorded_at, p.applied_until)
from unnest(
    $1::text[], $2::int[], $3::int[], $4::uuid[], $5::int[], $6::bigint[],
    $7::int[], $8::uuid[], $9::int[], $10::int[], $11::bigint[], $12::timestamptz[]
) as w (topic, partition, first_epoch, first_event, epoch, next,
        to_first_epoch, to_first_event, to_epoch, to_restored, to_next, recorded_at)
where p.topic = w.topic and p.partition = w.partition and p.next = w.next and p.epoch = w.epoch
  and p.first_epoch is not distinct from w.first_epoch
  and p.first_event_id is not distinct from w.first_event
  and {shapes.declares("$13", "$14")}"""
_CAUGHT_UP = f"""
update positions p set applied_until = $4
from unnest($1::text[], $2::int[], $3::bigint[]) as w (topic, partition, next)
where p.topic = w.topic and p.partition = w.partition and p.next = w.next
  and (p.applied_until is null or p.applied_until < $4)
  and {shapes.declares("$5", "$6")}"""
_STALLED = """
select topic, partition, next from positions
where topic = any($1::text[]) and advanced_at < clock_timestamp() - make_interval(secs => $2)"""


class Fenced(RuntimeError):
    """Another consumer moved a position since this one read it: its batch must not count."""


class Place(NamedTuple):
    """`first` is the identity of the log, None while it is empty; `epoch` the highest one seen.

    Records of an epoch below `restored_epoch` are from before a restore and do not count.
    """

    first: Identity | None = None
    epoch: int = 0
    restored_epoch: int = 0
    next: int = 0


class Move(NamedTuple):
    """`recorded_at` is the recording time of the last event passed."""

    partition: TopicPartition
    before: Place
    after: Place
    recorded_at: datetime | None = None


async def load_places(
    source: Source, partitions: Collection[TopicPartition]
) -> dict[TopicPartition, Place]:
    """One for each partition; those new to the projection start before the first record."""
    columns = [p.topic for p in partitions], [p.partition for p in partitions]
    await source.execute(_ADD, *columns)
    return _places(await source.fetch(_LOAD, *columns))


async def all_places(source: Source, topics: Collection[str]) -> dict[TopicPartition, Place]:
    return _places(await source.fetch(_ALL, list(topics)))


async def move(
    connection: Connection,
    moves: Sequence[Move],
    shape: int = 0,
    time_zone: str = shapes.UTC,
) -> None:
    """`shape` is the one the code builds, `time_zone` the one whose days it counts. Raises Fenced
    unless every position is where its `before` says, and ShapeMismatch when the projection is in
    another shape, or of other days."""
    if not moves:
        return
    with shapes.guarded():
        done = await connection.execute(
            _MOVE,
            [m.partition.topic for m in moves],
            [m.partition.partition for m in moves],
            [m.before.first and m.before.first.epoch for m in moves],
            [m.before.first and m.before.first.event_id for m in moves],
            [m.before.epoch for m in moves],
            [m.before.next for m in moves],
            [m.after.first and m.after.first.epoch for m in moves],
            [m.after.first and m.after.first.event_id for m in moves],
            [m.after.epoch for m in moves],
            [m.after.restored_epoch for m in moves],
            [m.after.next for m in moves],
            [m.recorded_at for m in moves],
            shape,
            time_zone,
        )
    if done != f"UPDATE {len(moves)}":
        raise Fenced(f"{done} of {len(moves)} positions were where they were expected")


async def note_caught_up(
    source: Source,
    ends: Mapping[TopicPartition, int],
    since: datetime,
    shape: int = 0,
    time_zone: str = shapes.UTC,
) -> None:
    """There was nothing at these offsets at `since`: all that was recorded before is applied.

    Raises ShapeMismatch."""
    with shapes.guarded():
        await source.execute(
            _CAUGHT_UP,
            [p.topic for p in ends],
            [p.partition for p in ends],
            list(ends.values()),
            since,
            shape,
            time_zone,
        )


async def stalled(
    source: Source, topics: Collection[str], seconds: float
) -> dict[TopicPartition, int]:
    """The next offset of each partition that did not advance for so long."""
    rows = await source.fetch(_STALLED, list(topics), seconds)
    return {TopicPartition(topic, partition): next for topic, partition, next in rows}


def _places(rows: Sequence[asyncpg.Record]) -> dict[TopicPartition, Place]:
    return {
        TopicPartition(topic, partition): Place(
            None if first_id is None else Identity(first_epoch, first_id), epoch, restored, next
        )
        for topic, partition, first_epoch, first_id, epoch, restored, next in rows
    }
