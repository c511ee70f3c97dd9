"""POST .../void: what was recorded by mistake counts no more, and everybody can see why."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.services.interaction.asked import (
    call,
    cost,
    disputed,
    feedback,
    order,
    paid,
    recorded,
    refunded,
    stored,
    wallet_estimate,
    written_off,
)
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
ENTRIES = {
    "interactions": (call, "interaction_id"),
    "costs": (cost, "cost_id"),
    "feedback": (feedback, "feedback_id"),
    "wallet-estimates": (wallet_estimate, "estimate_id"),
}


async def void(served: Served, path: str, reason: str = "duplicate", **more: Any) -> Any:
    body = {"reason": reason, **more.pop("body", {})}
    return await served.post(f"/v1/{path}/void", body, **more)


async def timeline(served: Served, customer: str, **more: Any) -> list[dict[str, Any]]:
    answer = await served.get(f"/v1/customers/{customer}/timeline", **more)
    return answer.json()["items"]


async def test_a_purchase_is_voided_and_the_timeline_says_why(shared_interaction: Served):
    purchase = await recorded(shared_interaction)
    answer = await void(shared_interaction, f"purchases/{purchase['purchase_id']}")
    assert answer.status_code == 201, answer.text
    said = answer.json()
    assert (said["voided"]["reason"], said["outstanding"], said["version"]) == (
        "duplicate",
        "0.00",
        2,
    )
    assert answer.headers["etag"] == '"2"'
    read = await shared_interaction.get(f"/v1/purchases/{purchase['purchase_id']}")
    assert read.json() == said
    voided, first = await timeline(shared_interaction, purchase["customer_id"])
    assert (voided["type"], voided["data"]["reason"]) == ("crm.purchase.voided.v1", "duplicate")
    assert voided["voided"] is None
    assert first["voided"] == {
        "void_event": voided["event_id"],
        "voided_at": voided["occurred_at"],
        "reason": "duplicate",
        "replaced_by": None,
    }
    assert voided["data"]["voided_events"] == [first["event_id"]]


async def test_the_same_key_is_answered_the_same_and_another_is_told_that_it_was_voided(
    shared_interaction: Served,
):
    path = f"purchases/{(await recorded(shared_interaction))['purchase_id']}"
    key = uuid4().hex
    first = await void(shared_interaction, path, key=key)
    again = await void(shared_interaction, path, key=key)
    assert (again.status_code, again.json()) == (201, first.json())
    problem_of(await void(shared_interaction, path), 409, "already_voided")


async def test_what_was_never_recorded_cannot_be_voided(shared_interaction: Served):
    nothing = uuid4()
    for path, code in {
        "purchases": "purchase_not_found",
        "payments": "payment_not_found",
        "refunds": "refund_not_found",
        "write-offs": "write_off_not_found",
        "interactions": "interaction_not_found",
        "costs": "cost_not_found",
        "feedback": "feedback_not_found",
        "wallet-estimates": "wallet_estimate_not_found",
    }.items():
        problem_of(await void(shared_interaction, f"{path}/{nothing}"), 404, code)


async def test_money_that_moved_is_voided_before_its_purchase(shared_interaction: Served):
    id = (await recorded(shared_interaction, due_at="2026-04-01T00:00:00Z"))["purchase_id"]
    await paid(shared_interaction, id, "30")
    await refunded(shared_interaction, id, "20")
    moved = (await written_off(shared_interaction, id)).json()["movements"]
    assert [(m["movement"], m["amount"], m["voided"]) for m in moved] == [
        ("payment", "30.00", None),
        ("refund", "20.00", None),
        ("write_off", "50.00", None),
    ]
    before = await stored(shared_interaction)
    last: dict[str, Any] = {}
    for movement, path in zip(moved, ("payments", "refunds", "write-offs"), strict=True):
        refused = await void(shared_interaction, f"purchases/{id}")
        problem_of(refused, 409, f"purchase_has_{movement['movement']}s")
        answer = await void(shared_interaction, f"{path}/{movement['movement_id']}")
        assert answer.status_code == 201, answer.text
        last = answer.json()
    assert await stored(shared_interaction) == before + 3
    assert (last["paid"], last["refunded"], last["written_off"]) == ("0.00", "0.00", "0.00")
    assert (last["outstanding"], last["due_at"]) == ("100.00", "2026-04-01T00:00:00Z")
    assert all(movement["voided"]["reason"] == "duplicate" for movement in last["movements"])
    voided = await void(shared_interaction, f"purchases/{id}")
    assert voided.json()["outstanding"] == "0.00"
    for answer in (
        await paid(shared_interaction, id, "1"),
        await refunded(shared_interaction, id, "1"),
        await disputed(shared_interaction, id, "1"),
        await written_off(shared_interaction, id),
    ):
        problem_of(answer, 409, "purchase_is_voided")


@pytest.mark.parametrize("path", ENTRIES)
async def test_an_entry_is_voided_and_replaced(shared_interaction: Served, path: str):
    make, id_field = ENTRIES[path]
    body = make()
    await shared_interaction.post(f"/v1/{path}", body)
    other = make(customer_id=body["customer_id"], purchase_id=None)
    answer = await void(
        shared_interaction, f"{path}/{body[id_field]}", "typed", body={"replacement": other}
    )
    assert answer.status_code == 201, answer.text
    said = answer.json()["voided"]
    assert (said["reason"], said["replaced_by"]) == ("typed", other[id_field])
    read = await shared_interaction.get(f"/v1/{path}/{body[id_field]}")
    assert read.json() == answer.json()
    new = (await shared_interaction.get(f"/v1/{path}/{other[id_field]}")).json()
    assert (new["replaces"], new["voided"]) == (body[id_field], None)
    problem_of(await void(shared_interaction, f"{path}/{body[id_field]}"), 409, "already_voided")
    told = await timeline(shared_interaction, body["customer_id"])
    assert [item["voided"] and item["voided"]["replaced_by"] for item in told].count(
        other[id_field]
    ) == 1


async def test_a_purchase_is_replaced_at_once_for_another_customer_too(shared_interaction: Served):
    purchase, other = await recorded(shared_interaction), order(amount="90.00")
    answer = await void(
        shared_interaction,
        f"purchases/{purchase['purchase_id']}",
        "wrong_customer",
        body={"replacement": other},
    )
    assert answer.status_code == 201, answer.text
    assert answer.json()["voided"]["replaced_by"] == other["purchase_id"]
    new = (await shared_interaction.get(f"/v1/purchases/{other['purchase_id']}")).json()
    assert (new["replaces"], new["amount"]) == (purchase["purchase_id"], "90.00")
    assert new["customer_id"] == other["customer_id"]


async def test_a_payment_is_replaced_and_both_name_each_other(shared_interaction: Served):
    id = (await recorded(shared_interaction))["purchase_id"]
    payment = (await paid(shared_interaction, id, "100")).json()["movements"][0]
    again = {"amount": "10.00", "paid_at": "2026-03-02T12:00:00Z"}
    answer = await void(
        shared_interaction,
        f"payments/{payment['movement_id']}",
        "wrong_amount",
        body={"replacement": again},
    )
    first, second = answer.json()["movements"]
    assert first["voided"]["replaced_by"] == second["movement_id"]
    assert second["replaces"] == first["movement_id"]
    assert second["occurred_at"] == "2026-03-02T12:00:00Z"
    assert answer.json()["outstanding"] == "90.00"


async def test_a_replacement_that_is_refused_leaves_everything_as_it_was(
    shared_interaction: Served,
):
    purchase, taken = await recorded(shared_interaction), await recorded(shared_interaction)
    path = f"purchases/{purchase['purchase_id']}"
    bodies = {
        "/replacement/amount": order(amount="1.234"),
        "/replacement/occurred_at": order(occurred_at="2100-01-01T00:00:00Z"),
        "/replacement/purchase_id": order(purchase_id=taken["purchase_id"]),
        "/replacement/currency": order(currency="DEM"),
    }
    before = await stored(shared_interaction)
    for pointer, body in bodies.items():
        refused = await void(shared_interaction, path, body={"replacement": body})
        assert refused.status_code in (409, 422), refused.text
        assert pointers_of(refused) == [pointer]
    id = (await recorded(shared_interaction))["purchase_id"]
    payment = (await paid(shared_interaction, id, "10")).json()["movements"][0]["movement_id"]
    over = {"amount": "100.01", "paid_at": "2026-03-02T12:00:00Z"}
    refused = await void(shared_interaction, f"payments/{payment}", body={"replacement": over})
    problem_of(refused, 409, "payment_exceeds_outstanding")
    assert pointers_of(refused) == ["/replacement/amount"]
    said, wrong = feedback(), feedback(actual_total_cost={"amount": "1", "currency": "USD"})
    await shared_interaction.post("/v1/feedback", said)
    refused = await void(
        shared_interaction, f"feedback/{said['feedback_id']}", body={"replacement": wrong}
    )
    assert pointers_of(refused) == ["/replacement/actual_total_cost/currency"]
    same = await void(
        shared_interaction, f"feedback/{said['feedback_id']}", body={"replacement": said}
    )
    assert pointers_of(same) == ["/replacement/feedback_id"]
    assert await stored(shared_interaction) == before + 3


@pytest.mark.parametrize("reason", [None, "", " ", 7, "x" * 201, "a\nb"])
async def test_a_reason_is_needed(shared_interaction: Served, reason: Any):
    id = (await recorded(shared_interaction))["purchase_id"]
    before = await stored(shared_interaction)
    body = {} if reason is None else {"reason": reason}
    refused = await shared_interaction.post(f"/v1/purchases/{id}/void", body)
    assert (refused.status_code, pointers_of(refused)) == (422, ["/reason"])
    assert await stored(shared_interaction) == before


async def test_a_reason_in_free_text_is_sealed_and_shown_to_whom_may_read_it(
    shared_interaction: Served,
):
    text = "Ada Lovelace called to say it was her brother's"
    purchase, asked = await recorded(shared_interaction), call()
    await shared_interaction.post("/v1/interactions", asked)
    for path, whose in (
        (f"purchases/{purchase['purchase_id']}", purchase["customer_id"]),
        (f"interactions/{asked['interaction_id']}", asked["customer_id"]),
    ):
        answer = await void(shared_interaction, path, text)
        assert answer.status_code == 201, answer.text
        stored_as = await shared_interaction.runtime.pool.fetchval(
            "select string_agg(data, ' ') from events where subject = $1", UUID(whose)
        )
        assert "Lovelace" not in stored_as
        voided, first = await timeline(shared_interaction, whose)
        assert (voided["data"]["reason"], first["voided"]["reason"]) == (text, text)
        masked = await timeline(shared_interaction, whose, role="analyst")
        assert [item["voided"] and item["voided"]["reason"] for item in masked] == [None, None]
        assert "Lovelace" not in str(masked)
        assert masked[0]["data"]["reason"] is None
    read = await shared_interaction.get(f"/v1/interactions/{asked['interaction_id']}")
    assert read.json()["voided"]["reason"] == text


async def test_an_erased_customers_records_are_voided_by_a_code(shared_interaction: Served):
    asked, purchase = call(), await recorded(shared_interaction)
    await shared_interaction.post("/v1/interactions", asked)
    for whose in (asked["customer_id"], purchase["customer_id"]):
        async with shared_interaction.runtime.pool.acquire() as connection:
            await shared_interaction.runtime.keys.destroy(connection, [UUID(whose)])
    for path in (
        f"interactions/{asked['interaction_id']}",
        f"purchases/{purchase['purchase_id']}",
    ):
        refused = await void(shared_interaction, path, "Ada said so")
        problem_of(refused, 409, "customer_erased")
        assert (await void(shared_interaction, path)).status_code == 201


async def test_of_two_who_void_at_once_one_does(shared_interaction: Served):
    path = f"purchases/{(await recorded(shared_interaction))['purchase_id']}"
    answers = await asyncio.gather(*(void(shared_interaction, path) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]


async def test_voiding_and_paying_at_once_end_in_one_clear_outcome(shared_interaction: Served):
    for _ in range(5):
        id = (await recorded(shared_interaction))["purchase_id"]
        voided, payment = await asyncio.gather(
            void(shared_interaction, f"purchases/{id}"), paid(shared_interaction, id, "10")
        )
        assert {voided.status_code, payment.status_code} == {201, 409}
        code = (voided if voided.status_code == 409 else payment).json()["code"]
        assert code in ("purchase_has_payments", "purchase_is_voided")


async def test_a_stale_version_is_refused(shared_interaction: Served):
    id = (await recorded(shared_interaction))["purchase_id"]
    await paid(shared_interaction, id, "10")
    stale = await void(shared_interaction, f"purchases/{id}", headers={"If-Match": '"1"'})
    assert stale.status_code == 412
