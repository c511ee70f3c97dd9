"""GET .../merge-preview, .../unmerge-preview and .../lineage: what a merge would do, and did."""

import random
from typing import Any
from uuid import uuid4

import pytest

from tests.services.customer.asked import registered
from tests.services.customer.test_api_merging import merged, stored, unmerged
from tests.services.customer.test_consents import said
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def some(served: Served, count: int) -> list[str]:
    return [(await registered(served))["customer_id"] for _ in range(count)]


async def preview(served: Served, kind: str, survivor: str, other: object, **more: Any) -> Any:
    return await served.get(f"/v1/customers/{survivor}/{kind}-preview?customer_id={other}", **more)


async def members_of(served: Served, id: str) -> list[str]:
    return (await served.get(f"/v1/customers/{id}")).json()["members"]


@pytest.mark.parametrize("seed", range(4))
async def test_a_preview_says_what_then_happens_and_writes_nothing(
    shared_customer: Served, seed: int
):
    """Whatever was merged before, refusals included."""
    chance = random.Random(seed)
    ids = await some(shared_customer, 4)
    for _ in range(12):
        one, other = chance.sample(ids, 2)
        kind, do = chance.choice([("merge", merged), ("unmerge", unmerged)])
        before = await stored(shared_customer)
        told = await preview(shared_customer, kind, one, other)
        assert await stored(shared_customer) == before
        done = await do(shared_customer, one, other)
        assert told.status_code == done.status_code
        if told.status_code != 200:
            assert told.json()["code"] == done.json()["code"]
            continue
        found = told.json()
        assert found["changes"] == (await stored(shared_customer) > before)
        assert found["members"] == (done.json()["members"] or [one])
        if kind == "unmerge" and found["changes"]:
            assert found["others"] == (await members_of(shared_customer, other) or [other])


async def test_it_shows_whose_fields_stay_and_what_is_added(shared_customer: Served):
    ada = (await registered(shared_customer, name="Ada Lovelace"))["customer_id"]
    bob = (await registered(shared_customer, name="A. Lovelace"))["customer_id"]
    found = (await preview(shared_customer, "merge", ada, bob)).json()
    assert found["survivor"]["name"] == "Ada Lovelace"
    assert [record["name"] for record in found["records"]] == ["A. Lovelace"]
    masked = await preview(shared_customer, "merge", ada, bob, claims={"scope": ""})
    assert "Lovelace" not in masked.text
    refused = await preview(shared_customer, "merge", ada, bob, role="agent")
    problem_of(refused, 403, "forbidden")


async def test_it_says_which_consents_would_be_lost_and_come_back(shared_customer: Served):
    ada, bob = await some(shared_customer, 2)
    await said(shared_customer, ada, True)
    await said(shared_customer, bob, True, channel="phone")
    lost = (await preview(shared_customer, "merge", ada, bob)).json()["consents"]
    assert lost == [
        {"purpose": "marketing", "channel": None, "allowed": True, "allowed_then": False}
    ]
    await merged(shared_customer, ada, bob)
    back = (await preview(shared_customer, "unmerge", ada, bob)).json()["consents"]
    assert back == [
        {"purpose": "marketing", "channel": None, "allowed": False, "allowed_then": True}
    ]


async def test_what_would_be_refused_is(shared_customer: Served):
    ada, bob, gone = await some(shared_customer, 3)
    await shared_customer.post(f"/v1/customers/{gone}/erase")
    problem_of(await preview(shared_customer, "merge", ada, ada), 422, "merged_into_themselves")
    problem_of(await preview(shared_customer, "merge", ada, uuid4()), 404, "customer_not_found")
    problem_of(await preview(shared_customer, "merge", ada, gone), 409, "customer_erased")
    assert (await preview(shared_customer, "merge", ada, "bob")).status_code == 422
    missing = await shared_customer.get(f"/v1/customers/{bob}/merge-preview")
    assert missing.status_code == 422


async def test_the_lineage_tells_every_merge_of_a_record_and_its_undoing(shared_customer: Served):
    ada, bob, cleo = await some(shared_customer, 3)
    await merged(shared_customer, ada, bob)
    await merged(shared_customer, cleo, ada)
    await unmerged(shared_customer, cleo, ada)
    seen, query = [], "?limit=2"
    while True:
        path = f"/v1/customers/{bob}/lineage{query}"
        page = (await shared_customer.get(path)).json()
        seen += page["items"]
        if page["next_cursor"] is None:
            break
        query = f"?limit=2&cursor={page['next_cursor']}"
    changes = [(each["change"], each["survivor_id"], each["members"]) for each in seen]
    assert changes == [
        ("merged", ada, [ada, bob]),
        ("merged", cleo, [cleo, ada, bob]),
        ("merged", ada, [ada, bob]),
    ]
    (last, *_) = (await shared_customer.get(f"/v1/customers/{cleo}/lineage")).json()["items"]
    assert (last["change"], last["left_id"], last["actor"]) == ("unmerged", ada, "user-admin")
    unknown = await shared_customer.get(f"/v1/customers/{uuid4()}/lineage")
    problem_of(unknown, 404, "customer_not_found")
