"""POST /v1/purchases and :batch on one process, beside the same without a store and with an ORM."""

import sys
from collections.abc import Iterator
from statistics import median
from uuid import uuid4

from bench.load import Load, closed_loop, post
from bench.orders import order
from tests.system.installation import Installation, Role

CUSTOMERS = 5_000
CONNECTIONS = 64
SINGLES = {"reached": 30_000, "validation_alone": 30_000, "orm": 2_000}
BATCHED = ("reached", "validation_alone")
BATCHES, PER_BATCH, BATCH_CONNECTIONS = 120, 500, 4
MODULES = {
    "reached": "services.interaction",
    "validation_alone": "bench.validating",
    "orm": "bench.orm",
}


class Server(Role):
    """A process with an API that is started as `module`, on the interaction service's database."""

    def __init__(self, installation: Installation, name: str) -> None:
        super().__init__("interaction", "api", installation.folder)
        command = [sys.executable, "-m", MODULES[name], "api"]
        self.process.start(command, installation.environment("interaction", self.port))
        self.await_ready()


async def run(installation: Installation, *, rounds: int = 3) -> dict:
    """Medians of `rounds`; each round measures all servers one after the other."""
    token = installation.token("integration")
    servers = {name: Server(installation, name) for name in MODULES}
    try:
        for name, server in servers.items():  # warm up
            await closed_loop(server.port, _singles(token, SINGLES[name] // 10))
        singles: dict[str, list[Load]] = {name: [] for name in MODULES}
        batches: dict[str, list[Load]] = {name: [] for name in BATCHED}
        for _ in range(rounds):
            for name, server in servers.items():
                singles[name].append(
                    await closed_loop(
                        server.port, _singles(token, SINGLES[name]), connections=CONNECTIONS
                    )
                )
            for name in BATCHED:
                batches[name].append(
                    await closed_loop(
                        servers[name].port, _batches(token), connections=BATCH_CONNECTIONS
                    )
                )
        return _figures(singles, batches) | {"memory_mb": servers["reached"].memory()}
    finally:
        for server in servers.values():
            server.process.stop()


def _figures(singles: dict[str, list[Load]], batches: dict[str, list[Load]]) -> dict:
    one = {name: _single(loads) for name, loads in singles.items()}
    many = {
        name: median(load.rate * PER_BATCH for load in loads) for name, loads in batches.items()
    }
    return {
        "single": one,
        "batch_items_per_second": {name: round(rate) for name, rate in many.items()},
        "ratios": {
            "single_to_validation_alone": _ratio(singles["reached"], singles["validation_alone"]),
            "single_to_orm": _ratio(singles["reached"], singles["orm"]),
            "batch_to_validation_alone": _ratio(batches["reached"], batches["validation_alone"]),
        },
    }


def _single(loads: list[Load]) -> dict:
    statuses = sum((load.statuses for load in loads), start=Load().statuses)
    assert set(statuses) == {201}, statuses
    return {
        "per_second": round(median(load.rate for load in loads)),
        "p50_ms": round(median(load.percentile(50) for load in loads), 1),
        "p99_ms": round(median(load.percentile(99) for load in loads), 1),
    }


def _ratio(ours: list[Load], theirs: list[Load]) -> float:
    return round(median(a.rate / b.rate for a, b in zip(ours, theirs, strict=True)), 2)


def _singles(token: str, count: int) -> Iterator[bytes]:
    return (
        post("/v1/purchases", token, str(uuid4()), order(uuid4(), n % CUSTOMERS))
        for n in range(count)
    )


def _batches(token: str) -> Iterator[bytes]:
    for _ in range(BATCHES):
        items = b",".join(order(uuid4(), n % CUSTOMERS) for n in range(PER_BATCH))
        yield post("/v1/purchases:batch", token, str(uuid4()), b'{"items":[%s]}' % items)
