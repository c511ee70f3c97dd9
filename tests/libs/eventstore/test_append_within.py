"""Appending in somebody else's transaction, as a consumer does with what its projection emits."""

import asyncpg
import pytest

from libs.eventstore.appender import append_within
from libs.eventstore.errors import ConcurrentStreamWrite, KeyAlreadyUsed
from libs.eventstore.writes import Appended
from tests.libs.eventstore.purchases import (
    count,
    event_ids,
    on,
    refuse_inconsistency,
    stored_ids,
    versions,
    write,
)


async def test_it_commits_with_the_callers_rows(store: asyncpg.Pool):
    await store.execute("create table grades (grade text)")
    new = write()
    async with store.acquire() as connection, connection.transaction():
        await connection.execute("insert into grades values ('A')")
        await append_within(connection, [new])
        assert await count(store, "events") == 0
    assert (await count(store, "grades"), await stored_ids(store)) == (1, event_ids(new))
    await refuse_inconsistency(store)


async def test_it_rolls_back_with_them(store: asyncpg.Pool):
    with pytest.raises(ZeroDivisionError):
        async with store.acquire() as connection, connection.transaction():
            await append_within(connection, [write(key="k")])
            raise ZeroDivisionError
    for table in ("events", "streams", "outbox", "idempotency_keys"):
        assert await count(store, table) == 0


async def test_losers_are_answers_and_do_not_end_the_transaction(store: asyncpg.Pool):
    async with store.acquire() as connection, connection.transaction():
        outcomes = await append_within(
            connection,
            [write(on("a"), key="k"), write(on("a", at=1)), write(on("a", at=1)), write(key="k")],
        )
    assert [type(outcome) for outcome in outcomes] == [
        Appended,
        Appended,
        ConcurrentStreamWrite,
        KeyAlreadyUsed,
    ]
    assert await versions(store) == {"a": 2}
    await refuse_inconsistency(store)


async def test_nothing_to_write_is_nothing_written(store: asyncpg.Pool):
    async with store.acquire() as connection:
        assert await append_within(connection, []) == []
