"""POST /v1/customers and /v1/customers:batch."""

from uuid import uuid4

from tests.services.serving import Served

ADA = {"kind": "person", "name": "Ada Lovelace", "email": "ada@example.com", "region": "north"}


async def test_answers_with_the_whole_customer(customer: Served):
    answer = await customer.post("/v1/customers", ADA)
    assert answer.status_code == 201, answer.text
    body = answer.json()
    assert {name: body[name] for name in ADA} == ADA
    assert (body["version"], body["personal_data"]) == (1, "clear")
    assert answer.headers["etag"] == '"1"'
    assert answer.headers["event-id"]
    read = await customer.get(f"/v1/customers/{body['customer_id']}")
    assert read.json() == body
