"""The columns of actors come while the release before goes on appending and reading."""

import asyncio
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from deploy.local.settings import SERVICES
from deploy.schema.writing import service_of
from libs.database.migrations import migrate
from libs.eventstore.reading import read_stream

EARLIER = 300_000
FILLED = """
insert into events (position, event_id, stream, version, type, topic, key, subject, occurred_at,
    recorded_at, correlation_id, data)
select n, gen_random_uuid(), 'purchase-' || n, 1, 'crm.purchase.recorded.v1', 'crm.purchase.v1',
    'k', gen_random_uuid(), now(), now(), gen_random_uuid(), '{}' from generate_series(1, $1::int) n
"""
# As the release before calls it: thirteen columns, and no actor.
APPEND = "select * from append_events($1, $2, $3, $4)"
REVISIONS = {
    name: next(script for script in service_of(name).migrations.glob("*_actors.py"))
    for name in SERVICES
}


def before(name: str) -> str:
    """The revision that the one of actors follows."""
    (line,) = (
        line
        for line in REVISIONS[name].read_text().splitlines()
        if line.startswith("down_revision")
    )
    return line.split('"')[1]


def purchase(stream: str) -> tuple[list[Any], ...]:
    now, customer = datetime.now(UTC), uuid4()
    event = (1, stream, 1, str(customer), uuid4(), "crm.purchase.recorded.v1", "crm.purchase.v1")
    rest = (customer, now, uuid4(), None, None, b"{}")
    return [(1, stream, 1, str(customer))], [], [(*event, *rest)], []


@pytest.mark.parametrize("name", SERVICES)
async def test_the_release_before_appends_and_reads_all_the_while(name: str, database: str):
    service = service_of(name)
    await migrate(database, service.migrations, target=before(name))
    patient = {"lock_timeout": "500ms"}
    connection = await asyncpg.connect(database, server_settings=patient)
    await connection.execute(FILLED, EARLIER)
    await connection.execute("select setval('events_position', $1)", EARLIER)
    migrated = asyncio.Event()

    async def append() -> list[str]:
        streams: list[str] = []
        while not migrated.is_set() or len(streams) < 5:
            streams.append(f"purchase-{uuid4()}")
            await connection.fetch(APPEND, *purchase(streams[-1]))
            await asyncio.sleep(0.005)
        return streams

    appending = asyncio.create_task(append())
    try:
        await migrate(database, service.migrations)
    finally:
        migrated.set()
    streams = await appending
    streams.append(f"purchase-{uuid4()}")
    await connection.fetch(APPEND, *purchase(streams[-1]))  # and after it, on the same connection
    for stream in (streams[0], streams[-1]):
        (found,) = await read_stream(connection, stream)
        assert (found.actor, found.via) == (None, None)
    assert await connection.fetchval("select count(*) from events") == EARLIER + len(streams)
    assert len(streams) > 5
    await connection.close()
