"""Manifests against the code that reads them: variables, ports, times, topics, connections."""

import base64
import importlib
import inspect
import re
from typing import Any

import pytest

from deploy.local.settings import SERVICES
from libs.events.contract import PARTITIONS, TOPICS
from libs.service import roles
from libs.service.process import settings_of
from libs.service.service import Service
from libs.service.settings import Settings, StoreSettings
from libs.service.supervision import STOP_PATIENCE
from services.valuation.settings import ValuationSettings
from tests.deploy.rendering import OVERLAYS, Manifest, containers, named, of_kind, rendered

EVERYWHERE = pytest.mark.parametrize("overlay", OVERLAYS)
FROM_SECRETS = {
    "MASTER_KEY": base64.b64encode(bytes(32)).decode(),
    "TOKEN_SECRET": base64.b64encode(bytes(32)).decode(),
}


def environment(manifests: list[Manifest], container: Manifest) -> dict[str, str]:
    """As the kubelet would put it together, with stand-ins for what secrets hold."""
    given: dict[str, str] = {}
    for source in container["envFrom"]:
        if "configMapRef" in source:
            given |= named(manifests, "ConfigMap", source["configMapRef"]["name"])["data"]
        else:
            assert source["secretRef"]["name"].endswith("-keys")
            given |= FROM_SECRETS
    for variable in container["env"]:
        given[variable["name"]] = variable.get("value") or _from_secret(variable)
    return given


def _from_secret(variable: dict[str, Any]) -> str:
    reference = variable["valueFrom"]["secretKeyRef"]
    if reference["name"].endswith("-keys"):
        return FROM_SECRETS[reference["key"]]
    return "postgresql://from/a-secret"


def told_to(workload: Manifest) -> type[StoreSettings]:
    """What the role of a workload reads."""
    *_, module, role = containers(workload)[0]["command"]
    service: Service = importlib.import_module(f"{module}.service").SERVICE
    return settings_of(service, role)


