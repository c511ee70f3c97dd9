"""Both overlays, rendered: valid for Kubernetes, within our rules, and the rules seen failing."""

from collections.abc import Callable

import pytest

from tests.deploy import rules
from tests.deploy.rendering import OVERLAYS, Manifest, containers, named, rendered
from tests.deploy.rules import RULES, Rule
from tests.deploy.validation import schema_errors

EVERYWHERE = pytest.mark.parametrize("overlay", OVERLAYS)
Spoil = Callable[[list[Manifest]], object]


def pod(manifests: list[Manifest], name: str = "customer-api") -> Manifest:
    return named(manifests, "Deployment", name)["spec"]["template"]["spec"]


def container(manifests: list[Manifest], name: str = "customer-api") -> Manifest:
    return pod(manifests, name)["containers"][0]


@EVERYWHERE
def test_every_manifest_fits_the_schema_of_its_kind(overlay: str) -> None:
    assert list(schema_errors(rendered(overlay))) == []


def test_the_base_itself_is_valid() -> None:
    assert list(schema_errors(rendered("base"))) == []


@EVERYWHERE
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_manifest_keeps_the_rule(overlay: str, rule: Rule) -> None:
    assert list(rule(rendered(overlay))) == []


INVALID: dict[str, Spoil] = {
    "misspelt field": lambda m: container(m).update(liveness={}),
    "wrong type": lambda m: pod(m).update(terminationGracePeriodSeconds="long"),
    "port as text": lambda m: container(m)["ports"][0].update(containerPort="8000"),
    "unknown kind": lambda m: m.append(
        {"apiVersion": "x/v1", "kind": "Y", "metadata": {"name": "z"}}
    ),
    "old Strimzi API": lambda m: named(m, "Kafka", "rapport").update(
        apiVersion="kafka.strimzi.io/v1beta2"
    ),
    "misspelt Kafka field": lambda m: named(m, "Kafka", "rapport")["spec"]["kafka"].update(
        brokers=3
    ),
    "topic of no cluster": lambda m: named(m, "KafkaTopic", "crm.customer.v1")["metadata"].pop(
        "labels"
    ),
    "asynchronous standby": lambda m: named(m, "Cluster", "customer-db")["spec"]["postgresql"].pop(
        "synchronous"
    ),
    "number as threshold": lambda m: named(m, "ScaledObject", "customer-consumer")["spec"][
        "triggers"
    ][0]["metadata"].update(lagThreshold=5),
    "monitor without a path": lambda m: named(m, "ServiceMonitor", "rapport")["spec"]["endpoints"][
        0
    ].pop("path"),
}


@pytest.mark.parametrize("fault", INVALID)
def test_an_invalid_manifest_is_noticed(fault: str) -> None:
    manifests = rendered("production")
    INVALID[fault](manifests)

    assert len(list(schema_errors(manifests))) == 1


