"""Relay and consumer of a service inside the test, on a broker of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from deploy.local.brokers import Broker
from libs.events.contract import TOPICS
from libs.eventstore.folding import UNWRITTEN, stream_write
from libs.eventstore.writes import Write
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.consumer import Consumer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.rebuild.rebuild import rebuild
from libs.messaging.relay.relay import Relay
from libs.web.fields.eventids import EventId, encode_event_id
from tests.servers import session_timeout_ms
from tests.services.serving import Served

ALL_TOPICS = frozenset(TOPICS.values())


@asynccontextmanager
async def live(served: Served, broker: Broker) -> AsyncIterator[None]:
    """Publish what is in the store, on every topic there is, and consume it as the service does."""
    runtime, service = served.runtime, served.service
    assert service.projection is not None
    stop = asyncio.Event()
    relay = Relay(
        cluster=Cluster(broker.bootstrap),
        pool=runtime.pool,
        topics=ALL_TOPICS,
        wake=runtime.committed,
        idempotent=broker.idempotent_producers,
    )
    consumer = Consumer(
        cluster=Cluster(broker.bootstrap),
        group=f"rapport-{service.name}",
        projection=service.projection(runtime),
        pool=runtime.pool,
        rebuild=rebuild,
        on_commit=runtime.projection_committed,
        fetch_max_wait_ms=10,
        session_timeout_ms=session_timeout_ms(broker),
    )
    tasks = [asyncio.create_task(relay.run(stop)), asyncio.create_task(consumer.run(stop))]
    try:
        yield
    finally:
        stop.set()
        await asyncio.gather(*tasks)


async def happened(
    served: Served,
    stream: str,
    event: Any,
    *,
    subject: UUID,
    at: datetime | None = None,
    version: int = 1,
) -> str:
    """Something another service would have published, said by this one's store. Its Event-Id."""
    moment = at or datetime.now(UTC)
    written = stream_write(stream, UNWRITTEN, [event], subject=subject, occurred_at=moment)
    if version > 1:
        written = type(written)(
            stream=stream, expected_version=version - 1, key=str(subject), events=written.events
        )
    write = Write(streams=(written,), correlation_id=uuid7(), actor="system:another")
    await served.runtime.appender.append(write)
    return encode_event_id(EventId(written.events[-1].event_id, stream, version))


async def caught_up(served: Served) -> None:
    """Every event of the store that this service consumes was applied by its projection."""
    assert served.service.projection is not None
    topics = list(served.service.projection(served.runtime).topics)
    heard = "select stream, max(version) from events where topic = any($1) group by stream"
    pool = served.runtime.pool
    versions = set(await pool.fetch(heard, topics))
    async with asyncio.timeout(15):
        while versions - set(await pool.fetch("select stream, version from stream_versions")):
            await asyncio.sleep(0.02)
