"""What we demand of manifests beyond their schemas. Each rule names what breaks it."""

import re
from collections.abc import Callable, Iterator

from tests.deploy.rendering import Manifest, containers, of_kind, title

Rule = Callable[[list[Manifest]], Iterator[str]]
OURS = ("api", "consumer", "relay")
# The official image writes its settings into its own file system at start.
WRITABLE_ROOT = {"StatefulSet/kafka"}
SECRET_NAME = re.compile(r"PASSWORD|SECRET|KEY$|TOKEN|DATABASE_URL", re.IGNORECASE)


def pods_are_restricted(manifests: list[Manifest]) -> Iterator[str]:
    """The `restricted` pod security standard, and a root file system that is read-only."""
    for workload in of_kind(manifests, "Deployment", "StatefulSet", "Job", "DaemonSet"):
        pod = workload["spec"]["template"]["spec"]
        security = pod.get("securityContext", {})
        if security.get("runAsNonRoot") is not True or not security.get("runAsUser"):
            yield f"{title(workload)} may run as root"
        if security.get("seccompProfile", {}).get("type") != "RuntimeDefault":
            yield f"{title(workload)} has no seccomp profile"
        if pod.get("automountServiceAccountToken") is not False:
            yield f"{title(workload)} gets a token of the Kubernetes API"
        if any(pod.get(key) for key in ("hostNetwork", "hostPID", "hostIPC")):
            yield f"{title(workload)} shares the host's namespaces"
        if any("hostPath" in volume for volume in pod.get("volumes", ())):
            yield f"{title(workload)} mounts a path of the host"
        for container in containers(workload):
            yield from _container_is_restricted(title(workload), container)


def _container_is_restricted(owner: str, container: Manifest) -> Iterator[str]:
    security = container.get("securityContext", {})
    if security.get("allowPrivilegeEscalation") is not False or security.get("privileged"):
        yield f"{owner} may gain privileges"
    capabilities = security.get("capabilities", {})
    if capabilities.get("drop") != ["ALL"] or capabilities.get("add"):
        yield f"{owner} keeps capabilities"
    if security.get("readOnlyRootFilesystem") is not True and owner not in WRITABLE_ROOT:
        yield f"{owner} may write to its root file system"


def containers_are_probed(manifests: list[Manifest]) -> Iterator[str]:
    for workload in of_kind(manifests, "Deployment", "StatefulSet"):
        for container in containers(workload):
            for probe in ("livenessProbe", "readinessProbe"):
                if probe not in container:
                    yield f"{title(workload)} has no {probe}"
            if container.get("livenessProbe", {}).get("httpGet", {}).get("path") == "/readyz":
                yield f"{title(workload)} is killed when something else is down"


def resources_are_said(manifests: list[Manifest]) -> Iterator[str]:
    for workload in manifests:
        for container in containers(workload):
            said = container.get("resources", {})
            for kind, name in [("requests", "cpu"), ("requests", "memory"), ("limits", "memory")]:
                if name not in said.get(kind, {}):
                    yield f"{title(workload)} says no {kind}.{name}"


def images_are_pinned(manifests: list[Manifest]) -> Iterator[str]:
    for workload in manifests:
        for container in containers(workload):
            tag = container["image"].rpartition("/")[2].partition(":")[2]
            if not tag or tag == "latest":
                yield f"{title(workload)} runs {container['image']}"


def no_secret_has_a_value(manifests: list[Manifest]) -> Iterator[str]:
    for manifest in manifests:
        if manifest["kind"] == "Secret":
            yield f"{title(manifest)} is in git"
        if manifest["kind"] == "ConfigMap":
            for name, value in manifest.get("data", {}).items():
                if SECRET_NAME.search(name) or re.search(r"://[^/\s]*:[^/\s]*@", value):
                    yield f"{title(manifest)} holds {name}"
        for container in containers(manifest):
            for variable in container.get("env", ()):
                if SECRET_NAME.search(variable["name"]) and "value" in variable:
                    yield f"{title(manifest)} holds {variable['name']}"