BROKEN: list[tuple[Rule, str, Spoil]] = [
    (
        rules.pods_are_restricted,
        "root",
        lambda m: pod(m)["securityContext"].update(runAsNonRoot=False),
    ),
    (
        rules.pods_are_restricted,
        "seccomp",
        lambda m: pod(m)["securityContext"].pop("seccompProfile"),
    ),
    (rules.pods_are_restricted, "token", lambda m: pod(m).pop("automountServiceAccountToken")),
    (rules.pods_are_restricted, "host", lambda m: pod(m).update(hostNetwork=True)),
    (
        rules.pods_are_restricted,
        "privileges",
        lambda m: container(m)["securityContext"].pop("allowPrivilegeEscalation"),
    ),
    (
        rules.pods_are_restricted,
        "capabilities",
        lambda m: container(m)["securityContext"]["capabilities"].update(add=["NET_ADMIN"]),
    ),
    (
        rules.pods_are_restricted,
        "write",
        lambda m: container(m)["securityContext"].update(readOnlyRootFilesystem=False),
    ),
    (
        rules.pods_are_restricted,
        "migrate may",
        lambda m: named(m, "Job", "customer-migrate")["spec"]["template"]["spec"]["containers"][
            0
        ].pop("securityContext"),
    ),
    (rules.containers_are_probed, "readinessProbe", lambda m: container(m).pop("readinessProbe")),
    (
        rules.containers_are_probed,
        "relay has no livenessProbe",
        lambda m: container(m, "valuation-relay").pop("livenessProbe"),
    ),
    (
        rules.containers_are_probed,
        "something else is down",
        lambda m: container(m)["livenessProbe"]["httpGet"].update(path="/readyz"),
    ),
    (rules.resources_are_said, "limits.memory", lambda m: container(m)["resources"].pop("limits")),
    (
        rules.images_are_pinned,
        "rapport/customer",
        lambda m: container(m).update(image="rapport/customer"),
    ),
    (rules.images_are_pinned, "latest", lambda m: container(m).update(image="a.b:5000/x:latest")),
    (rules.images_are_pinned, "5000/x", lambda m: container(m).update(image="a.b:5000/x")),
    (
        rules.no_secret_has_a_value,
        "MASTER_KEY",
        lambda m: container(m)["env"].append({"name": "MASTER_KEY", "value": "AAAA"}),
    ),
    (
        rules.no_secret_has_a_value,
        "KAFKA_URL",
        lambda m: next(x for x in m if x["kind"] == "ConfigMap")["data"].update(
            KAFKA_URL="sasl://me:secret@kafka"
        ),
    ),
    (
        rules.no_secret_has_a_value,
        "in git",
        lambda m: m.append({"kind": "Secret", "metadata": {"name": "oops"}}),
    ),
    (
        rules.deployments_survive_drains,
        "0 disruption budgets",
        lambda m: m.remove(named(m, "PodDisruptionBudget", "customer-relay")),
    ),
    (
        rules.deployments_survive_drains,
        "not spread",
        lambda m: pod(m).pop("topologySpreadConstraints"),
    ),
    (
        rules.scaled_deployments_say_no_number,
        "scaled by two",
        lambda m: named(m, "Deployment", "customer-api")["spec"].update(replicas=2),
    ),
    (
        rules.scaled_deployments_say_no_number,
        "nothing to scale",
        lambda m: named(m, "HorizontalPodAutoscaler", "customer-api")["spec"][
            "scaleTargetRef"
        ].update(name="customers-api"),
    ),
    (
        rules.selectors_find_something,
        "Service/customer selects nothing",
        lambda m: named(m, "Service", "customer")["spec"]["selector"].update({"app": "customers"}),
    ),
    (
        rules.selectors_find_something,
        "ServiceMonitor/rapport selects nothing",
        lambda m: named(m, "ServiceMonitor", "rapport")["spec"]["selector"].update(
            matchLabels={"metrics": "true"}
        ),
    ),
    (
        rules.references_lead_somewhere,
        "wants ServiceAccount/customers",
        lambda m: pod(m).update(serviceAccountName="customers"),
    ),
    (
        rules.references_lead_somewhere,
        "wants ConfigMap/rapport-settings",
        lambda m: container(m)["envFrom"][0]["configMapRef"].update(name="rapport-settings"),
    ),
    (rules.requests_are_drained, "still arrive", lambda m: container(m).pop("lifecycle")),
    (
        rules.requests_are_drained,
        "before it has drained",
        lambda m: pod(m).update(terminationGracePeriodSeconds=30),
    ),
]


@pytest.mark.parametrize(
    ("rule", "words", "spoil"), BROKEN, ids=[f"{r.__name__}: {w}" for r, w, _ in BROKEN]
)
def test_a_broken_rule_is_noticed(rule: Rule, words: str, spoil: Spoil) -> None:
    manifests = rendered("production")
    spoil(manifests)

    assert [found for found in rule(manifests) if words in found]


def test_every_rule_was_seen_failing() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(RULES)


@EVERYWHERE
def test_the_namespace_itself_refuses_unrestricted_pods(overlay: str) -> None:
    labels = named(rendered(overlay), "Namespace", "rapport")["metadata"]["labels"]

    assert labels["pod-security.kubernetes.io/enforce"] == "restricted"


def test_the_four_services_are_deployed_alike() -> None:
    """One recipe: but for the name, what memory valuation needs, and the key by which the customer
    consumer makes names searchable, each is like the others."""

    def recipe(service: str) -> str:
        ours = [m for m in rendered("base") if m["metadata"]["name"].split("-")[0] == service]
        for workload in ours:
            for each in containers(workload):
                each["resources"].pop("limits")
                each["resources"]["requests"].pop("memory")
                if workload["metadata"]["name"].endswith("-consumer"):
                    each["env"] = [one for one in each["env"] if one["name"] != "TOKEN_SECRET"]
                    each["envFrom"] = [one for one in each["envFrom"] if "secretRef" not in one]
        return str(ours).replace(service, "SERVICE")

    assert (
        recipe("customer") == recipe("interaction") == recipe("valuation") == recipe("callcenter")
    )
