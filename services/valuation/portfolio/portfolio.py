"""The whole portfolio in a few figures, from the stored valuations."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

import asyncpg

from libs.database.connections import Connection
from services.valuation.domain.churn.model_fitting import LEAST_CUSTOMERS
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.population_review import GROWN_AND_QUIET
from services.valuation.jobs import streams
from services.valuation.portfolio.concentration import Curve, curve
from services.valuation.snapshots import ranking
from services.valuation.storage import score_sums
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.scores import SCORED, SCORED_FROM

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
) as since), buyers as (
    select coalesce(sum(customers), 0)::bigint as count from score_sums
    where tenth > 0 and ruling = (select version from rulings where state = 'in_force')
), valued as (
    select coalesce(sum(customers), 0)::bigint as count from score_sums
    where ruling = (select version from rulings join coming using (version)
        where state = 'in_force')
)
select case when (select since from published)
        or (select count from buyers) >= $1
        and (select total from heard) >= $2::float8 * (select heard from coming)
    then (select count from buyers)
    else greatest($5 - (select count from valued), 0) end"""
_KNOWN = """
select (select count(*) from customers) - (select count(*) from members m
    where exists (select from customers c where c.customer_id = m.member_id))"""
_HEARD = "select coalesce(sum(next), 0)::bigint from positions"
SHARES = (0.05, 0.12, 0.20)


@dataclass(frozen=True, slots=True)
class PortfolioFigures:
    """All of one moment and of one scoring configuration. `by_grade`: customers, money and mean
    risk per currency and grade, which is NULL before a purchase. `by_risk`: customers per tenth of
    the churn risk; bucket 11 is a risk of exactly 1. `concentration`: per currency the revenue that
    the best buyers brought. `pending`: customers whom the next review, or what it brought, has yet
    to reach. `top`: of whom the most profit is expected in the next 12 months, in the policy's
    currency first, then in each that has no rate to it."""

    configuration: ScoringConfiguration
    by_grade: list[asyncpg.Record]
    by_lifecycle: list[asyncpg.Record]
    by_risk: list[asyncpg.Record]
    concentration: dict[str, Curve]
    pending: int
    top: list[asyncpg.Record]


class Portfolio:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._configurations = ScoringConfigurations()
        self._known: tuple[int, int] | None = None

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
                by_grade=await score_sums.by_grade(now, version),
                by_lifecycle=await score_sums.by_lifecycle(now, version),
                by_risk=await score_sums.by_risk(now, version),
                concentration=_by_revenue(await score_sums.steps(now, version)),
                pending=await now.fetchval(
                    _PENDING,
                    LEAST_CUSTOMERS,
                    GROWN_AND_QUIET,
                    streams.MODELS,
                    streams.POLICIES,
                    await self._customers(now),
                ),
                top=await now.fetch(_TOP, version, configuration.policy.currency, top),
            )

    async def _customers(self, now: Connection) -> int:
        """Number of customers, counted again only when something was heard since."""
        heard = int(await now.fetchval(_HEARD) or 0)
        known = self._known
        if known is None or known[0] != heard:
            known = self._known = heard, int(await now.fetchval(_KNOWN) or 0)
        return known[1]


def _by_revenue(steps: Sequence[asyncpg.Record]) -> dict[str, Curve]:
    by_currency = itertools.groupby(
        (step for step in steps if not step["by_net"]), key=itemgetter("currency")
    )
    return {currency: curve(steps) for currency, steps in by_currency}
