"""The outbox as a queue: what is still to be published, in order of position; gone once it is."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import asyncpg
from aiokafka import TopicPartition

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.reading import COLUMNS
from libs.eventstore.scanning import last_drawn, open_writers
from libs.messaging.epochs import Epoch
from libs.messaging.kafka.identity import Identity

_MOST_BYTES = 16 * 1024 * 1024  # of data in a window

# The queue is short and its table full of dead rows, so statistics mislead: always by the index.
PLAN = """
set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off;
set enable_hashjoin = off; set enable_mergejoin = off"""

# The sum stops a window of large events before it fills the memory; the first one always comes.
_READ = f"""
select {COLUMNS} from (
    select *, sum(octet_length(data)) over (order by position) - octet_length(data) as before
    from (
        select {COLUMNS} from outbox join events using (position)
        where outbox.position >= $1 and outbox.shard = any($2::smallint[])
        order by outbox.position limit $3
    ) as queued
) as measured
where before < $4 order by position"""
_SETTLE = """
with gone as (delete from outbox where position = any($1::bigint[]))
insert into relay_log as l (topic, partition, epoch, first_epoch, first_event_id, last_offset)
select * from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::uuid[], $7::bigint[])
order by 1, 2
on conflict (topic, partition) do update set
    epoch = excluded.epoch, first_epoch = excluded.first_epoch,
    first_event_id = excluded.first_event_id,
    last_offset = case when l.epoch = excluded.epoch
        then greatest(l.last_offset, excluded.last_offset) else excluded.last_offset end
where l.epoch <= excluded.epoch"""
_LOGS = """
select topic, partition, first_epoch, first_event_id, last_offset from relay_log where epoch = $1"""


class Known(NamedTuple):
    """Remembered facts about a partition's log."""

    partition: TopicPartition
    identity: Identity
    last_offset: int


class Horizon:
    """The position up to which every row is visible that ever will be.

    Positions are drawn before they are committed, so a lower one may appear after a higher one.
    But once everybody has ended who was writing when a position was the highest drawn, nothing
    can appear below it any more.
    """

    def __init__(self) -> None:
        self.position = 0
        self._drawn = 0
        self._writing: set[str] = set()

    async def move(self, connection: Connection) -> None:
        if not self._writing:
            self._drawn = await last_drawn(connection)  # before asking who writes
            self._writing = await open_writers(connection)
        else:
            self._writing &= await open_writers(connection)
        if not self._writing:
            self.position = self._drawn


class Window(NamedTuple):
    """`above` is the position to go on from, None when nothing more was there to be read."""

    events: list[Recorded]
    above: int | None = None

    def above_within(self, visible: int) -> int | None:
        """Position to go on from, if that is not above `visible`."""
        return None if self.above is None or self.above > visible else self.above


async def read_outbox(
    connection: Connection, shards: Collection[int], *, start: int, limit: int, epoch: Epoch
) -> Window:
    """The events of these shards from position `start` on, stamped: at most `limit` and 16 MiB."""
    rows = await connection.fetch(_READ, start, list(shards), limit, _MOST_BYTES)
    events = [_stamped(row, epoch) for row in rows]
    full = len(events) == limit or sum(len(event.data) for event in events) >= _MOST_BYTES
    return Window(events, events[-1].position + 1 if full else None)


async def finish(
    connection: Connection, positions: Sequence[int], logs: Iterable[Known], epoch: int
) -> None:
    """Forget what was acknowledged, and remember the logs that hold it, in one statement."""
    known = list(logs)
    await connection.execute(
        _SETTLE,
        positions,
        [log.partition.topic for log in known],
        [log.partition.partition for log in known],
        [epoch] * len(known),
        [log.identity.epoch for log in known],
        [log.identity.event_id for log in known],
        [log.last_offset for log in known],
    )


async def read_logs(connection: Connection, epoch: int) -> list[Known]:
    return [
        Known(TopicPartition(topic, partition), Identity(first_epoch, first_id), last_offset)
        for topic, partition, first_epoch, first_id, last_offset in await connection.fetch(
            _LOGS, epoch
        )
    ]


def _stamped(row: asyncpg.Record, epoch: Epoch) -> Recorded:
    return Recorded(
        position=row[0],
        event_id=row[1],
        stream=row[2],
        version=row[3],
        type=row[4],
        topic=row[5],
        key=row[6],
        subject=row[7],
        occurred_at=row[8],
        recorded_at=row[9],
        correlation_id=row[10],
        causation_id=row[11],
        traceparent=row[12],
        data=row[13].encode(),
        actor=row[14],
        via=row[15],
        epoch=epoch.number,
        restored_epoch=epoch.restored,
    )
