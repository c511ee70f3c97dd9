"""One origin in Kubernetes: the routes lead where the local gateway leads, and to nothing else."""

from collections.abc import Callable

import pytest
from pydantic import TypeAdapter
from starlette.routing import Mount, Route

from deploy.contract.openapi import api
from deploy.local.gateway.proxy import service_and_path
from deploy.local.settings import SERVICES
from libs.service.addresses import Addresses
from tests.deploy.rendering import Manifest, named, of_kind, rendered

FOR_PROBES = {"/livez", "/readyz", "/metrics"}
Target = tuple[str, str]


def target(manifests: list[Manifest], path: str) -> Target | None:
    """Service that a path leads to, and the path there, by the longest prefix as gateways do."""
    found: list[tuple[int, Target]] = []
    for rule in (
        rule for route in of_kind(manifests, "HTTPRoute") for rule in route["spec"]["rules"]
    ):
        prefix = rule["matches"][0]["path"]["value"]
        if path == prefix or path.startswith(prefix + "/"):
            rewrite = rule["filters"][0]["urlRewrite"]["path"]["replacePrefixMatch"]
            to = (rule["backendRefs"][0]["name"], rewrite + path.removeprefix(prefix))
            found.append((len(prefix), to))
    return max(found)[1] if found else None


_paths: dict[str, set[str]] = {}


async def paths_of(service: str) -> set[str]:
    """Every address that a service answers at, with its parameters as they are written."""
    if service not in _paths:
        routes = (await api(service)).routes
        _paths[service] = {
            route.path + ("/some.js" if isinstance(route, Mount) else "")
            for route in routes
            if isinstance(route, Route | Mount)
        }
    return _paths[service]


def misled(manifests: list[Manifest], service: str, paths: set[str]) -> dict[str, Target | None]:
    """Addresses of a service that lead elsewhere than the local gateway, or where they should not
    lead at all."""
    found = {path: target(manifests, f"/{service}{path}") for path in paths}
    return {
        path: to
        for path, to in found.items()
        if to != (None if path in FOR_PROBES else (service, path))
    }


@pytest.mark.parametrize("service", SERVICES)
async def test_every_address_of_a_service_is_found_under_its_name(service: str) -> None:
    paths, manifests = await paths_of(service), rendered("production")
    assert {"/docs", "/openapi.json", "/v1/parked", *FOR_PROBES} <= paths
    assert misled(manifests, service, paths) == {}
    assert {service_and_path(f"/{service}{p}".encode()) for p in paths} == {
        (service, p.encode()) for p in paths
    }
    assert target(manifests, f"/{service}") is None and target(manifests, "/v1/parked") is None


async def test_without_its_name_an_address_would_be_of_several_services() -> None:
    """The reason for names: operators' routes, pages and probes are alike everywhere."""
    shared = set.intersection(*[await paths_of(service) for service in SERVICES])
    assert {"/v1/parked", "/docs", "/openapi.json", "/livez"} <= shared
    assert not any(p.lstrip("/").split("/")[0] in SERVICES for p in shared)


SPOILED: dict[str, Callable[[list[Manifest]], object]] = {
    "leads to another": lambda m: first(m)["backendRefs"][0].update(name="valuation"),
    "name left on": lambda m: first(m)["filters"][0]["urlRewrite"]["path"].update(
        replacePrefixMatch="/customer/v1"
    ),
    "rule missing": lambda m: named(m, "HTTPRoute", "customer")["spec"]["rules"].pop(),
    "metrics for everybody": lambda m: first(m)["matches"][0]["path"].update(value="/customer"),
}


def first(manifests: list[Manifest]) -> Manifest:
    return named(manifests, "HTTPRoute", "customer")["spec"]["rules"][0]


@pytest.mark.parametrize("fault", SPOILED)
async def test_a_wrong_route_is_noticed(fault: str) -> None:
    manifests = rendered("production")
    SPOILED[fault](manifests)
    assert misled(manifests, "customer", await paths_of("customer"))


def test_routes_lead_to_ports_there_are_and_end_no_stream() -> None:
    manifests = rendered("production")
    for route in of_kind(manifests, "HTTPRoute"):
        for rule in route["spec"]["rules"]:
            (backend,) = rule["backendRefs"]
            ports = named(manifests, "Service", backend["name"])["spec"]["ports"]
            assert backend["port"] in {port["port"] for port in ports}
            assert rule["timeouts"] == {"request": "0s"}


def test_consoles_are_told_the_addresses_that_are_routed() -> None:
    manifests = rendered("production")
    (settings,) = (m for m in of_kind(manifests, "ConfigMap") if "PUBLIC_URLS" in m["data"])
    addresses = TypeAdapter(Addresses).validate_python(settings["data"]["PUBLIC_URLS"])
    (host,) = {h for route in of_kind(manifests, "HTTPRoute") for h in route["spec"]["hostnames"]}
    assert addresses == {service: f"https://{host}/{service}" for service in SERVICES}
