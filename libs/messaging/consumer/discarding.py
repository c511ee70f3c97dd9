"""Parked events given up by an operator: they are passed over, now and in every rebuild."""

from dataclasses import dataclass
from uuid import UUID

import asyncpg
import structlog

from libs.database.connections import Connection, Source
from libs.messaging.consumer import shapes
from libs.messaging.consumer.writer import Replayed, Writer

_IDS = "select event_id from public.discarded"
# The first that waits; where that one misses a version that waits as well, that version.
_BLOCKING = """
with head as (select * from parked where unit = $1 order by seq limit 1),
missing as (
    select p.* from head join parked p on p.stream = head.stream and p.unit = head.unit
    left join stream_versions s on s.stream = p.stream
    where head.reason = 'gap' and p.version = coalesce(s.version, 0) + 1
)
select event_id, type, stream, version, reason, detail from (
    select 1 as rank, missing.* from missing union all select 2, head.* from head
) as blocking where event_id is not null order by rank limit 1"""
_DISCARD = """
insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at,
                              discarded_by, because)
select event_id, unit, type, stream, version, reason, detail, parked_at, $3, $4
from parked where unit = $1 and event_id = $2"""
_DISCARDED_UNITS = """
select distinct unit from parked where event_id = any($1::uuid[])"""

_log = structlog.get_logger(__name__)


class Undiscardable(RuntimeError):
    """Nothing was given up. `code` and `says` are for whoever asked."""

    code: str
    says: str


class NotParked(Undiscardable):
    code, says = "not_parked", "No event of this customer or stream waits"


class Appliable(Undiscardable):
    code, says = "can_be_applied", "What waits can be applied now: retry it"


class NotBlocking(Undiscardable):
    code, says = "not_blocking", "Another event holds these up: read the list again"


class Missing(Undiscardable):
    code, says = "event_missing", "An event has not come yet, so there is nothing to be discarded"


@dataclass(frozen=True, slots=True)
class Discard:
    """`event_id` is the event that holds `unit` up; `by` the subject of the operator's token."""

    unit: str
    event_id: UUID
    by: str
    because: str


async def read_blocking(source: Source, unit: str) -> asyncpg.Record | None:
    """The event that holds the unit up, and why; None when nothing of it waits."""
    return await source.fetchrow(_BLOCKING, unit)


async def read_discarded(source: Source) -> frozenset[UUID]:
    return frozenset(row[0] for row in await source.fetch(_IDS))


async def discard(connection: Connection, writer: Writer, shape: int, command: Discard) -> Replayed:
    """Pass over one event, and apply what waited behind it, in the transaction that is open.
    Returns what became of the others.

    What can be applied is applied first, and never given up. Raises NotParked, Appliable,
    NotBlocking, Missing and what Writer.replay does; then the transaction is to be rolled back.
    """
    await shapes.stay(connection, shape, writer.time_zone)
    if await read_blocking(connection, command.unit) is None:
        raise NotParked
    before = await writer.resume(connection, [command.unit], lock=[command.unit])
    blocking = await read_blocking(connection, command.unit)
    if blocking is None:
        raise Appliable
    if blocking["event_id"] != command.event_id:
        raise NotBlocking
    if blocking["reason"] == "gap":
        raise Missing
    await connection.execute(_DISCARD, command.unit, command.event_id, command.by, command.because)
    writer.decoder.discarded = await read_discarded(connection)
    _log.warning("event_discarded", unit=command.unit, event_id=str(command.event_id))
    after = await writer.resume(connection, [command.unit])
    return Replayed(
        applied=before.applied + after.applied - 1,
        duplicates=before.duplicates + after.duplicates,
        waiting=after.waiting,
    )


async def retry(connection: Connection, writer: Writer, shape: int, unit: str) -> Replayed:
    """Apply what waits for the unit, as far as it goes, in the transaction that is open. Raises
    NotParked."""
    await shapes.stay(connection, shape, writer.time_zone)
    if await read_blocking(connection, unit) is None:
        raise NotParked
    return await writer.resume(connection, [unit], lock=[unit])


async def release(connection: Connection, writer: Writer) -> None:
    """Apply what waits behind events that were discarded while they were parked here, too."""
    writer.decoder.discarded = known = await read_discarded(connection)
    async with connection.transaction():
        if units := [row[0] for row in await connection.fetch(_DISCARDED_UNITS, known)]:
            await writer.resume(connection, units)
