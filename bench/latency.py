"""Accepted to visible: from a purchase's 201 to its being in the customer's stored state."""

import asyncio
import time
from uuid import UUID, uuid4

import asyncpg
import numpy as np

from bench.load import Load, open_loop, post
from bench.orders import order
from tests.system.installation import Installation

SAMPLE = 10  # every tenth purchase is watched, so that watching costs little
TICK = 0.004


async def measure(installation: Installation, port: int, rate: int, seconds: int) -> dict:
    """Percentiles in milliseconds at `rate` purchases a second, and of the last third alone."""
    token = installation.token("integration")
    watched: dict[str, float] = {}
    seen: list[tuple[float, float]] = []
    purchases: dict[int, UUID] = {}

    def request(number: int) -> bytes:
        purchases[number] = uuid4()
        return post("/v1/purchases", token, str(uuid4()), order(purchases[number], number % 5000))

    def accepted(number: int, now: float) -> None:
        purchase = purchases.pop(number)
        if number % SAMPLE == 0:
            watched[f"purchase-{purchase}"] = now

    watching = asyncio.create_task(_watch(installation.dsn("valuation"), watched, seen))
    load = await open_loop(port, request, rate=rate, seconds=seconds, accepted=accepted)
    await _until_seen(watched)
    watching.cancel()
    return _report(load, seen)


async def _watch(dsn: str, watched: dict[str, float], seen: list[tuple[float, float]]) -> None:
    pool = await asyncpg.create_pool(
        dsn, min_size=1, max_size=1, server_settings={"search_path": "projection"}
    )
    async with pool:
        while True:
            rows = await pool.fetch(
                "select stream from stream_versions where stream = any ($1)", list(watched)
            )
            now = time.perf_counter()
            for row in rows:
                begun = watched.pop(row["stream"])
                seen.append((begun, now - begun))
            await asyncio.sleep(TICK)


async def _until_seen(watched: dict[str, float]) -> None:
    async with asyncio.timeout(60):
        while watched:
            await asyncio.sleep(0.05)


def _report(load: Load, seen: list[tuple[float, float]]) -> dict:
    delays = [delay for _, delay in sorted(seen)]
    last = delays[-len(delays) // 3 :]
    return {
        "accepted": dict(load.statuses),
        "achieved_per_second": round(load.rate),
        "p50_ms": _percentile(delays, 50),
        "p95_ms": _percentile(delays, 95),
        "p99_ms": _percentile(delays, 99),
        "p95_of_last_third_ms": _percentile(last, 95),
        "answer_p99_ms": round(load.percentile(99), 1),
    }


def _percentile(delays: list[float], percent: float) -> float:
    return round(float(np.percentile(delays, percent)) * 1000, 1)


async def run(installation: Installation, *, seconds: int = 60) -> dict:
    """500 and 1,000 purchases a second, `seconds` each, every role a process of its own."""
    api = installation.start("interaction", "api")
    roles = [
        installation.start("customer", "relay"),  # these make topics that consumers wait for
        installation.start("callcenter", "relay"),
        installation.start("interaction", "relay"),
        installation.start("valuation", "consumer"),
    ]
    await measure(installation, api.port, 200, 5)  # warm-up
    figures = {
        f"at_{rate}_per_second": await measure(installation, api.port, rate, seconds)
        for rate in (500, 1000)
    }
    memory = {f"{r.name}_{r.role}_mb": r.memory() for r in [api, *roles]}
    for role in [api, *roles]:
        role.process.stop()
    return {**figures, "memory": memory}
