"""GET /v1/customers/{id}, now and as of then, and GET .../history."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

from libs.events.customer import CustomerChanged
from libs.eventstore.folding import stream_write
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import Write
from tests.services.customer.asked import registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served


async def changed(served: Served, customer_id: str, body: dict[str, Any]) -> None:
    path = f"/v1/customers/{customer_id}"
    answer = await served.call("PATCH", path, body, headers={"If-Match": "*"})
    assert answer.status_code == 200, answer.text


def text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


async def moments(served: Served) -> list[datetime]:
    rows = await served.runtime.pool.fetch("select recorded_at from events order by position")
    return [row[0] for row in rows]


async def test_ids_that_are_addresses_were_taken_once_and_are_hidden_now(customer: Served):
    known = await registered(customer)
    id = UUID(known["customer_id"])
    old = CustomerChanged(customer_id=id, external_ids={"erp": "17", "mail": "ada@example.org"})
    (first,) = await read_stream(customer.runtime.pool, f"customer-{id}")
    write = stream_write(first.stream, first, [old], subject=id, occurred_at=datetime.now(UTC))
    await customer.runtime.appender.append(
        Write(streams=(write,), correlation_id=uuid4(), actor="old")
    )
    path = f"/v1/customers/{id}"

    async def seen(role: str) -> tuple[set[str], set[str]]:
        answer = (await customer.get(path, role=role)).json()
        history = (await customer.get(path + "/history", role=role)).json()
        return set(answer["external_ids"]), set(history["items"][-2]["data"]["external_ids"])

    assert await seen("admin") == ({"erp", "mail"}, {"erp", "mail"})
    assert await seen("analyst") == ({"erp"}, {"erp"})
    await customer.post(path + "/erase")
    assert await seen("admin") == ({"erp"}, {"erp"})


class TestRead:
    async def test_etag_is_the_version(self, customer: Served):
        known = await registered(customer)
        await changed(customer, known["customer_id"], {"region": "south"})
        answer = await customer.get(f"/v1/customers/{known['customer_id']}")
        assert (answer.headers["etag"], answer.json()["version"]) == ('"2"', 2)

    @pytest.mark.parametrize("role", ["analyst", "integration"])
    async def test_masked_without_the_scope_and_says_so(self, customer: Served, role: str):
        known = await registered(customer)
        with capture_logs() as logs:
            answer = await customer.get(f"/v1/customers/{known['customer_id']}", role=role)
        body = answer.json()
        hidden = (body["name"], body["email"], body["phone"], body["personal_data"])
        assert hidden == (None, None, None, "masked")
        assert body["region"] == known["region"]
        assert not [line for line in logs if line["event"] == "personal_data_read"]

    async def test_each_clear_read_is_audited(self, customer: Served):
        known = await registered(customer)
        with capture_logs() as logs:
            await customer.get(f"/v1/customers/{known['customer_id']}", role="agent")
        (line,) = [line for line in logs if line["event"] == "personal_data_read"]
        assert line["subject"] == "user-agent"
        assert line["customer_ids"] == [known["customer_id"]]
        assert "Ada" not in str(logs)

    async def test_customers_see_themselves_and_nobody_else(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}"
        own = {"customer_id": known["customer_id"]}
        assert (await customer.get(path, role="customer", claims=own)).status_code == 200
        for other in (path, f"/v1/customers/{uuid4()}"):
            answer = await customer.get(other, role="customer")
            problem_of(answer, 403, "not_your_data")

    async def test_unknown_and_unreadable_ids(self, customer: Served):
        problem_of(await customer.get(f"/v1/customers/{uuid4()}"), 404, "customer_not_found")
        problem_of(await customer.get("/v1/customers/17"), 422, "validation_failed")


class TestAsOf:
    async def test_what_was_known_then(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}"
        await changed(customer, known["customer_id"], {"region": "south"})
        await changed(customer, known["customer_id"], {"region": "east"})
        regions = []
        for moment in await moments(customer):
            answer = await customer.get(f"{path}?as_of={text(moment)}")
            assert (answer.json()["as_of"], answer.json()["basis"]) == (text(moment), "recorded")
            assert answer.headers["etag"] == f'"{answer.json()["version"]}"'
            regions.append(answer.json()["region"])
        assert regions == ["north", "south", "east"]

    async def test_nothing_known_then(self, customer: Served):
        known = await registered(customer)
        (first,) = await moments(customer)
        before = text(first - timedelta(microseconds=1))
        answer = await customer.get(f"/v1/customers/{known['customer_id']}?as_of={before}")
        problem = problem_of(answer, 404, "not_known_then")
        assert first.isoformat() in problem["detail"]

    async def test_imported_history_was_so_before_it_was_known(self, customer: Served):
        known = await registered(customer, occurred_at="1997-01-04T00:00:00Z")
        path = f"/v1/customers/{known['customer_id']}?as_of=1998-01-01T00:00:00Z"
        problem = problem_of(await customer.get(path), 404, "not_known_then")
        assert "1997-01-04" in problem["detail"]
        assert "basis=occurred" in problem["detail"]
        answer = await customer.get(f"{path}&basis=occurred")
        assert (answer.status_code, answer.json()["basis"]) == (200, "occurred")
        assert answer.json()["name"] == known["name"]

    @pytest.mark.parametrize("query", ["as_of=yesterday", "as_of=2026-01-01", "as_of=0"])
    async def test_unreadable_times_are_refused(self, customer: Served, query: str):
        known = await registered(customer)
        answer = await customer.get(f"/v1/customers/{known['customer_id']}?{query}")
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/query/as_of"]


class TestHistory:
    async def test_the_newest_first_in_pages_that_miss_nothing(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}/history"
        for n in range(6):
            await changed(customer, known["customer_id"], {"region": f"r{n}"})
        versions, cursor = [], ""
        while cursor is not None:
            page = (await customer.get(f"{path}?limit=2{cursor and '&cursor=' + cursor}")).json()
            versions += [item["version"] for item in page["items"]]
            cursor = page["next_cursor"]
        assert versions == [7, 6, 5, 4, 3, 2, 1]

    async def test_changes_in_clear_or_masked(self, customer: Served):
        known = await registered(customer)
        await changed(customer, known["customer_id"], {"name": "Ada King"})
        path = f"/v1/customers/{known['customer_id']}/history"
        clear = (await customer.get(path)).json()
        assert [item["data"]["name"] for item in clear["items"]] == ["Ada King", "Ada Lovelace"]
        masked = (await customer.get(path, role="analyst")).json()
        assert [item["data"]["name"] for item in masked["items"]] == [None, None]
        assert masked["personal_data"] == "masked"
        assert masked["items"][-1]["data"]["email"] is None
        cost = clear["items"][-1]["data"]["acquisition"]["cost"]
        assert cost == {"amount": "12.50", "currency": "EUR"}

    async def test_a_cursor_of_another_customer_is_refused(self, customer: Served):
        one, two = await registered(customer), await registered(customer)
        await changed(customer, one["customer_id"], {"region": "south"})
        page = await customer.get(f"/v1/customers/{one['customer_id']}/history?limit=1")
        cursor = page.json()["next_cursor"]
        answer = await customer.get(f"/v1/customers/{two['customer_id']}/history?cursor={cursor}")
        problem_of(answer, 422, "cursor_invalid")
