"""Who may connect to whom, as NetworkPolicies decide it: both ends must allow what both isolate."""

from typing import Any, NamedTuple

from tests.deploy.rendering import Manifest, of_kind


class Peer(NamedTuple):
    """A pod of our namespace, or of another one with these namespace labels."""

    labels: dict[str, str]
    namespace: dict[str, str] | None = None


def allowed(manifests: list[Manifest], source: Peer, target: Peer, port: int) -> bool:
    return leaves(manifests, source, target, port) and enters(manifests, source, target, port)


def leaves(manifests: list[Manifest], source: Peer, target: Peer, port: int) -> bool:
    """Whether the source's end allows it; other namespaces' policies are not ours to know."""
    policies = of_kind(manifests, "NetworkPolicy")
    return source.namespace is not None or _admits(policies, "egress", source, target, port)


def enters(manifests: list[Manifest], source: Peer, target: Peer, port: int) -> bool:
    policies = of_kind(manifests, "NetworkPolicy")
    return target.namespace is not None or _admits(policies, "ingress", target, source, port)


def _admits(policies: list[Manifest], direction: str, own: Peer, other: Peer, port: int) -> bool:
    isolating = [
        policy["spec"]
        for policy in policies
        if direction.title() in policy["spec"]["policyTypes"]
        and _selects(policy["spec"]["podSelector"], own.labels)
    ]
    side = "to" if direction == "egress" else "from"
    return not isolating or any(
        _has_port(rule, port) and any(_is_peer(peer, other) for peer in rule[side])
        for spec in isolating
        for rule in spec.get(direction, ())
    )


def _has_port(rule: Manifest, port: int) -> bool:
    return "ports" not in rule or any(allowed["port"] == port for allowed in rule["ports"])


def _is_peer(selector: Manifest, peer: Peer) -> bool:
    if "ipBlock" in selector:
        return False
    if "namespaceSelector" in selector:
        if peer.namespace is None or not _selects(selector["namespaceSelector"], peer.namespace):
            return False
    elif peer.namespace is not None:
        return False
    return _selects(selector.get("podSelector", {}), peer.labels)


def _selects(selector: Manifest, labels: dict[str, str]) -> bool:
    exact = selector.get("matchLabels", {})
    return exact.items() <= labels.items() and all(
        _matches(expression, labels) for expression in selector.get("matchExpressions", ())
    )


def _matches(expression: dict[str, Any], labels: dict[str, str]) -> bool:
    value = labels.get(expression["key"])
    match expression["operator"]:
        case "In":
            return value in expression["values"]
        case "NotIn":
            return value not in expression["values"]
        case "Exists":
            return value is not None
        case "DoesNotExist":
            return value is None
    raise ValueError(expression["operator"])
