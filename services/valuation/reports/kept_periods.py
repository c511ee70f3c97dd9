"""Periods that reports were asked about: their figures are kept, and follow whoever changes.

Each writer of facts and scores notes whom it changed, in its own transaction. Whoever asks next
counts these customers again first, so an answer holds all that was committed before the question.
"""

import asyncio
from contextvars import Context
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from libs.database.bulkheads import Overloaded
from libs.database.connections import Connection
from libs.messaging.schemas import STAY
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.period_figures import count_again
from services.valuation.reports.periods import Period

AT_ONCE = 5_000
MOST_NOTES = 200
MOST_FILLED = 5  # periods whose figures a process adds up, or has wait for that
_LOCKS = 0x50455249  # with the id of a period: one process at a time counts its figures
_EVERY_PERIOD = 0
_KEPT = """
select period_id, read_at < clock_timestamp() - interval '1 minute' as unmarked, filled,
    filled and not exists (
        select from changed_figures where period_id is null
    ) and not exists (
        select from changed_figures c where c.period_id = p.period_id
    ) as current
from report_periods p where (since, until, ruling, by_owner) = ($1, $2, $3, $4)"""
_MARK = """
update report_periods set read_at = clock_timestamp() where period_id = $1 returning period_id"""
_KEEP = """
insert into report_periods (since, until, ruling, by_owner, read_at) values ($1, $2, $3, $4, $5)
on conflict do nothing"""
# Committed before anything is read for a period, so that nobody who changes later is missed.
_HAND_OUT = """
with noted as (delete from changed_figures where period_id is null returning customers)
insert into changed_figures (period_id, customers)
select p.period_id, n.customers from noted n cross join report_periods p"""
_LOCK = "select pg_advisory_xact_lock($1, $2)"
# By all it is known by: after a rebuild another may have its id. Nobody forgets it meanwhile.
_FILLED = """
select filled from report_periods
where period_id = $1 and (since, until, ruling, by_owner) = ($2, $3, $4, $5) for key share"""
_HELD = """
select exists (select from report_periods
    where filled and period_id = $1 and (since, until, ruling, by_owner) = ($2, $3, $4, $5))"""
_FILL = "update report_periods set filled = true where period_id = $1"
_NEXT = """
select customer_id from scores where ruling = $1 and customer_id > $2
order by customer_id limit $3"""
_CHANGED = """
with taken as (delete from changed_figures where period_id = $1 returning customers)
select array_agg(distinct id) from taken cross join unnest(customers) as id"""
_LONG = """
select period_id from changed_figures where period_id is not null
group by 1 having count(*) > $1 order by 1"""
_SHORTEN = """
with taken as (delete from changed_figures where period_id = $1 returning customers)
insert into changed_figures (period_id, customers)
select $1, array_agg(distinct id) from taken cross join unnest(customers) as id
having count(*) > 0"""


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """Figures of a period and of the one before, by owner or of customers."""

    period: Period
    configuration: ScoringConfiguration
    by_owner: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        return self.period.since, self.period.until, self.configuration.version, self.by_owner


class KeptPeriods:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._under_way: dict[tuple[object, ...], asyncio.Task[bool]] = {}
        # Connections beside those of requests: one to add up, which takes long, one to catch up.
        self._filling = 0
        self._turns = {filled: asyncio.Semaphore(1) for filled in (False, True)}

    async def current(self, sought: ReportPeriod) -> int:
        """Id of the kept figures, with all in them that was committed when this was called. They
        are added up first where nobody has asked for them yet. Raises Overloaded where too many
        are."""
        while True:
            found = await self.follow(sought, datetime.now(UTC))
            # Nobody forgets figures that were read within the last minute.
            if not found["unmarked"] or await self._pool.fetchval(_MARK, found["period_id"]):
                return found["period_id"]

    async def holds(self, period_id: int, sought: ReportPeriod) -> bool:
        """Tell whether these are still its figures: a rebuild begins without any."""
        return bool(await self._pool.fetchval(_HELD, period_id, *sought.key))

    async def follow(self, sought: ReportPeriod, read_at: datetime) -> asyncpg.Record:
        """The kept figures, brought up to now; `read_at` is when they were read, if new."""
        while True:
            found = await self._pool.fetchrow(_KEPT, *sought.key)
            if found is None:
                await self._pool.execute(_KEEP, *sought.key, read_at)
            elif found["current"] or await self._brought_up(found, sought):
                return found

    async def _brought_up(self, found: asyncpg.Record, sought: ReportPeriod) -> bool:
        """Wait for what began after this was called. It goes on when a request is given up, so that
        who asks again finds it done. False where the period is no longer the one that was found."""
        if earlier := self._under_way.get(sought.key):
            await asyncio.wait([earlier])
        task = self._under_way.get(sought.key)
        if task is None:
            if not found["filled"] and self._filling >= MOST_FILLED:
                raise Overloaded("report periods", "line")
            # In no request's context: it has a connection beside those of the requests.
            self._filling += not found["filled"]
            task = asyncio.create_task(self._bring_up(found, sought), context=Context())
            self._under_way[sought.key] = task
        return await asyncio.shield(task)

    async def _bring_up(self, found: asyncpg.Record, sought: ReportPeriod) -> bool:
        try:
            async with self._turns[found["filled"]]:
                await self.hand_out()
                return await self._catch_up(found["period_id"], sought)
        finally:
            del self._under_way[sought.key]
            self._filling -= not found["filled"]

    async def hand_out(self) -> None:
        """Note for each period whom writers noted for all; one process at a time."""
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute(STAY)
            await connection.execute(_LOCK, _LOCKS, _EVERY_PERIOD)
            await connection.execute(_HAND_OUT)

    async def shorten(self) -> None:
        """Note each customer once where nobody has asked for long."""
        for row in await self._pool.fetch(_LONG, MOST_NOTES):
            async with self._pool.acquire() as connection, connection.transaction():
                await connection.execute(STAY)
                await connection.execute(_LOCK, _LOCKS, row["period_id"])
                await connection.execute(_SHORTEN, row["period_id"])

    async def _catch_up(self, period_id: int, sought: ReportPeriod) -> bool:
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute(STAY)
            await connection.execute(_LOCK, _LOCKS, period_id)
            filled = await connection.fetchval(_FILLED, period_id, *sought.key)
            if filled is None:
                return False
            if not filled:
                await _fill(connection, period_id, sought)
            changed = await connection.fetchval(_CHANGED, period_id) or []
            for at in range(0, len(changed), AT_ONCE):
                await _count(connection, period_id, sought, changed[at : at + AT_ONCE])
            return True


async def _fill(connection: Connection, period_id: int, sought: ReportPeriod) -> None:
    """Count everybody; what others commit meanwhile is noted and counted again."""
    last = UUID(int=0)
    while rows := await connection.fetch(_NEXT, sought.configuration.version, last, AT_ONCE):
        customers = [row[0] for row in rows]
        await _count(connection, period_id, sought, customers)
        last = customers[-1]
    await connection.execute(_FILL, period_id)


async def _count(
    connection: Connection, period_id: int, sought: ReportPeriod, customers: list[UUID]
) -> None:
    await count_again(
        connection,
        period_id,
        sought.period,
        sought.configuration,
        customers,
        by_owner=sought.by_owner,
    )
