"""The task that keeps valuations true while nothing is heard: one leader reviews and rescorings."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime

import asyncpg
import structlog

from libs.database.connections import Connection
from libs.messaging.consumer.shapes import ShapeMismatch, of_other_days
from libs.service.subprocess_tasks import CalculationDied
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.jobs.announcing import EmissionOvertaken, announce
from services.valuation.jobs.configuration_orders import obey
from services.valuation.jobs.drift_watch import DriftWatch
from services.valuation.jobs.rescoring import rescore
from services.valuation.jobs.reviews import Calculate, ReviewOvertaken, review
from services.valuation.jobs.switching import (
    NotReady,
    forget_retired,
    mark_ready,
    switch,
    to_switch,
)
from services.valuation.jobs.values.value_announcing import mark_moved
from services.valuation.storage import score_sums
from services.valuation.storage.configuration_table import ScoringConfigurations

TICK = 1.0
_LEADER = 0x56414C55
_LEAD = "select pg_try_advisory_lock($1)"
_RESCORED = """
select swept_day, swept_of, 'customers'::regclass::oid from rulings where version = $1"""
_ANNOUNCED = "select coalesce(published_day = swept_day, false) from rulings where version = $1"
_TRANSIENT = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    OSError,
    ReviewOvertaken,
    EmissionOvertaken,
    NotReady,
    CalculationDied,
    ShapeMismatch,
)
_log = structlog.get_logger("reviewer")


class Reviewer:
    """`on_commit` is called after commits that appended events or moved valuations; `calculate`
    fits models, for seconds."""

    def __init__(
        self,
        pool: asyncpg.Pool,
        on_commit: Callable[[], None],
        calculate: Calculate = asyncio.to_thread,
        calendar: BusinessCalendar = UTC_DAYS,
    ) -> None:
        self._pool = pool
        self._on_commit = on_commit
        self._calculate = calculate
        self._configurations = ScoringConfigurations()
        self._calendar = calendar
        self._drift = DriftWatch(pool, calendar)

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                await self._lead(stopping)
            except _TRANSIENT as error:
                _log.warning("review_interrupted", error=type(error).__name__)
            await _pause(stopping)

    async def _lead(self, stopping: asyncio.Event) -> None:
        """Review as long as this session holds the lock; other processes try again every second."""
        async with self._pool.acquire() as connection:
            if not await connection.fetchval(_LEAD, _LEADER):
                return
            try:
                # The consumer of this process says why.
                while not (stopping.is_set() or await self._counts_other_days()):
                    await connection.execute("select 1")  # the lock is gone with the session
                    await self.tick(stopping)
                    await _pause(stopping)
            finally:
                await _let_go(connection)

    async def _counts_other_days(self) -> bool:
        return await of_other_days(self._pool, self._calendar.name) is not None

    async def tick(self, stopping: asyncio.Event) -> None:
        """Make a scoring configuration if one is due, value whoever is not valued under each open
        one as of today, switch to what is ready, and publish what is answered otherwise since."""
        drifted = await self._drift.drifted(await self._configurations.in_force(self._pool))
        if await obey(self._pool) or await self._review(drifted):
            self._on_commit()
        for configuration in await self._configurations.open(self._pool):
            await self._bring_to_today(configuration, stopping)
        await self._switch()
        await self._announce(stopping)
        await forget_retired(self._pool)
        async with self._pool.acquire() as connection:
            await score_sums.fold(connection)

    async def _review(self, drifted: bool) -> ScoringConfiguration | None:
        return await review(
            self._pool,
            self._configurations,
            self._calendar,
            drifted=drifted,
            calculate=self._calculate,
        )

    async def _bring_to_today(
        self, configuration: ScoringConfiguration, stopping: asyncio.Event
    ) -> None:
        today = self._calendar.day(datetime.now(UTC))
        rescored_day, rescored_table, customers = await self._pool.fetchrow(
            _RESCORED, configuration.version
        ) or (
            None,
            None,
            0,
        )
        whole = rescored_table != customers
        if rescored_day == today and not whole:
            return
        rescored = await rescore(
            self._pool,
            configuration,
            today=today,
            whole=whole,
            stop=stopping.is_set,
            calendar=self._calendar,
        )
        if rescored is None:
            return
        await mark_ready(self._pool, configuration.version)
        _log.info(
            "rescored",
            configuration=configuration.version,
            valued=rescored.valued,
            written=rescored.written,
        )

    async def _switch(self) -> None:
        version = await to_switch(self._pool)
        if version is None:
            return
        async with self._pool.acquire() as connection, connection.transaction():
            before = await switch(connection, version)
        self._on_commit()
        _log.info("switched", configuration=version, before=before)

    async def _announce(self, stopping: asyncio.Event) -> None:
        configuration = await self._configurations.in_force(self._pool)
        if await self._pool.fetchval(_ANNOUNCED, configuration.version):
            return
        await mark_moved(self._pool, configuration)
        announced = await announce(
            self._pool,
            self._configurations,
            configuration,
            self._calendar,
            stop=stopping.is_set,
            on_commit=self._on_commit,
        )
        _log.info("announced", configuration=configuration.version, customers=announced)


async def _pause(stopping: asyncio.Event) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), TICK)


async def _let_go(connection: Connection) -> None:
    try:
        await connection.execute("select pg_advisory_unlock($1)", _LEADER)
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
        connection.terminate()  # the lock is gone with the session
