"""The servers of the tests themselves."""

import asyncio

import asyncpg
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from deploy.local.brokers import Broker
from deploy.local.postgres import Postgres


async def test_database_is_empty_and_durable(pool: asyncpg.Pool) -> None:
    tables = "select count(*) from pg_tables where schemaname = 'public'"
    assert await pool.fetchval(tables) == 0
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        assert await pool.fetchval(f"show {setting}") == "on"


async def test_password_is_asked(postgres: Postgres) -> None:
    address = f"postgresql://postgres:guess@{postgres.address}/postgres"
    try:
        await asyncpg.connect(address)
    except asyncpg.InvalidPasswordError:
        return
    raise AssertionError("anybody on this machine may connect")


async def test_shared_broker_takes_and_gives(broker: Broker) -> None:
    await _topic(broker, "shared")
    await _send(broker, "shared", b"one")
    assert b"one" in await _received(broker, "shared", 1)


async def test_killed_broker_returns_and_a_wiped_one_is_empty(fresh_broker: Broker) -> None:
    await _topic(fresh_broker, "own")
    await _send(fresh_broker, "own", b"kept")
    fresh_broker.kill()
    fresh_broker.restart(wipe=False)
    if not fresh_broker.keeps_data:
        await _topic(fresh_broker, "own")
        await _send(fresh_broker, "own", b"kept")
    assert await _received(fresh_broker, "own", 1) == [b"kept"]
    fresh_broker.restart(wipe=True)
    await _topic(fresh_broker, "own")
    await _send(fresh_broker, "own", b"new")
    assert await _received(fresh_broker, "own", 1) == [b"new"]


async def _topic(broker: Broker, name: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap)
    await admin.start()
    try:
        await admin.create_topics([NewTopic(name, 1, 1)])
    finally:
        await admin.close()


async def _send(broker: Broker, topic: str, value: bytes) -> None:
    idempotent = broker.idempotent_producers
    producer = AIOKafkaProducer(bootstrap_servers=broker.bootstrap, enable_idempotence=idempotent)
    async with producer:
        await producer.send_and_wait(topic, value)


async def _received(broker: Broker, topic: str, count: int) -> list[bytes]:
    consumer = AIOKafkaConsumer(
        topic,
        bootstrap_servers=broker.bootstrap,
        group_id="g",
        auto_offset_reset="earliest",
        session_timeout_ms=1000,  # the embedded broker lets a new group wait for half of it
        heartbeat_interval_ms=300,
    )
    async with consumer:
        return [(await asyncio.wait_for(consumer.getone(), 20)).value for _ in range(count)]
