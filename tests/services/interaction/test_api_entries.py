"""POST and GET of costs, feedback and wallet estimates, and POST /v1/costs:batch."""

from typing import Any
from uuid import uuid4

import pytest

from tests.services.interaction.asked import cost, feedback, recorded, stored, wallet_estimate
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
EURO = {"amount": "1.00", "currency": "EUR"}
NEW = {"version": 1, "replaces": None, "voided": None}
each = pytest.mark.parametrize(
    ("path", "asked", "id_field", "kind", "other"),
    [
        ("costs", cost, "cost_id", "cost", {"cost": EURO}),
        ("feedback", feedback, "feedback_id", "feedback", {"actual_total_cost": EURO}),
        (
            "wallet-estimates",
            wallet_estimate,
            "estimate_id",
            "wallet_estimate",
            {"yearly_spend": EURO},
        ),
    ],
    ids=["cost", "feedback", "wallet estimate"],
)


@each
async def test_is_answered_as_a_whole_and_read_again(
    shared_interaction: Served, path: str, asked: Any, id_field: str, kind: str, other: Any
):
    body = asked()
    answer = await shared_interaction.post(f"/v1/{path}", body)
    assert answer.status_code == 201, answer.text
    assert answer.json() == {**body, **NEW}
    assert answer.headers["event-id"]
    read = await shared_interaction.get(f"/v1/{path}/{body[id_field]}")
    assert (read.json(), read.headers["etag"]) == (answer.json(), '"1"')


@each
async def test_the_same_again_adds_nothing_and_other_content_is_a_conflict(
    shared_interaction: Served, path: str, asked: Any, id_field: str, kind: str, other: Any
):
    body = asked()
    first = await shared_interaction.post(f"/v1/{path}", body, key="k" + body[id_field])
    before = await stored(shared_interaction)
    again = await shared_interaction.post(f"/v1/{path}", body)
    retried = await shared_interaction.post(f"/v1/{path}", body, key="k" + body[id_field])
    assert (again.status_code, again.json()) == (200, first.json())
    assert (retried.status_code, retried.json()) == (201, first.json())
    assert retried.headers["idempotency-replayed"] == "true"
    answer = await shared_interaction.post(f"/v1/{path}", {**body, **other})
    problem_of(answer, 409, f"{kind}_already_recorded")
    assert pointers_of(answer) == [f"/{id_field}"]
    assert await stored(shared_interaction) == before


@each
async def test_an_id_is_drawn_where_none_is_given(
    shared_interaction: Served, path: str, asked: Any, id_field: str, kind: str, other: Any
):
    answers = [
        await shared_interaction.post(f"/v1/{path}", asked(**{id_field: None})) for _ in range(2)
    ]
    assert len({answer.json()[id_field] for answer in answers}) == 2
    unknown = await shared_interaction.get(f"/v1/{path}/{uuid4()}")
    problem_of(unknown, 404, f"{kind}_not_found")


async def test_feedback_in_two_currencies_is_refused(shared_interaction: Served):
    dollars = {"amount": "1.00", "currency": "USD"}
    answer = await shared_interaction.post("/v1/feedback", feedback(actual_total_cost=dollars))
    problem_of(answer, 422, "currencies_differ")
    assert pointers_of(answer) == ["/actual_total_cost/currency"]


async def test_customers_read_their_own_feedback(shared_interaction: Served):
    body = feedback()
    await shared_interaction.post("/v1/feedback", body)
    path = f"/v1/feedback/{body['feedback_id']}"
    own = {"customer_id": body["customer_id"]}
    read = await shared_interaction.get(path, role="customer", claims=own)
    assert read.status_code == 200
    others = {"customer_id": str(uuid4())}
    answer = await shared_interaction.get(path, role="customer", claims=others)
    problem_of(answer, 403, "not_your_data")


async def test_a_batch_of_costs_is_answered_item_by_item(shared_interaction: Served):
    first, second, third = (cost() for _ in range(3))
    await shared_interaction.post("/v1/costs", second)
    items = [first, second, {**second, "kind": "return"}, {**third, "kind": "bribe"}, third, third]
    before = await stored(shared_interaction)
    answers = [
        (await shared_interaction.post("/v1/costs:batch", {"items": items}, key="batch")).json()
        for _ in range(2)
    ]
    for answer in answers:
        assert [item["status"] for item in answer["items"]] == [201, 200, 409, 422, 201, 200]
    found, again = (answer["items"] for answer in answers)
    assert found[0]["result"] == {**first, **NEW}
    assert found[1]["result"] == {**second, **NEW}
    assert found[2]["problem"]["errors"][0]["pointer"] == "/items/2/cost_id"
    assert found[3]["problem"]["errors"][0]["pointer"] == "/items/3/kind"
    assert [item["event_id"] for item in found if "event_id" in item] == [
        item["event_id"] for item in again if "event_id" in item
    ]
    assert again[0]["replayed"]
    assert await stored(shared_interaction) == before + 2


async def test_nothing_comes_back_and_nobody_is_asked_before_it_was_bought(
    shared_interaction: Served,
):
    bought = (await recorded(shared_interaction))["purchase_id"]
    early = {"purchase_id": bought, "occurred_at": "2026-02-20T12:00:00Z"}
    returned = cost(kind="return", **early)
    before = await stored(shared_interaction)
    for path, body in (("costs", returned), ("feedback", feedback(**early))):
        answer = await shared_interaction.post(f"/v1/{path}", body)
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/occurred_at"]
    items = [cost(**early), returned, cost(kind="return", purchase_id=bought), {"purchase_id": 1}]
    answer = await shared_interaction.post("/v1/costs:batch", {"items": items})
    found = answer.json()["items"]
    assert [item["status"] for item in found] == [201, 422, 201, 422]
    assert found[1]["problem"]["errors"][0]["pointer"] == "/items/1/occurred_at"
    assert await stored(shared_interaction) == before + 2
    unheard = cost(kind="return", purchase_id=str(uuid4()), occurred_at="2020-01-01T00:00:00Z")
    assert (await shared_interaction.post("/v1/costs", unheard)).status_code == 201
