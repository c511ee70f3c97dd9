"""The whole portfolio in a few figures, from the stored valuations."""

import asyncpg

from services.valuation.projections.rulings import FIRST
from services.valuation.rules.fitting import LEAST_CUSTOMERS
from services.valuation.rules.reviewing import GROWN_AND_QUIET

_BY_GRADE = """
select c.currency, s.grade, count(*) as customers, sum(c.revenue) as revenue, sum(c.net) as net,
    sum(c.predicted_12m) as predicted_12m, avg(c.churn_risk) as churn_risk
from customers c left join standings s on s.customer_id = c.customer_id
group by c.currency, s.grade order by c.currency, s.grade nulls last"""
_BY_LIFECYCLE = "select lifecycle, count(*) as customers from customers group by 1 order by 1"
_BY_RISK = """
select width_bucket(churn_risk, 0, 1, 10) as bucket, count(*) as customers
from customers where churn_risk is not null group by 1 order by 1"""
_CONCENTRATION = """
select currency, array_agg(coalesce(revenue, 0) order by share) as revenue, max(total) as total
from (
    select ranked.currency, shares.share, max(ranked.total) as total,
        sum(ranked.revenue) filter (where ranked.rank <= ceil(ranked.buyers * shares.share))
            as revenue
    from (
        select currency, revenue, row_number() over (partition by currency order by revenue desc)
            as rank, count(*) over (partition by currency) as buyers,
            sum(revenue) over (partition by currency) as total
        from customers where orders > 0
    ) ranked, unnest($1::float8[]) as shares (share)
    group by ranked.currency, shares.share
) summed group by currency order by currency"""
_TOP = """
select c.customer_id, c.known, c.lifecycle, c.churn_risk, c.currency, c.revenue, c.net,
    c.predicted_12m, c.clv, c.valued_day, s.grade, s.churn_band, s.credit_class, s.service_level
from customers c left join standings s on s.customer_id = c.customer_id
where c.orders > 0 order by c.predicted_12m desc, c.customer_id limit $1"""
# As services/valuation/rules/reviewing.py has it: so much more to fit to brings a review.
_PENDING = """
with newest as (select version, heard from rulings order by version desc limit 1),
heard as (select coalesce(sum(next), 0) as total from positions where topic = 'crm.purchase.v1')
select case when count(*) filter (where orders > 0) >= $2
        and (select total from heard) >= $3::float8 * coalesce((select heard from newest), 0)
    then count(*) filter (where orders > 0)
    else count(*) filter (where ruling <> coalesce((select version from newest), $1)) end
from customers"""
SHARES = (0.05, 0.12, 0.20)


class Portfolio:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def by_grade(self) -> list[asyncpg.Record]:
        """Customers, money and mean risk, per currency and grade; grade NULL before a purchase."""
        return await self._pool.fetch(_BY_GRADE)

    async def by_lifecycle(self) -> list[asyncpg.Record]:
        return await self._pool.fetch(_BY_LIFECYCLE)

    async def by_risk(self) -> list[asyncpg.Record]:
        """Customers per tenth of the churn risk; bucket 11 is a risk of exactly 1."""
        return await self._pool.fetch(_BY_RISK)

    async def concentration(self) -> list[asyncpg.Record]:
        """Per currency: the revenue that the best SHARES of buyers brought, and all of it."""
        return await self._pool.fetch(_CONCENTRATION, list(SHARES))

    async def pending(self) -> int:
        """Customers whom the next review, or the sweep after the last one, has yet to reach."""
        return await self._pool.fetchval(_PENDING, FIRST.version, LEAST_CUSTOMERS, GROWN_AND_QUIET)

    async def top(self, count: int) -> list[asyncpg.Record]:
        """The customers of whom the most profit is expected in the next 12 months."""
        return await self._pool.fetch(_TOP, count)
