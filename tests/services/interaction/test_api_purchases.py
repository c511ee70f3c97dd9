"""POST /v1/purchases, GET /v1/purchases/{id}."""

import asyncio
from pathlib import Path
from uuid import uuid4

import pytest

from services.interaction.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.interaction.asked import order, paid, recorded, stored
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served, serving


class TestRecord:
    async def test_answers_with_the_whole_purchase(self, interaction: Served):
        line = {"product_id": "cd", "category": "music", "quantity": 2, "amount": "12.5"}
        asked = order(
            amount="12.5",
            occurred_at="2026-03-01T12:00:00+01:00",
            due_at="2026-04-01T00:00:00Z",
            margin_rate=0.25,
            lines=[line],
        )
        answer = await interaction.post("/v1/purchases", asked)
        assert answer.status_code == 201, answer.text
        assert answer.headers["content-type"] == "application/json"
        assert answer.json() == {
            "purchase_id": asked["purchase_id"],
            "customer_id": asked["customer_id"],
            "amount": "12.50",
            "currency": "EUR",
            "occurred_at": "2026-03-01T11:00:00Z",
            "due_at": "2026-04-01T00:00:00Z",
            "margin_rate": "0.25",
            "lines": [{**line, "quantity": "2", "amount": "12.50"}],
            "paid": "0.00",
            "refunded": "0.00",
            "disputed": "0.00",
            "written_off": "0.00",
            "outstanding": "12.50",
            "movements": [],
            "replaces": None,
            "voided": None,
            "version": 1,
        }
        assert answer.headers["etag"] == '"1"'
        read = await interaction.get(f"/v1/purchases/{asked['purchase_id']}")
        assert (read.json(), read.headers["etag"]) == (answer.json(), '"1"')

    async def test_an_id_is_drawn_where_none_was_brought(self, interaction: Served):
        body = await recorded(interaction, purchase_id=None)
        assert (await interaction.get(f"/v1/purchases/{body['purchase_id']}")).json() == body

    async def test_nothing_is_a_purchase(self, interaction: Served):
        assert (await recorded(interaction, amount="0"))["amount"] == "0.00"

    async def test_what_no_projection_could_count_is_refused(self, interaction: Served):
        for currency in ("CLF", "KWD"):
            placed = order(amount="1" + "0" * 15, currency=currency)
            answer = await interaction.post("/v1/purchases", placed)
            problem_of(answer, 422, "validation_failed")
            assert pointers_of(answer) == ["/amount"]
        taken = await recorded(interaction, amount="1" + "0" * 13, currency="CLF")
        assert taken["amount"] == "10000000000000.0000"
        pay = {"amount": "1" + "0" * 14, "paid_at": "2026-03-02T12:00:00Z"}
        answer = await interaction.post(f"/v1/purchases/{taken['purchase_id']}/payments", pay)
        assert answer.status_code in {409, 422}, answer.text

    async def test_amounts_are_kept_digit_for_digit(self, interaction: Served):
        for amount, currency in (
            ("999999999999999.99", "EUR"),
            ("0.1", "EUR"),
            ("123456789012345", "JPY"),
            ("1.234", "KWD"),
        ):
            body = await recorded(interaction, amount=amount, currency=currency)
            assert body["amount"].startswith(amount)
            assert not body["amount"][len(amount) :].strip("0")
            read = await interaction.get(f"/v1/purchases/{body['purchase_id']}")
            assert read.json()["amount"] == body["amount"]

    async def test_the_same_again_under_another_key_adds_nothing(self, interaction: Served):
        asked = order()
        first = await interaction.post("/v1/purchases", asked)
        again = await interaction.post("/v1/purchases", asked)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        assert again.headers["event-id"] == first.headers["event-id"]
        assert await stored(interaction) == 1

    async def test_the_same_id_with_other_content_is_a_conflict(self, interaction: Served):
        asked = order()
        await interaction.post("/v1/purchases", asked)
        answer = await interaction.post("/v1/purchases", {**asked, "amount": "100.01"})
        problem_of(answer, 409, "purchase_already_recorded")
        assert pointers_of(answer) == ["/purchase_id"]
        assert await stored(interaction) == 1


class TestRetries:
    async def test_the_same_key_and_body_get_the_same_answer(self, interaction: Served):
        asked = order(purchase_id=None)
        first = await interaction.post("/v1/purchases", asked, key="k")
        await paid(interaction, first.json()["purchase_id"], "40")
        again = await interaction.post("/v1/purchases", asked, key="k")
        assert (first.status_code, again.status_code) == (201, 201)
        assert again.json() == first.json()
        assert again.headers["event-id"] == first.headers["event-id"]
        assert await stored(interaction) == 2

    async def test_the_same_key_with_another_body_is_refused(self, interaction: Served):
        await interaction.post("/v1/purchases", order(), key="k")
        answer = await interaction.post("/v1/purchases", order(), key="k")
        problem_of(answer, 422, "idempotency_key_reused")
        assert await stored(interaction) == 1

    async def test_duplicates_at_the_same_time_are_one_command(
        self, interaction: Served, database: str, issuer: TestIssuer, tmp_path: Path
    ):
        """Through two processes' worth of the service, with and without an id of the client's."""
        bodies = {"a": order(), "b": order(purchase_id=None)}
        async with serving(SERVICE, database, issuer, tmp_path) as second:
            answers = await asyncio.gather(
                *(
                    served.post("/v1/purchases", body, key=key)
                    for key, body in bodies.items()
                    for served in (interaction, second)
                    for _ in range(8)
                )
            )
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.text for answer in answers}) == 2
        assert await stored(interaction) == 2


