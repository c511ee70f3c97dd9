"""What somebody did to a connection is not there for the next one who is lent it."""

import asyncio

import asyncpg
import pytest

from libs.database.pool import open_pool, session

_LOCKS = "select count(*) from pg_locks where locktype = 'advisory' and objid = 77"


@pytest.fixture
async def one(database: str):
    pool = await open_pool(database, max_size=1)
    yield pool
    await pool.close()


async def test_the_settings_and_locks_of_a_session_end_with_it(one: asyncpg.Pool):
    async with session(one) as connection:
        await connection.execute("set search_path = elsewhere")
        await connection.execute("select pg_advisory_lock(77)")
        assert await connection.fetchval(_LOCKS) == 1

    assert await one.fetchval("show search_path") == "projection, public"
    assert await one.fetchval(_LOCKS) == 0


async def test_a_session_ends_with_the_task_that_had_it(one: asyncpg.Pool):
    locked = asyncio.Event()

    async def hold() -> None:
        async with session(one) as connection:
            await connection.execute("select pg_advisory_lock(77)")
            locked.set()
            await connection.execute("select pg_sleep(60)")

    holding = asyncio.create_task(hold())
    await locked.wait()
    holding.cancel()
    await asyncio.gather(holding, return_exceptions=True)

    async with asyncio.timeout(10):  # the server notices within a second
        while await one.fetchval(_LOCKS):
            await asyncio.sleep(0.05)


async def test_a_transaction_left_open_is_rolled_back(one: asyncpg.Pool):
    await one.execute("create table public.kept (n int)")
    connection = await one.acquire()
    await connection.execute("begin; insert into public.kept values (1)")
    await one.release(connection)

    assert await one.fetchval("select count(*) from public.kept") == 0
