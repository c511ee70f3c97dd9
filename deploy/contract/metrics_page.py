"""`python -m deploy.contract.metrics_page`: write docs/metrics.md from the metrics declared."""

import importlib
from collections.abc import Iterator
from pathlib import Path

from prometheus_client import REGISTRY
from prometheus_client.metrics import MetricWrapperBase

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "metrics.md"
DECLARED_IN = {
    "HTTP and personal data": "libs.telemetry.metrics",
    "Relay and consumer": "libs.messaging.metrics",
    "Valuation": "services.valuation.jobs.drift_watch",
}
INTRODUCTION = """\
# Metrics

Every process answers `GET /metrics` in Prometheus' text format; written by `make contract` from
the code. Times are in seconds. What cannot be known is NaN, never 0: with PostgreSQL down nobody
knows the age of the outbox. Counters end in `_total`, histograms in `_bucket`, `_sum` and `_count`.
Alerts are in `deploy/k8s/components/monitoring`.
"""


def page() -> str:
    return INTRODUCTION + "".join("".join(_table(*each)) for each in DECLARED_IN.items())


def _table(title: str, module: str) -> Iterator[str]:
    yield f"\n## {title}\n\n| metric | kind | labels | meaning |\n|---|---|---|---|\n"
    for metric in declared(module):
        labels = ", ".join(f"`{label}`" for label in metric._labelnames)
        name = metric._name + ("_total" if metric._type == "counter" else "")
        yield f"| `{name}` | {metric._type} | {labels} | {metric._documentation.rstrip('.')} |\n"


def declared(module: str) -> list[MetricWrapperBase]:
    """Metrics that a module declares, as it orders them."""
    found = vars(importlib.import_module(module)).values()
    return list(dict.fromkeys(each for each in found if isinstance(each, MetricWrapperBase)))


def names() -> set[str]:
    """Names of all series that the declared metrics give."""
    for module in DECLARED_IN.values():
        importlib.import_module(module)
    return set(REGISTRY._names_to_collectors)


if __name__ == "__main__":
    PAGE.write_text(page())
