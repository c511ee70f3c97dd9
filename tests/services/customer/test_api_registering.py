"""POST /v1/customers and /v1/customers:batch."""

import asyncio
from pathlib import Path
from uuid import uuid4

from structlog.testing import capture_logs

from services.customer.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.customer.asked import ADA, registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served, serving

OTHER = {"name": "Bob", "external_ids": {"erp": "18"}}


async def stored(served: Served) -> int:
    return await served.runtime.pool.fetchval("select count(*) from events")


class TestRegister:
    async def test_answers_with_the_whole_customer(self, customer: Served):
        answer = await customer.post("/v1/customers", ADA)
        assert answer.status_code == 201, answer.text
        body = answer.json()
        cost = {"amount": "12.50", "currency": "EUR"}
        won = {"source": "campaign", "referred_by": None, "cost": cost}
        assert {name: body[name] for name in ADA} == {**ADA, "acquisition": won}
        assert (body["version"], body["personal_data"], body["owner"]) == (1, "clear", None)
        assert answer.headers["etag"] == '"1"'
        assert answer.headers["event-id"]
        read = await customer.get(f"/v1/customers/{body['customer_id']}")
        assert read.json() == body

    async def test_without_the_scope_nothing_personal_comes_back(self, customer: Served):
        answer = await customer.post("/v1/customers", ADA, role="integration")
        assert answer.status_code == 201
        body = answer.json()
        hidden = (body["name"], body["email"], body["phone"], body["personal_data"])
        assert hidden == (None, None, None, "masked")

    async def test_a_clear_answer_is_audited_once_and_a_refusal_is_not(self, customer: Served):
        body = {**ADA, "customer_id": str(uuid4())}
        with capture_logs() as logs:
            await customer.post("/v1/customers", body)
            await customer.post("/v1/customers", {**body, "name": "Bob"})
        (line,) = [line for line in logs if line["event"] == "personal_data_read"]
        assert line["customer_ids"] == [body["customer_id"]]

    async def test_no_personal_data_in_the_store(self, customer: Served):
        await registered(customer)
        rows = await customer.runtime.pool.fetch(
            "select data from events union all select convert_from(response, 'UTF8')"
            " from idempotency_keys"
        )
        written = "".join(row[0] for row in rows)
        assert "sealed:v1:" in written
        assert not any(part in written for part in ("Lovelace", "ada@example", "7946 0018"))

    async def test_the_same_again_under_another_key_adds_nothing(self, customer: Served):
        body = {**ADA, "customer_id": str(uuid4())}
        first = await customer.post("/v1/customers", body)
        again = await customer.post("/v1/customers", body)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        assert again.headers["event-id"] == first.headers["event-id"]
        assert await stored(customer) == 1

    async def test_the_same_again_after_a_change_answers_with_the_customer_now(
        self, customer: Served
    ):
        body = {**ADA, "customer_id": str(uuid4())}
        await customer.post("/v1/customers", body)
        changed = await customer.call(
            "PATCH",
            f"/v1/customers/{body['customer_id']}",
            {"region": "south"},
            headers={"If-Match": '"1"'},
        )
        again = await customer.post("/v1/customers", body)
        assert again.status_code == 200
        assert again.json() == changed.json()

    async def test_the_same_id_with_other_content_is_a_conflict(self, customer: Served):
        known = await registered(customer)
        other = {**ADA, "customer_id": known["customer_id"], "name": "Bob"}
        answer = await customer.post("/v1/customers", other)
        problem_of(answer, 409, "customer_already_registered")
        assert pointers_of(answer) == ["/customer_id"]
        assert "Ada" not in answer.text
        assert await stored(customer) == 1

    async def test_history_is_registered_on_its_own_day(self, customer: Served):
        known = await registered(customer, occurred_at="1997-01-04T00:00:00+02:00")
        assert known["registered_at"] == "1997-01-03T22:00:00Z"


