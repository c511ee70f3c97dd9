"""Two services and a broker between them: one records purchases, the other keeps a ledger."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID, uuid4

import asyncpg
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from deploy.local.brokers import Broker
from libs.events.cloudevents import from_message
from libs.events.contract import PARTITIONS
from libs.events.recorded import Recorded
from libs.messaging.consumer.consumer import Consumer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.identity import LogReader
from libs.messaging.kafka.partitions import partition_of
from libs.messaging.kafka.topics import ensure_topics
from libs.messaging.projection import Projection
from libs.messaging.rebuild.rebuild import rebuild
from libs.messaging.relay.relay import Relay
from tests.libs.messaging.happenings import Message
from tests.libs.messaging.ledger import Ledger, totals
from tests.servers import session_timeout_ms

TOPICS = ("crm.customer.v1", "crm.purchase.v1")


@dataclass
class World:
    broker: Broker
    source: asyncpg.Pool
    sink: asyncpg.Pool
    dsns: dict[str, str]  # by the role that works on it
    processes: list[asyncio.subprocess.Process] = field(default_factory=list)
    group: str = field(default_factory=lambda: f"test-{uuid4().hex}")

    @property
    def bootstrap(self) -> str:
        return self.broker.bootstrap

    @property
    def cluster(self) -> Cluster:
        return Cluster(self.bootstrap)

    def make_relay(self, pool: asyncpg.Pool | None = None, **options) -> Relay:
        settings = {
            "cluster": self.cluster,
            "pool": pool or self.source,
            "topics": TOPICS,
            "wake": asyncio.Event(),
            "idempotent": self.broker.idempotent_producers,
        }
        return Relay(**settings | options)

    def make_consumer(self, projection: Projection | None = None, **options) -> Consumer:
        settings = {
            "cluster": self.cluster,
            "group": self.group,
            "projection": projection or Ledger(),
            "pool": self.sink,
            "rebuild": rebuild,
            "fetch_max_wait_ms": 20,
            "session_timeout_ms": session_timeout_ms(self.broker),
        }
        return Consumer(**settings | options)

    @asynccontextmanager
    async def relay(self, pool: asyncpg.Pool | None = None, **options) -> AsyncIterator[Relay]:
        relay = self.make_relay(pool, **options)
        async with running(relay.run):
            yield relay

    @asynccontextmanager
    async def consumer(
        self, projection: Projection | None = None, **options
    ) -> AsyncIterator[Consumer]:
        consumer = self.make_consumer(projection, **options)
        async with running(consumer.run):
            yield consumer

    async def published(self, pool: asyncpg.Pool | None = None, seconds: float = 40) -> None:
        """Wait until no event waits in the outbox, and no shard is behind the epoch."""
        store = pool or self.source

        async def nothing_left() -> bool:
            return not await store.fetchval(
                "select exists (select from outbox) or exists ("
                "select from relay_shards, relay_epoch where published_epoch < epoch)"
            )

        await until(nothing_left, seconds)

    async def send(self, *messages: Message) -> None:
        """As a relay would, but whatever the messages are. Creates the topics."""
        await ensure_topics(self.cluster, TOPICS)
        async with AIOKafkaProducer(bootstrap_servers=self.bootstrap) as producer:
            for m in messages:
                partition = partition_of((m.key or b"").decode(errors="replace"))
                await producer.send_and_wait(
                    m.topic, m.value, m.key, partition=partition, headers=m.headers
                )

    async def log(self, *topics: str) -> list[Recorded]:
        """Every event in the topics, each partition in its order."""
        partitions = [TopicPartition(t, n) for t in topics for n in range(PARTITIONS)]
        consumer = AIOKafkaConsumer(
            bootstrap_servers=self.bootstrap, auto_offset_reset="earliest", fetch_max_wait_ms=50
        )
        found: list[Recorded] = []
        async with asyncio.timeout(60), consumer, LogReader(self.cluster) as reader:
            consumer.assign(partitions)
            while True:
                fetched = await consumer.getmany(timeout_ms=150)
                for records in fetched.values():
                    found += [from_message(r.topic, r.key, r.headers, r.value) for r in records]
                here = {p: await consumer.position(p) for p in partitions}
                if not fetched and await reader.ended(here) == set(partitions):
                    return found

    async def expected(self) -> dict[UUID, tuple[Decimal, int]]:
        """What the ledger must say: each purchase and refund of the source's store, once."""
        rows = await self.source.fetch("select type, subject, data::json ->> 'amount' from events")
        sums: dict[UUID, tuple[Decimal, int]] = {}
        for type, subject, amount in rows:
            sign = {"crm.purchase.recorded.v1": 1, "crm.purchase.refunded.v1": -1}.get(type)
            if sign:
                customer = UUID(bytes=subject.bytes)
                total, count = sums.get(customer, (Decimal(0), 0))
                sums[customer] = total + sign * Decimal(amount), count + 1
        return sums

    async def ledger_is_exact(self, seconds: float = 40) -> None:
        """Wait until the ledger says what it must; fail with what it says instead."""
        expected = await self.expected()

        async def agree() -> bool:
            return await totals(self.sink) == expected

        try:
            await until(agree, seconds)
        except TimeoutError:
            assert await totals(self.sink) == expected
            raise

    async def parked(self) -> list[tuple[str, str]]:
        """Unit and reason of all that waits, in order."""
        rows = await self.sink.fetch("select unit, reason from projection.parked order by seq")
        return [(row[0], row[1]) for row in rows]

    async def applied(self, customer: UUID) -> list[tuple[str, int]]:
        """Stream and version of the customer's facts, in the order they were applied."""
        rows = await self.sink.fetch(
            "select stream, version from projection.facts where customer_id = $1 order by ordinal",
            customer,
        )
        return [(row[0], row[1]) for row in rows]


@asynccontextmanager
async def running(run: Callable[[asyncio.Event], Awaitable[None]]) -> AsyncIterator[None]:
    """Run it until the block ends; what it raises meanwhile fails the test."""
    stop = asyncio.Event()
    task = asyncio.ensure_future(run(stop))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)


async def until(condition: Callable[[], Awaitable[bool]], seconds: float = 20) -> None:
    give_up = time.monotonic() + seconds
    while not await condition():
        if time.monotonic() > give_up:
            raise TimeoutError
        await asyncio.sleep(0.05)


def in_order(events: Iterable[Recorded]) -> bool:
    """Whether each stream's versions first appear as 1, 2, 3 ... and nothing is missing."""
    last: dict[str, int] = {}
    for event in events:
        if event.version > last.get(event.stream, 0) + 1:
            return False
        last[event.stream] = max(last.get(event.stream, 0), event.version)
    return True
