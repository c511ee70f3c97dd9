"""GET /v1/customers/{id}/timeline: the store's events about a customer, the latest first."""

import random
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from libs.events.contract import contract_of, encode
from libs.events.customer import CustomerErased, CustomerMerged, CustomerUnmerged
from libs.events.recorded import Recorded
from libs.messaging.consumer.units import lock_units
from services.interaction.projections.records import RecordsProjection
from tests.services.groups import interleaved, random_steps, regrouped
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


async def heard(served: Served, *events: Any) -> None:
    """As the consumer applies them, each the next of its record's stream."""
    projection = RecordsProjection(served.runtime.keys)
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        told = [_recorded(event) for event in events]
        await lock_units(connection, projection, told)
        await projection.apply(connection, told, datetime.now(UTC))


def _recorded(event: Any) -> Recorded:
    contract, id = contract_of(event), event.customer_id
    return Recorded(
        event_id=uuid4(),
        type=contract.type,
        stream=f"customer-{id}",
        version=1,
        subject=id,
        key=str(id),
        topic=contract.topic,
        occurred_at=datetime.now(UTC),
        recorded_at=datetime.now(UTC),
        correlation_id=uuid4(),
        data=encode(event),
    )


def merged(*members: UUID) -> list[CustomerMerged]:
    return [
        CustomerMerged(customer_id=one, survivor_id=members[0], members=members) for one in members
    ]


def unmerged(left: UUID, *stay: UUID) -> list[CustomerUnmerged]:
    return [
        CustomerUnmerged(customer_id=one, survivor_id=stay[0], left_id=left, members=stay)
        for one in (left, *stay)
    ]


async def topics(served: Served, record: UUID, query: str = "") -> list[str]:
    items = (await timeline(served, str(record), f"kind=interaction&{query}"))["items"]
    return [item["data"]["topic"] for item in items]


async def test_a_survivor_is_told_of_all_its_records_until_they_leave(shared_interaction: Served):
    ann, twin, third = records = [uuid4() for _ in range(3)]
    for day, record in enumerate((ann, twin, third, ann, twin), 1):
        said = call(customer_id=str(record), topic=f"day {day}")
        said["occurred_at"] = f"2026-03-0{day}T12:00:00Z"
        assert (await shared_interaction.post("/v1/interactions", said)).status_code == 201
    await heard(shared_interaction, *merged(*records))
    assert await topics(shared_interaction, ann) == [f"day {day}" for day in (5, 4, 3, 2, 1)]
    assert (await timeline(shared_interaction, str(ann)))["merged_into"] is None
    first = await timeline(shared_interaction, str(ann), "kind=interaction&limit=2")
    rest = await topics(shared_interaction, ann, f"limit=3&cursor={first['next_cursor']}")
    assert rest == ["day 3", "day 2", "day 1"]
    of_twin = await timeline(shared_interaction, str(twin), "kind=interaction")
    assert [item["data"]["topic"] for item in of_twin["items"]] == ["day 5", "day 2"]
    assert of_twin["merged_into"] == str(ann)
    await heard(shared_interaction, *unmerged(twin, ann, third))
    assert await topics(shared_interaction, ann) == ["day 4", "day 3", "day 1"]
    assert (await timeline(shared_interaction, str(twin)))["merged_into"] is None


@pytest.mark.parametrize("seed", range(3))
async def test_any_merges_taken_back_are_told_as_they_were_decided(
    shared_interaction: Served, seed: int
):
    chance, ids = random.Random(seed), [uuid4() for _ in range(5)]
    for id in ids:
        await shared_interaction.post("/v1/interactions", call(customer_id=str(id), topic=str(id)))
    records, model = regrouped(ids, random_steps(chance, of=5, count=20))
    await heard(
        shared_interaction, *interleaved(chance, records.told, lambda event: event.customer_id)
    )
    for id in ids:
        survivor = model.survivor_of(id)
        group = {str(one) for one in ids if model.survivor_of(one) == id} or {str(id)}
        assert set(await topics(shared_interaction, id)) == group
        told = (await timeline(shared_interaction, str(id)))["merged_into"]
        assert told == (None if survivor == id else str(survivor))


async def test_each_record_has_its_notes_under_its_own_key(shared_interaction: Served):
    ann, twin = uuid4(), uuid4()
    for record in (ann, twin):
        said = call(customer_id=str(record), note=f"of {record}")
        await shared_interaction.post("/v1/interactions", said)
    await heard(shared_interaction, *merged(ann, twin))
    with capture_logs() as logs:
        seen = await timeline(shared_interaction, str(ann), "kind=interaction")
    notes = {item["data"]["note"] for item in seen["items"]}
    assert (notes, seen["personal_data"]) == ({f"of {ann}", f"of {twin}"}, "clear")
    (read,) = (line for line in logs if line["event"] == "personal_data_read")
    assert set(read["customer_ids"]) == {str(ann), str(twin)}
    await heard(shared_interaction, CustomerErased(customer_id=twin))
    seen = await timeline(shared_interaction, str(ann), "kind=interaction")
    assert {item["data"]["note"] for item in seen["items"]} == {f"of {ann}", None}
    await heard(shared_interaction, CustomerErased(customer_id=ann))
    assert (await timeline(shared_interaction, str(ann)))["personal_data"] == "erased"


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
