"""The `eventsourcing` package with its PostgreSQL recorder, as its users run it: threads."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event


class Purchase(Aggregate):
    @event("Recorded")
    def __init__(self, customer_id: UUID, amount: Decimal, currency: str) -> None:
        self.customer_id = customer_id
        self.amount = amount
        self.currency = currency


class Recorder:
    """A thread and a connection for each concurrent command; its database functions are on."""

    def __init__(self, dsn: str, concurrency: int) -> None:
        at = urlsplit(dsn)
        self._app: Application[Any] = Application(
            {
                "PERSISTENCE_MODULE": "eventsourcing.postgres",
                "POSTGRES_DBNAME": at.path.lstrip("/"),
                "POSTGRES_HOST": at.hostname or "",
                "POSTGRES_PORT": str(at.port or 5432),
                "POSTGRES_USER": at.username or "",
                "POSTGRES_PASSWORD": at.password or "",
                "POSTGRES_POOL_SIZE": str(concurrency),
                "POSTGRES_ENABLE_DB_FUNCTIONS": "y",
            }
        )
        self._threads = ThreadPoolExecutor(concurrency)

    def close(self) -> None:
        self._threads.shutdown()
        self._app.close()

    async def measure(self, concurrency: int, seconds: float) -> list[float]:
        """Seconds that each command took, from `concurrency` callers that do not pause."""
        until = time.perf_counter() + seconds
        loop = asyncio.get_running_loop()
        callers = [
            loop.run_in_executor(self._threads, self._call, until) for _ in range(concurrency)
        ]
        return [took for caller in callers for took in await caller]

    def _call(self, until: float) -> list[float]:
        took: list[float] = []
        while (start := time.perf_counter()) < until:
            self._app.save(Purchase(uuid4(), Decimal("12.50"), "EUR"))
            took.append(time.perf_counter() - start)
        return took