class TestRead:
    async def test_unknown_and_unreadable_ids(self, interaction: Served):
        answer = await interaction.get(f"/v1/purchases/{uuid4()}")
        problem_of(answer, 404, "purchase_not_found")
        problem_of(await interaction.get("/v1/purchases/17"), 422, "validation_failed")

    async def test_customers_see_their_own(self, interaction: Served):
        body = await recorded(interaction)
        path = f"/v1/purchases/{body['purchase_id']}"
        own = {"customer_id": body["customer_id"]}
        assert (await interaction.get(path, role="customer", claims=own)).status_code == 200
        problem_of(await interaction.get(path, role="customer"), 403, "not_your_data")


class TestBatch:
    async def test_each_item_is_answered_for_itself(self, interaction: Served):
        known = order()
        await interaction.post("/v1/purchases", known)
        new = order()
        items = [
            new,
            order(amount="1.234"),
            known,
            {**known, "amount": "1"},
            order(colour="red"),
            [],
        ]
        answer = await interaction.post("/v1/purchases:batch", {"items": items})
        answered = answer.json()["items"]
        assert [item["status"] for item in answered] == [201, 422, 200, 409, 422, 422]
        assert answered[0]["result"]["purchase_id"] == new["purchase_id"]
        pointers = [answered[n]["problem"]["errors"][0]["pointer"] for n in (1, 3, 4)]
        assert pointers == ["/items/1/amount", "/items/3/purchase_id", "/items/4/colour"]
        assert await stored(interaction) == 2

    async def test_one_event_id_waits_for_one_item(self, interaction: Served):
        items = [order() for _ in range(3)]
        answer = await interaction.post("/v1/purchases:batch", {"items": items})
        assert len({item["event_id"] for item in answer.json()["items"]}) == 3

    async def test_a_retry_adds_nothing_and_says_the_same(self, interaction: Served):
        items = [order(purchase_id=None) for _ in range(50)]
        first = await interaction.post("/v1/purchases:batch", {"items": items}, key="k")
        again = await interaction.post("/v1/purchases:batch", {"items": items}, key="k")
        one, two = (
            [(item["status"], item["event_id"], item["result"]) for item in answer.json()["items"]]
            for answer in (first, again)
        )
        assert one == two
        assert await stored(interaction) == 50

    async def test_a_retry_with_one_item_changed_refuses_that_one(self, interaction: Served):
        items = [order(), order()]
        await interaction.post("/v1/purchases:batch", {"items": items}, key="k")
        items[1]["amount"] = "1"
        again = await interaction.post("/v1/purchases:batch", {"items": items}, key="k")
        first, second = again.json()["items"]
        assert (first["status"], second["status"]) == (201, 422)
        assert second["problem"]["code"] == "idempotency_key_reused"

    async def test_the_same_purchase_twice_in_one_batch_is_one(self, interaction: Served):
        same = order()
        answer = await interaction.post("/v1/purchases:batch", {"items": [same, same]})
        assert [item["status"] for item in answer.json()["items"]] == [201, 200]
        assert await stored(interaction) == 1


HISTORY = [
    ("HRK", "2022-06-01"),
    ("BGN", "2025-12-31"),
    ("LTL", "2014-03-01"),
    ("ANG", "2025-06-30"),
]


@pytest.mark.parametrize(("currency", "day"), HISTORY)
async def test_history_in_a_withdrawn_currency_loads_and_is_settled(
    interaction: Served, currency: str, day: str
):
    body = order(currency=currency, occurred_at=f"{day}T12:00:00Z")
    batch = await interaction.post("/v1/purchases:batch", {"items": [body]})
    assert batch.json()["items"][0]["result"]["currency"] == currency
    money = {"amount": "40.00", "currency": currency}
    for path, when in (("payments", "paid_at"), ("refunds", "occurred_at")):
        moved = {**money, when: "2026-06-01T12:00:00Z"}
        answer = await interaction.post(f"/v1/purchases/{body['purchase_id']}/{path}", moved)
        assert answer.status_code == 201, answer.text
    assert answer.json()["outstanding"] == "20.00"


@pytest.mark.parametrize(("currency", "day"), HISTORY)
async def test_nothing_is_bought_in_a_withdrawn_currency(
    interaction: Served, currency: str, day: str
):
    late = order(currency=currency, occurred_at="2026-06-01T12:00:00Z")
    answer = await interaction.post("/v1/purchases", late)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == ["/currency"]
    assert answer.json()["errors"][0]["code"] == "currency_withdrawn"
    batch = await interaction.post("/v1/purchases:batch", {"items": [late, order()]})
    refused, taken = batch.json()["items"]
    assert (refused["status"], taken["status"]) == (422, 201)
    assert refused["problem"]["errors"][0]["pointer"] == "/items/0/currency"
    assert await stored(interaction) == 1
