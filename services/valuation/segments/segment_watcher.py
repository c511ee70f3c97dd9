"""The task that tells of entries and exits: one leader looks whenever something has moved."""

import asyncio
import contextlib
import time
from collections.abc import Callable

import asyncpg
import structlog

from libs.messaging.consumer.shapes import of_other_days
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.segments.memberships import MembershipOvertaken, watch
from services.valuation.storage.configuration_table import IN_FORCE

TICK = 2.0
_AT_LEAST_EVERY = 60.0  # seconds: what is known changes with time alone, too
_MOVED = f"""
select (select max(advanced_at) from positions), {IN_FORCE},
    (select max(position) from events where stream >= 'segment-' and stream < 'segment.')"""
_TRANSIENT = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, MembershipOvertaken)
_log = structlog.get_logger("segments")


class SegmentWatcher:
    """`on_commit` is called after commits that appended events. Several processes may watch: what
    one tells, the others find told."""

    def __init__(
        self,
        pool: asyncpg.Pool,
        on_commit: Callable[[], None],
        calendar: BusinessCalendar = UTC_DAYS,
    ) -> None:
        self._pool = pool
        self._calendar = calendar
        self._on_commit = on_commit
        self._seen: object = None
        self._looked = 0.0

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                await self.look(stopping)
            except _TRANSIENT as error:
                _log.warning("watch_interrupted", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), TICK)

    async def look(self, stopping: asyncio.Event) -> None:
        """Nothing is told by a process that counts other days than the tables hold."""
        if await of_other_days(self._pool, self._calendar.name):
            return
        moved = tuple(await self._pool.fetchrow(_MOVED) or ())
        if moved == self._seen and time.monotonic() - self._looked < _AT_LEAST_EVERY:
            return
        published = await watch(
            self._pool, self._calendar, stop=stopping.is_set, on_commit=self._on_commit
        )
        self._seen, self._looked = moved, time.monotonic()
        if published:
            _log.info("memberships", published=published)
