"""A timeline as of a moment, of merged and erased customers, in scope, and after a rebuild."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from libs.events.customer import CustomerErased
from tests.services.interaction.asked import call
from tests.services.interaction.elsewhere import Elsewhere, merged, unmerged
from tests.services.interaction.test_api_timeline import timeline
from tests.services.interaction.test_timeline_elsewhere import NOON, lived, opened, types
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
_ROWS = "select * from heard_events where customer_id = any($1) order by 1, 2, 3"


def query(at: datetime, basis: str = "recorded") -> str:
    return f"as_of={at.strftime('%Y-%m-%dT%H:%M:%S.%fZ')}&basis={basis}"


def without_freshness(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "freshness"}


async def test_as_of_a_moment_it_stays_the_same_whatever_happens_later(shared_interaction: Served):
    ada, bob = uuid4(), uuid4()
    elsewhere = await lived(shared_interaction, ada, uuid4())
    await elsewhere.hears(opened(uuid4(), bob), at=NOON)
    await elsewhere.hears(*merged(ada, bob))
    said = call(customer_id=str(ada))
    await shared_interaction.post("/v1/interactions", said)
    then = datetime.now(UTC)
    first = await timeline(shared_interaction, str(ada), query(then))
    assert len(first["items"]) == 19
    await elsewhere.hears(*unmerged(bob, ada))
    await elsewhere.hears(opened(uuid4(), ada), at=NOON, recorded_at=datetime.now(UTC))
    path = f"/v1/interactions/{said['interaction_id']}/void"
    assert (await shared_interaction.post(path, {"reason": "duplicate"})).status_code == 201
    again = await timeline(shared_interaction, str(ada), query(then))
    assert without_freshness(again) == without_freshness(first)
    now = await timeline(shared_interaction, str(ada))
    assert now != first
    assert [item["voided"] for item in first["items"]] == [None] * 19
    assert sum(item["voided"] is not None for item in now["items"]) == 1
    occurred = await timeline(shared_interaction, str(ada), query(then, "occurred"))
    assert len(occurred["items"]) == 20
    assert (occurred["basis"], first["basis"], now["as_of"]) == ("occurred", "recorded", None)


async def test_records_of_then_are_who_was_one_customer_then(shared_interaction: Served):
    ann, bob, cat = records = [uuid4() for _ in range(3)]
    elsewhere, moments = Elsewhere(shared_interaction), []
    for record in records:
        await elsewhere.hears(opened(uuid4(), record), at=NOON)
    for step in (merged(cat, bob), merged(ann, cat, bob), unmerged(cat, ann, bob), []):
        moments.append(datetime.now(UTC))
        await elsewhere.hears(*step)
    groups = [
        [{ann}, {bob}, {cat}],
        [{ann}, {bob}, {cat, bob}],
        [{ann, bob, cat}, {bob}, {cat}],
        [{ann, bob}, {bob}, {cat}],
    ]
    survivors = [[None] * 3, [None, cat, None], [None, ann, ann], [None, ann, None]]
    for at, expected, into in zip(moments, groups, survivors, strict=True):
        for record, group, survivor in zip(records, expected, into, strict=True):
            seen = await timeline(shared_interaction, str(record), f"{query(at)}&kind=ticket")
            assert len(seen["items"]) == len(group)
            assert seen["merged_into"] == (survivor and str(survivor))


async def test_whoever_was_taken_for_another_is_not_shown_to_them_afterwards(
    shared_interaction: Served,
):
    ann, bob = uuid4(), uuid4()
    elsewhere = Elsewhere(shared_interaction)
    await elsewhere.hears(opened(uuid4(), bob), at=NOON)
    await elsewhere.hears(*merged(ann, bob))
    then = datetime.now(UTC)
    path = f"/v1/customers/{ann}/timeline?{query(then)}&kind=ticket"
    own = {"role": "customer", "claims": {"customer_id": str(ann)}}
    assert len((await shared_interaction.get(path, **own)).json()["items"]) == 1
    await elsewhere.hears(*unmerged(bob, ann))
    assert (await shared_interaction.get(path, **own)).json().get("items", []) == []
    assert len((await shared_interaction.get(path)).json()["items"]) == 1


async def test_of_a_moment_before_anything_was_known_it_says_so(shared_interaction: Served):
    id = uuid4()
    recorded_at = datetime.now(UTC)
    await Elsewhere(shared_interaction).hears(opened(uuid4(), id), at=NOON, recorded_at=recorded_at)
    path = f"/v1/customers/{id}/timeline?{query(NOON + timedelta(days=1))}"
    problem_of(await shared_interaction.get(path), 404, "not_known_then")
    occurred = await shared_interaction.get(path.replace("basis=recorded", "basis=occurred"))
    assert types(occurred.json()) == ["callcenter.ticket_opened"]
    nobody = await timeline(shared_interaction, str(uuid4()), query(NOON))
    assert nobody["items"] == []
    none_of_them = f"{query(datetime.now(UTC))}&kind=cost"
    assert (await timeline(shared_interaction, str(id), none_of_them))["items"] == []


async def test_an_erasure_leaves_the_frame(shared_interaction: Served):
    id = uuid4()
    elsewhere = await lived(shared_interaction, id, uuid4())
    before = await timeline(shared_interaction, str(id))
    await elsewhere.hears(CustomerErased(customer_id=id))
    after = await timeline(shared_interaction, str(id))
    assert types(after) == ["customer.erased", *types(before)]
    heard = [item for item in before["items"] if item["type"] not in OWN]
    assert [item for item in after["items"][1:] if item["type"] not in OWN] == heard
    assert {item["data"].get("note") for item in after["items"]} == {None}


OWN = {"crm.interaction.recorded.v1"}


async def test_a_rebuild_keeps_the_same_rows(shared_interaction: Served):
    """One by one, all at once, and twice."""
    pool = shared_interaction.runtime.pool
    ids = [uuid4(), uuid4()]
    elsewhere = await lived(shared_interaction, *ids)
    live = await pool.fetch(_ROWS, ids)
    assert len(live) == 11
    await pool.execute("delete from heard_events where customer_id = any($1)", ids)
    await elsewhere.apply(elsewhere.told)
    await elsewhere.apply(elsewhere.told)
    assert await pool.fetch(_ROWS, ids) == live
