"""Every route says who may call it, and everybody else is kept out."""

from uuid import uuid4

import httpx2
import pytest
from fastapi import APIRouter

from libs.web.app import create_app
from libs.web.errors.problems import Problem
from libs.web.gate.auth import Caller
from libs.web.gate.roles import ROLES, only_own, requires, roles_table, rule_of
from libs.web.gate.routing import router
from tests.libs.web.example import HOT, example_app
from tests.libs.web.issuing import TestIssuer

BODIES = {"/v1/things": {"name": "x"}, "/v1/hot": {"name": "x", "amount": "1"}}


@pytest.mark.parametrize("role", sorted(ROLES))
async def test_roles_times_routes(client: httpx2.AsyncClient, issuer: TestIssuer, role: str):
    own = uuid4()
    for row in roles_table(example_app(issuer).routes):
        if row.path == "/v1/slow":
            continue
        path = row.path.format(thing_id=own)
        headers = issuer.headers(role, customer_id=str(own))
        body = BODIES[row.path] if row.method == "POST" else None
        answer = await client.request(row.method, path, headers=headers, json=body)
        expected = role in row.roles
        assert (answer.status_code < 400) == expected, (row, role, answer.text)
        assert expected or answer.json()["code"] == "forbidden"


async def test_nobody_gets_in_without_a_token_and_bodies_are_not_even_read(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    for row in roles_table(example_app(issuer).routes):
        answer = await client.request(row.method, row.path, content=b"{" * 10)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_token_without_roles_is_good_for_nothing(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    for roles in ([], ["root"], ["ADMIN"]):
        answer = await client.get("/v1/things", headers=issuer.headers(roles=roles))
        assert answer.status_code == 403


async def test_customers_see_their_own_alone(client: httpx2.AsyncClient, issuer: TestIssuer):
    own, other = uuid4(), uuid4()
    headers = issuer.headers("customer", customer_id=str(own))
    assert (await client.get(f"/v1/things/{own}", headers=headers)).status_code == 200
    answer = await client.get(f"/v1/things/{other}", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_your_data")


def test_a_customer_who_is_staff_as_well_sees_what_staff_sees():
    own, other = uuid4(), uuid4()
    only_own(Caller("x", "x", frozenset({"customer", "agent"}), customer_id=own), other)
    with pytest.raises(Problem):
        only_own(Caller("x", "x", frozenset({"customer", "unheard_of"}), customer_id=own), other)
    with pytest.raises(Problem):
        only_own(Caller("x", "x", frozenset({"customer"}), customer_id=own), None)


def test_a_route_without_roles_is_refused_when_it_is_declared():
    async def open_to_all() -> None: ...

    with pytest.raises(ValueError, match="which roles may call it"):
        router("things").get("/open")(open_to_all)


def test_a_router_that_has_no_gate_is_refused_when_the_app_is_made(issuer: TestIssuer):
    ungated = APIRouter(prefix="/v1")

    @ungated.get("/open")
    async def open_to_all() -> None: ...

    with pytest.raises(ValueError, match="/v1/open"):
        create_app(title="x", version="1", routes=[ungated], authenticator=issuer.authenticator())


@pytest.mark.parametrize("roles", [(), ("root",), ("admin", "Admin")])
def test_roles_must_be_known_ones(roles: tuple[str, ...]):
    with pytest.raises(ValueError, match="one or more of"):
        requires(*roles)


def test_the_table_lists_hot_routes_too():
    (row,) = roles_table([HOT])
    assert (row.method, row.path, row.roles) == ("POST", "/v1/hot", {"admin", "integration"})
    assert rule_of("admin").command is None
