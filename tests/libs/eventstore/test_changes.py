"""What an actor changed: all of it, the newest first, page by page, without looking at the rest."""

import random
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from msgspec import structs

from libs.eventstore.appender import Appender
from libs.eventstore.writes import Appended
from libs.service.changes import change_query
from libs.service.changes.change_query import Sought, read_changes
from tests.libs.eventstore.purchases import on, stream_of, write

ACTORS, CLIENTS = ("ada", "bob", "system:here"), (None, "console", "import")
TYPES = ("crm.purchase.recorded.v1", "crm.purchase.paid.v1")
_PLAN = "explain (analyze, format json) "


@pytest.fixture
async def filled(appender: Appender, store: asyncpg.Pool) -> list[asyncpg.Record]:
    """Some three hundred events of three actors over three clients, the newest first."""
    chance = random.Random(7)
    for _ in range(10):
        some = [
            structs.replace(
                write(on(stream_of(), events=chance.randint(1, 3))),
                actor=chance.choice(ACTORS),
                via=chance.choice(CLIENTS),
            )
            for _ in range(15)
        ]
        assert all(isinstance(one, Appended) for one in await appender.append_many(some))
    return await store.fetch("select * from events order by recorded_at desc, position desc")


async def walked(store: asyncpg.Pool, sought: Sought, limit: int) -> list[UUID]:
    found: list[UUID] = []
    behind = None
    while True:
        page = await read_changes(store, sought, behind=behind, limit=limit)
        assert len(page.rows) <= limit
        found += [row["event_id"] for row in page.rows]
        if page.behind is None:
            return found
        assert behind is None or page.behind < behind
        behind = page.behind


def matching(rows: Sequence[asyncpg.Record], **wanted: Any) -> list[UUID]:
    return [
        row["event_id"] for row in rows if all(row[name] == value for name, value in wanted.items())
    ]


@pytest.mark.parametrize("looked_through", [2_000, 7, 1])
@pytest.mark.parametrize("limit", [1, 7, 1_000])
async def test_pages_add_up_to_all_that_was_changed(
    store: asyncpg.Pool,
    filled: list[asyncpg.Record],
    monkeypatch: pytest.MonkeyPatch,
    limit: int,
    looked_through: int,
):
    """However few events are looked through for one page."""
    monkeypatch.setattr(change_query, "LOOKED_THROUGH", looked_through)
    for wanted in (
        {"actor": "ada"},
        {"actor": "bob", "via": "console"},
        {"actor": "ada", "type": TYPES[1]},
        {"actor": "ada", "via": "console", "type": TYPES[0]},
        {"actor": "nobody"},
    ):
        sought = Sought(**wanted)
        assert await walked(store, sought, limit) == matching(filled, **wanted)
        assert wanted == {"actor": "nobody"} or matching(filled, **wanted)


async def test_a_period_begins_at_its_start_and_ends_before_its_end(
    store: asyncpg.Pool, filled: list[asyncpg.Record]
):
    moments = sorted({row["recorded_at"] for row in filled})
    parts: list[UUID] = []
    for since, until in pairwise([*moments, moments[-1] + timedelta(seconds=1)]):
        found = await walked(store, Sought(actor="ada", since=since, until=until), 3)
        assert found == [
            row["event_id"]
            for row in filled
            if row["actor"] == "ada" and row["recorded_at"] == since
        ]
        parts = found + parts
    assert parts == matching(filled, actor="ada")


async def test_events_that_say_nothing_of_their_actor_are_not_found(
    store: asyncpg.Pool, filled: list[asyncpg.Record]
):
    await store.execute("update events set actor = null, via = null where actor = 'ada'")
    assert await walked(store, Sought(actor="ada"), 10) == []
    assert await walked(store, Sought(actor="bob"), 10) == matching(filled, actor="bob")


async def test_a_page_is_read_by_the_index(store: asyncpg.Pool, filled: list[asyncpg.Record]):
    async with store.acquire() as connection, connection.transaction():
        await connection.execute("set local enable_seqscan = off; set local enable_sort = off")
        query = f"{_PLAN}{change_query._LOOKED}"
        last = filled[99]
        asked = ("ada", None, last["recorded_at"], last["position"], 51, None, None, 51)
        plan = await connection.fetchval(query, *asked)
    assert '"Index Name": "events_actor"' in plan and "Backward" in plan
    assert "(recorded_at < " not in plan  # it would be where the scan begins, for every page