@EVERYWHERE
def test_every_pod_is_told_what_its_role_reads_and_nothing_misspelt(
    overlay: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifests = rendered(overlay)
    for workload in of_kind(manifests, "Deployment", "Job"):
        [container] = containers(workload)
        given = environment(manifests, container)
        assert {name.lower() for name in given} <= ValuationSettings.model_fields.keys()
        with monkeypatch.context() as patched:
            for name in ValuationSettings.model_fields:
                patched.delenv(name.upper(), raising=False)
            for name, value in given.items():
                patched.setenv(name, value)
            told_to(workload).read("customer")


@EVERYWHERE
def test_a_migration_gets_no_keys_of_personal_data(overlay: str) -> None:
    manifests = rendered(overlay)
    for job in of_kind(manifests, "Job"):
        [container] = containers(job)
        assert not FROM_SECRETS.keys() & environment(manifests, container).keys()


@EVERYWHERE
def test_only_who_seals_or_opens_has_the_master_key(overlay: str) -> None:
    manifests = rendered(overlay)
    holders = {
        workload["metadata"]["name"]
        for workload in of_kind(manifests, "Deployment", "Job")
        if "MASTER_KEY" in environment(manifests, containers(workload)[0])
    }
    assert holders == {*(f"{service}-api" for service in SERVICES), "customer-consumer"}


@EVERYWHERE
def test_ports_are_those_the_code_listens_on(overlay: str) -> None:
    manifests = rendered(overlay)
    for deployment in of_kind(manifests, "Deployment"):
        [container] = containers(deployment)
        told = environment(manifests, container)
        [port] = container["ports"]
        assert str(port["containerPort"]) == told["HTTP_PORT"]
        assert told["HTTP_HOST"] == "0.0.0.0"
        for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
            assert container[probe]["httpGet"]["port"] == port["name"]
    for service in SERVICES:
        [entry] = named(manifests, "Service", service)["spec"]["ports"]
        assert entry["targetPort"] == "http"


@EVERYWHERE
def test_every_role_of_every_service_runs_with_its_own_command(overlay: str) -> None:
    manifests = rendered(overlay)
    commands = {
        workload["metadata"]["name"]: containers(workload)[0]["command"]
        for workload in of_kind(manifests, "Deployment", "Job")
    }
    roles = ("api", "consumer", "relay", "migrate")
    assert commands == {
        f"{service}-{role}": ["python", "-m", f"services.{service}", role]
        for service in SERVICES
        for role in roles
    }


@EVERYWHERE
def test_a_pod_has_time_to_finish_what_it_was_at(overlay: str) -> None:
    for deployment in of_kind(rendered(overlay), "Deployment"):
        pod = deployment["spec"]["template"]["spec"]
        sleep = pod["containers"][0].get("lifecycle", {}).get("preStop", {}).get("sleep", {})
        needed = sleep.get("seconds", 0) + STOP_PATIENCE + 10  # and to close its connections
        assert pod["terminationGracePeriodSeconds"] >= needed


def test_topics_are_those_of_the_contract() -> None:
    topics = of_kind(rendered("production"), "KafkaTopic")

    assert {topic["metadata"]["name"] for topic in topics} == set(TOPICS.values())
    assert {topic["spec"]["partitions"] for topic in topics} == {PARTITIONS}
    for topic in topics:
        config: dict[str, Any] = topic["spec"]["config"]
        assert (config["retention.ms"], config["cleanup.policy"]) == (-1, "delete")


def test_consumers_are_scaled_by_the_lag_of_their_own_group() -> None:
    """No more of them than partitions, and never fewer than survive the loss of a node."""
    [group] = re.findall(r'group=f"([^"]+)"', inspect.getsource(roles))
    for service in SERVICES:
        spec = named(rendered("production"), "ScaledObject", f"{service}-consumer")["spec"]
        [trigger] = spec["triggers"]
        assert trigger["metadata"]["consumerGroup"] == group.replace("{service.name}", service)
        assert 2 <= spec["minReplicaCount"] < spec["maxReplicaCount"] == PARTITIONS


def test_the_databases_have_room_for_every_pool() -> None:
    """At most replicas of every role, one more of each while rolling out, and the migration."""
    pool: int = Settings.model_fields["pool_size"].default
    manifests = rendered("production")
    for service in SERVICES:
        api = named(manifests, "HorizontalPodAutoscaler", f"{service}-api")["spec"]
        consumer = named(manifests, "ScaledObject", f"{service}-consumer")["spec"]
        relay = named(manifests, "Deployment", f"{service}-relay")["spec"]
        pods = api["maxReplicas"] + consumer["maxReplicaCount"] + relay["replicas"] + 3
        database = named(manifests, "Cluster", f"{service}-db")["spec"]["postgresql"]["parameters"]
        assert pods * pool + 20 <= int(database["max_connections"])


def test_the_broker_is_reached_where_it_listens() -> None:
    settings = [
        (m["data"]["KAFKA_BOOTSTRAP_SERVERS"], overlay)
        for overlay in OVERLAYS
        for m in of_kind(rendered(overlay), "ConfigMap")
        if "KAFKA_BOOTSTRAP_SERVERS" in m["data"]
    ]
    assert sorted(settings) == [
        ("kafka:9092", "dev"),
        ("rapport-kafka-bootstrap:9092", "production"),
    ]
    dev = named(rendered("dev"), "StatefulSet", "kafka")
    advertised = {v["name"]: v["value"] for v in containers(dev)[0]["env"]}
    assert advertised["KAFKA_ADVERTISED_LISTENERS"] == "PLAINTEXT://kafka:9092"
    assert named(rendered("dev"), "Service", "kafka")["spec"]["ports"][0]["port"] == 9092


def test_the_database_user_of_each_service_owns_its_own_database() -> None:
    for service in SERVICES:
        cluster = named(rendered("production"), "Cluster", f"{service}-db")
        assert cluster["spec"]["bootstrap"]["initdb"] == {"database": service, "owner": service}
        for workload in of_kind(rendered("production"), "Deployment", "Job"):
            if workload["metadata"]["name"].startswith(f"{service}-"):
                variable, *_ = containers(workload)[0]["env"]
                reference = variable["valueFrom"]["secretKeyRef"]
                assert reference == {"name": f"{service}-db-app", "key": "uri"}
    assert not re.search("pooler", str(rendered("production")), re.IGNORECASE)
