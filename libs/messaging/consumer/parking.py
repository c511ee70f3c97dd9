"""Replay of parked events, per customer: by an operator, or by itself once a gap closes."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import asyncpg
import structlog

from libs.messaging.consumer.writer import Writer
from libs.messaging.projection import Projection

_CHUNK = 200  # customers per transaction

_UNITS = """
select unit from parked where $1::text is null or unit = $1 group by unit order by min(seq)"""
_HEALED = """
select distinct p.unit from parked p left join stream_versions s on s.stream = p.stream
where p.reason = 'gap' and p.version <= coalesce(s.version, 0) + 1"""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ReplayReport:
    units: int = 0
    applied: int = 0
    duplicates: int = 0
    waiting: int = 0

    def __str__(self) -> str:
        return (
            f"{self.applied} events of {self.units} customers applied, "
            f"{self.duplicates} were there already, {self.waiting} still wait"
        )


async def replay(
    pool: asyncpg.Pool,
    projection: Projection,
    *,
    subject: UUID | None = None,
    on_commit: Callable[[], None] | None = None,
) -> ReplayReport:
    """Apply what waits, of one customer or of all, in order and as far as it goes.

    Safe beside consumers and other replays: whoever comes second waits for the customer's lock.
    """
    unit = None if subject is None else str(subject)
    units = [row[0] for row in await pool.fetch(_UNITS, unit)]
    writer = Writer(projection, on_commit=on_commit)
    return await _replay(pool, writer, units)


async def replay_closed_gaps(pool: asyncpg.Pool, writer: Writer) -> ReplayReport:
    """Those who wait for a version that has arrived since, by whichever way."""
    units = [row[0] for row in await pool.fetch(_HEALED)]
    return await _replay(pool, writer, units)


async def _replay(pool: asyncpg.Pool, writer: Writer, units: list[str]) -> ReplayReport:
    report = ReplayReport()
    for start in range(0, len(units), _CHUNK):
        chunk = units[start : start + _CHUNK]
        async with pool.acquire() as connection:
            done = await writer.replay(connection, chunk)
        report = ReplayReport(
            report.units + len(chunk),
            report.applied + done.applied,
            report.duplicates + done.duplicates,
            report.waiting + done.waiting,
        )
    if report.units:
        _log.info("replayed", customers=report.units, applied=report.applied, left=report.waiting)
    return report
