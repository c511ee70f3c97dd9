"""What the call centre hears on Kafka, from the broker to the agent's next contact."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
import pytest
from aiokafka import AIOKafkaProducer

from deploy.local.brokers import Broker
from libs.events.cloudevents import to_headers
from libs.events.customer import CustomerErased, OwnerAssigned
from libs.messaging.consumer import Consumer
from libs.messaging.partitions import partition_of
from libs.messaging.relay import Relay
from libs.messaging.topics import ensure_topics
from services.callcenter.app import SERVICE
from services.callcenter.projections.projection import TOPICS
from tests.libs.web.issuing import TestIssuer
from tests.services.callcenter.centre import Centre, graded, opened, recorded_elsewhere


@pytest.fixture
async def listening(
    database: str, issuer: TestIssuer, tmp_path: Path, fresh_broker: Broker
) -> AsyncIterator[Centre]:
    """A call centre whose relay and consumer run."""
    await ensure_topics(fresh_broker.bootstrap, TOPICS)
    async with opened(database, issuer, tmp_path, bootstrap=fresh_broker.bootstrap) as centre:
        runtime = centre.runtime
        relay = Relay(
            bootstrap=fresh_broker.bootstrap,
            pool=runtime.pool,
            topics=SERVICE.publishes,
            wake=runtime.committed,
            idempotent=fresh_broker.idempotent_producers,
        )
        consumer = Consumer(
            bootstrap=fresh_broker.bootstrap,
            group=uuid4().hex,
            projection=centre.projection,
            pool=runtime.pool,
            on_commit=runtime.projection_committed,
            fetch_max_wait_ms=20,
            session_timeout_ms=4_000 if fresh_broker.kind == "embedded" else 10_000,
        )
        async with running(relay.run), running(consumer.run):
            yield centre


@asynccontextmanager
async def running(run: Callable[[asyncio.Event], object]) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.ensure_future(run(stop))
    try:
        yield
    finally:
        stop.set()
        await task


async def publish(centre: Centre, *events: msgspec.Struct) -> None:
    """As the relays of other services do."""
    bootstrap = centre.runtime.settings.kafka_bootstrap_servers
    async with AIOKafkaProducer(bootstrap_servers=bootstrap) as producer:
        for event in map(recorded_elsewhere, events):
            await producer.send_and_wait(
                event.topic,
                event.data,
                event.key.encode(),
                partition=partition_of(event.key),
                headers=to_headers(event),
            )


async def until(what: Callable[[], object], seconds: float = 40) -> None:
    async with asyncio.timeout(seconds):
        while not await what():
            await asyncio.sleep(0.05)


async def test_a_grade_and_an_owner_change_who_is_next(listening: Centre):
    centre, key_customer, own_customer = listening, uuid4(), uuid4()
    manager = await centre.agent(login="kim@desk", capacity={"phone": 9})
    stranger = await centre.contact()
    key = await centre.contact(customer_id=str(key_customer))
    own = await centre.contact(customer_id=str(own_customer))
    await publish(centre, graded(key_customer, "A"), graded(own_customer, "A"))
    await publish(centre, OwnerAssigned(customer_id=own_customer, owner="kim@desk"))

    async def heard() -> bool:
        query = "select count(*) from standings where grade = 'A' or owner is not null"
        owner = await centre.runtime.pool.fetchval("select max(owner) from standings")
        return await centre.runtime.pool.fetchval(query) == 2 and owner is not None

    await until(heard)
    assert (await centre.get(f"/contacts/{key}")).json()["priority"] == 3
    assert [await centre.next(manager) for _ in range(3)] == [own, key, stranger]


async def test_an_erasure_destroys_the_key(listening: Centre):
    centre, customer = listening, uuid4()
    ticket = await centre.ticket(customer)
    await publish(centre, CustomerErased(customer_id=customer))

    async def erased() -> bool:
        return (await centre.get(f"/tickets/{ticket}")).json()["personal_data"] == "erased"

    await until(erased)
    wrapped = "select wrapped from personal_keys where customer_id = $1"
    assert await centre.runtime.pool.fetchval(wrapped, customer) is None
    answer = await centre.post("/tickets", {"customer_id": str(customer), "subject": "?"})
    assert (answer.status_code, answer.json()["code"]) == (409, "customer_erased")


async def test_the_list_waits_for_a_command_that_it_is_asked_to_hold(listening: Centre):
    centre, customer = listening, uuid4()
    ticket = await centre.ticket(customer)
    resolved = await centre.post(f"/tickets/{ticket}/resolve")
    query = {"customer_id": str(customer), "after": resolved.headers["Event-Id"]}
    answer = await centre.get("/tickets", timeout_ms=30_000, **query)
    assert answer.status_code == 200, answer.text
    (item,) = answer.json()["items"]
    assert (UUID(item["ticket_id"]), item["state"]) == (ticket, "resolved")

    async def fresh() -> bool:
        return (await centre.get("/queues")).json()["freshness"]["lag_seconds"] < 5

    await until(fresh)  # idle partitions included
