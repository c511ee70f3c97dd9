"""Benchmark from outbox to acknowledged and gone: our relay, and one `send` for each event."""

import asyncio
import gc
import json
import sys
import time
from statistics import median

import asyncpg
import uvloop
from aiokafka import AIOKafkaProducer

from bench.history import TOPIC, queue, record_purchases
from libs.database.pool import open_pool
from libs.events.cloudevents import to_headers
from libs.eventstore.reading import recorded
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.relay.outbox import _READ, PLAN
from libs.messaging.relay.relay import Relay

EVENTS = 200_000
WINDOW = 4_000


async def run(dsn: str, bootstrap: str, *, rounds: int = 3, events: int = EVENTS) -> dict:
    """Events per second on Apache Kafka, medians of `rounds`; rivals take turns in each round."""
    pool = await open_pool(dsn)
    await record_purchases(pool, events)
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    measured: dict[str, list[float]] = {"relay": [], "send_each": []}
    try:
        for _ in range(rounds):
            measured["relay"].append(events / await _relay(pool, bootstrap))
            await queue(pool)
            measured["send_each"].append(
                events / 10 / await _send_each(pool, bootstrap, events // 10)
            )
            await pool.execute("truncate outbox")
            await queue(pool)
    finally:
        await pool.close()
    figures = {name: round(median(rates)) for name, rates in measured.items()}
    return {
        **{f"{name}_events_per_second": rate for name, rate in figures.items()},
        "ratios": {"to_send_each": round(figures["relay"] / figures["send_each"], 1)},
    }


async def _relay(pool: asyncpg.Pool, bootstrap: str) -> float:
    """Seconds from its first event gone to its last; connecting and making topics left out."""
    stop = asyncio.Event()
    relay = Relay(
        cluster=Cluster(bootstrap),
        pool=pool,
        topics={TOPIC},
        wake=asyncio.Event(),
        idempotent=True,
        window=WINDOW,
    )
    before = await _waiting(pool)
    running = asyncio.create_task(relay.run(stop))
    while (left := await _waiting(pool)) == before:
        await asyncio.sleep(0.005)
    began = time.perf_counter()
    while await _waiting(pool):
        await asyncio.sleep(0.02)
    took = time.perf_counter() - began
    stop.set()
    await running
    return took * before / left


async def _waiting(pool: asyncpg.Pool) -> int:
    return await pool.fetchval("select count(*) from outbox")


async def _send_each(pool: asyncpg.Pool, bootstrap: str, events: int) -> float:
    """The habit: read a window, `send` each event, wait for all of them, delete the window."""
    async with (
        AIOKafkaProducer(
            bootstrap_servers=bootstrap, enable_idempotence=True, linger_ms=5
        ) as producer,
        pool.acquire() as connection,
    ):
        await connection.execute(PLAN)
        began, gone = time.perf_counter(), 0
        while gone < events:
            rows = await connection.fetch(_READ, 0, list(range(16)), WINDOW, 2**40)
            sent = [await _send(producer, row) for row in rows]
            await asyncio.gather(*sent)
            await connection.execute(
                "delete from outbox where position = any($1)", [row[0] for row in rows]
            )
            gone += len(rows)
        return (time.perf_counter() - began) * events / gone


async def _send(producer: AIOKafkaProducer, row: asyncpg.Record) -> asyncio.Future:
    event = recorded(row)
    return await producer.send(
        event.topic, event.data, event.key.encode(), headers=to_headers(event)
    )


if __name__ == "__main__":
    print(json.dumps(uvloop.run(run(*sys.argv[1:3])), indent=2))
