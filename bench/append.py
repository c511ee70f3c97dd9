"""Single-event commands into the store: group commit, a transaction each, and `eventsourcing`."""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from decimal import Decimal
from statistics import median
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
SECRET = b"bench"
Append = Callable[[Write], Awaitable[object]]


async def run(dsn: str, *, rounds: int = 3, seconds: float = 4.0) -> dict:
    """Commands per second and p99 in ms, medians of `rounds`; rivals take turns in each round."""
    pool = await open_pool(dsn, max_size=max(CONCURRENCY) + 4)
    await pool.execute(DDL)
    appender = Appender(pool, max_event_bytes=2**20)
    await appender.start()
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    measured: dict[str, list[dict[str, float]]] = {}
    try:
        for _ in range(rounds):
            for name, figures in [
                *[await _group_commit(appender, n, seconds) for n in CONCURRENCY],
                *[await _transaction_each(pool, n, seconds) for n in CONCURRENCY],
                *[await _eventsourcing(dsn, n, seconds) for n in CONCURRENCY],
                await _batches(appender, seconds),
            ]:
                measured.setdefault(name, []).append(figures)
    finally:
        await appender.close()
        await pool.close()
    return _report(measured)


async def _group_commit(
    appender: Appender, concurrency: int, seconds: float
) -> tuple[str, dict[str, float]]:
    took = await _closed_loop(appender.append, concurrency, seconds)
    return f"group_commit_{concurrency}", _figures(took, seconds)


async def _transaction_each(
    pool: asyncpg.Pool, concurrency: int, seconds: float
) -> tuple[str, dict[str, float]]:
    """The same statement, committed by each command on its own."""

    async def append(write: Write) -> None:
        async with pool.acquire() as connection:
            await statement.execute(connection, [write])

    took = await _closed_loop(append, concurrency, seconds)
    return f"transaction_each_{concurrency}", _figures(took, seconds)


async def _eventsourcing(
    dsn: str, concurrency: int, seconds: float
) -> tuple[str, dict[str, float]]:
    recorder = Recorder(dsn, concurrency)
    took = await recorder.measure(concurrency, seconds)
    recorder.close()
    return f"eventsourcing_{concurrency}", _figures(took, seconds)


async def _batches(appender: Appender, seconds: float) -> tuple[str, dict[str, float]]:
    """`append_many` with 500 commands at a time, as a :batch request does."""

    async def append(_: Write) -> None:
        await appender.append_many([_command() for _ in range(BATCH)])

    took = await _closed_loop(append, BATCHES, seconds)
    figures = _figures(took, seconds)
    return f"batches_of_{BATCH}", {
        "items_per_second": figures["per_second"] * BATCH,
        "p99_ms": figures["p99_ms"],
    }


async def _closed_loop(append: Append, concurrency: int, seconds: float) -> list[float]:
    """Seconds that each command took, from `concurrency` callers that do not pause."""
    took: list[float] = []

    async def caller() -> None:
        while (start := time.perf_counter()) < until:
            await append(_command())
            took.append(time.perf_counter() - start)

    until = time.perf_counter() + seconds
    await asyncio.gather(*(caller() for _ in range(concurrency)))
    return took


def _command() -> Write:
    """A purchase as the API would record it, idempotency key included."""
    purchase, customer, key = uuid4(), uuid4(), uuid7()
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
        idempotency=IdempotencyKey(
            digest=digest_of("bench", "/v1/purchases", str(key), SECRET),
            fingerprint=fingerprint_of(event.data, SECRET),
            status=201,
            response=b'{"purchase_id":"0190a000-0000-7000-8000-000000000001"}',
        ),
    )


def _figures(took: list[float], seconds: float) -> dict[str, float]:
    took.sort()
    return {
        "per_second": len(took) / seconds,
        "p50_ms": took[len(took) // 2] * 1000,
        "p99_ms": took[len(took) * 99 // 100] * 1000,
    }


def _report(measured: dict[str, list[dict[str, float]]]) -> dict:
    figures = {
        name: {key: round(median(each[key] for each in rounds), 2) for key in rounds[0]}
        for name, rounds in measured.items()
    }
    ratios = {
        f"to_{rival}_{n}": round(
            figures[f"group_commit_{n}"]["per_second"] / figures[f"{rival}_{n}"]["per_second"], 1
        )
        for rival in ("eventsourcing", "transaction_each")
        for n in CONCURRENCY
    }
    return {**figures, "ratios": ratios}


if __name__ == "__main__":
    print(json.dumps(uvloop.run(run(sys.argv[1])), indent=2))
