"""The whole product in one process: every service's API, relay and consumer, on one broker."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.local.brokers import Broker
from deploy.local.databases import drop_database, ensure_database
from deploy.local.postgres import Postgres
from deploy.local.settings import SERVICES
from deploy.schema.writing import service_of
from libs.database.migrations import migrate
from libs.messaging.consumer.consumer import Consumer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.rebuild.rebuild import rebuild
from libs.messaging.relay.relay import Relay
from tests.libs.web.issuing import TestIssuer
from tests.servers import session_timeout_ms
from tests.services.serving import Served, serving

PATIENCE = 60.0
_SAID = "select stream, max(version) from events where topic = any($1) group by stream"
_APPLIED = "select stream, version from stream_versions"


@dataclass(frozen=True)
class Product:
    """`services` by name."""

    services: Mapping[str, Served]

    async def said(
        self, service: str, method: str, path: str, body: Any = None, **more: Any
    ) -> Any:
        """What the service answers, which must be no refusal; `more` is as Served.call takes it."""
        answer = await self.services[service].call(method, f"/v1{path}", body, **more)
        assert answer.is_success, f"{method} {path}: {answer.text}"
        return answer.json() if answer.content else None

    async def caught_up(self) -> None:
        """Every service has applied what the others have said so far."""
        async with asyncio.timeout(PATIENCE):
            while not all([await self._knows_all(served) for served in self.services.values()]):
                await asyncio.sleep(0.05)

    async def _knows_all(self, served: Served) -> bool:
        assert served.service.projection is not None
        topics = list(served.service.projection(served.runtime).topics)
        said = {
            tuple(row)
            for other in self.services.values()
            for row in await other.runtime.pool.fetch(_SAID, topics)
        }
        applied = await served.runtime.pool.fetch(_APPLIED)
        return said <= {tuple(row) for row in applied}


@contextmanager
def databases(postgres: Postgres) -> Iterator[dict[str, str]]:
    """DSN of a new and empty one for each service; gone after the block."""
    made = {name: postgres.dsn(f"{name}_{secrets.token_hex(4)}") for name in SERVICES}
    try:
        for dsn in made.values():
            ensure_database(dsn)
        yield made
    finally:
        for dsn in made.values():
            drop_database(dsn)


@asynccontextmanager
async def opened(dsns: Mapping[str, str], broker: Broker, folder: Path) -> AsyncIterator[Product]:
    """On these databases, migrated. Nothing is published or consumed yet: see `live`."""
    async with AsyncExitStack() as stack:
        services: dict[str, Served] = {}
        for name, dsn in dsns.items():
            service = service_of(name)
            await migrate(dsn, service.migrations)
            (folder / name).mkdir()
            services[name] = await stack.enter_async_context(
                serving(service, dsn, TestIssuer(), folder / name, bootstrap=broker.bootstrap)
            )
        yield Product(services)


@asynccontextmanager
async def live(product: Product, broker: Broker) -> AsyncIterator[None]:
    """Relays and consumers are at work within the block."""
    stop = asyncio.Event()
    tasks = [
        asyncio.create_task(part.run(stop))
        for served in product.services.values()
        for part in (relay_of(served, broker), consumer_of(served, broker))
    ]
    try:
        yield
    finally:
        stop.set()
        await asyncio.gather(*tasks)


def relay_of(served: Served, broker: Broker) -> Relay:
    return Relay(
        cluster=Cluster(broker.bootstrap),
        pool=served.runtime.pool,
        topics=served.service.publishes,
        wake=served.runtime.committed,
        idempotent=broker.idempotent_producers,
    )


def consumer_of(served: Served, broker: Broker) -> Consumer:
    assert served.service.projection is not None
    return Consumer(
        cluster=Cluster(broker.bootstrap),
        group=f"rapport-{served.service.name}",
        projection=served.service.projection(served.runtime),
        pool=served.runtime.pool,
        rebuild=rebuild,
        on_commit=served.runtime.projection_committed,
        session_timeout_ms=session_timeout_ms(broker),
    )
