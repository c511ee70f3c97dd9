"""The task that publishes what customers are worth, at a bounded rate."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime

import asyncpg
import structlog

from libs.messaging.consumer.shapes import ShapeMismatch, of_other_days
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.jobs.announcing import EmissionOvertaken
from services.valuation.jobs.values.value_announcing import announce_values
from services.valuation.storage.configuration_table import ScoringConfigurations

TICK = 0.2
_TRANSIENT = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    OSError,
    EmissionOvertaken,
    ShapeMismatch,
)
_log = structlog.get_logger("values")


class ValueAnnouncer:
    """`on_commit` is called after commits that appended events. Several processes may announce:
    what one takes, no other does."""

    def __init__(
        self,
        pool: asyncpg.Pool,
        on_commit: Callable[[], None],
        calendar: BusinessCalendar = UTC_DAYS,
    ) -> None:
        self._pool = pool
        self._on_commit = on_commit
        self._calendar = calendar
        self._configurations = ScoringConfigurations()

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                await self.tick()
            except _TRANSIENT as error:
                _log.warning("announcing_interrupted", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), TICK)

    async def tick(self) -> int:
        """Publish a batch; returns of how many. Nothing is published by a process that counts
        other days than the tables hold."""
        if await of_other_days(self._pool, self._calendar.name):
            return 0
        async with self._pool.acquire() as connection, connection.transaction():
            published = await announce_values(
                connection,
                await self._configurations.in_force(connection),
                self._calendar,
                datetime.now(UTC),
            )
        if published:
            self._on_commit()
        return published
