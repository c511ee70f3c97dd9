"""Sums of the scores as the database keeps them with every change of a score.

A trigger of each statement that writes `scores` adds what changed to rows of its own backend
(migrations/schema.sql: sum_scores), so the sums are those of the rows, exactly, in each snapshot.
"""

from collections.abc import Sequence

import asyncpg

from libs.database.connections import Connection, Source

_BY_GRADE = """
select currency, nullif(grade, '') as grade, sum(customers)::bigint as customers,
    sum(revenue)::float8 as revenue, sum(net)::float8 as net,
    sum(predicted_12m)::float8 as predicted_12m,
    (sum(churn_risk) / nullif(sum(customers) filter (where tenth > 0), 0))::float8 as churn_risk,
    sum(profit)::float8 as profit, sum(worth)::float8 as worth
from score_sums where ruling = $1 group by currency, score_sums.grade having sum(customers) > 0
order by currency, nullif(grade, '') nulls last"""
_BY_LIFECYCLE = """
select lifecycle, sum(customers)::bigint as customers from score_sums where ruling = $1
group by 1 having sum(customers) > 0 order by 1"""
_BY_RISK = """
select tenth as bucket, sum(customers)::bigint as customers from score_sums
where ruling = $1 and tenth > 0 group by 1 having sum(customers) > 0 order by 1"""
_STEPS = """
select currency, by_net, sum(customers)::bigint as customers, sum(amount)::float8 as amount
from score_steps where ruling = $1 group by currency, by_net, step having sum(customers) > 0
order by currency, by_net, step desc"""
# Rows of a scoring configuration that is gone end as zeros, and are not kept.
_FOLD_SUMS = """
with folded as (
    delete from score_sums where (ruling, backend, currency, grade, lifecycle, tenth) in (
        select ruling, backend, currency, grade, lifecycle, tenth from score_sums
        where backend <> 0 and backend <> all($1::int[]) for update skip locked)
    returning *)
insert into score_sums as kept (ruling, backend, currency, grade, lifecycle, tenth, customers,
    revenue, net, predicted_12m, churn_risk, profit, worth)
select ruling, 0, currency, grade, lifecycle, tenth, sum(customers), sum(revenue), sum(net),
    sum(predicted_12m), sum(churn_risk), sum(profit), sum(worth)
from folded group by 1, 3, 4, 5, 6 order by 1, 3, 4, 5, 6
on conflict (ruling, backend, currency, grade, lifecycle, tenth) do update set
    customers = kept.customers + excluded.customers, revenue = kept.revenue + excluded.revenue,
    net = kept.net + excluded.net, predicted_12m = kept.predicted_12m + excluded.predicted_12m,
    churn_risk = kept.churn_risk + excluded.churn_risk, profit = kept.profit + excluded.profit,
    worth = kept.worth + excluded.worth"""
_FOLD_STEPS = """
with folded as (
    delete from score_steps where (ruling, backend, currency, by_net, step) in (
        select ruling, backend, currency, by_net, step from score_steps
        where backend <> 0 and backend <> all($1::int[]) for update skip locked)
    returning *)
insert into score_steps as kept (ruling, backend, currency, by_net, step, customers, amount)
select ruling, 0, currency, by_net, step, sum(customers), sum(amount)
from folded group by 1, 3, 4, 5 order by 1, 3, 4, 5
on conflict (ruling, backend, currency, by_net, step) do update set
    customers = kept.customers + excluded.customers, amount = kept.amount + excluded.amount"""
_FORGET = [
    f"""delete from {table} kept where backend = 0 and not exists (
        select from rulings r where r.version = kept.ruling
            and r.state in ('in_force', 'building', 'ready')
    ) and not exists (select from scores s where s.ruling = kept.ruling)"""
    for table in ("score_sums", "score_steps")
]
_ALIVE = "select array_agg(pid) from pg_stat_activity"
_OF_OTHERS = """
select exists (select from score_sums where backend <> 0 and backend <> all($1::int[]))"""


async def by_grade(source: Source, configuration: int) -> list[asyncpg.Record]:
    """Customers and money per currency and grade, NULL before a purchase."""
    return await source.fetch(_BY_GRADE, configuration)


async def by_lifecycle(source: Source, configuration: int) -> list[asyncpg.Record]:
    return await source.fetch(_BY_LIFECYCLE, configuration)


async def by_risk(source: Source, configuration: int) -> list[asyncpg.Record]:
    """Customers per tenth of the churn risk, from 1; 11 is a risk of exactly 1."""
    return await source.fetch(_BY_RISK, configuration)


async def steps(source: Source, configuration: int) -> Sequence[asyncpg.Record]:
    """Buyers and their money per currency in steps of amounts, the greatest first; by revenue, and
    by net value."""
    return await source.fetch(_STEPS, configuration)


async def fold(connection: Connection) -> None:
    """Add rows of backends that have ended to those of none, so that readers add up few."""
    alive = await connection.fetchval(_ALIVE)
    if not await connection.fetchval(_OF_OTHERS, alive):
        return
    async with connection.transaction():
        for statement in (_FOLD_SUMS, _FOLD_STEPS):
            await connection.execute(statement, alive)
        for statement in _FORGET:
            await connection.execute(statement)
