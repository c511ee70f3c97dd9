"""Health of a service by its own account: whether it is ready, and how far it is behind."""

import http.client
import math
from collections.abc import Iterator, Mapping

from prometheus_client.parser import text_string_to_metric_families

from deploy.local.ports import HOST

_PATIENCE = 3.0  # seconds; the service measures for a second at most
_SHOWN = {
    "rapport_consumer_lag_seconds": ("behind", max, "s"),
    "rapport_relay_outbox_age_seconds": ("outbox", max, "s"),
    "rapport_consumer_parked_events": ("parked", sum, ""),
}


def health_of(port: int) -> str:
    """Figures of the service there, in one line; empty when it gives none."""
    connection = http.client.HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/metrics")
        answer = connection.getresponse()
        text = answer.read().decode()
        return ", ".join(_figures(text)) if answer.status == 200 else ""
    except (OSError, http.client.HTTPException, ValueError):
        return ""
    finally:
        connection.close()


def _figures(text: str) -> Iterator[str]:
    values = _values(text)
    for name, (word, total, unit) in _SHOWN.items():
        if name in values:
            unknown = any(map(math.isnan, values[name]))  # which `max` may pass over
            yield f"{word} {'unknown' if unknown else _shown(total(values[name]), unit)}"


def _values(text: str) -> Mapping[str, list[float]]:
    found: dict[str, list[float]] = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            found.setdefault(sample.name, []).append(sample.value)
    return found


def _shown(value: float, unit: str) -> str:
    return f"{value:.0f}{' ' if unit else ''}{unit}"
