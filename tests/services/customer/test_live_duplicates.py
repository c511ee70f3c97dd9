"""Possible duplicates over relay, broker and consumer: listed, dismissed, merged and erased."""

from typing import Any
from uuid import uuid4

import pytest

from services.customer.projections.projection import SHAPE
from tests.services.customer.asked import registered
from tests.services.customer.staffed import assign, member
from tests.services.customer.test_api_merging import merged, unmerged
from tests.services.live import caught_up
from tests.services.problems import problem_of
from tests.services.scoping import as_told, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
OWN = {"read": "own", "write": "own"}


@pytest.fixture
def mailbox() -> str:
    return f"{uuid4().hex}@example.org"


async def known(served: Served, mailbox: str | None, **more: Any) -> str:
    """A customer who has nothing in common with others but what is given."""
    own: dict[str, Any] = {"name": uuid4().hex, "phone": None, "region": None, "email": mailbox}
    return (await registered(served, **own | more))["customer_id"]


async def pairs(served: Served, of: str, query: str = "", **more: Any) -> list[dict[str, Any]]:
    """Those of one customer, after all was heard."""
    await caught_up(served)
    answer = await served.get(f"/v1/duplicates?customer_id={of}&{query}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def ids(pair: dict[str, Any]) -> list[str]:
    return [each["customer_id"] for each in pair["customers"]]


def reasons(pair: dict[str, Any]) -> list[str]:
    return [each["reason"] for each in pair["reasons"]]


def dismissal(*pair: str) -> str:
    return f"/v1/duplicates/{pair[0]}/{pair[1]}/dismissal"


async def test_a_pair_is_dismissed_and_comes_back_with_what_is_new(
    live_customer: Served, mailbox: str
):
    one, other = sorted([await known(live_customer, each) for each in (mailbox, mailbox.upper())])
    (pair,) = await pairs(live_customer, other)
    assert ids(pair) == [one, other]
    assert (pair["score"], pair["state"], pair["dismissal"]) == (70, "open", None)
    assert pair["reasons"][0]["matched"].startswith("The same e-mail address")
    assert all(each["personal_data"] == "clear" for each in pair["customers"])
    done = await live_customer.post(dismissal(other, one), {"reason": "same_household"})
    assert done.status_code == 200, done.text
    assert done.json()["state"] == "dismissed"
    assert await pairs(live_customer, one) == []
    (pair,) = await pairs(live_customer, one, "state=dismissed")
    shown = pair["dismissal"]
    assert (shown["matched"], shown["reason"]) == (["email"], "same_household")
    assert shown["actor"] == "user-admin"
    phone = {"phone": f"+4930{int(uuid4()) % 10**8:08}"}
    for id in (one, other):
        await live_customer.call("PATCH", f"/v1/customers/{id}", phone, headers={"If-Match": "*"})
    (pair,) = await pairs(live_customer, one)
    assert (reasons(pair), pair["new_reasons"]) == (["email", "phone"], ["phone"])
    await live_customer.post(dismissal(one, other), {"reason": "same_household"})
    assert await pairs(live_customer, one) == []
    back = await live_customer.call("DELETE", f"{dismissal(one, other)}?reason=looked_again")
    assert (back.status_code, back.json()["state"]) == (200, "withdrawn")
    (pair,) = await pairs(live_customer, one)
    assert (pair["dismissal"], pair["new_reasons"]) == (None, [])
    path = "/v1/audit/changes?actor=user-admin&type=crm.duplicate.dismissed.v1"
    changes = (await live_customer.get(path)).json()["items"]
    assert [each["customer_id"] for each in changes] == [one, one]


async def test_a_merge_ends_a_pair_and_an_unmerge_brings_back_what_was(
    live_customer: Served, mailbox: str
):
    one, other, third = sorted([await known(live_customer, mailbox) for _ in range(3)])
    await pairs(live_customer, one)
    await live_customer.post(dismissal(one, third), {"reason": "branches"})
    before = await pairs(live_customer, one), await pairs(live_customer, one, "state=dismissed")
    assert (len(before[0]), len(before[1])) == (1, 1)
    await merged(live_customer, other, one)
    assert await pairs(live_customer, other) == []
    (pair,) = await pairs(live_customer, one, "state=dismissed")
    assert (ids(pair), pair["dismissal"]["customer_id"]) == ([other, third], one)
    await unmerged(live_customer, other, one)
    assert (
        await pairs(live_customer, one),
        await pairs(live_customer, one, "state=dismissed"),
    ) == (before)


async def test_an_erasure_leaves_nothing_of_a_pair(live_customer: Served, mailbox: str):
    one, other = sorted([await known(live_customer, mailbox) for _ in range(2)])
    await pairs(live_customer, one)
    await live_customer.post(dismissal(one, other), {"reason": "branches"})
    assert len(await pairs(live_customer, one, "state=dismissed")) == 1
    await live_customer.post(f"/v1/customers/{other}/erase")
    assert await pairs(live_customer, one, "state=dismissed") == []
    for table in ("match_facts", "duplicate_pairs", "duplicate_dismissals"):
        query = f"select count(*) from {table} t where t::text like '%' || $1 || '%'"
        assert await live_customer.runtime.pool.fetchval(query, other) == 0
    refused = await live_customer.post(dismissal(one, other), {"reason": "branches"})
    problem_of(refused, 404, "duplicate_not_found")


async def test_nobody_out_of_scope_is_in_a_pair_or_counted(live_customer: Served, mailbox: str):
    kim = await member(live_customer)
    claims = {"sub": kim["subjects"][0]}
    ours, near, theirs = [await known(live_customer, mailbox) for _ in range(3)]
    for id in (ours, near):
        await assign(live_customer, id, {"staff_id": kim["staff_id"]})
    everybody = await pairs(live_customer, ours)
    await put_policy(live_customer, {"agent": {"customers": OWN}})
    mine: dict[str, Any] = {"role": "agent", "claims": claims}
    assert (len(everybody), len(await pairs(live_customer, ours, **mine))) == (2, 1)
    listed = (await live_customer.get("/v1/duplicates?limit=1", **mine)).json()
    assert (ids(listed["items"][0]), listed["next_cursor"]) == (sorted([ours, near]), None)
    assert await pairs(live_customer, theirs, **mine) == []
    body = {"reason": "branches"}
    told = [
        as_told(await live_customer.post(dismissal(ours, id), body, **mine))
        for id in (theirs, str(uuid4()))
    ]
    assert told[0] == told[1]
    assert told[0][0] == 404
    hidden = {"customers": {"hidden": ["email"]}}
    await put_policy(live_customer, {"agent": hidden})
    assert await pairs(live_customer, ours, **mine) == []
    refused = await live_customer.post(dismissal(ours, near), body, **mine)
    problem_of(refused, 404, "duplicate_not_found")
    await live_customer.post(dismissal(ours, near), body)
    path = f"{dismissal(ours, near)}?reason=looked_again"
    back = await live_customer.call("DELETE", path, **mine)
    assert (back.status_code, back.json()["matched"]) == (200, [])
    await put_policy(live_customer, {})


async def test_what_is_hidden_is_not_named_by_an_older_dismissal(
    live_customer: Served, mailbox: str
):
    phone = f"+4930{int(uuid4()) % 10**8:08}"
    one, other = [await known(live_customer, mailbox, phone=phone) for _ in range(2)]
    await pairs(live_customer, one)
    await live_customer.post(dismissal(one, other), {"reason": "branches"})
    path = f"/v1/customers/{one}"
    await live_customer.call("PATCH", path, {"email": None}, headers={"If-Match": "*"})
    (pair,) = await pairs(live_customer, one, "state=dismissed")
    assert pair["dismissal"]["matched"] == ["email", "phone"]
    await put_policy(live_customer, {"agent": {"customers": {"hidden": ["email"]}}})
    (pair,) = await pairs(live_customer, one, "state=dismissed", role="agent")
    await put_policy(live_customer, {})
    assert pair["dismissal"]["matched"] == ["phone"]


async def test_during_a_rebuild_nothing_is_dismissed(
    live_customer: Served, mailbox: str, monkeypatch: pytest.MonkeyPatch
):
    one, other = [await known(live_customer, mailbox) for _ in range(2)]
    await pairs(live_customer, one)
    monkeypatch.setattr("services.customer.api.directory.SHAPE", SHAPE + 1)
    refused = await live_customer.post(dismissal(one, other), {"reason": "branches"})
    problem_of(refused, 503, "duplicates_incomplete")
    monkeypatch.undo()
    done = await live_customer.post(dismissal(one, other), {"reason": "branches"})
    assert done.status_code == 200


async def test_the_list_is_filtered_and_paged_by_score(live_customer: Served, mailbox: str):
    name, region = f"Mills {uuid4().hex[:12]}", uuid4().hex[:8]
    more = {"name": name, "region": region}
    one = await known(live_customer, mailbox, **more)
    both = await known(live_customer, mailbox, **more)
    await known(live_customer, None, **more)
    await known(live_customer, None, name=f"{name[:8]}x{name[9:]}", region=region)
    found = await pairs(live_customer, one)
    assert [pair["score"] for pair in found] == [100, 50, 40]
    assert reasons(found[0]) == ["email", "name", "region"]
    assert reasons(found[2]) == ["similar_name", "region"]
    assert len(await pairs(live_customer, one, "min_score=50")) == 2
    assert len(await pairs(live_customer, one, "reason=similar_name")) == 1
    await assign(live_customer, both, label := uuid4().hex)
    await caught_up(live_customer)
    seen, query = [], f"owner={label}&limit=1"
    while True:
        page = (await live_customer.get(f"/v1/duplicates?{query}")).json()
        seen += page["items"]
        if page["next_cursor"] is None:
            break
        query = f"owner={label}&limit=1&cursor={page['next_cursor']}"
    assert [pair["score"] for pair in seen] == [100, 50, 40]
    assert all(both in ids(pair) for pair in seen)


async def test_what_is_no_pair_cannot_be_dismissed(live_customer: Served):
    one, other = [await known(live_customer, None) for _ in range(2)]
    body = {"reason": "branches"}
    problem_of(await live_customer.post(dismissal(one, other), body), 404, "duplicate_not_found")
    problem_of(await live_customer.post(dismissal(one, one), body), 404, "duplicate_not_found")
    missing = await live_customer.call("DELETE", f"{dismissal(one, other)}?reason=looked_again")
    problem_of(missing, 404, "dismissal_not_found")
    text = await live_customer.post(dismissal(one, other), {"reason": "Ada's brother"})
    assert (text.status_code, text.json()["errors"][0]["pointer"]) == (422, "/reason")
    assert (await live_customer.get("/v1/duplicates?min_score=39")).status_code == 422
