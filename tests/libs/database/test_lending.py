"""Connections that are given up: nobody waits for them, none is lent again, no place is lost."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import pytest

from libs.database.pool import open_pool, session
from tests.libs.eventstore.proxy import Proxy

AT_ONCE = 1.0  # seconds; on a busy machine, and far from the 16 that a statement may take
_SELECT = "select pg_backend_pid()"
_AT_WORK = """
select count(*) from pg_stat_activity
where datname = current_database() and state = 'active' and pid <> pg_backend_pid()"""


async def in_a_statement(pool: asyncpg.Pool) -> None:
    await pool.fetchval("select pg_sleep(60)")


async def in_a_transaction(pool: asyncpg.Pool) -> None:
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute("select pg_sleep(60)")


async def in_a_transaction_begun_by_hand(pool: asyncpg.Pool) -> None:
    connection = await pool.acquire()
    try:
        await connection.execute("begin; set local lock_timeout = '2s'")
        await connection.execute("select pg_sleep(60)")
    finally:
        await pool.release(connection)


async def in_a_savepoint(pool: asyncpg.Pool) -> None:
    async with pool.acquire() as connection, connection.transaction(), connection.transaction():
        await connection.execute("select pg_sleep(60)")


async def in_a_session(pool: asyncpg.Pool) -> None:
    async with session(pool) as connection:
        await connection.execute("select pg_sleep(60)")


async def in_a_prepared_statement(pool: asyncpg.Pool) -> None:
    async with pool.acquire() as connection:
        await connection.fetch("select pg_sleep($1)", 60.0)


EVERYWHERE = pytest.mark.parametrize(
    "busy",
    [
        in_a_statement,
        in_a_transaction,
        in_a_transaction_begun_by_hand,
        in_a_savepoint,
        in_a_session,
        in_a_prepared_statement,
    ],
)
Busy = Callable[[asyncpg.Pool], Awaitable[None]]


@pytest.fixture
async def proxy(database: str) -> AsyncIterator[Proxy]:
    async with Proxy(database) as proxy:
        yield proxy


@pytest.fixture
async def one(proxy: Proxy) -> AsyncIterator[asyncpg.Pool]:
    """A pool of one connection, over a network that can fall silent."""
    pool = await open_pool(proxy.dsn, max_size=1)
    yield pool
    pool.terminate()


async def cancelled(busy: Busy, pool: asyncpg.Pool, proxy: Proxy) -> float:
    """Cancel it in a network that swallows everything. Seconds until it has ended."""
    task = asyncio.ensure_future(busy(pool))
    await asyncio.sleep(0.3)
    proxy.frozen = True
    began = time.monotonic()
    task.cancel()
    await asyncio.wait({task}, timeout=20)
    assert task.done(), "still waiting for the server"
    return time.monotonic() - began


@EVERYWHERE
async def test_whoever_is_cancelled_waits_for_no_server(
    busy: Busy, one: asyncpg.Pool, proxy: Proxy
):
    assert await cancelled(busy, one, proxy) < AT_ONCE


@EVERYWHERE
async def test_the_place_is_free_and_has_another_connection(
    busy: Busy, one: asyncpg.Pool, proxy: Proxy
):
    before = await one.fetchval(_SELECT)
    await cancelled(busy, one, proxy)
    proxy.frozen = False
    async with asyncio.timeout(10):
        assert await one.fetchval(_SELECT) != before


@EVERYWHERE
async def test_the_server_ends_what_was_given_up(busy: Busy, one: asyncpg.Pool, database: str):
    task = asyncio.ensure_future(busy(one))
    watching = await asyncpg.connect(database)
    async with asyncio.timeout(10):
        while not await watching.fetchval(_AT_WORK):
            await asyncio.sleep(0.02)
        task.cancel()
        while await watching.fetchval(_AT_WORK):
            await asyncio.sleep(0.02)
    await watching.close()


async def test_a_connection_that_is_being_made_is_given_up_as_well(one: asyncpg.Pool, proxy: Proxy):
    await one.expire_connections()
    proxy.frozen = True
    task = asyncio.create_task(one.fetchval(_SELECT))
    await asyncio.sleep(0.2)
    began = time.monotonic()
    task.cancel()
    await asyncio.wait({task}, timeout=20)
    assert time.monotonic() - began < AT_ONCE
    proxy.frozen = False
    async with asyncio.timeout(10):
        assert await one.fetchval(_SELECT)


async def test_a_statement_whose_time_is_over_is_given_up(one: asyncpg.Pool, proxy: Proxy):
    proxy.frozen = True
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        await one.fetchval(_SELECT, timeout=0.2)
    assert time.monotonic() - began < AT_ONCE
    proxy.frozen = False
    async with asyncio.timeout(10):
        assert await one.fetchval(_SELECT)


async def test_cancelled_at_any_moment_no_place_is_lost_and_none_is_lent_twice(database: str):
    pool = await open_pool(database, max_size=3)
    dice, lent = random.Random(1), set[int]()

    async def work() -> None:
        async with pool.acquire() as connection, connection.transaction():
            pid = await connection.fetchval(_SELECT)
            assert pid not in lent
            lent.add(pid)
            try:
                await connection.execute("select pg_sleep(0.002)")
            finally:
                lent.discard(pid)

    for _ in range(100):
        tasks = [asyncio.create_task(work()) for _ in range(6)]
        await asyncio.sleep(dice.random() * 0.02)
        for task in dice.sample(tasks, 4):
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert not any(isinstance(outcome, AssertionError) for outcome in outcomes)
    async with asyncio.timeout(10):
        loans = [await pool.acquire() for _ in range(3)]
        assert len({await loan.fetchval(_SELECT) for loan in loans}) == 3
    pool.terminate()
