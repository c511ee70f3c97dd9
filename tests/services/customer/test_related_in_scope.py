"""Relations, previews, look-ups and contact points within the scope that the policy gives."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio

from tests.services.customer.asked import registered
from tests.services.customer.related import new_id, related
from tests.services.customer.staffed import assign, member
from tests.services.live import caught_up
from tests.services.problems import problem_of
from tests.services.scoping import as_told, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
OWN = {"read": "own", "write": "own"}


@pytest_asyncio.fixture(loop_scope="module")
async def service(live_customer: Served) -> AsyncIterator[Served]:
    """With a policy by which agents and managers have their own."""
    roles = {role: {"customers": OWN} for role in ("agent", "manager")}
    await put_policy(live_customer, roles)
    yield live_customer
    await put_policy(live_customer, {})


async def owned_by(service: Served, staff_id: str | None) -> str:
    customer_id = (await registered(service, kind="organization"))["customer_id"]
    if staff_id:
        await assign(service, customer_id, {"staff_id": staff_id})
    return customer_id


async def test_a_graph_holds_nobody_out_of_scope_nor_who_is_behind_them(service: Served):
    kim = await member(service)
    claims = {"sub": kim["subjects"][0]}
    ours, near, behind = [await owned_by(service, kim["staff_id"]) for _ in range(3)]
    theirs = await owned_by(service, None)
    known = await related(service, ours, "supplier", near)
    foreign = await related(service, ours, "supplier", theirs)
    await related(service, theirs, "supplier", behind)
    path = f"/v1/customers/{ours}/relations?depth=3"
    seen = (await service.get(path, role="agent", claims=claims)).json()
    everybody = (await service.get(path)).json()
    assert {node["customer_id"] for node in seen["nodes"]} == {ours, near}
    assert [each["relation_id"] for each in seen["relations"]] == [known]
    assert len(everybody["nodes"]) == 4
    for route in ("", "/history"):
        told = [
            as_told(await service.get(f"/v1/relations/{id}{route}", role="agent", claims=claims))
            for id in (foreign, new_id())
        ]
        assert told[0] == told[1]
        assert told[0][0] == 404
    groups = await service.get(f"/v1/customers/{ours}/groups", role="agent", claims=claims)
    problem_of(groups, 403, "scope_needs_all")


async def test_nobody_is_related_to_whoever_is_out_of_scope(service: Served):
    kim = await member(service)
    claims = {"sub": kim["subjects"][0]}
    ours, near = [await owned_by(service, kim["staff_id"]) for _ in range(2)]
    theirs = await owned_by(service, None)

    async def relate(to_id: str) -> Any:
        body = {"from_id": ours, "to_id": to_id, "kind": "supplier"}
        return await service.post("/v1/relations", body, role="agent", claims=claims)

    told = [as_told(await relate(id)) for id in (theirs, str(uuid4()))]
    assert told[0] == told[1]
    assert (told[0][0], told[0][1]["code"]) == (404, "customer_not_found")
    relation = (await relate(near)).json()["relation_id"]
    told = [
        as_told(
            await service.post(
                f"/v1/relations/{relation}/move", {"to_id": id}, role="agent", claims=claims
            )
        )
        for id in (theirs, str(uuid4()))
    ]
    assert told[0] == told[1]
    assert told[0][0] == 404


async def test_ids_and_previews_tell_of_nobody_out_of_scope(service: Served):
    kim = await member(service)
    claims = {"sub": kim["subjects"][0]}
    ours, theirs = await owned_by(service, kim["staff_id"]), await owned_by(service, None)
    await caught_up(service)
    body = {"ids": [theirs, ours]}
    found = await service.post("/v1/customers:lookup", body, role="agent", claims=claims)
    assert [item["customer_id"] for item in found.json()["items"]] == [ours]
    assert found.json()["missing"] == [theirs]
    query = f"/v1/customers?ids={ours},{theirs}"
    listed = await service.get(query, role="agent", claims=claims)
    assert [item["customer_id"] for item in listed.json()["items"]] == [ours]
    told = [
        as_told(
            await service.get(
                f"/v1/customers/{ours}/merge-preview?customer_id={id}",
                role="manager",
                claims=claims,
            )
        )
        for id in (theirs, str(uuid4()))
    ]
    assert told[0] == told[1]
    assert told[0][0] == 404


async def test_contact_points_of_a_hidden_kind_are_shown_nowhere(live_customer: Served):
    served = live_customer
    await put_policy(served, {"agent": {"customers": {"hidden": ["email"]}}})
    known = await registered(served)
    path = f"/v1/customers/{known['customer_id']}"
    second = {"email": "second@example.org"}
    made = await served.post(f"{path}/contact-points", second, role="agent")
    assert made.status_code == 201, made.text
    point = (
        await served.post(f"{path}/contact-points", {**second, "email": "t@example.org"})
    ).json()
    for route in ("", "/history", "/overview"):
        seen = await served.get(path + route, role="agent")
        assert "@example" not in seen.text, route
    change = f"{path}/contact-points/{point['contact_point_id']}"
    headers = {"If-Match": "*"}
    changed = await served.call("PATCH", change, {"purpose": "work"}, role="agent", headers=headers)
    assert (changed.status_code, "example" in changed.text) == (200, False)
    kinds = {each["kind"] for each in (await served.get(path)).json()["contact_points"]}
    assert "email" in kinds
    await put_policy(served, {})