def deployments_survive_drains(manifests: list[Manifest]) -> Iterator[str]:
    """Each has a budget that selects exactly its pods, and spreads over hosts and zones."""
    budgets = [
        budget["spec"]["selector"]["matchLabels"]
        for budget in of_kind(manifests, "PodDisruptionBudget")
    ]
    for deployment in of_kind(manifests, "Deployment"):
        selector = deployment["spec"]["selector"]["matchLabels"]
        if budgets.count(selector) != 1:
            yield f"{title(deployment)} has {budgets.count(selector)} disruption budgets"
        spread = deployment["spec"]["template"]["spec"].get("topologySpreadConstraints", ())
        if {constraint["topologyKey"] for constraint in spread} != {
            "kubernetes.io/hostname",
            "topology.kubernetes.io/zone",
        }:
            yield f"{title(deployment)} is not spread"


def scaled_deployments_say_no_number(manifests: list[Manifest]) -> Iterator[str]:
    """A number of replicas in the manifest would undo the autoscaler's at every apply."""
    scaled = {
        scaler["spec"]["scaleTargetRef"]["name"]
        for scaler in of_kind(manifests, "HorizontalPodAutoscaler", "ScaledObject")
    }
    for deployment in of_kind(manifests, "Deployment"):
        name = deployment["metadata"]["name"]
        if ("replicas" in deployment["spec"]) == (name in scaled):
            yield f"{title(deployment)} is scaled by two, or by none"
    for missing in scaled - {d["metadata"]["name"] for d in of_kind(manifests, "Deployment")}:
        yield f"a scaler of {missing} has nothing to scale"


def selectors_find_something(manifests: list[Manifest]) -> Iterator[str]:
    """Services, budgets and monitors that select nothing are typing errors."""
    pods = [
        workload["spec"]["template"]["metadata"]["labels"]
        for workload in of_kind(manifests, "Deployment", "StatefulSet", "Job")
    ]
    services = [s["metadata"].get("labels", {}) for s in of_kind(manifests, "Service")]
    wanted = [(m, m["spec"]["selector"], pods) for m in of_kind(manifests, "Service")]
    wanted += [
        (m, m["spec"]["selector"]["matchLabels"], pods)
        for m in of_kind(manifests, "PodDisruptionBudget", "Deployment", "StatefulSet")
    ]
    wanted += [
        (m, m["spec"]["selector"]["matchLabels"], services)
        for m in of_kind(manifests, "ServiceMonitor")
    ]
    for manifest, selector, candidates in wanted:
        if not any(selector.items() <= labels.items() for labels in candidates):
            yield f"{title(manifest)} selects nothing"


def references_lead_somewhere(manifests: list[Manifest]) -> Iterator[str]:
    """Config maps and service accounts that pods name; secrets come from outside."""
    known = {title(manifest) for manifest in manifests} | {"ConfigMap/issuer-jwks"}
    for workload in of_kind(manifests, "Deployment", "StatefulSet", "Job"):
        pod = workload["spec"]["template"]["spec"]
        sources = [s for c in containers(workload) for s in c.get("envFrom", ())]
        maps = [s["configMapRef"]["name"] for s in sources if "configMapRef" in s]
        maps += [v["configMap"]["name"] for v in pod.get("volumes", ()) if "configMap" in v]
        wanted = [f"ConfigMap/{name}" for name in maps]
        wanted += [f"ServiceAccount/{pod[key]}" for key in ("serviceAccountName",) if key in pod]
        for name in wanted:
            if name not in known:
                yield f"{title(workload)} wants {name}"


def requests_are_drained(manifests: list[Manifest]) -> Iterator[str]:
    """Endpoint removal races SIGTERM: serve on for a moment, and leave time to finish."""
    for deployment in of_kind(manifests, "Deployment"):
        pod = deployment["spec"]["template"]["spec"]
        for container in containers(deployment):
            sleep = container.get("lifecycle", {}).get("preStop", {}).get("sleep", {})
            if deployment["metadata"]["name"].endswith("-api") and sleep.get("seconds", 0) < 5:
                yield f"{title(deployment)} stops while requests still arrive"
            if pod.get("terminationGracePeriodSeconds", 0) < sleep.get("seconds", 0) + 35:
                yield f"{title(deployment)} is killed before it has drained"


RULES: tuple[Rule, ...] = (
    pods_are_restricted,
    containers_are_probed,
    resources_are_said,
    images_are_pinned,
    no_secret_has_a_value,
    deployments_survive_drains,
    scaled_deployments_say_no_number,
    selectors_find_something,
    references_lead_somewhere,
    requests_are_drained,
)
