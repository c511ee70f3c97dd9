"""A million customers scored again on a new day: everybody looked at, only what changed written.

By MBG/NBD, and by a blended churn model, whose risk must be looked at day by day where it rises and
falls."""

import time
from datetime import UTC, datetime

import asyncpg
from msgspec import structs

from libs.database.migrations import migrate
from libs.database.pool import open_pool
from services.valuation.domain.churn.fitted_model import BlendedChurnModel
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.jobs.rescoring import rescore
from services.valuation.service import SERVICE
from services.valuation.storage.configuration_table import ScoringConfigurations

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

# Every kind of feature, in weights as they are fitted.
_WEIGHTS = {
    "logit_mbg_nbd": 0.8,
    "log_orders": -0.2,
    "log_recency": -0.3,
    "log_age": 0.2,
    "overdue": 0.1,
    "log_value": -0.1,
    "complained": 0.4,
    "dissatisfied": 1.5,
    "invoice_overdue": 0.6,
}


async def run(dsn: str, *, customers: int = CUSTOMERS) -> dict:
    """Seconds to value everybody for the first time; on the day after looking at everybody again,
    as after a rebuild; and on the day after that looking at who is due, as each day does."""
    await migrate(dsn, SERVICE.migrations)
    pool = await open_pool(dsn, statement_timeout=300)
    today = UTC_DAYS.day(datetime.now(UTC))
    await fill(pool, customers)
    configuration = await ScoringConfigurations().in_force(pool)
    figures: dict[str, float] = {"customers": customers}
    await _measure(pool, configuration, today - 2, figures, "first", whole=True)
    await _measure(pool, configuration, today - 1, figures, "whole", whole=True)
    await _measure(pool, configuration, today, figures, "daily", whole=False)
    blended = _blended(configuration)
    await rescore(pool, blended, today=today, whole=True)
    await _measure(pool, blended, today + 1, figures, "fused_whole", whole=True)
    await _measure(pool, blended, today + 2, figures, "fused_daily", whole=False)
    await pool.close()
    return figures


async def fill(pool: asyncpg.Pool, customers: int) -> None:
    """Customers as a projection would have left them, and their balances."""
    await pool.execute(_FILL, UTC_DAYS.day(datetime.now(UTC)), customers, timeout=300)
    await pool.execute(_PURSES, timeout=300)


def _blended(configuration: ScoringConfiguration) -> ScoringConfiguration:
    weeks = configuration.policy.churn_horizon_weeks
    blend = BlendedChurnModel(horizon_weeks=weeks, constant=0.2, weights=_WEIGHTS)
    return structs.replace(configuration, model=structs.replace(configuration.model, churn=blend))


async def _measure(
    pool: asyncpg.Pool,
    configuration: ScoringConfiguration,
    day: int,
    figures: dict[str, float],
    name: str,
    *,
    whole: bool,
) -> None:
    await _settle(pool)
    began = time.perf_counter()
    swept = await rescore(pool, configuration, today=day, whole=whole)
    assert swept
    figures[f"{name}_seconds"] = round(time.perf_counter() - began, 1)
    figures[f"{name}_written"] = swept.written


async def _settle(pool: asyncpg.Pool) -> None:
    await pool.execute("vacuum analyze customers, purses, scores", timeout=300)
    await pool.execute("checkpoint", timeout=300)
