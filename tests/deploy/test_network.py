"""Who may talk to whom: default deny, a service to its own database, nobody past the contract."""

from itertools import product

import pytest

from tests.deploy.reachability import Peer, allowed, enters
from tests.deploy.rendering import OVERLAYS, Manifest, named, rendered

SERVICES = ("customer", "interaction", "valuation", "callcenter")
ROLES = ("api", "consumer", "relay", "migrate")
GATEWAY = Peer({}, {"rapport/gateway": "true"})
PROMETHEUS = Peer({}, {"rapport/monitoring": "true"})
STRANGER = Peer({}, {"kubernetes.io/metadata.name": "default"})
DNS = Peer({"k8s-app": "kube-dns"}, {"kubernetes.io/metadata.name": "kube-system"})
BROKER = Peer({"rapport/broker": "true", "strimzi.io/cluster": "rapport"})
EVERYWHERE = pytest.mark.parametrize("overlay", OVERLAYS)
PAIRS = list(product(SERVICES, ROLES))


def ours(service: str, role: str) -> Peer:
    return Peer({"app.kubernetes.io/name": service, "app.kubernetes.io/component": role})


def database(overlay: str, service: str) -> Peer:
    """In dev one PostgreSQL serves all; in production each service has a cluster of its own."""
    if overlay == "dev":
        labels = named(rendered("dev"), "StatefulSet", "postgres")["spec"]["template"]["metadata"]
        return Peer(labels["labels"])
    cluster = named(rendered("production"), "Cluster", f"{service}-db")
    inherited = cluster["spec"]["inheritedMetadata"]["labels"]
    return Peer(inherited | {"cnpg.io/cluster": f"{service}-db"})


@EVERYWHERE
def test_every_role_reaches_its_own_database(overlay: str) -> None:
    manifests = rendered(overlay)
    for service, role in PAIRS:
        assert allowed(manifests, ours(service, role), database(overlay, service), 5432)


def test_no_service_reaches_the_database_of_another() -> None:
    manifests = rendered("production")
    for (service, role), other in product(PAIRS, SERVICES):
        if service != other:
            assert not allowed(manifests, ours(service, role), database("production", other), 5432)


@EVERYWHERE
def test_relays_and_consumers_reach_kafka_and_nobody_else_does(overlay: str) -> None:
    manifests = rendered(overlay)
    for service, role in PAIRS:
        expected = role in ("consumer", "relay")
        assert allowed(manifests, ours(service, role), BROKER, 9092) is expected
    assert not allowed(manifests, STRANGER, BROKER, 9092)
    assert not allowed(manifests, GATEWAY, BROKER, 9092)


@EVERYWHERE
def test_services_never_call_each_other(overlay: str) -> None:
    manifests = rendered(overlay)
    for (service, role), (other, part) in product(PAIRS, PAIRS):
        assert not allowed(manifests, ours(service, role), ours(other, part), 8000)


@EVERYWHERE
def test_requests_come_through_the_gateway_to_the_api_alone(overlay: str) -> None:
    manifests = rendered(overlay)
    for service, role in PAIRS:
        assert allowed(manifests, GATEWAY, ours(service, role), 8000) is (role == "api")
        assert not allowed(manifests, GATEWAY, ours(service, role), 5432)
        assert not allowed(manifests, STRANGER, ours(service, role), 8000)


@EVERYWHERE
def test_metrics_are_collected_from_every_serving_role(overlay: str) -> None:
    manifests = rendered(overlay)
    for service, role in PAIRS:
        assert allowed(manifests, PROMETHEUS, ours(service, role), 8000) is (role != "migrate")


@EVERYWHERE
def test_everybody_can_resolve_names(overlay: str) -> None:
    for service, role in PAIRS:
        assert allowed(rendered(overlay), ours(service, role), DNS, 53)


def test_only_the_api_reaches_out_for_the_issuers_keys() -> None:
    """Beyond the cluster there is the issuer, over TLS, and no private address."""
    outward = [
        (m["metadata"]["name"], m["spec"]["podSelector"], peer["ipBlock"], rule["ports"])
        for m in rendered("production")
        if m["kind"] == "NetworkPolicy"
        for rule in m["spec"].get("egress", ())
        for peer in rule["to"]
        if "ipBlock" in peer and not m["metadata"]["name"].endswith("-to-kubernetes")
    ]
    [(_, selector, block, ports)] = outward
    assert selector == {"matchLabels": {"app.kubernetes.io/component": "api"}}
    assert {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"} <= set(
        block["except"]
    )
    assert ports == [{"protocol": "TCP", "port": 443}]


def test_a_database_cluster_talks_to_itself_and_its_operator_only() -> None:
    manifests = rendered("production")
    operator = Peer({}, {"kubernetes.io/metadata.name": "cnpg-system"})
    mine = database("production", "customer")
    assert allowed(manifests, mine, mine, 5432)
    assert allowed(manifests, operator, mine, 8000)
    assert not allowed(manifests, mine, database("production", "valuation"), 5432)
    assert not allowed(manifests, STRANGER, mine, 5432)


def _without(manifests: list[Manifest], name: str) -> list[Manifest]:
    assert any(m["metadata"]["name"] == name for m in manifests)
    return [m for m in manifests if m["metadata"]["name"] != name]


def test_without_the_default_everything_would_be_open() -> None:
    """The evaluator itself, seen saying yes and no."""
    manifests = _without(rendered("production"), "default-deny")
    manifests = _without(_without(manifests, "gateway-to-api"), "metrics-are-collected")
    assert allowed(manifests, STRANGER, ours("customer", "api"), 8000)

    closed = _without(rendered("production"), "customer-database")
    closed = _without(closed, "customer-db-cluster")
    assert not allowed(closed, ours("customer", "api"), database("production", "customer"), 5432)


def test_strimzi_opens_its_listener_to_nobody_else() -> None:
    """Strimzi writes a policy of its own from these peers, and policies add up."""
    [listener] = named(rendered("production"), "Kafka", "rapport")["spec"]["kafka"]["listeners"]
    policies = [m for m in rendered("production") if m["kind"] == "NetworkPolicy"]
    written = {
        "kind": "NetworkPolicy",
        "metadata": {"name": "strimzi"},
        "spec": {
            "podSelector": {"matchLabels": {"strimzi.io/cluster": "rapport"}},
            "policyTypes": ["Ingress"],
            "ingress": [{"from": listener["networkPolicyPeers"], "ports": [{"port": 9092}]}],
        },
    }
    keda = Peer({}, {"kubernetes.io/metadata.name": "keda"})
    for peer, expected in [
        (ours("valuation", "consumer"), True),
        (keda, True),
        (ours("valuation", "api"), False),
        (STRANGER, False),
    ]:
        assert enters([*policies, written], peer, BROKER, 9092) is expected
