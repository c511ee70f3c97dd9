"""A valuation by id at 64 connections, against a probe that looks nothing up; and explanations."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median
from uuid import UUID, uuid4

from bench.load import Load, closed_loop, get, open_loop, post
from bench.orders import customer, order
from tests.system.installation import Installation
from tests.system.valued import assert_valued

CUSTOMERS = 2000
READS = 30_000
EXPLANATIONS = 50  # a second


async def run(installation: Installation, *, rounds: int = 3) -> dict:
    """Medians of `rounds`: reads a second and their p99, beside `/livez` in the same process; and
    how long explanations take, asked for at EXPLANATIONS a second."""
    await _prepare(installation)
    api = installation.start("valuation", "api")
    token = installation.token("analyst")
    await closed_loop(api.port, _reads(token, 5000))
    reads, probes = [], []
    for _ in range(rounds):
        reads.append(await closed_loop(api.port, _reads(token, READS)))
        probes.append(await closed_loop(api.port, [get("/livez", token)] * READS))
    await _explanations(api.port, token, seconds=2)  # connections and plans, as the reads above
    explained = await _explanations(api.port, token, seconds=10)
    figures = {
        "reads_per_second": round(median(load.rate for load in reads)),
        "p99_ms": round(median(load.percentile(99) for load in reads), 1),
        "statuses": dict(sum((load.statuses for load in reads), start=Load().statuses)),
        "ratio_to_livez": round(
            median(r.rate / p.rate for r, p in zip(reads, probes, strict=True)), 2
        ),
        "explanation_p95_ms": round(explained.percentile(95), 1),
        "explanation_statuses": dict(explained.statuses),
        "memory_mb": api.memory(),
    }
    api.process.stop()
    return figures


async def _explanations(port: int, token: str, *, seconds: float) -> Load:
    return await open_loop(
        port,
        lambda n: get(f"/v1/valuations/{_known(n)}/explanation", token),
        rate=EXPLANATIONS,
        seconds=seconds,
        accepted=lambda *_: None,
    )


async def _prepare(installation: Installation) -> None:
    """Customers with a purchase each, valued."""
    api = installation.start("interaction", "api")
    others = ("customer", "callcenter")  # who make topics that consumers wait for
    topics = [installation.start(name, "relay") for name in others]
    relay = installation.start("interaction", "relay")
    consumer = installation.start("valuation", "consumer")
    valuation = installation.start("valuation", "api")
    token = installation.token("integration")
    numbers = range(10_000_000, 10_000_000 + CUSTOMERS)
    bodies = (post("/v1/purchases", token, str(uuid4()), order(uuid4(), n)) for n in numbers)
    await closed_loop(api.port, bodies)
    some = {customer(n): Decimal(n % 90 + 10) + Decimal("0.50") for n in (numbers[0], numbers[-1])}
    await assert_valued(valuation.url, installation.token("analyst"), some)
    for role in (api, *topics, relay, consumer, valuation):
        role.process.stop()


def _reads(token: str, count: int) -> Iterator[bytes]:
    return (get(f"/v1/valuations/{_known(n)}", token) for n in range(count))


def _known(number: int) -> UUID:
    return customer(10_000_000 + number % CUSTOMERS)
