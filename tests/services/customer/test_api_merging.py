"""POST /v1/customers/{id}/merge and .../unmerge."""

import asyncio
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.customer.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.customer.asked import registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served, serving


async def merged(served: Served, survivor: str, member: object, **more: Any) -> Any:
    body = {"customer_id": member}
    return await served.post(f"/v1/customers/{survivor}/merge", body, **more)


async def unmerged(served: Served, survivor: str, member: object, **more: Any) -> Any:
    body = {"customer_id": member}
    return await served.post(f"/v1/customers/{survivor}/unmerge", body, **more)


async def some(served: Served, count: int) -> list[str]:
    return [(await registered(served))["customer_id"] for _ in range(count)]


async def read(served: Served, customer_id: str) -> Any:
    return (await served.get(f"/v1/customers/{customer_id}")).json()


async def stored(served: Served) -> int:
    return await served.runtime.pool.fetchval("select count(*) from events")


async def test_the_survivor_has_members_and_the_member_a_survivor(customer: Served):
    ada, bob = await some(customer, 2)
    answer = await merged(customer, ada, bob, role="manager")
    assert answer.status_code == 200, answer.text
    assert (answer.json()["members"], answer.headers["etag"]) == ([ada, bob], '"2"')
    assert await read(customer, ada) == answer.json()
    member = await read(customer, bob)
    assert (member["merged_into"], member["members"], member["version"]) == (ada, [], 2)
    again = await merged(customer, ada, bob)
    assert (again.status_code, again.json()) == (200, answer.json())
    left = await unmerged(customer, ada, bob)
    assert (left.json()["members"], left.headers["etag"]) == ([], '"3"')
    assert (await read(customer, bob))["merged_into"] is None
    assert (await unmerged(customer, ada, bob)).headers["etag"] == '"3"'


async def test_every_record_is_told_of_all_of_them(customer: Served):
    ada, bob, cleo, dan = await some(customer, 4)
    await merged(customer, ada, bob)
    await merged(customer, cleo, dan)
    answer = await merged(customer, ada, cleo)
    assert answer.json()["members"] == [ada, bob, cleo, dan]
    for id in (ada, bob, cleo, dan):
        (last, *_) = (await customer.get(f"/v1/customers/{id}/history")).json()["items"]
        assert last["type"] == "crm.customer.merged.v1"
        everybody = [ada, bob, cleo, dan]
        assert last["data"] == {"customer_id": id, "survivor_id": ada, "members": everybody}
    assert (await read(customer, dan))["merged_into"] == ada


async def test_who_came_with_a_record_leaves_with_it(customer: Served):
    ada, bob, cleo, dan = await some(customer, 4)
    await merged(customer, bob, ada)
    await merged(customer, cleo, bob)
    await merged(customer, cleo, dan)
    left = await unmerged(customer, cleo, bob)
    assert (left.json()["members"], left.headers["etag"]) == ([cleo, dan], '"4"')
    assert (await read(customer, bob))["members"] == [bob, ada]
    assert (await read(customer, ada))["merged_into"] == bob
    (last, before, *_) = (await customer.get(f"/v1/customers/{bob}/history")).json()["items"]
    assert (before["type"], last["type"]) == ("crm.customer.unmerged.v1", "crm.customer.merged.v1")
    again = await merged(customer, cleo, bob)
    assert again.json()["members"] == [cleo, dan, bob, ada]


async def test_a_retry_is_answered_as_the_first_was(customer: Served):
    ada, bob = await some(customer, 2)
    first = await merged(customer, ada, bob, key="m")
    await unmerged(customer, ada, bob)
    again = await merged(customer, ada, bob, key="m")
    assert again.headers["idempotency-replayed"] == "true"
    assert (again.status_code, again.json()) == (200, first.json())
    assert (await read(customer, bob))["merged_into"] is None


async def test_the_version_of_the_survivor_is_checked(customer: Served):
    ada, bob, cleo = await some(customer, 3)
    await merged(customer, ada, bob, headers={"If-Match": '"1"'})
    for change, member in ((merged, cleo), (unmerged, bob)):
        stale = await change(customer, ada, member, headers={"If-Match": '"1"'})
        problem_of(stale, 412, "stale_version")
    assert (await unmerged(customer, ada, bob, headers={"If-Match": '"2"'})).status_code == 200


