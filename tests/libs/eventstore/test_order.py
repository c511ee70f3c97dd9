"""Many writers at once: no deadlock, and positions that rise with the versions of a stream."""

import asyncio
import random
from collections import Counter

import asyncpg
import pytest

from libs.database.pool import open_pool
from libs.eventstore import statement
from libs.eventstore.errors import KeyAlreadyUsed
from libs.eventstore.statement import Outcome
from libs.eventstore.writes import Appended, Write
from tests.libs.eventstore.purchases import (
    count,
    idempotency,
    on,
    refuse_inconsistency,
    versions,
    write,
)

WRITERS = 8


@pytest.mark.parametrize("seed", range(3))
async def test_unsorted_commands_never_deadlock(database: str, store: asyncpg.Pool, seed: int):
    """Writers send batches over few streams and keys, each in an order of its own."""
    results: Counter[type] = Counter()

    async def writer(number: int) -> None:
        dice = random.Random(100 * seed + number)
        connection = await asyncpg.connect(database)
        for _ in range(40):
            for outcome in await _send_batch(connection, dice, await versions(store)):
                results[type(outcome)] += 1
        await connection.close()

    await asyncio.gather(*(writer(number) for number in range(WRITERS)))
    deadlocks = await store.fetchval(
        "select deadlocks from pg_stat_database where datname = current_database()"
    )
    assert deadlocks == 0
    assert results[Appended] > 100, "the writers must get in each other's way, yet get on"
    assert len(results) == 3
    await refuse_inconsistency(store)


async def test_unsorted_keys_never_deadlock(store: asyncpg.Pool):
    """Two writers bring the same keys in opposite orders while a third holds the middle one."""
    first, middle, last = sorted("abc", key=lambda key: idempotency(key).digest)
    async with store.acquire() as holder, store.acquire() as up, store.acquire() as down:
        await holder.execute("begin")
        await statement.execute(holder, [write(key=middle)])
        writers = [
            asyncio.create_task(statement.execute(connection, [write(key=key) for key in keys]))
            for connection, keys in ((up, (first, middle, last)), (down, (last, middle, first)))
        ]
        await asyncio.sleep(0.2)
        await holder.execute("commit")
        outcomes = [outcome for writer in writers for outcome in await writer]
    assert Counter(map(type, outcomes)) == {Appended: 2, KeyAlreadyUsed: 4}
    await refuse_inconsistency(store)


async def test_the_time_of_recording_is_taken_under_the_lock(store: asyncpg.Pool):
    """Else what waited for a lock would be dated before what it waited for."""
    async with store.acquire() as holder, store.acquire() as waiter:
        await statement.execute(waiter, [write(on("a"))])
        await holder.execute("begin; select from streams where stream = 'a' for update")
        waiting = asyncio.create_task(statement.execute(waiter, [write(on("a", at=1))]))
        await asyncio.sleep(0.05)
        released = await holder.fetchval("select clock_timestamp()")
        await holder.execute("commit")
        (outcome,) = await waiting
    assert isinstance(outcome, Appended)
    assert outcome.recorded_at > released


async def test_positions_rise_with_versions(database: str, store: asyncpg.Pool):
    """Eight writers on five streams, each reading the version first and losing now and then."""

    async def writer(number: int) -> None:
        dice = random.Random(number)
        pool = await open_pool(database, max_size=1)
        for _ in range(100):
            stream = f"purchase-{dice.randrange(5)}"
            at = (await versions(store)).get(stream, 0)
            async with pool.acquire() as connection:
                await statement.execute(connection, [write(on(stream, at=at, events=3, key="k"))])
        await pool.close()

    await asyncio.gather(*(writer(number) for number in range(WRITERS)))
    assert await count(store, "events") > 300
    await refuse_inconsistency(store)


async def _send_batch(
    connection: asyncpg.Connection, dice: random.Random, at: dict[str, int]
) -> list[Outcome]:
    names = [f"stream-{number}" for number in range(12)]
    keys = [f"key-{number}" for number in range(30)]
    dice.shuffle(names)
    dice.shuffle(keys)
    batch: list[Write] = []
    while len(names) > 3:
        mine = [names.pop() for _ in range(dice.randrange(1, 4))]
        streams = [on(name, at=at.get(name, 0), key="k") for name in mine]
        batch.append(write(*streams, key=keys.pop() if dice.random() < 0.3 else None))
    return await statement.execute(connection, batch)
