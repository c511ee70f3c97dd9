"""Alerts ask for metrics that the code really has."""

import importlib
import re

import pytest
from prometheus_client import REGISTRY

from libs.eventstore.schema import SHARDS
from tests.deploy.rendering import Manifest, named, rendered

DECLARED_IN = (
    "libs.messaging.metrics",
    "libs.telemetry.metrics",
    "services.valuation.jobs.drift_watch",
)


def metrics() -> set[str]:
    for module in DECLARED_IN:
        importlib.import_module(module)
    return set(REGISTRY._names_to_collectors)


def asked_for(expression: str) -> set[str]:
    return set(re.findall(r"\b(?:relay|consumer|rapport|valuation)_\w+", expression))


def alerts() -> list[Manifest]:
    groups = named(rendered("production"), "PrometheusRule", "rapport")["spec"]["groups"]
    return [rule for group in groups for rule in group["rules"]]


@pytest.mark.parametrize("index", range(12))
def test_an_alert_asks_for_what_exists(index: int) -> None:
    asked = asked_for(alerts()[index]["expr"])

    assert asked
    assert asked <= metrics()


def test_there_are_no_other_alerts() -> None:
    assert len(alerts()) == 12


def test_a_metric_that_is_gone_would_be_noticed() -> None:
    assert not asked_for("max(relay_outbox_size) > 1") <= metrics()


def test_all_shards_are_counted() -> None:
    [alert] = [alert for alert in alerts() if alert["alert"] == "ShardsWithoutRelay"]

    assert alert["expr"].endswith(f"< {SHARDS}")


def test_what_is_unknown_is_an_alert_too() -> None:
    """NaN is above no threshold, so an alert that compares with one is silent then."""
    expressions = {alert["alert"]: alert["expr"].split() for alert in alerts()}

    by_service = ["max", "by", "(app_kubernetes_io_name)", "(relay_outbox_age_seconds)"]
    by_topic = ["max", "by", "(app_kubernetes_io_name,", "topic)", "(consumer_lag_seconds)"]
    assert expressions["PublishingUnknown"] == [*by_service, "!=", *by_service]
    assert expressions["ConsumersUnheard"] == [*by_topic, "!=", *by_topic]


def test_labels_of_alerts_are_those_the_monitor_adds() -> None:
    monitor = named(rendered("production"), "ServiceMonitor", "rapport")["spec"]
    labels = {re.sub(r"\W", "_", label) for label in monitor["podTargetLabels"]}

    assert "app_kubernetes_io_name" in labels
