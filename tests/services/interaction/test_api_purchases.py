"""POST /v1/purchases and GET /v1/purchases/{id}."""

from uuid import uuid4

from tests.services.serving import Served


async def test_answers_with_the_whole_purchase(interaction: Served):
    asked = {
        "customer_id": str(uuid4()),
        "amount": "12.5",
        "currency": "EUR",
        "occurred_at": "2026-03-01T12:00:00+01:00",
        "lines": [{"product_id": "cd", "quantity": 2, "amount": "12.5"}],
    }
    answer = await interaction.post("/v1/purchases", asked)
    assert answer.status_code == 201, answer.text
    body = answer.json()
    assert body["amount"] == "12.50"
    read = await interaction.get(f"/v1/purchases/{body['purchase_id']}")
    assert read.status_code == 200, read.text
    assert read.json() == body
