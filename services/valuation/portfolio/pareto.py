"""The Pareto curve from the stored valuations: what share of the money the best buyers brought."""

import asyncpg

from services.valuation.storage.configuration_table import IN_FORCE

MOST_POINTS = 200
# Buyers of a currency in `$1` equal steps, the best by revenue first, and by net value first.
_CURVE = f"""
with ranked as (
    select currency, revenue, net, count(*) over (partition by currency) as buyers,
        row_number() over (partition by currency order by revenue desc, customer_id) as by_revenue,
        row_number() over (partition by currency order by net desc, customer_id) as by_net
    from scores where ruling = {IN_FORCE} and churn_risk is not null
),
steps as (
    select currency, ceil(by.rank * least($1, buyers)::float8 / buyers) as step,
        max(buyers) as buyers, max(by.rank) as reached,
        coalesce(sum(by.amount) filter (where by.revenue), 0) as revenue,
        coalesce(sum(by.amount) filter (where not by.revenue), 0) as net
    from ranked cross join lateral (
        values (true, by_revenue, revenue), (false, by_net, net)
    ) as by (revenue, rank, amount)
    group by 1, 2
)
select currency, buyers, reached, sum(revenue) over passed as revenue, sum(net) over passed as net
from steps window passed as (partition by currency order by step)
order by currency, step"""


class Pareto:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def curve(self, points: int) -> list[asyncpg.Record]:
        """Per currency and step: what the best `reached` of all `buyers` brought together."""
        return await self._pool.fetch(_CURVE, points)
