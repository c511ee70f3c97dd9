"""Single-event commands into the store: group commit, a transaction each, and `eventsourcing`."""

import asyncio
import gc
import json
import random
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from statistics import median
from typing import TypeVar
from uuid import uuid4

import asyncpg
import uvloop

from bench.recorder import Recorder
from libs.database.pool import open_pool
from libs.events.purchase import PurchaseRecorded
from libs.eventstore import statement
from libs.eventstore.appender import Appender
from libs.eventstore.idempotency import digest_of, fingerprint_of
from libs.eventstore.schema import DDL
from libs.eventstore.writes import IdempotencyKey, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7

CONCURRENCY = (16, 64)
BATCH, BATCHES = 500, 2  # a :batch request, and how many of them at once
COMMANDS = {"group_commit": 40_000, "transaction_each": 6_000, "batches": 40_000}
SAVES = {"eventsourcing": 1_600, "eventsourcing_functions": 4_800}
CUSTOMERS = [uuid4() for _ in range(5_000)]
ACTORS = [str(uuid4()) for _ in range(200)]
SECRET = b"bench"
Figures = dict[str, float]
_T = TypeVar("_T")


async def run(dsn: str, *, rounds: int = 3, scale: float = 1.0) -> dict:
    """Commands per second and their latency in ms, medians of `rounds`.

    In each round every rival has its turn. Commands are made before the clock starts.
    """
    pool = await open_pool(dsn, max_size=max(CONCURRENCY) + 4)
    await pool.execute(DDL)
    appender = Appender(pool, max_event_bytes=2**20)
    await appender.start()
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    measured: dict[str, list[Figures]] = {}
    try:
        for _ in range(rounds):
            for concurrency in CONCURRENCY:
                for name, figures in (
                    await _round(dsn, pool, appender, concurrency, scale)
                ).items():
                    measured.setdefault(f"{name}_{concurrency}", []).append(figures)
            batches = await _batches(appender, int(COMMANDS["batches"] * scale))
            measured.setdefault(f"batches_of_{BATCH}", []).append(batches)
    finally:
        await appender.close()
        await pool.close()
    return _report(measured)


async def _round(
    dsn: str, pool: asyncpg.Pool, appender: Appender, concurrency: int, scale: float
) -> dict[str, Figures]:
    async def transaction_each(write: Write) -> None:
        """The same statement, committed by each command on its own."""
        async with pool.acquire() as connection:
            await statement.execute(connection, [write])

    figures: dict[str, Figures] = {}
    rivals = {"group_commit": appender.append, "transaction_each": transaction_each}
    for name, append in rivals.items():
        commands = [_command() for _ in range(int(COMMANDS[name] * scale))]
        figures[name] = await _closed_loop(append, commands, concurrency)
    for name, saves in SAVES.items():
        recorder = Recorder(dsn, concurrency, functions=name == "eventsourcing_functions")
        start = time.perf_counter()
        took = await recorder.measure(int(saves * scale))
        figures[name] = _figures(took, time.perf_counter() - start)
        recorder.close()
    return figures


async def _batches(appender: Appender, commands: int) -> Figures:
    """`append_many` with 500 commands at a time, as a :batch request does."""
    requests = [[_command() for _ in range(BATCH)] for _ in range(commands // BATCH)]
    figures = await _closed_loop(appender.append_many, requests, BATCHES)
    return {"items_per_second": figures["per_second"] * BATCH, "p99_ms": figures["p99_ms"]}


async def _closed_loop(
    append: Callable[[_T], Awaitable[object]], requests: Sequence[_T], concurrency: int
) -> Figures:
    """`concurrency` callers, each sending its next request when the one before is answered."""
    took: list[float] = []
    waiting = iter(requests)

    async def caller() -> None:
        for request in waiting:
            sent = time.perf_counter()
            await append(request)
            took.append(time.perf_counter() - sent)

    start = time.perf_counter()
    await asyncio.gather(*(caller() for _ in range(concurrency)))
    return _figures(took, time.perf_counter() - start)


def _command() -> Write:
    """A purchase as the API would record it, idempotency key included."""
    purchase, customer, key = uuid7(), random.choice(CUSTOMERS), uuid7()
    recorded = PurchaseRecorded(
        purchase_id=purchase, customer_id=customer, amount=Decimal("12.50"), currency="EUR"
    )
    event = new_event(recorded, event_id=uuid7(), subject=customer, occurred_at=datetime.now(UTC))
    stream = StreamWrite(
        stream=f"purchase-{purchase}", expected_version=0, key=str(customer), events=(event,)
    )
    return Write(
        streams=(stream,),
        correlation_id=key,
        actor=random.choice(ACTORS),
        via="bench",
        idempotency=IdempotencyKey(
            digest=digest_of("bench", "/v1/purchases", str(key), SECRET),
            fingerprint=fingerprint_of(event.data, SECRET),
            status=201,
            response=b'{"purchase_id":"0190a000-0000-7000-8000-000000000001"}',
        ),
    )


def _figures(took: list[float], seconds: float) -> Figures:
    took.sort()
    return {
        "per_second": len(took) / seconds,
        "p50_ms": took[len(took) // 2] * 1000,
        "p99_ms": took[len(took) * 99 // 100] * 1000,
    }


def _report(measured: dict[str, list[Figures]]) -> dict:
    figures = {
        name: {key: round(median(each[key] for each in rounds), 2) for key in rounds[0]}
        for name, rounds in measured.items()
    }
    ratios = {
        f"to_{rival}_{n}": round(
            figures[f"group_commit_{n}"]["per_second"] / figures[f"{rival}_{n}"]["per_second"], 1
        )
        for rival in (*SAVES, "transaction_each")
        for n in CONCURRENCY
    }
    return {**figures, "ratios": ratios}


if __name__ == "__main__":
    print(json.dumps(uvloop.run(run(sys.argv[1])), indent=2))
