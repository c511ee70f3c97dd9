"""GET /v1/customers/{id}/access-export of the customer service."""

from typing import Any
from uuid import uuid4

import pytest
from structlog.testing import capture_logs

from libs.service.access_export import access_export, exported_rows
from tests.services.customer.asked import registered
from tests.services.customer.test_api_merging import merged, unmerged
from tests.services.customer.test_consents import said
from tests.services.exporting import PURPOSE, exported, types_of
from tests.services.live import caught_up
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_everything_that_is_known_is_told_in_clear_with_a_receipt(live_customer: Served):
    ada = (await registered(live_customer))["customer_id"]
    await said(live_customer, ada, True, proof="Form 17")
    await caught_up(live_customer)
    found = await exported(live_customer, ada)
    assert (found.head["service"], found.head["records"]) == ("customer", [ada])
    assert types_of(found.events) == ["customer.consent_given", "customer.registered"]
    given, registration = (event["data"] for event in found.events)
    assert (registration["name"], given["proof"]) == ("Ada Lovelace", "Form 17")
    (row,) = found.table("customers")
    assert (row["customer_id"], row["region"]) == (ada, "north")
    assert "token" not in found.text
    assert "sealed:v1:" not in found.text
    assert (found.receipt["counts"]["events"], found.receipt["by"]) == (2, "user-admin")


async def test_it_is_audited_with_the_receipt(live_customer: Served):
    ada = (await registered(live_customer))["customer_id"]
    with capture_logs() as logs:
        found = await exported(live_customer, ada)
    read = [line for line in logs if line["event"] == "personal_data_read"]
    assert [line["customer_ids"] for line in read] == [[ada]]
    (receipt,) = [line for line in logs if line["event"] == "access_exported"]
    assert receipt["sha256"] == found.receipt["sha256"]


async def test_all_records_of_the_customer_are_in_it(live_customer: Served):
    ada, bob = [(await registered(live_customer))["customer_id"] for _ in range(2)]
    await merged(live_customer, ada, bob)
    for id in (ada, bob):
        found = await exported(live_customer, id)
        assert found.head["records"] == [ada, bob]
        assert {event["customer_id"] for event in found.events} == {ada, bob}
    await unmerged(live_customer, ada, bob)
    alone = await exported(live_customer, bob)
    assert {event["customer_id"] for event in alone.events} == {bob}


async def test_customers_have_their_own_in_clear_and_nobody_else_s(live_customer: Served):
    ada, bob = [(await registered(live_customer))["customer_id"] for _ in range(2)]
    own: dict[str, Any] = {"role": "customer", "claims": {"customer_id": ada, "scope": ""}}
    found = await exported(live_customer, ada, **own)
    assert found.events[-1]["data"]["name"] == "Ada Lovelace"
    assert found.events[-1]["actor"] is None
    refused = await live_customer.get(f"/v1/customers/{bob}/access-export", **own)
    problem_of(refused, 403, "not_your_data")
    await merged(live_customer, bob, ada)
    both = await exported(live_customer, ada, **own)
    names = [e["data"]["name"] for e in both.events if e["type"] == "crm.customer.registered.v1"]
    assert names == ["Ada Lovelace"] * 2


async def test_who_may_not_read_personal_data_is_shown_none(live_customer: Served):
    ada = (await registered(live_customer, external_ids={"erp": "17"}))["customer_id"]
    found = await exported(live_customer, ada, claims={"scope": ""})
    assert (found.head["personal_data"], found.receipt["personal_data"]) == ("masked", "masked")
    assert "Lovelace" not in found.text
    for role in ("manager", "agent", "analyst", "integration"):
        answer = await live_customer.get(f"/v1/customers/{ada}/access-export", role=role)
        problem_of(answer, 403, "forbidden")


async def test_of_the_erased_no_name_is_left(live_customer: Served):
    ada = (await registered(live_customer))["customer_id"]
    await said(live_customer, ada, True, proof="Zebra-striped form")
    await live_customer.post(f"/v1/customers/{ada}/erase")
    found = await exported(live_customer, ada)
    assert found.head["personal_data"] == "erased"
    assert not any(text in found.text for text in ("Lovelace", "Zebra", "sealed:v1:"))


async def test_nobody_is_not_found_and_an_id_is_one(live_customer: Served):
    path = f"/v1/customers/{uuid4()}/access-export"
    unknown = await live_customer.get(path, headers=PURPOSE)
    problem_of(unknown, 404, "customer_not_found")
    answer = await live_customer.get("/v1/customers/ada/access-export")
    assert answer.status_code == 422


async def test_it_is_read_page_by_page(live_customer: Served, monkeypatch: pytest.MonkeyPatch):
    """Pages of events and rows add up to all of it, whatever their size."""
    ada, bob = [(await registered(live_customer))["customer_id"] for _ in range(2)]
    for given in (True, False) * 3:
        await said(live_customer, ada, given)
    await merged(live_customer, ada, bob)
    await caught_up(live_customer)
    whole = await exported(live_customer, ada)
    monkeypatch.setattr(access_export, "PAGE", 2)
    monkeypatch.setattr(exported_rows, "PAGE", 1)
    paged = await exported(live_customer, ada)
    assert (paged.events, paged.rows) == (whole.events, whole.rows)
    assert len(whole.events) == 10
    assert len(whole.table("customers")) == 2
