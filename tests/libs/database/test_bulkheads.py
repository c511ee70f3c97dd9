"""Bulkheads: shares of connections, bounded lines, and never a wait without end."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from libs.database.bulkheads import VISIT, Bulkhead, Overloaded, Share, Visit, may_have_written
from libs.database.pool import open_pool

LISTS, THINGS = ("GET", "/v1/lists"), ("GET", "/v1/things")


@pytest.fixture
async def five(database: str) -> AsyncIterator[asyncpg.Pool]:
    pool = await open_pool(database, max_size=5)
    yield pool
    pool.terminate()


def of(**share: int | float) -> Bulkhead:
    return Bulkhead("reads", Share(**{"connections": 3, **share}))  # pyright: ignore[reportArgumentType]


@asynccontextmanager
async def visiting(bulkhead: Bulkhead, route: tuple[str, str] = LISTS) -> AsyncIterator[Visit]:
    visit = bulkhead.admit(route)
    token = VISIT.set(visit)
    try:
        yield visit
    finally:
        VISIT.reset(token)
        visit.end()


class Holding:
    """So many visits of a route that each hold a connection, or wait for one."""

    def __init__(self, pool: asyncpg.Pool, bulkhead: Bulkhead, count: int, route=LISTS) -> None:
        self._end = asyncio.Event()
        self.held = 0
        self._tasks = [asyncio.create_task(self._hold(pool, bulkhead, route)) for _ in range(count)]

    async def _hold(self, pool: asyncpg.Pool, bulkhead: Bulkhead, route) -> None:
        async with visiting(bulkhead, route), pool.acquire():
            self.held += 1
            await self._end.wait()

    async def until(self, held: int) -> None:
        async with asyncio.timeout(10):
            while self.held < held:
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        assert self.held == held

    async def end(self) -> list[BaseException | None]:
        self._end.set()
        return await asyncio.gather(*self._tasks, return_exceptions=True)


async def test_one_route_leaves_a_connection_to_the_others_of_its_class(five: asyncpg.Pool):
    bulkhead = of(patience=30.0)
    holding = Holding(five, bulkhead, 10)
    await holding.until(2)
    async with asyncio.timeout(5), visiting(bulkhead, THINGS):
        assert await five.fetchval("select 1") == 1
    assert await holding.end() == [None] * 10


async def test_one_class_leaves_their_connections_to_the_others(five: asyncpg.Pool):
    bulkhead, other = of(patience=30.0), of(connections=1)
    here, there = Holding(five, bulkhead, 9), Holding(five, bulkhead, 9, THINGS)
    await asyncio.sleep(0.3)
    assert here.held + there.held == 3
    async with asyncio.timeout(5), visiting(other):
        assert await five.fetchval("select 1") == 1
    await here.end()
    await there.end()


async def test_a_full_line_turns_away_at_once(five: asyncpg.Pool):
    bulkhead = of(line=8, patience=30.0)
    holding = Holding(five, bulkhead, 2 + 4)
    await holding.until(2)
    async with visiting(bulkhead):
        with pytest.raises(Overloaded, match="line"):
            await asyncio.wait_for(five.fetchval("select 1"), 1)
    assert await holding.end() == [None] * 6


async def test_who_waits_too_long_is_turned_away_and_then_who_comes_at_once(five: asyncpg.Pool):
    bulkhead = of(patience=0.3)
    holding = Holding(five, bulkhead, 2)
    await holding.until(2)
    async with visiting(bulkhead):
        with pytest.raises(Overloaded, match="patience"):
            await five.fetchval("select 1")
        began = time.monotonic()
        with pytest.raises(Overloaded, match="patience"):
            await five.fetchval("select 1")
        assert time.monotonic() - began < 0.2
    await holding.end()
    async with visiting(bulkhead):
        assert await five.fetchval("select 1") == 1


async def test_who_may_have_written_is_never_turned_away(five: asyncpg.Pool):
    bulkhead = of(line=2, patience=0.1)
    holding = Holding(five, bulkhead, 2)
    await holding.until(2)
    await asyncio.sleep(0.3)
    async with visiting(bulkhead):
        may_have_written()
        answer = asyncio.create_task(five.fetchval("select 1"))
        await asyncio.sleep(0.3)
        await holding.end()
        assert await answer == 1


async def test_more_requests_than_may_be_under_way_are_turned_away():
    bulkhead = of(requests=4)
    visits = [bulkhead.admit(LISTS), bulkhead.admit(LISTS)]
    with pytest.raises(Overloaded, match="requests"):
        bulkhead.admit(LISTS)
    visits += [bulkhead.admit(THINGS), bulkhead.admit(THINGS)]
    with pytest.raises(Overloaded, match="requests"):
        bulkhead.admit(("GET", "/v1/others"))
    for visit in visits:
        visit.end()
    assert bulkhead.requests == 0


async def test_those_who_need_two_connections_do_not_wait_for_each_other(five: asyncpg.Pool):
    bulkhead = of(connections=4)

    async def two() -> None:
        async with visiting(bulkhead), five.acquire():
            await asyncio.sleep(0.05)
            assert await five.fetchval("select 1") == 1

    async with asyncio.timeout(10):
        await asyncio.gather(*(two() for _ in range(12)))


async def test_no_turn_is_lost_whoever_is_cancelled(five: asyncpg.Pool):
    bulkhead = of(patience=5.0)
    for _ in range(20):
        holding = Holding(five, bulkhead, 8)
        await asyncio.sleep(0.01)
        for task in holding._tasks[::2]:
            task.cancel()
        await holding.end()
    holding = Holding(five, bulkhead, 2)
    await holding.until(2)
    async with asyncio.timeout(5), visiting(bulkhead, THINGS):
        assert await five.fetchval("select 1") == 1
    await holding.end()
    assert (bulkhead.requests, bulkhead.line.waiting) == (0, 0)


async def test_what_runs_beside_requests_has_no_share(five: asyncpg.Pool):
    loans = [await five.acquire() for _ in range(5)]
    assert len(loans) == 5
    for loan in loans:
        await five.release(loan)
