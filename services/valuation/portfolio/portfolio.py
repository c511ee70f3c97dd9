"""The whole portfolio in a few figures, from the stored valuations."""

from dataclasses import dataclass

import asyncpg

from services.valuation.domain.churn.model_fitting import LEAST_CUSTOMERS
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.population_review import GROWN_AND_QUIET
from services.valuation.jobs import streams
from services.valuation.snapshots import ranking
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.scores import SCORED, SCORED_FROM

_BY_GRADE = """
select currency, grade, count(*) as customers, sum(revenue) as revenue, sum(net) as net,
    sum(predicted_12m) as predicted_12m, avg(churn_risk) as churn_risk,
    sum(greatest(net, 0)) as profit, sum(greatest(worth, 0)) as worth
from scores where ruling = $1 group by currency, grade order by currency, grade nulls last"""
_BY_LIFECYCLE = """
select lifecycle, count(*) as customers from scores where ruling = $1 group by 1 order by 1"""
_BY_RISK = """
select width_bucket(churn_risk, 0, 1, 10) as bucket, count(*) as customers
from scores where ruling = $1 and churn_risk is not null group by 1 order by 1"""
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
        from scores where ruling = $1 and churn_risk is not null
    ) ranked, unnest($2::float8[]) as shares (share)
    group by ranked.currency, shares.share
) summed group by currency order by currency"""
_TOP = f"""
select best.* from ({ranking.FOUND}) one cross join lateral (
    select {SCORED} from {SCORED_FROM}
    where s.ruling = $1 and s.currency = one.currency and s.churn_risk is not null
    order by s.predicted_12m desc, s.customer_id desc limit $3
) best order by apart, one.currency, predicted_12m desc, customer_id desc limit $3"""
# As services/valuation/domain/scoring/population_review.py has it: so much more to fit to brings a
# review.
_PENDING = """
with heard as (
    select coalesce(sum(next), 0) as total from positions where topic = 'crm.purchase.v1'
), coming as (
    select max(version) as version, (select heard from rulings order by version desc limit 1)
    from rulings where state = 'in_force' or (state in ('building', 'ready') and not held)
), published as (select exists (
    select from events e, (select max(seen_models) as models, max(seen_policies) as policies
        from rulings) seen
    where (e.stream = $3 and e.version > seen.models)
       or (e.stream = $4 and e.version > seen.policies)
) as since)
select case when (select since from published)
        or count(*) filter (where c.orders > 0) >= $1
        and (select total from heard) >= $2::float8 * (select heard from coming)
    then count(*) filter (where c.orders > 0)
    when (select state from rulings join coming using (version)) <> 'in_force' then count(*)
    else count(*) filter (where s.customer_id is null) end
from (
    select * from customers where customer_id not in (select member_id from members)
) c left join scores s on s.customer_id = c.customer_id
    and s.ruling = (select version from coming)"""
SHARES = (0.05, 0.12, 0.20)


@dataclass(frozen=True, slots=True)
class PortfolioFigures:
    """All of one moment and of one scoring configuration. `by_grade`: customers, money and mean
    risk per currency and grade, which is NULL before a purchase. `by_risk`: customers per tenth of
    the churn risk; bucket 11 is a risk of exactly 1. `concentration`: per currency the revenue that
    the best SHARES of buyers brought, and all of it. `pending`: customers whom the next review, or
    what it brought, has yet to reach. `top`: of whom the most profit is expected in the next 12
    months, in the policy's currency first, then in each that has no rate to it."""

    configuration: ScoringConfiguration
    by_grade: list[asyncpg.Record]
    by_lifecycle: list[asyncpg.Record]
    by_risk: list[asyncpg.Record]
    concentration: list[asyncpg.Record]
    pending: int
    top: list[asyncpg.Record]


class Portfolio:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._configurations = ScoringConfigurations()

    async def read(self, top: int) -> PortfolioFigures:
        """Everything in one snapshot, so that it adds up whatever happens meanwhile."""
        async with (
            self._pool.acquire() as now,
            now.transaction(isolation="repeatable_read", readonly=True),
        ):
            configuration = await self._configurations.in_force(now)
            version = configuration.version
            return PortfolioFigures(
                configuration=configuration,
                by_grade=await now.fetch(_BY_GRADE, version),
                by_lifecycle=await now.fetch(_BY_LIFECYCLE, version),
                by_risk=await now.fetch(_BY_RISK, version),
                concentration=await now.fetch(_CONCENTRATION, version, list(SHARES)),
                pending=await now.fetchval(
                    _PENDING, LEAST_CUSTOMERS, GROWN_AND_QUIET, streams.MODELS, streams.POLICIES
                ),
                top=await now.fetch(_TOP, version, configuration.policy.currency, top),
            )
