"""A broker for each worker, emptied between tests, and two services' databases."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from uuid import uuid4

import asyncpg
import pytest
from aiokafka.admin import AIOKafkaAdminClient

from deploy.local.brokers import KINDS, Broker
from deploy.local.databases import drop_database, ensure_database
from deploy.local.postgres import Postgres
from libs.database.pool import open_pool
from libs.eventstore import schema as store
from libs.messaging import schema
from tests import servers
from tests.libs.messaging import ledger
from tests.libs.messaging.world import World, until


@pytest.fixture(scope="session", params=KINDS)
def own_broker(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Broker]:
    """This worker's own, so that topics can be deleted and the broker killed."""
    servers.require(request.param)
    broker = servers.own_broker(request.param, tmp_path_factory.mktemp("broker"))
    broker.start()
    yield broker
    broker.kill()


@pytest.fixture
async def wire(own_broker: Broker) -> Broker:
    """The broker, running and without topics."""
    if own_broker.kind == "embedded":
        own_broker.restart(wipe=True)
        return own_broker
    own_broker.start()
    await _delete_topics(own_broker.bootstrap)
    return own_broker


@pytest.fixture
async def world(
    wire: Broker, source_dsn: str, sink_dsn: str, source: asyncpg.Pool, sink: asyncpg.Pool
) -> AsyncIterator[World]:
    made = World(wire, source, sink, {"relay": source_dsn, "consumer": sink_dsn})
    yield made
    for process in made.processes:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
def source_dsn(postgres: Postgres) -> Iterator[str]:
    yield from _database(postgres)


@pytest.fixture
def sink_dsn(postgres: Postgres) -> Iterator[str]:
    yield from _database(postgres)


@pytest.fixture
def restored_dsn(postgres: Postgres) -> Iterator[str]:
    yield from _database(postgres)


@pytest.fixture
async def source(source_dsn: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on the database of the service that records."""
    async with _pool(source_dsn, store.DDL, schema.RELAY) as pool:
        yield pool


@pytest.fixture
async def sink(sink_dsn: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on the database of the service that keeps the ledger."""
    tables = (schema.RELAY, schema.PROJECTION, schema.DISCARDED, schema.SHAPE, schema.SHAPE_GUARD)
    async with _pool(sink_dsn, store.DDL, *tables, ledger.DDL) as pool:
        yield pool


@pytest.fixture
async def restored(restored_dsn: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on an empty database of the service that records, for a backup to go into."""
    async with _pool(restored_dsn, store.DDL, schema.RELAY) as pool:
        yield pool


def _database(postgres: Postgres) -> Iterator[str]:
    dsn = postgres.dsn(f"test_{uuid4().hex}")
    ensure_database(dsn)
    yield dsn
    drop_database(dsn)


@asynccontextmanager
async def _pool(dsn: str, *ddl: str) -> AsyncIterator[asyncpg.Pool]:
    # Nothing to be filled up at the end.
    pool = await open_pool(dsn, min_size=0, max_size=20, statement_timeout=60)
    for statements in ddl:
        await pool.execute(statements)
    yield pool
    pool.terminate()


async def _delete_topics(bootstrap: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()

    async def ours() -> list[str]:
        return [topic for topic in await admin.list_topics() if topic.startswith("crm.")]

    async def gone() -> bool:
        return not await ours()

    try:
        if found := await ours():
            await admin.delete_topics(found)
            await until(gone)
    finally:
        await admin.close()
