"""Customers with whom there is no trade: no purchase of theirs from then on, all history before."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.customer import CustomerStatusChanged
from tests.services.interaction.asked import order
from tests.services.interaction.test_api_timeline import heard, merged, unmerged
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOW = datetime.now(UTC).replace(microsecond=0)
SINCE = NOW - timedelta(days=10)


def stopped(id: UUID, since: datetime | None = SINCE) -> CustomerStatusChanged:
    status = "suspended" if since else "active"
    return CustomerStatusChanged(
        customer_id=id, status=status, previous="active", since=since, reason=None
    )


async def bought(served: Served, id: UUID, at: datetime = NOW, **changes: Any) -> Any:
    body = order(customer_id=str(id), occurred_at=at.isoformat(), **changes)
    return await served.post("/v1/purchases", body)


async def test_only_what_is_dated_from_then_on_is_refused(shared_interaction: Served):
    id = uuid4()
    await heard(shared_interaction, stopped(id))
    for at in (SINCE, NOW):
        answer = await bought(shared_interaction, id, at)
        problem_of(answer, 409, "customer_suspended")
        assert pointers_of(answer) == ["/customer_id"]
    earlier = await bought(shared_interaction, id, SINCE - timedelta(seconds=1))
    assert earlier.status_code == 201
    somebody = await bought(shared_interaction, uuid4())
    assert somebody.status_code == 201


async def test_active_again_means_trade_again_for_any_day(shared_interaction: Served):
    id = uuid4()
    await heard(shared_interaction, stopped(id), stopped(id, None))
    for at in (SINCE, NOW):
        assert (await bought(shared_interaction, id, at)).status_code == 201


async def test_in_a_batch_it_hinders_no_other(shared_interaction: Served):
    id = uuid4()
    await heard(shared_interaction, stopped(id))
    earlier = (SINCE - timedelta(days=1)).isoformat()
    items = [
        order(customer_id=str(id), occurred_at=NOW.isoformat()),
        order(customer_id=str(id), occurred_at=earlier),
        order(occurred_at=NOW.isoformat()),
        order(customer_id="x"),
        7,
    ]
    answer = await shared_interaction.post("/v1/purchases:batch", {"items": items})
    found = answer.json()["items"]
    assert [item["status"] for item in found] == [409, 201, 201, 422, 422]
    assert found[0]["problem"]["errors"][0]["pointer"] == "/items/0/customer_id"


async def test_what_was_recorded_before_is_answered_as_then_and_goes_on(
    shared_interaction: Served,
):
    id = uuid4()
    body = order(customer_id=str(id), occurred_at=NOW.isoformat())
    first = await shared_interaction.post("/v1/purchases", body, key=f"k-{id}")
    await heard(shared_interaction, stopped(id))
    replay = await shared_interaction.post("/v1/purchases", body, key=f"k-{id}")
    assert (replay.status_code, replay.json()) == (201, first.json())
    again = await shared_interaction.post("/v1/purchases", body)
    assert again.status_code == 200
    batch = await shared_interaction.post("/v1/purchases:batch", {"items": [body]})
    assert [item["status"] for item in batch.json()["items"]] == [200]
    payment = {"amount": "10.00", "paid_at": NOW.isoformat()}
    path = f"/v1/purchases/{body['purchase_id']}/payments"
    assert (await shared_interaction.post(path, payment)).status_code == 201


async def test_of_merged_records_the_survivors_status_counts(shared_interaction: Served):
    survivor, member = uuid4(), uuid4()
    await heard(shared_interaction, stopped(survivor))
    await heard(shared_interaction, *merged(survivor, member))
    for id in (survivor, member):
        problem_of(await bought(shared_interaction, id), 409, "customer_suspended")
    await heard(shared_interaction, *unmerged(member, survivor))
    assert (await bought(shared_interaction, member)).status_code == 201
    problem_of(await bought(shared_interaction, survivor), 409, "customer_suspended")


async def test_a_members_own_status_waits_while_it_is_merged(shared_interaction: Served):
    survivor, member = uuid4(), uuid4()
    await heard(shared_interaction, stopped(member))
    await heard(shared_interaction, *merged(survivor, member))
    assert (await bought(shared_interaction, member)).status_code == 201
    await heard(shared_interaction, *unmerged(member, survivor))
    problem_of(await bought(shared_interaction, member), 409, "customer_suspended")