class TestRetries:
    async def test_the_same_key_and_body_get_the_same_answer(self, customer: Served):
        first = await customer.post("/v1/customers", ADA, key="k")
        again = await customer.post("/v1/customers", ADA, key="k")
        assert (first.status_code, again.status_code) == (201, 201)
        assert again.json() == first.json()
        assert again.headers["event-id"] == first.headers["event-id"]
        assert again.headers["idempotency-replayed"] == "true"
        assert await stored(customer) == 1

    async def test_it_is_the_answer_of_then_even_after_a_change(self, customer: Served):
        first = await customer.post("/v1/customers", ADA, key="k")
        path = f"/v1/customers/{first.json()['customer_id']}"
        await customer.call("PATCH", path, {"name": "Bob"}, headers={"If-Match": "*"})
        again = await customer.post("/v1/customers", ADA, key="k")
        assert again.json() == first.json()

    async def test_the_same_key_with_another_body_is_refused(self, customer: Served):
        await customer.post("/v1/customers", ADA, key="k")
        answer = await customer.post("/v1/customers", {**ADA, "region": "south"}, key="k")
        problem_of(answer, 422, "idempotency_key_reused")
        assert await stored(customer) == 1

    async def test_another_caller_has_keys_of_their_own(self, customer: Served):
        await customer.post("/v1/customers", ADA, key="k")
        answer = await customer.post("/v1/customers", {**ADA, **OTHER}, key="k", role="agent")
        assert answer.status_code == 201

    async def test_duplicates_at_the_same_time_are_one_command(
        self, customer: Served, database: str, issuer: TestIssuer, tmp_path: Path
    ):
        async with serving(SERVICE, database, issuer, tmp_path) as second:
            answers = await asyncio.gather(
                *(
                    served.post("/v1/customers", ADA, key="k")
                    for served in (customer, second)
                    for _ in range(8)
                )
            )
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.text for answer in answers}) == 1
        assert await stored(customer) == 1


class TestBatch:
    async def test_each_item_is_answered_for_itself(self, customer: Served):
        known = await registered(customer)
        same = {name: known[name] for name in ("customer_id", "external_ids")}
        items = [
            ADA,
            {**ADA, "name": ""},
            {**ADA, **same},
            {**ADA, **same, "region": "south"},
            {**ADA, "extra": 1},
            17,
        ]
        answer = await customer.post("/v1/customers:batch", {"items": items})
        assert answer.status_code == 200, answer.text
        answered = answer.json()["items"]
        assert [item["index"] for item in answered] == list(range(6))
        assert [item["status"] for item in answered] == [201, 422, 200, 409, 422, 422]
        assert answered[0]["result"]["name"] == ADA["name"]
        assert answered[1]["problem"]["errors"][0]["pointer"] == "/items/1/name"
        assert answered[2]["event_id"] == known["event_id"]
        assert answered[4]["problem"]["errors"][0]["pointer"] == "/items/4/extra"
        assert await stored(customer) == 2

    async def test_a_retry_adds_nothing_and_says_the_same(self, customer: Served):
        items = [
            {**ADA, "customer_id": str(uuid4()), "external_ids": {"erp": str(n)}} for n in range(20)
        ]
        first = await customer.post("/v1/customers:batch", {"items": items}, key="k")
        again = await customer.post("/v1/customers:batch", {"items": items}, key="k")
        assert [item["status"] for item in again.json()["items"]] == [201] * 20
        assert all(item["replayed"] for item in again.json()["items"])
        results = [
            [(item["event_id"], item["result"]) for item in answer.json()["items"]]
            for answer in (first, again)
        ]
        assert results[0] == results[1]
        assert await stored(customer) == 20

    async def test_a_retry_without_ids_of_the_clients_adds_nothing(self, customer: Served):
        items = [ADA, {**ADA, **OTHER}]
        first = await customer.post("/v1/customers:batch", {"items": items}, key="k")
        again = await customer.post("/v1/customers:batch", {"items": items}, key="k")
        ids = [
            [item["result"]["customer_id"] for item in answer.json()["items"]]
            for answer in (first, again)
        ]
        assert ids[0] == ids[1]
        assert await stored(customer) == 2

    async def test_more_than_a_thousand_are_refused(self, customer: Served):
        answer = await customer.post("/v1/customers:batch", {"items": [ADA] * 1001})
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/items"]

    async def test_an_erased_customer_is_refused_alone(self, customer: Served):
        gone = await registered(customer)
        await customer.post(f"/v1/customers/{gone['customer_id']}/erase")
        items = [{**ADA, "customer_id": gone["customer_id"]}, ADA]
        answer = await customer.post("/v1/customers:batch", {"items": items})
        answered = answer.json()["items"]
        assert [item["status"] for item in answered] == [409, 201]
        assert answered[0]["problem"]["code"] == "customer_erased"
