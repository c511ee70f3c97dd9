"""Others' answers while 300 clients ask for what one locked table holds up, against a calm hour."""

import asyncio
from itertools import repeat
from uuid import uuid4

import asyncpg

from bench.load import Load, closed_loop, get, open_loop
from tests.system.installation import Installation, Role

CLIENTS = 300
RATE, SECONDS = 50, 10  # of the others' requests
_LOCK = "begin; lock table projection.tickets in access exclusive mode"


async def run(installation: Installation) -> dict:
    """Reads of another class and readiness: p50 and p99 in calm and beside the clients, and what
    those were told."""
    api = installation.start("callcenter", "api")
    token = installation.token("admin")
    reads, ready = get(f"/v1/agents/{uuid4()}", token), get("/readyz", token)
    calm = await _others(api, reads)
    holder = await asyncpg.connect(installation.dsn("callcenter"))
    await holder.execute(_LOCK)
    clients = asyncio.create_task(
        closed_loop(api.port, repeat(get("/v1/tickets", token)), connections=CLIENTS)
    )
    await asyncio.sleep(3)
    overloaded = {"reads": await _others(api, reads), "readiness": await _others(api, ready)}
    clients.cancel()
    await holder.close()
    api.process.stop()
    return {"calm": _figures(calm)} | {name: _figures(load) for name, load in overloaded.items()}


async def _others(api: Role, request: bytes) -> Load:
    return await open_loop(
        api.port, lambda _: request, rate=RATE, seconds=SECONDS, accepted=lambda *_: None
    )


def _figures(load: Load) -> dict:
    return {
        "p50_ms": round(load.percentile(50), 1),
        "p99_ms": round(load.percentile(99), 1),
        "statuses": {str(status): count for status, count in load.statuses.items()},
    }
