"""Alerts ask for metrics that the code really has."""

import re
from pathlib import Path

import pytest

from deploy.contract.metrics_page import DECLARED_IN, PAGE, declared, names, page
from libs.eventstore.schema import SHARDS
from tests.deploy.rendering import Manifest, named, rendered

ROOT = Path(__file__).parents[2]


def asked_for(expression: str) -> set[str]:
    return set(re.findall(r"\brapport_\w+", expression))


def alerts() -> list[Manifest]:
    groups = named(rendered("production"), "PrometheusRule", "rapport")["spec"]["groups"]
    return [rule for group in groups for rule in group["rules"]]


@pytest.mark.parametrize("index", range(12))
def test_an_alert_asks_for_what_exists(index: int) -> None:
    asked = asked_for(alerts()[index]["expr"])

    assert asked
    assert asked <= names()


def test_there_are_no_other_alerts() -> None:
    assert len(alerts()) == 12


def test_a_metric_that_is_gone_would_be_noticed() -> None:
    assert not asked_for("max(rapport_relay_outbox_size) > 1") <= names()


def test_all_shards_are_counted() -> None:
    [alert] = [alert for alert in alerts() if alert["alert"] == "ShardsWithoutRelay"]

    assert alert["expr"].endswith(f"< {SHARDS}")


def test_what_is_unknown_is_an_alert_too() -> None:
    """NaN is above no threshold, so an alert that compares with one is silent then."""
    expressions = {alert["alert"]: alert["expr"].split() for alert in alerts()}

    by_service = ["max", "by", "(app_kubernetes_io_name)", "(rapport_relay_outbox_age_seconds)"]
    by_topic = ["max", "by", "(app_kubernetes_io_name,", "topic)", "(rapport_consumer_lag_seconds)"]
    assert expressions["PublishingUnknown"] == [*by_service, "!=", *by_service]
    assert expressions["ConsumersUnheard"] == [*by_topic, "!=", *by_topic]


def test_labels_of_alerts_are_those_the_monitor_adds() -> None:
    monitor = named(rendered("production"), "ServiceMonitor", "rapport")["spec"]
    labels = {re.sub(r"\W", "_", label) for label in monitor["podTargetLabels"]}

    assert "app_kubernetes_io_name" in labels


def test_the_page_of_metrics_is_current() -> None:
    assert PAGE.read_text() == page(), "run `make contract` and commit"


def test_every_metric_has_the_one_prefix() -> None:
    found = [metric for module in DECLARED_IN.values() for metric in declared(module)]
    assert found
    assert all(metric._name.startswith("rapport_") for metric in found)


def test_no_metric_is_declared_elsewhere() -> None:
    declaring = re.compile(r"\b(?:Counter|Gauge|Histogram|Summary|unknown_gauge)\(\s*\"")
    paths = [path for folder in ("libs", "services") for path in (ROOT / folder).rglob("*.py")]
    found = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in paths
        if declaring.search(path.read_text())
    }
    assert found == set(DECLARED_IN.values())
