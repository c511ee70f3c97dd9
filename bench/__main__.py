"""`make bench`: every benchmark on PostgreSQL and Apache Kafka, or the ones that are named."""

import inspect
import json
import os
import platform
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import uvloop

from bench import (
    append,
    consents,
    customer_file,
    duplicates,
    everybody,
    http,
    latency,
    listeners,
    models,
    overload,
    overview,
    projection,
    reads,
    rebuilding,
    relations,
    relay,
    rescoring,
    scoping,
    searching,
    valuing,
)
from bench.table import show
from deploy.local.brokers import Broker, make_broker
from deploy.local.databases import ensure_database
from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from tests.system.installation import Installation

RESULTS = Path(__file__).parent / "results.json"
BENCHMARKS: dict[str, Callable[..., Awaitable[dict] | dict]] = {
    "append": append.run,
    "http": http.run,
    "customer_file": customer_file.run,
    "duplicates": duplicates.run,
    "everybody": everybody.run,
    "searching": searching.run,
    "relay": relay.run,
    "projection": projection.run,
    "valuing": valuing.run,
    "rescoring": rescoring.run,
    "rebuilding": rebuilding.run,
    "latency": latency.run,
    "reads": reads.run,
    "relations": relations.run,
    "overload": overload.run,
    "listeners": listeners.run,
    "overview": overview.run,
    "consents": consents.run,
    "scoping": scoping.run,
    "models": models.run,
}


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as folder:
        Path(folder).chmod(0o755)
        postgres = Postgres(Path(folder) / "postgres", free_port())
        broker = make_broker("kafka", Path(folder) / "broker", free_port(), free_port())
        try:
            postgres.start()
            for name in names or BENCHMARKS:
                broker.restart(wipe=True)
                figures = _measure(name, Path(folder), postgres, broker)
                show(name, figures)
                _keep(name, figures)
        finally:
            broker.stop()
            postgres.stop()


def _measure(name: str, folder: Path, postgres: Postgres, broker: Broker) -> dict:
    """Give a benchmark what its `run` asks for by name, on databases of its own."""
    installation = Installation(folder / name, postgres, broker)
    wanted = inspect.signature(BENCHMARKS[name]).parameters
    given: dict[str, object] = {}
    if "dsn" in wanted:
        given["dsn"] = postgres.dsn(f"bench_{name}")
        ensure_database(str(given["dsn"]))
    if "bootstrap" in wanted:
        given["bootstrap"] = broker.bootstrap
    if "installation" in wanted:
        installation.migrate("customer", "interaction", "valuation", "callcenter")
        given["installation"] = installation
    try:
        return uvloop.run(_awaited(BENCHMARKS[name](**given)))
    finally:
        installation.close()


async def _awaited(result: Awaitable[dict] | dict) -> dict:
    return result if isinstance(result, dict) else await result


def _keep(name: str, figures: dict) -> None:
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    results["machine"] = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "broker": "Apache Kafka",
    }
    results[name] = {"measured": datetime.now(UTC).date().isoformat(), **figures}
    RESULTS.write_text(json.dumps(results, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
