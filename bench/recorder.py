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
    """A thread and a connection for each concurrent command.

    `functions`: its inserts as a database function, which it has off unless it is told otherwise.
    """

    def __init__(self, dsn: str, concurrency: int, *, functions: bool) -> None:
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
                "POSTGRES_ENABLE_DB_FUNCTIONS": "yes" if functions else "no",
            }
        )
        self._concurrency = concurrency
        self._threads = ThreadPoolExecutor(concurrency)

    def close(self) -> None:
        self._threads.shutdown()
        self._app.close()

    async def measure(self, commands: int) -> list[float]:
        """Seconds that each save took; the aggregates are made beforehand."""
        share = commands // self._concurrency
        loop = asyncio.get_running_loop()
        callers = [
            loop.run_in_executor(
                self._threads,
                self._call,
                [Purchase(uuid4(), Decimal("12.50"), "EUR") for _ in range(share)],
            )
            for _ in range(self._concurrency)
        ]
        return [took for caller in callers for took in await caller]

    def _call(self, purchases: list[Purchase]) -> list[float]:
        took: list[float] = []
        for purchase in purchases:
            start = time.perf_counter()
            self._app.save(purchase)
            took.append(time.perf_counter() - start)
        return took
