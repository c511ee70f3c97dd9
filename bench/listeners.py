"""Reads while many listen to a service's changes, against the same reads with nobody listening."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID, uuid4

from msgspec import Struct

from bench.load import Load, get, open_loop
from libs.database.pool import open_pool
from libs.events.customer import OwnerAssigned
from libs.events.valuation import CustomerGraded, ModelRef
from libs.eventstore.appender import Appender
from libs.eventstore.writes import StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7
from tests.system.installation import Installation

LISTENERS = (500, 2_000)
RATE, SECONDS = 200, 10  # of the reads
CHANGES = 20  # a second


class Listener(asyncio.Protocol):
    """One open stream; counts the changes that came."""

    def __init__(self) -> None:
        self.heard = 0

    def data_received(self, data: bytes) -> None:
        self.heard += data.count(b"event: ")


async def run(installation: Installation, *, listeners: tuple[int, ...] = LISTENERS) -> dict:
    """By the service that is listened to: milliseconds of reads by id (p50 and p99) with nobody
    listening, then with so many, while CHANGES a second are recorded; what share of them was heard
    meanwhile, and megabytes."""
    return {
        service: await _run(installation, service, stream, read, make, listeners)
        for service, stream, read, make in (
            ("valuation", "/v1/stream", "/v1/valuations", _graded),
            ("customer", "/v1/customers/changes", "/v1/customers", _assigned),
        )
    }


async def _run(
    installation: Installation,
    service: str,
    stream: str,
    read: str,
    make: Callable[[], Write],
    listeners: tuple[int, ...],
) -> dict:
    installation.migrate(service)
    api = installation.begin(service, "api", STREAMS_PER_SUBJECT="5000")
    api.await_ready()
    token = installation.token("analyst")
    by_id = get(f"{read}/{uuid4()}", token)
    figures: dict = {}
    async with _changes(installation.dsn(service), make) as recorded:
        await _reads(api.port, by_id)
        for count in (0, *listeners):
            async with _listening(api.port, get(stream, token), count) as streams:
                before = len(recorded), sum(one.heard for one in streams)
                load = await _reads(api.port, by_id)
                after = len(recorded), sum(one.heard for one in streams)
                figures[f"with_{count}"] = _figures(load) | {"memory_mb": api.memory()}
            if count:
                sent = (after[0] - before[0]) * count
                figures[f"with_{count}"]["share_heard"] = round((after[1] - before[1]) / sent, 2)
    api.process.stop()
    return figures


async def _reads(port: int, read: bytes) -> Load:
    return await open_loop(
        port, lambda _: read, rate=RATE, seconds=SECONDS, accepted=lambda *_: None
    )


def _figures(load: Load) -> dict:
    return {
        "p50_ms": round(load.percentile(50), 1),
        "p99_ms": round(load.percentile(99), 1),
        "statuses": {str(status): count for status, count in load.statuses.items()},
    }


@asynccontextmanager
async def _listening(port: int, asking: bytes, count: int) -> AsyncIterator[list[Listener]]:
    loop = asyncio.get_running_loop()
    opened = []
    for _ in range(count):
        opened.append(await loop.create_connection(Listener, "127.0.0.1", port))
        opened[-1][0].write(asking)
    await asyncio.sleep(3)
    try:
        yield [protocol for _, protocol in opened]
    finally:
        for transport, _ in opened:
            transport.close()


@asynccontextmanager
async def _changes(dsn: str, make: Callable[[], Write]) -> AsyncIterator[list[Write]]:
    """Changes recorded meanwhile."""
    recorded: list[Write] = []
    async with await open_pool(dsn) as pool:
        appender = Appender(pool, max_event_bytes=2**20)
        await appender.start()

        async def record() -> None:
            while True:
                await appender.append(write := make())
                recorded.append(write)
                await asyncio.sleep(1 / CHANGES)

        recording = asyncio.create_task(record())
        try:
            yield recorded
        finally:
            recording.cancel()
            await asyncio.gather(recording, return_exceptions=True)
            await appender.close()


def _graded() -> Write:
    customer_id = uuid4()
    event = CustomerGraded(
        customer_id=customer_id,
        grade="A",
        churn_band="low",
        credit_class="1",
        credit_limit=Decimal(1000),
        currency="EUR",
        payment_terms="net30",
        service_level="gold",
        model=ModelRef(name="bench", version=1),
        policy_version=1,
    )
    return _written(f"valuation-{customer_id}", event, customer_id)


def _assigned() -> Write:
    customer_id = uuid4()
    event = OwnerAssigned(customer_id=customer_id, owner="bench")
    return _written(f"customer-{customer_id}", event, customer_id)


def _written(stream: str, event: Struct, customer_id: UUID) -> Write:
    now = datetime.now(UTC)
    new = new_event(event, event_id=uuid7(), subject=customer_id, occurred_at=now)
    write = StreamWrite(stream=stream, expected_version=0, key=str(customer_id), events=(new,))
    return Write(streams=(write,), correlation_id=uuid7(), actor="system:bench")
