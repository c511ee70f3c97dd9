"""Scans of the event table under writers: nothing lost, nothing out of order."""

import asyncio
from uuid import UUID

import asyncpg
import pytest

from libs.database.fragments import Fragment
from libs.eventstore import statement
from libs.eventstore.reading import read_streams, read_subjects
from libs.eventstore.scanning import WritersStillOpen, frozen_end, scan
from tests.libs.eventstore.conftest import MakeAppender
from tests.libs.eventstore.purchases import NOON, on, stored_ids, stream_of, write

WRITERS = 8


class Writers:
    """Eight transactions at a time that append a little and take a little to commit."""

    def __init__(self, store: asyncpg.Pool) -> None:
        self._store = store
        self._stop = asyncio.Event()

    async def __aenter__(self) -> None:
        self._tasks = [asyncio.create_task(self._write(n)) for n in range(WRITERS)]
        await asyncio.sleep(0.1)

    async def __aexit__(self, *_: object) -> None:
        self._stop.set()
        await asyncio.gather(*self._tasks)

    async def _write(self, number: int) -> None:
        at = 0
        while not self._stop.is_set():
            async with self._store.acquire() as connection, connection.transaction():
                await statement.execute(
                    connection, [write(on(f"purchase-{number}", at=at, events=2, key="k")), write()]
                )
                at += 2
                await asyncio.sleep(0.001 * (number + 1))


async def _scanned(store: asyncpg.Pool, after: int, until: int) -> list[tuple[int, UUID]]:
    pages = scan(store, after=after, until=until, batch=7)
    return [(e.position, UUID(bytes=e.event_id.bytes)) async for page in pages for e in page]


async def test_a_frozen_range_loses_nothing_under_writers(store: asyncpg.Pool):
    after, seen = 0, []
    async with Writers(store):
        while len(seen) < 200:
            end = await frozen_end(store)
            seen += await _scanned(store, after, end)
            after = end
    assert seen == sorted(seen)
    assert [event_id for _, event_id in seen] == (await stored_ids(store))[: len(seen)]


async def test_asking_for_ids_above_the_last_one_does_lose_events(store: asyncpg.Pool):
    """What the frozen range is for: the same reader without it."""
    last, seen = 0, []
    async with Writers(store):
        for _ in range(200):
            rows = await store.fetch(
                "select position from events where position > $1 order by position", last
            )
            seen += [row[0] for row in rows]
            last = max([last, *seen[-1:]])
            await asyncio.sleep(0.001)
    lost = await store.fetchval(
        "select count(*) from events where position <= $1 and position <> all($2)", last, seen
    )
    assert lost > 0


async def test_it_waits_for_whoever_is_writing_and_for_nobody_else(
    store: asyncpg.Pool, database: str
):
    async with store.acquire() as connection, store.acquire() as reader:
        idle = await asyncpg.connect(database.rpartition("/")[0] + "/postgres")
        await idle.execute("begin; select pg_current_xact_id()")
        await reader.execute("begin isolation level repeatable read; select * from events")
        assert await asyncio.wait_for(frozen_end(store), 10) == 0

        await connection.execute("begin")
        await statement.execute(connection, [write()])
        waiting = asyncio.create_task(frozen_end(store))
        with pytest.raises(WritersStillOpen):
            await frozen_end(store, patience=0.1)
        assert not waiting.done()
        await connection.execute("commit")
        assert await asyncio.wait_for(waiting, 10) == 1
        await reader.execute("rollback")
        await idle.close()


async def test_writers_that_come_later_are_not_waited_for(store: asyncpg.Pool):
    """Else a busy store would never be frozen."""
    async with store.acquire() as early, store.acquire() as late:
        await early.execute("begin")
        await statement.execute(early, [write()])
        waiting = asyncio.create_task(frozen_end(store))
        await asyncio.sleep(0.2)
        await late.execute("begin")
        await statement.execute(late, [write()])
        await early.execute("commit")
        assert await asyncio.wait_for(waiting, 10) == 1
        await late.execute("commit")


async def test_a_scan_can_be_narrowed_to_categories(
    store: asyncpg.Pool, make_appender: MakeAppender
):
    appender = await make_appender()
    await appender.append_many([write(on("policy-1")), write(on("purchase-1")), write(on("model"))])
    pages = scan(store, until=await frozen_end(store), categories=["policy", "model"])
    assert [e.stream async for page in pages for e in page] == ["policy-1", "model"]


async def test_streams_are_read_together(store: asyncpg.Pool, make_appender: MakeAppender):
    appender = await make_appender()
    one, two = stream_of(), stream_of()
    await appender.append_many([write(on(one, events=3)), write(on(two, events=2))])
    found = await read_streams(store, [two, "purchase-none", one])
    assert {name: [e.version for e in events] for name, events in found.items()} == {
        two: [1, 2],
        "purchase-none": [],
        one: [1, 2, 3],
    }


async def test_a_customers_events_are_read_newest_first_in_pages(
    store: asyncpg.Pool, make_appender: MakeAppender
):
    appender = await make_appender()
    mine, others = on(stream_of(), events=9), on(stream_of(), events=2)
    subject = mine.events[0].subject
    assert subject
    await appender.append_many([write(others), write(mine)])
    pages, before = [], None
    while page := await read_subjects(store, [subject], before=before, limit=4):
        pages += page
        before = (page[-1].occurred_at, page[-1].position)
    assert [e.version for e in pages] == list(range(9, 0, -1))
    assert all(e.subject == subject and e.occurred_at == NOON for e in pages)
    recorded = Fragment("type = {type}", type="crm.purchase.recorded.v1")
    first = await read_subjects(store, [subject], conditions=[recorded])
    assert [e.version for e in first] == [1]
