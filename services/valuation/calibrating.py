"""Churn risks as they would have been said a horizon ago, against the purchases since."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime

import asyncpg

from services.valuation.projections.counting import records_of
from services.valuation.projections.packing import Layout
from services.valuation.projections.rulings import Rulings
from services.valuation.reviewing.population import ROWS
from services.valuation.rules.backtesting import Backtest, backtest
from services.valuation.rules.book import Kind, date_of, day_of
from services.valuation.rules.valuing import Ruling

LARGEST = 20_000
KEPT = 300.0  # seconds an answer is given again, under the same ruling
_SEEN = Layout(
    customer_id="uuid", first_day="int", last_day="int", order_days="int", returned="boolean"
)
# Order days of a sample of the customers known at the end of day $2, until it and until day $3.
_HISTORIES = """
with known as (
    select customer_id from customers tablesample system ($1)
    where orders > 0 and first_day <= $2 limit $4)
select """ + _SEEN.packed(
    f"""select customer_id,
        min(day) filter (where day <= $2) as first_day,
        max(day) filter (where day <= $2) as last_day,
        (count(distinct day) filter (where day <= $2))::int as order_days,
        bool_or(day > $2) as returned
    from (
        select o.customer_id, (f.occurred_at at time zone 'utc')::date - date '1970-01-01' as day
        from {records_of()} o join facts f on f.customer_id = o.record_id
        where f.kind = {int(Kind.PURCHASE)}
    ) bought where day <= $3
    group by customer_id having min(day) <= $2"""
)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was said at the end of day `said_on` about the time until the end of `until`."""

    found: Backtest
    ruling: Ruling
    said_on: date
    until: date
    computed_at: datetime


class Calibrating:
    """One per process; whoever asks meanwhile waits for the one computation."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._rulings = Rulings()
        self._turn = asyncio.Lock()
        self._kept: Calibration | None = None
        self._kept_until = 0.0

    async def calibration(self) -> Calibration:
        async with self._turn:
            ruling = await self._rulings.in_force(self._pool)
            kept = self._kept
            if kept and kept.ruling.version == ruling.version and self._fresh():
                return kept
            self._kept = await self._computed(ruling)
            self._kept_until = time.monotonic() + KEPT
            return self._kept

    def _fresh(self) -> bool:
        return time.monotonic() < self._kept_until

    async def _computed(self, ruling: Ruling) -> Calibration:
        now = datetime.now(UTC)
        until = day_of(now) - 1  # the last whole day
        then = until - round(7 * ruling.policy.churn_horizon_weeks)
        rows = float(await self._pool.fetchval(ROWS) or 0)
        percent = min(100.0, 100.0 * LARGEST / max(rows, 1.0))
        packed = await self._pool.fetchval(_HISTORIES, percent, then, until, LARGEST)
        seen = _SEEN.unpack(packed)
        found = await asyncio.to_thread(backtest, seen, then, ruling)
        return Calibration(found, ruling, date_of(then), date_of(until), now)
