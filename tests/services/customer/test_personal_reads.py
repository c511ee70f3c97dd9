"""Reads of clear personal data: kept before they are answered, and found again by admins."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from libs.sealing.read_log import prune_reads
from libs.service.reads.unusual_reads import ReadWatch, unusual_reads
from tests.services.customer.asked import registered
from tests.services.problems import problem_of
from tests.services.scoping import forget, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def reads(served: Served, **query: Any) -> list[dict[str, Any]]:
    pairs = "&".join(f"{name}={value}" for name, value in query.items())
    answer = await served.get(f"/v1/audit/reads?{pairs}")
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def read(served: Served, customer_id: str, subject: str, **more: Any) -> Any:
    claims = {"sub": subject, **more.pop("claims", {})}
    path = f"/v1/customers/{customer_id}"
    return await served.get(path, role="manager", claims=claims, **more)


async def test_who_read_whom_what_why_and_when(shared_customer: Served):
    ada, subject = (await registered(shared_customer))["customer_id"], f"auth0|{uuid4().hex}"
    before = datetime.now(UTC)
    answer = await read(shared_customer, ada, subject, headers={"Purpose": "complaint"})
    assert answer.json()["name"] == "Ada Lovelace"
    (found,) = await reads(shared_customer, subject=subject)
    assert found["customer_ids"] == [ada]
    assert (found["actor"], found["purpose"]) == (subject, "complaint")
    assert found["route"] == "GET /v1/customers/{customer_id}"
    assert {"email", "name", "phone"} <= set(found["fields"])
    assert "Ada" not in str(found)
    after = (before + timedelta(hours=1)).isoformat().replace("+00:00", "Z")
    since = before.isoformat().replace("+00:00", "Z")
    assert await reads(shared_customer, customer_id=ada, since=since, subject=subject) == [found]
    assert await reads(shared_customer, customer_id=ada, since=after) == []
    assert await reads(shared_customer, customer_id=uuid4()) == []


async def test_pages_hold_each_read_once_newest_first(shared_customer: Served):
    subject = f"auth0|{uuid4().hex}"
    ids = [(await registered(shared_customer))["customer_id"] for _ in range(3)]
    await asyncio.gather(*(read(shared_customer, id, subject) for id in ids))
    whole = await reads(shared_customer, subject=subject)
    assert sorted(each["customer_ids"][0] for each in whole) == sorted(ids)
    found, path = [], f"/v1/audit/reads?subject={subject}&limit=1"
    page: dict[str, Any] = {"next_cursor": ""}
    while page["next_cursor"] is not None:
        after = f"&cursor={page['next_cursor']}" if page["next_cursor"] else ""
        page = (await shared_customer.get(path + after)).json()
        found += page["items"]
    assert found == whole


async def test_what_is_masked_is_no_read(shared_customer: Served):
    ada, subject = (await registered(shared_customer))["customer_id"], f"auth0|{uuid4().hex}"
    answer = await read(shared_customer, ada, subject, claims={"scope": ""})
    assert answer.json()["personal_data"] == "masked"
    assert await reads(shared_customer, subject=subject) == []


async def test_contradictions_are_read_where_one_shows_something_personal(
    shared_customer: Served,
):
    ada, subject = (await registered(shared_customer))["customer_id"], f"auth0|{uuid4().hex}"
    path = f"/v1/customers/{ada}"

    async def contradicted() -> dict[str, Any]:
        where, who = f"{path}/contradictions", {"sub": subject}
        return (await shared_customer.get(where, role="manager", claims=who)).json()

    assert (await contradicted())["items"] == []
    for told, facts, fields in (
        ({"region": "south"}, ["region"], []),
        ({"name": "A. Lovelace"}, ["name", "region"], [["name"]]),
    ):
        body = told | {"source": "shop"}
        await shared_customer.call("PATCH", path, body, headers={"If-Match": "*"})
        found = await contradicted()
        assert ([each["fact"] for each in found["items"]], found["personal_data"]) == (
            facts,
            "clear",
        )
        assert [each["fields"] for each in await reads(shared_customer, subject=subject)] == fields


async def test_what_is_hidden_from_a_role_is_no_read(shared_customer: Served):
    ada, subject = (await registered(shared_customer))["customer_id"], f"auth0|{uuid4().hex}"
    await put_policy(shared_customer, {"manager": {"customers": {"hidden": ["name"]}}})
    forget(shared_customer)
    for part in ("facts", "contradictions"):
        path = f"/v1/customers/{ada}/{part}"
        answer = await shared_customer.get(path, role="manager", claims={"sub": subject})
        assert (answer.status_code, answer.json()["personal_data"]) == (200, "clear")
    assert await reads(shared_customer, subject=subject) == []
    await put_policy(shared_customer, {})
    forget(shared_customer)


async def test_an_address_as_a_subject_is_kept_as_a_pseudonym(shared_customer: Served):
    ada, subject = (await registered(shared_customer))["customer_id"], "kim@example.com"
    await read(shared_customer, ada, subject)
    (found, *_) = await reads(shared_customer, subject=subject, customer_id=ada)
    assert found["actor"].startswith("keyed:")


async def test_nothing_is_shown_that_cannot_be_kept(
    shared_customer: Served, monkeypatch: pytest.MonkeyPatch
):
    ada = (await registered(shared_customer))["customer_id"]
    log = shared_customer.runtime.keys.reads

    async def refused(_: Any) -> Exception:
        return asyncpg.PostgresConnectionError("gone")

    monkeypatch.setattr(log, "_insert", refused)
    answer = await read(shared_customer, ada, "auth0|1")
    assert answer.status_code == 503
    assert "Lovelace" not in answer.text


async def test_an_erasure_keeps_who_read(shared_customer: Served):
    ada, subject = (await registered(shared_customer))["customer_id"], f"auth0|{uuid4().hex}"
    await read(shared_customer, ada, subject)
    await shared_customer.post(f"/v1/customers/{ada}/erase")
    (found,) = await reads(shared_customer, subject=subject)
    assert found["customer_ids"] == [ada]


async def test_an_export_states_its_purpose_and_bad_input_is_named(shared_customer: Served):
    ada = (await registered(shared_customer))["customer_id"]
    path = f"/v1/customers/{ada}/access-export"
    for headers in ({}, {"Purpose": "because Ada asked"}, {"Purpose": "x@example.com"}):
        problem = problem_of(
            await shared_customer.get(path, headers=headers), 422, "validation_failed"
        )
        assert problem["errors"][0]["pointer"] == "/header/purpose"
    moment = "2026-01-02T00:00:00Z"
    answer = await shared_customer.get(f"/v1/audit/reads?since={moment}&until={moment}")
    assert problem_of(answer, 422, "validation_failed")["errors"][0]["pointer"] == "/query/until"
    answer = await shared_customer.get("/v1/audit/reads?customer_id=ada")
    assert (
        problem_of(answer, 422, "validation_failed")["errors"][0]["pointer"] == "/query/customer_id"
    )


async def test_a_bad_purpose_is_refused_before_anything_is_written(shared_customer: Served):
    id, headers = str(uuid4()), {"Purpose": "Call about Ada"}
    body = {"customer_id": id, "kind": "person", "name": "Ada"}
    answer = await shared_customer.post("/v1/customers", body, headers=headers)
    problem = problem_of(answer, 422, "validation_failed")
    assert problem["errors"][0]["pointer"] == "/header/purpose"
    assert (await shared_customer.get(f"/v1/customers/{id}")).status_code == 404


async def test_reads_are_pruned_once_they_are_old(shared_customer: Served):
    pool, subject = shared_customer.runtime.pool, f"auth0|{uuid4().hex}"
    ada = (await registered(shared_customer))["customer_id"]
    for _ in range(2):
        await read(shared_customer, ada, subject)
    await pool.execute(
        """update personal_reads set read_at = read_at - interval '401 days'
        where read_id = (select max(read_id::text)::uuid from personal_reads where actor = $1)""",
        subject,
    )
    assert await prune_reads(pool, 400) == 1
    assert len(await reads(shared_customer, subject=subject)) == 1


async def test_unusual_reading_raises_one_alarm_an_hour(shared_customer: Served):
    pool, subject = shared_customer.runtime.pool, f"auth0|{uuid4().hex}"
    ids = [(await registered(shared_customer))["customer_id"] for _ in range(3)]
    watch = ReadWatch(pool)
    for id in (*ids[:2], ids[0]):
        await read(shared_customer, id, subject)
    with capture_logs() as logs:
        await watch.look(2)
        assert not alarms_of(logs, subject)
        await read(shared_customer, ids[2], subject)
        await watch.look(2)
        await watch.look(2)
    (alarm,) = alarms_of(logs, subject)
    assert alarm["customers"] == 3
    now = datetime.now(UTC)
    rows = await unusual_reads(pool, now - timedelta(hours=1), now, 2)
    assert [row["customers"] for row in rows if row["actor"] == subject] == [3]
    assert REGISTRY.get_sample_value("rapport_unusual_readers") == len(
        {row["actor"] for row in rows if row["hour"] == max(each["hour"] for each in rows)}
    )
    answer = await shared_customer.get("/v1/audit/unusual-reads")
    assert answer.json() == {"items": []}  # a thousand customers are the policy's limit
    old = await shared_customer.get("/v1/audit/unusual-reads?since=2020-01-01T00:00:00Z")
    assert problem_of(old, 422, "validation_failed")["errors"][0]["pointer"] == "/query/since"


def alarms_of(logs: Any, subject: str) -> list[dict[str, Any]]:
    return [
        line for line in logs if line["event"] == "unusual_reading" and line["actor"] == subject
    ]
