"""The task that keeps valuations true while nothing is heard: one leader reviews and sweeps."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime

import asyncpg
import structlog

from services.valuation.projections.rulings import Rulings
from services.valuation.reviewing.reviews import ReviewOvertaken, review
from services.valuation.reviewing.sweeps import EmissionOvertaken, sweep
from services.valuation.rules.book import day_of

TICK = 1.0
_LEADER = 0x56414C55
_LEAD = "select pg_try_advisory_lock($1)"
_TRANSIENT = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    OSError,
    ReviewOvertaken,
    EmissionOvertaken,
)
_log = structlog.get_logger("reviewer")


class Reviewer:
    """`on_commit` is called after commits that appended events or moved valuations."""

    def __init__(self, pool: asyncpg.Pool, on_commit: Callable[[], None]) -> None:
        self._pool = pool
        self._on_commit = on_commit
        self._rulings = Rulings()
        self._swept: tuple[int, int] | None = None  # the ruling and the day of the last sweep

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                await self._lead(stopping)
            except _TRANSIENT as error:
                _log.warning("review_interrupted", error=type(error).__name__)
            await _pause(stopping)

    async def _lead(self, stopping: asyncio.Event) -> None:
        """As long as this session holds the lock; other processes try again every second."""
        async with self._pool.acquire() as connection:
            if not await connection.fetchval(_LEAD, _LEADER):
                return
            try:
                while not stopping.is_set():
                    await connection.execute("select 1")  # the lock is gone with the session
                    await self.tick(stopping)
                    await _pause(stopping)
            finally:
                with contextlib.suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                    await connection.execute("select pg_advisory_unlock($1)", _LEADER)

    async def tick(self, stopping: asyncio.Event) -> None:
        """Make a ruling if one is due, and value whoever is not valued under it as of today."""
        if await review(self._pool, self._rulings):
            self._on_commit()
        ruling = await self._rulings.in_force(self._pool)
        target = (ruling.version, day_of(datetime.now(UTC)))
        if self._swept == target:
            return
        valued = await sweep(
            self._pool, self._rulings, stop=stopping.is_set, on_commit=self._on_commit
        )
        if not stopping.is_set():
            self._swept = target
        _log.info("swept", ruling=target[0], customers=valued)


async def _pause(stopping: asyncio.Event) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), TICK)