async def test_what_makes_no_sense_is_refused_and_changes_nothing(customer: Served):
    ada, bob, cleo, gone = await some(customer, 4)
    await merged(customer, ada, bob)
    await customer.post(f"/v1/customers/{gone}/erase")
    before = await stored(customer)
    cases = [
        (await merged(customer, ada, ada), 422, "merged_into_themselves", ["/customer_id"]),
        (await merged(customer, ada, str(uuid4())), 404, "customer_not_found", ["/customer_id"]),
        (await merged(customer, str(uuid4()), ada), 404, "customer_not_found", []),
        (await merged(customer, ada, gone), 409, "customer_erased", ["/customer_id"]),
        (await merged(customer, gone, ada), 409, "customer_erased", []),
        (await merged(customer, bob, cleo), 409, "customer_merged", []),
        (await merged(customer, cleo, bob), 409, "customer_merged", ["/customer_id"]),
        (await unmerged(customer, cleo, bob), 409, "customer_merged", ["/customer_id"]),
        (await merged(customer, ada, "bob"), 422, "validation_failed", ["/customer_id"]),
        (await merged(customer, ada, 17), 422, "validation_failed", ["/customer_id"]),
        (await merged(customer, ada, None), 422, "validation_failed", ["/customer_id"]),
    ]
    for answer, status, code, pointers in cases:
        problem = problem_of(answer, status, code)
        assert pointers_of(answer) == pointers
        if code == "customer_merged":
            assert problem["detail"] == f"The survivor is {ada}"
    assert await stored(customer) == before


async def test_a_merged_record_is_changed_through_its_survivor_alone(customer: Served):
    ada, bob = await some(customer, 2)
    await merged(customer, ada, bob)
    path, any_version = f"/v1/customers/{bob}", {"If-Match": "*"}
    refused = [
        await customer.call("PATCH", path, {"region": "south"}, headers=any_version),
        await customer.call("PUT", f"{path}/owner", {"owner": "kim"}),
        await customer.post(f"{path}/erase"),
    ]
    for answer in refused:
        assert problem_of(answer, 409, "customer_merged")["detail"] == f"The survivor is {ada}"
    await unmerged(customer, ada, bob)
    answer = await customer.call("PATCH", path, {"region": "south"}, headers=any_version)
    assert answer.status_code == 200


async def test_erasing_the_survivor_erases_its_members(customer: Served):
    ada, bob, cleo = await some(customer, 3)
    await merged(customer, ada, bob)
    answer = await customer.post(f"/v1/customers/{ada}/erase")
    assert (answer.status_code, answer.headers["etag"]) == (200, '"3"')
    for id in (ada, bob):
        seen = await read(customer, id)
        assert (seen["name"], seen["personal_data"]) == (None, "erased")
    assert (await read(customer, cleo))["personal_data"] == "clear"
    keys = await customer.runtime.pool.fetch(
        "select customer_id from personal_keys where wrapped is null"
    )
    assert {row["customer_id"] for row in keys} == {UUID(ada), UUID(bob)}


@pytest.mark.parametrize("same_survivor", [True, False], ids=["one survivor", "two survivors"])
async def test_at_once_through_two_processes_all_is_told_to_all_or_nothing(
    customer: Served, database: str, issuer: TestIssuer, tmp_path: Path, same_survivor: bool
):
    """Into one survivor gets who is not turned away; of two survivors, one gets it."""
    ada, eve, *others = await some(customer, 8)
    async with serving(SERVICE, database, issuer, tmp_path) as second:
        answers = await asyncio.gather(
            *(
                merged(served, survivor, other)
                for other in others
                for served, survivor in (
                    (customer, ada),
                    (second, ada if same_survivor else eve),
                )
            ),
            *([] if same_survivor else [merged(customer, ada, eve), merged(second, eve, ada)]),
        )
    assert {answer.status_code for answer in answers} <= {200, 409}
    seen = {id: await read(customer, id) for id in (ada, eve, *others)}
    survivors = [body for body in seen.values() if body["merged_into"] is None]
    groups = [body["members"] or [body["customer_id"]] for body in survivors]
    assert sorted(id for group in groups for id in group) == sorted(seen)
    for body in survivors:
        for id in body["members"][1:]:
            assert seen[id]["merged_into"] == body["customer_id"]
            (last, *_) = (await customer.get(f"/v1/customers/{id}/history")).json()["items"]
            assert last["data"]["members"] == body["members"]
