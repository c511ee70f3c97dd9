"""The valuation built anew while its API answers: events a second, and how long reads take."""

import asyncio
import re
from collections.abc import Iterator
from hashlib import md5
from itertools import count
from uuid import UUID

from bench.history import CUSTOMERS, TOPIC, publish_purchases
from bench.load import Load, get, open_loop
from libs.database.pool import open_pool
from tests.system.installation import Installation

EVENTS = 120_000
READS = 100  # a second
_PASSED = "select coalesce(sum(next), 0) from projection.positions where topic = $1"
_REPORT = re.compile(r"([\d,]+) events in ([\d.]+) s")


async def run(installation: Installation, *, events: int = EVENTS) -> dict:
    """`events` purchases of 20,000 customers heard and valued, then all of it built anew while
    valuations are read by id at READS a second."""
    await _hear(installation, events)
    api = installation.start("valuation", "api")
    reads = _reads(installation.token("analyst"))
    alone = await _read(api.port, reads, 3)
    rebuilding = asyncio.create_task(asyncio.to_thread(installation.run, "valuation", "rebuild"))
    meanwhile = Load()
    while not rebuilding.done():
        part = await _read(api.port, reads, 1)
        meanwhile.latencies += part.latencies
        meanwhile.statuses += part.statuses
    api.process.stop()
    said = _REPORT.search(await rebuilding)
    assert said
    built, seconds = int(said[1].replace(",", "")), float(said[2])
    return {
        "events": built,
        "events_per_second": round(built / seconds),
        "read_p99_ms": round(meanwhile.percentile(99), 1),
        "read_p99_alone_ms": round(alone.percentile(99), 1),
        "statuses": dict(meanwhile.statuses),
    }


async def _hear(installation: Installation, events: int) -> None:
    """Purchases put into the store, published, and heard by a consumer."""
    # These make the topics that consumers wait for.
    roles = [installation.start(name, "relay") for name in ("customer", "callcenter")]
    store = await open_pool(installation.dsn("interaction"), statement_timeout=300)
    await publish_purchases(store, events)
    await store.close()
    roles += [
        installation.start("interaction", "relay"),
        installation.start("valuation", "consumer"),
    ]
    heard = await open_pool(installation.dsn("valuation"))
    while await heard.fetchval(_PASSED, TOPIC) < events:
        await asyncio.sleep(0.1)
    await heard.close()
    for role in roles:
        role.process.stop()


async def _read(port: int, reads: Iterator[bytes], seconds: float) -> Load:
    return await open_loop(
        port, lambda _: next(reads), rate=READS, seconds=seconds, accepted=lambda *_: None
    )


def _reads(token: str) -> Iterator[bytes]:
    for n in count():
        customer = UUID(bytes=md5(str(n * 7919 % CUSTOMERS).encode()).digest())
        yield get(f"/v1/valuations/{customer}", token)
