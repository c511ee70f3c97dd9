"""GET /v1/customers/{id}/timeline: the store's events about a customer, the latest first."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from tests.services.interaction.asked import (
    call,
    cost,
    feedback,
    order,
    paid,
    recorded,
    refunded,
    wallet_estimate,
)
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def timeline(served: Served, customer_id: str, query: str = "", **more: Any) -> Any:
    answer = await served.get(f"/v1/customers/{customer_id}/timeline?{query}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_everything_that_happened_the_latest_first(shared_interaction: Served):
    customer = str(uuid4())
    lines = [{"product_id": "cd", "quantity": 1, "amount": "12.5"}]
    purchase = await recorded(shared_interaction, customer_id=customer, amount="12.5", lines=lines)
    await paid(shared_interaction, purchase["purchase_id"], "10")
    await refunded(shared_interaction, purchase["purchase_id"], "2")
    asked = call(customer_id=customer, occurred_at="2026-03-02T18:00:00Z")
    await shared_interaction.post("/v1/interactions", asked)
    seen = await timeline(shared_interaction, customer)
    assert [item["type"] for item in seen["items"]] == [
        "crm.purchase.refunded.v1",
        "crm.interaction.recorded.v1",
        "crm.purchase.paid.v1",
        "crm.purchase.recorded.v1",
    ]
    assert [item["version"] for item in seen["items"]] == [3, 1, 2, 1]
    assert seen["items"][1]["data"]["note"] == asked["note"]
    assert [item["data"].get("amount") for item in seen["items"]] == [
        "2.00",
        None,
        "10.00",
        "12.50",
    ]
    assert seen["items"][3]["data"]["lines"][0]["amount"] == "12.50"
    assert (seen["next_cursor"], seen["personal_data"]) == (None, "clear")


async def test_costs_and_wallet_estimates_are_for_us_alone(shared_interaction: Served):
    customer = str(uuid4())
    posts = {"costs": cost, "feedback": feedback, "wallet-estimates": wallet_estimate}
    for path, body in posts.items():
        answer = await shared_interaction.post(f"/v1/{path}", body(customer_id=customer))
        assert answer.status_code == 201, answer.text
    ours = await timeline(shared_interaction, customer)
    theirs = await timeline(
        shared_interaction, customer, role="customer", claims={"customer_id": customer}
    )
    feedback_recorded = "crm.interaction.feedback_recorded.v1"
    assert [item["type"] for item in ours["items"]] == [
        feedback_recorded,
        "crm.interaction.wallet_estimated.v1",
        "crm.interaction.cost_recorded.v1",
    ]
    assert ours["items"][-1]["data"]["cost"] == {"amount": "85.00", "currency": "EUR"}
    assert [item["type"] for item in theirs["items"]] == [feedback_recorded]


async def test_of_nobody_it_is_empty(shared_interaction: Served):
    assert (await timeline(shared_interaction, str(uuid4())))["items"] == []


async def test_notes_are_masked_without_the_scope_and_audited_with_it(shared_interaction: Served):
    asked = call()
    await shared_interaction.post("/v1/interactions", asked)
    masked = await timeline(shared_interaction, asked["customer_id"], role="analyst")
    assert (masked["items"][0]["data"]["note"], masked["personal_data"]) == (None, "masked")
    with capture_logs() as logs:
        await timeline(shared_interaction, asked["customer_id"])
    assert [line["customer_ids"] for line in logs if line["event"] == "personal_data_read"] == [
        [asked["customer_id"]]
    ]
    async with shared_interaction.runtime.pool.acquire() as connection:
        id = UUID(asked["customer_id"])
        await shared_interaction.runtime.keys.destroy(connection, [id])
    gone = await timeline(shared_interaction, asked["customer_id"])
    assert (gone["items"][0]["data"]["note"], gone["personal_data"]) == (None, "erased")


async def test_customers_see_their_own(shared_interaction: Served):
    customer = (await recorded(shared_interaction))["customer_id"]
    own = {"customer_id": customer}
    seen = await timeline(shared_interaction, customer, role="customer", claims=own)
    assert len(seen["items"]) == 1
    answer = await shared_interaction.get(f"/v1/customers/{customer}/timeline", role="customer")
    problem_of(answer, 403, "not_your_data")


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(days=st.lists(st.integers(1, 4), max_size=12), limit=st.integers(1, 5))
async def test_pages_are_everything_once_and_in_order(
    shared_interaction: Served, days: list[int], limit: int
):
    """Also where several things happened at the same moment."""
    customer = str(uuid4())
    moments = [f"2026-03-{day:02}T12:00:00Z" for day in days]
    items = [order(customer_id=customer, occurred_at=moment) for moment in moments]
    if items:
        await shared_interaction.post("/v1/purchases:batch", {"items": items})
    seen, cursor = [], None
    while True:
        query = f"limit={limit}" + (f"&cursor={cursor}" if cursor else "")
        page = await timeline(shared_interaction, customer, query)
        seen += page["items"]
        if (cursor := page["next_cursor"]) is None:
            break
    assert [item["occurred_at"] for item in seen] == sorted(moments, reverse=True)
    ids = {item["data"]["purchase_id"] for item in seen}
    assert ids == {item["purchase_id"] for item in items}
    assert len(seen) == len(items)
