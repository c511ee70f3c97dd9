"""Scopes: every route says whose data it is about, or is known to be about nobody's."""

from collections.abc import Iterator, Sequence
from importlib import import_module

import pytest
from fastapi import APIRouter
from starlette.routing import BaseRoute

from libs.web.gate.roles import Rule, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.gate.scoping.scopes import Ownership

SERVICES = ("customer", "interaction", "valuation", "callcenter")
# Who have all, and who have their own, in any policy.
ADMINS_AND_OWN = {"admin", "customer"}
ABOUT_NOBODY = {
    "GET /v1/staff",
    "GET /v1/staff/me",
    "GET /v1/staff/{staff_id}",
    "GET /v1/custom-fields",
    "GET /v1/custom-fields/schema",
    "GET /v1/source-order",
    "POST /v1/views",
    "GET /v1/views",
    "GET /v1/views/{view_id}",
    "PATCH /v1/views/{view_id}",
    "DELETE /v1/views/{view_id}",
    "GET /v1/models",
    "GET /v1/policies",
    "POST /v1/agents",
    "GET /v1/agents/{agent_id}",
    "PUT /v1/agents/{agent_id}/state",
}
# Ids in paths that name no customer, nor anything of theirs.
OF_NOBODY = {"staff_id", "agent_id", "segment_id", "hand_over_id", "view_id"}
# Ids of what belongs to the customer who is named beside them, or is looked at by the route.
OF_WHOM_IS_NAMED = {"contact_point_id", "relation_id"}


def routes_of(service: str) -> Iterator[tuple[str, Rule, BaseRoute]]:
    for each in import_module(f"services.{service}.app").ROUTES:
        for route in each.routes if isinstance(each, APIRouter) else [each]:
            yield f"{min(route.methods)} {route.path}", route.rule, route


def undeclared(routes: Sequence[tuple[str, Rule, BaseRoute]]) -> set[str]:
    return {
        name
        for name, rule, _ in routes
        if rule.data is None and not rule.roles <= ADMINS_AND_OWN and name not in ABOUT_NOBODY
    }


def unresolved(
    ownership: Ownership, routes: Sequence[tuple[str, Rule, BaseRoute]]
) -> Iterator[tuple[str, str]]:
    """Ids in paths and bodies whose owner the service could not find."""
    for name, rule, route in routes:
        data = rule.data
        if data is None:
            continue
        in_path = set(getattr(route, "param_convertors", {})) - OF_NOBODY - OF_WHOM_IS_NAMED
        named = {id for id in in_path if id.endswith("_id")} if data.of == "one" else set()
        for id in named | {*data.body, *data.given}:
            if id not in ownership.records or id not in ownership.missing:
                yield name, id
        if data.of == "one" and not named and not data.body:
            yield name, "nobody is named"
        if data.of != "one" and in_path & ownership.records.keys():
            yield name, "somebody is named"


@pytest.mark.parametrize("service", SERVICES)
def test_every_route_says_whose_data_it_is_about(service: str):
    assert undeclared(list(routes_of(service))) == set()


@pytest.mark.parametrize("service", SERVICES)
def test_whoever_a_route_names_is_found(service: str):
    ownership = import_module(f"services.{service}.ownership").OWNERSHIP
    assert list(unresolved(ownership, list(routes_of(service)))) == []


def test_a_route_that_says_nothing_is_noticed():
    routes = router("planted")

    @routes.get("/customers/{customer_id}/secrets")
    @requires("agent")
    async def read_secrets() -> None:
        """Tell them."""

    @routes.get("/others/{unknown_id}")
    @requires("agent", data=of_customer("customers"))
    async def read_other() -> None:
        """Tell them."""

    ownership = import_module("services.customer.ownership").OWNERSHIP
    planted = [(f"GET {route.path}", route.rule, route) for route in routes.routes]
    assert undeclared(planted) == {"GET /v1/customers/{customer_id}/secrets"}
    assert list(unresolved(ownership, planted)) == [("GET /v1/others/{unknown_id}", "unknown_id")]
