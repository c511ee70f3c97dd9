"""A database with the store's tables, and appenders on it."""

from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import pytest

from libs.database.pool import open_pool
from libs.eventstore.appender import Appender
from libs.eventstore.schema import DDL

MakeAppender = Callable[..., Awaitable[Appender]]


@pytest.fixture
async def store(database: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on a new database that has the store's tables."""
    # Nothing to be filled up at the end.
    pool = await open_pool(database, min_size=0, max_size=20, statement_timeout=60)
    await pool.execute(DDL)
    yield pool
    pool.terminate()


@pytest.fixture
async def make_appender(store: asyncpg.Pool) -> AsyncIterator[MakeAppender]:
    """Started appenders, closed after the test; each stands for a process of its own."""
    made: list[Appender] = []

    async def make(
        pool: asyncpg.Pool = store, max_event_bytes: int = 100_000, **options
    ) -> Appender:
        appender = Appender(pool, max_event_bytes=max_event_bytes, **options)
        await appender.start()
        made.append(appender)
        return appender

    yield make
    for appender in made:
        await appender.close()


@pytest.fixture
async def appender(make_appender: MakeAppender) -> Appender:
    return await make_appender()
