"""Benchmark from topic to projection, both guards on: our consumer, a bare one, and FastStream."""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable
from decimal import Decimal
from statistics import median
from uuid import UUID, uuid4

import asyncpg
import uvloop
from aiokafka import AIOKafkaConsumer, TopicPartition
from faststream.kafka import KafkaBroker

from bench.history import TOPIC, record_purchases
from bench.ledger import DDL, Ledger
from libs.database.pool import open_pool
from libs.events.contract import PARTITIONS
from libs.messaging import schema
from libs.messaging.consumer.consumer import Consumer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.projection import Projection
from libs.messaging.rebuild.rebuild import rebuild
from libs.messaging.relay.relay import Relay

EVENTS = 200_000
BATCH = 2_000
FASTSTREAM_SECONDS = 6.0
_ONE = """
with new as (
    insert into facts (event_id, customer_id, amount, occurred_at) values ($1, $2, $3, now())
)
insert into customers (customer_id, total, purchases) values ($2, $3, 1)
on conflict (customer_id) do update
set total = customers.total + excluded.total, purchases = customers.purchases + 1"""


async def run(
    dsn: str,
    bootstrap: str,
    *,
    make_projection: Callable[[asyncpg.Pool], Projection] = lambda _: Ledger(),
    into: str | None = None,
    clear: Callable[[asyncpg.Pool], Awaitable[None]] | None = None,
    rounds: int = 3,
    events: int = EVENTS,
) -> dict:
    """Events per second on Apache Kafka, medians of `rounds`; rivals take turns in each round.

    `into`: the database of the projection, where it is another; `clear` empties its tables.
    """
    pool = await open_pool(dsn, statement_timeout=300)
    ours = await open_pool(into or dsn)
    await _publish(pool, bootstrap, events)
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    measured: dict[str, list[float]] = {"bare": [], "projection": [], "faststream": []}
    try:
        for _ in range(rounds):
            measured["bare"].append(events / await _bare(bootstrap, events))
            await (clear or _make_ledger)(ours)
            took, done = await _consume(ours, bootstrap, make_projection(ours), events)
            measured["projection"].append(done / took)
            await _make_ledger(pool)
            measured["faststream"].append(await _faststream(pool, bootstrap))
    finally:
        await ours.close()
        await pool.close()
    figures = {name: round(median(rates)) for name, rates in measured.items()}
    rate = figures["projection"]
    return {
        **{f"{name}_events_per_second": reached for name, reached in figures.items()},
        "ratios": {
            "to_bare": round(rate / figures["bare"], 3),
            "to_faststream": round(rate / figures["faststream"], 1),
        },
    }


async def _publish(pool: asyncpg.Pool, bootstrap: str, events: int) -> None:
    await record_purchases(pool, events)
    stop = asyncio.Event()
    relay = Relay(
        cluster=Cluster(bootstrap), pool=pool, topics={TOPIC}, wake=asyncio.Event(), idempotent=True
    )
    running = asyncio.create_task(relay.run(stop))
    while await pool.fetchval("select exists (select from outbox)"):
        await asyncio.sleep(0.1)
    stop.set()
    await running


async def _make_ledger(pool: asyncpg.Pool) -> None:
    await pool.execute("drop schema if exists projection cascade")
    await pool.execute(schema.PROJECTION)
    await pool.execute("drop table if exists public.discarded")
    await pool.execute(schema.DISCARDED)
    await pool.execute(DDL)
    await pool.execute("checkpoint", timeout=300)


async def _bare(bootstrap: str, events: int) -> float:
    """Seconds in which a consumer that throws everything away reads them."""
    consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap, auto_offset_reset="earliest")
    async with consumer:
        consumer.assign([TopicPartition(TOPIC, number) for number in range(PARTITIONS)])
        began, seen = time.perf_counter(), 0
        while seen < events:
            fetched = await consumer.getmany(timeout_ms=500, max_records=BATCH)
            seen += sum(map(len, fetched.values()))
        return time.perf_counter() - began


async def _consume(
    pool: asyncpg.Pool, bootstrap: str, projection: Projection, events: int
) -> tuple[float, int]:
    """Seconds from the first batch committed to the last, and the events between; joining the
    group is left out."""
    stop = asyncio.Event()
    consumer = Consumer(
        cluster=Cluster(bootstrap),
        group=f"bench-{uuid4()}",
        projection=projection,
        pool=pool,
        rebuild=rebuild,
        batch=BATCH,
    )
    running = asyncio.create_task(consumer.run(stop))
    while not (first := await _passed(pool)):
        await asyncio.sleep(0.005)
    began = time.perf_counter()
    while await _passed(pool) < events:
        await asyncio.sleep(0.02)
    took = time.perf_counter() - began
    stop.set()
    await running
    if waiting := await pool.fetchval("select count(*) from projection.parked"):
        raise RuntimeError(f"{waiting} events could not be applied: nothing was measured")
    return took, events - first


async def _passed(pool: asyncpg.Pool) -> int:
    return int(await pool.fetchval("select coalesce(sum(next), 0) from projection.positions"))


async def _faststream(pool: asyncpg.Pool, bootstrap: str) -> float:
    """Events per second with FastStream as its tutorial has it, and a transaction for each."""
    broker, times = KafkaBroker(bootstrap, logger=None), list[float]()

    @broker.subscriber(TOPIC, group_id=f"bench-{uuid4()}", auto_offset_reset="earliest")
    async def handle(body: dict) -> None:
        async with pool.acquire() as connection, connection.transaction():
            customer, amount = UUID(body["customer_id"]), Decimal(body["amount"])
            await connection.execute(_ONE, uuid4(), customer, amount)
        times.append(time.perf_counter())

    await broker.start()
    while not times or times[-1] - times[0] < FASTSTREAM_SECONDS:
        await asyncio.sleep(0.1)
    await broker.stop()
    return (len(times) - 1) / (times[-1] - times[0])


if __name__ == "__main__":
    print(json.dumps(uvloop.run(run(*sys.argv[1:3])), indent=2))
