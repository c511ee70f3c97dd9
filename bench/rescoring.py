"""A million customers scored again on a new day: everybody looked at, only what changed written."""

import time
from datetime import UTC, datetime

import asyncpg

from libs.database.migrations import migrate
from libs.database.pool import open_pool
from services.valuation.app import SERVICE
from services.valuation.projections.rulings import Rulings
from services.valuation.reviewing.sweeps import sweep
from services.valuation.rules.book import day_of

CUSTOMERS = 1_000_000
# Customers who bought on 1 to 8 days of the last two years, and what it came to.
_FILL = """
insert into customers (customer_id, first_day, last_day, order_days, orders, last_gap, gap_squares)
select md5(n::text)::uuid, first, case days when 1 then first else last end, days, days,
    case days when 1 then 0 else (last - first) / (days - 1) end,
    case days when 1 then 0 else (last - first)::bigint * (last - first) / (days - 1) end
from (
    select n, 1 + n % 8 * (n % 3) / 2 as days, $1 - 730 + n % 365 as first,
        $1 - 730 + n % 365 + 7 + (n::bigint * 7919 % 350)::int as last
    from generate_series(1, $2) n
) drawn order by 1;"""
_PURSES = """
insert into purses (customer_id, currency, orders, gross, refunded, rated, margin, cost,
    acquisition, receivable, oldest_due, payments, delay_days)
select customer_id, 'USD', orders, orders * (1000 + first_day % 97 * 100), 0, 0, 0, 0, 0, 0,
    -2147483648, 0, 0
from customers order by customer_id"""


async def run(dsn: str, *, customers: int = CUSTOMERS) -> dict:
    """Seconds to value everybody for the first time; on the day after looking at everybody again,
    as after a rebuild; and on the day after that looking at who is due, as each day does."""
    await migrate(dsn, SERVICE.migrations)
    pool = await open_pool(dsn, statement_timeout=300)
    today = day_of(datetime.now(UTC))
    await pool.execute(_FILL, today, customers, timeout=300)
    await pool.execute(_PURSES, timeout=300)
    ruling = await Rulings().in_force(pool)
    figures: dict[str, float] = {"customers": customers}
    passes = (("first", today - 2, True), ("whole", today - 1, True), ("daily", today, False))
    for name, day, whole in passes:
        await _settle(pool)
        began = time.perf_counter()
        swept = await sweep(pool, ruling, today=day, whole=whole)
        assert swept
        figures[f"{name}_seconds"] = round(time.perf_counter() - began, 1)
        figures[f"{name}_written"] = swept.written
    await pool.close()
    return figures


async def _settle(pool: asyncpg.Pool) -> None:
    await pool.execute("vacuum analyze customers, purses, scores", timeout=300)
    await pool.execute("checkpoint", timeout=300)
