"""The task that keeps figures of reports ready: those asked for lately follow what is heard, those
of the next day are added up before it begins, and those nobody reads any more are forgotten."""

import asyncio
import contextlib
from datetime import UTC, date, datetime, timedelta

import asyncpg
import structlog

from libs.messaging.consumer.shapes import ShapeMismatch, of_other_days
from libs.messaging.schemas import STAY
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.reports.kept_periods import KeptPeriods, ReportPeriod
from services.valuation.reports.periods import YEAR, Period
from services.valuation.storage.configuration_table import ScoringConfigurations

TICK = 2.0
MOST = 12
_AHEAD = timedelta(minutes=30)
_DAY = timedelta(days=1)
_TRANSIENT = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ShapeMismatch)
# One at a time, which leaves a minute to whoever has just been told to read it, and none that
# somebody is counting.
_FORGET = """
delete from report_periods where period_id = (
    select period_id from report_periods
    where read_at < clock_timestamp() - interval '1 minute' and (
        read_at < clock_timestamp() - interval '26 hours' or period_id not in (
            select period_id from report_periods order by read_at desc, period_id desc limit $1))
    order by read_at limit 1 for update skip locked)
returning period_id"""
_FORGOTTEN = [
    f"delete from {table} where period_id = $1"
    for table in ("period_figures", "period_owner_figures", "period_sums", "changed_figures")
]
_LATELY = """
select since, until, by_owner, max(read_at) as read_at from report_periods
where read_at > clock_timestamp() - interval '10 minutes' group by 1, 2, 3 order by 4 desc"""
_OF_THE_DAY = """
select since, until, by_owner, max(read_at) as read_at from report_periods
where since = $1 and until = $2 group by 1, 2, 3"""
_log = structlog.get_logger("periods")


class PeriodKeeper:
    def __init__(self, pool: asyncpg.Pool, calendar: BusinessCalendar = UTC_DAYS) -> None:
        self._pool = pool
        self._calendar = calendar
        self._kept = KeptPeriods(pool)
        self._configurations = ScoringConfigurations()

    async def run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                await self.tick(datetime.now(UTC))
            except _TRANSIENT as error:
                _log.warning("keeping_interrupted", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), TICK)

    async def tick(self, now: datetime) -> None:
        """Nothing is kept by a process that counts other days than the tables hold."""
        if await of_other_days(self._pool, self._calendar.name):
            return
        await self._kept.hand_out()
        await self._forget()
        await self._kept.shorten()
        for row in await self._pool.fetch(_LATELY):
            await self._follow(row, row["since"], row["until"])
        if self._calendar.date_at(now + _AHEAD) > (today := self._calendar.date_at(now)):
            until = today + _DAY
            for row in await self._pool.fetch(_OF_THE_DAY, until - YEAR, until):
                await self._follow(row, row["since"] + _DAY, row["until"] + _DAY)

    async def _follow(self, row: asyncpg.Record, since: date, until: date) -> None:
        """Under the scoring configuration in force, whatever they were asked for under."""
        configuration = await self._configurations.in_force(self._pool)
        sought = ReportPeriod(Period(since, until, self._calendar), configuration, row["by_owner"])
        await self._kept.follow(sought, row["read_at"])

    async def _forget(self) -> None:
        """Forget those that nobody reads. One that takes too long keeps nobody from the rest."""
        with contextlib.suppress(asyncpg.QueryCanceledError, TimeoutError):
            while await self._forget_one():
                pass

    async def _forget_one(self) -> bool:
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute(STAY)
            period_id = await connection.fetchval(_FORGET, MOST)
            for statement in _FORGOTTEN if period_id is not None else ():
                await connection.execute(statement, period_id)
            return period_id is not None
