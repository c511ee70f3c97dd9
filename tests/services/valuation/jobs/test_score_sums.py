"""Sums of the scores: after any writes they are what adding up the rows would give."""

import random
from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.database.connections import Connection
from libs.database.pool import open_pool
from services.valuation.portfolio.concentration import best, curve, even
from services.valuation.storage import score_sums

ADD = """
insert into scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk,
    revenue, net, predicted_12m, clv, grade, credit_class, worth)
select 1, c, 0, 0, $2, 1, $3, $4, $5, $5::float8 / 2, 0, $6, 'standard', $5
from unnest($1::uuid[]) as c
on conflict (ruling, customer_id) do update set currency = excluded.currency,
    churn_risk = excluded.churn_risk, revenue = excluded.revenue, net = excluded.net,
    predicted_12m = excluded.predicted_12m, grade = excluded.grade, worth = excluded.worth"""
CHANGE = """
update scores set revenue = revenue + $2, net = net - $2 where customer_id = any($1)"""
REMOVE = "delete from scores where customer_id = any($1)"
SUMMED = """
select currency, grade, count(*) as customers, sum(revenue::numeric)::float8 as revenue,
    sum(net::numeric)::float8 as net, sum(predicted_12m::numeric)::float8 as predicted_12m,
    avg(churn_risk::numeric)::float8 as churn_risk,
    sum(greatest(net, 0)::numeric)::float8 as profit,
    sum(greatest(worth, 0)::numeric)::float8 as worth
from scores where ruling = 1 group by 1, 2 order by 1, 2 nulls last"""
BUYERS = """
select currency, count(*) as customers, sum(revenue::numeric)::float8 as revenue,
    sum(net::numeric)::float8 as net
from scores where churn_risk is not null group by 1 order by 1"""
TENTHS = """
select width_bucket(churn_risk, 0, 1, 10) as bucket, count(*) as customers from scores
where churn_risk is not null group by 1 order by 1"""
CUSTOMERS = [UUID(int=n) for n in range(1, 31)]


async def write(connection: Connection, chance: random.Random) -> None:
    some = chance.sample(CUSTOMERS, chance.randint(1, 20))
    kind = chance.random()
    if kind < 0.6:
        risk = chance.choice([None, 0.0, 0.3, 1.0, chance.random()])
        revenue = chance.choice([0.0, 19.99, round(chance.expovariate(0.01), 2)])
        net = round(revenue * chance.uniform(-2, 1), 2)
        grade = chance.choice(["A", "B"]) if risk is not None else None
        currency = chance.choice(["EUR", "USD"])
        await connection.execute(ADD, some, currency, risk, revenue, net, grade)
    elif kind < 0.8:
        await connection.execute(CHANGE, some, round(chance.uniform(-50, 50), 2))
    else:
        await connection.execute(REMOVE, some)


async def assert_equal(connection: Connection) -> None:
    rows = [tuple(row) for row in await connection.fetch(SUMMED)]
    assert [tuple(row) for row in await score_sums.by_grade(connection, 1)] == rows
    tenths = [tuple(row) for row in await connection.fetch(TENTHS)]
    assert [tuple(row) for row in await score_sums.by_risk(connection, 1)] == tenths
    lifecycle = [tuple(row) for row in await score_sums.by_lifecycle(connection, 1)]
    assert sum(customers for _, customers in lifecycle) == sum(row[2] for row in rows)
    steps = await score_sums.steps(connection, 1)
    for currency, customers, revenue, net in await connection.fetch(BUYERS):
        for by_net, amount in (False, revenue), (True, net):
            theirs = [s for s in steps if s["currency"] == currency and s["by_net"] == by_net]
            assert curve(theirs).buyers == customers
            assert curve(theirs).total == pytest.approx(amount, abs=0.005)


@pytest.mark.parametrize("seed", range(4))
async def test_any_writes_by_any_backends_leave_the_sums_of_the_rows(database: str, seed: int):
    chance = random.Random(seed)
    async with (
        await open_pool(database, min_size=3, max_size=3) as pool,
        pool.acquire() as one,
        pool.acquire() as another,
        pool.acquire() as third,
    ):
        for _ in range(25):
            await write(chance.choice([one, another, third]), chance)
            await assert_equal(one)
        # Two at once wait for each other's rows of scores, and never for each other's sums.
        first, second = one.transaction(), another.transaction()
        await first.start()
        await second.start()
        await one.execute(ADD, CUSTOMERS[:15], "EUR", 0.5, 10.0, 5.0, "A")
        await another.execute(ADD, CUSTOMERS[15:], "EUR", 0.5, 10.0, 5.0, "A")
        await first.rollback()
        await second.commit()
        await assert_equal(third)


async def test_those_of_backends_that_ended_are_folded_into_one(database: str):
    chance = random.Random(7)
    for _ in range(3):
        async with await open_pool(database, min_size=1, max_size=1) as pool:
            for _ in range(6):
                async with pool.acquire() as connection:
                    await write(connection, chance)
    async with await open_pool(database, min_size=1) as pool, pool.acquire() as connection:
        await score_sums.fold(connection)
        left = await connection.fetch("select distinct backend from score_sums")
        assert [row[0] for row in left] == [0]
        await assert_equal(connection)
        await connection.execute("delete from scores")
        await assert_equal(connection)


def steps_of(amounts: list[Decimal]) -> Iterator[dict[str, float]]:
    """As the database makes them: 64 to a power of ten."""
    steps: dict[int, list[Decimal]] = {}
    for amount in amounts:
        step = 0 if amount < Decimal("0.005") else int(64 * amount.log10() // 1) + 200
        steps.setdefault(step, []).append(amount)
    for _, found in sorted(steps.items(), reverse=True):
        yield {"customers": len(found), "amount": float(sum(found))}


@given(st.lists(st.decimals(0, 100_000, places=2), min_size=1, max_size=60), st.integers(1, 200))
def test_a_curve_is_exact_but_for_a_hundredth_of_a_step(amounts: list[Decimal], points: int):
    steps = list(steps_of(amounts))
    found = curve(steps)
    assert (found.buyers, found.total) == (len(amounts), pytest.approx(float(sum(amounts))))
    reached = even(points, found.buyers)
    assert len(reached) == min(points, len(amounts)) and reached[-1] == len(amounts)
    ranked = sorted(map(float, amounts), reverse=True)
    most = max(step["amount"] for step in steps)
    for customers, brought in zip(reached, found.of_best(reached), strict=True):
        assert abs(brought - sum(ranked[: int(customers)])) <= 0.01 * most + 0.005


def test_shares_of_the_buyers_are_rounded_up():
    assert best([0.05, 0.12, 0.20], 10).tolist() == [1, 2, 2]
    assert best([0.05, 0.12, 0.20], 100).tolist() == [5, 12, 20]
