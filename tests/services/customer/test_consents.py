"""PUT /v1/customers/{id}/consents/{purpose} and GET /v1/customers/{id}/consents."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from structlog.testing import capture_logs

from tests.services.customer.asked import registered
from tests.services.customer.test_api_merging import merged, unmerged
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
IN_A_YEAR = (datetime.now(UTC) + timedelta(days=365)).isoformat().replace("+00:00", "Z")


async def one(served: Served) -> str:
    return (await registered(served))["customer_id"]


async def say(served: Served, id: str, given: bool, purpose: str = "marketing", **more: Any) -> Any:
    body = {name: more.pop(name) for name in ("channel", "proof", "until") if name in more}
    path = f"/v1/customers/{id}/consents/{purpose}"
    return await served.call("PUT", path, {"given": given, **body}, **more)


async def said(served: Served, id: str, given: bool, *told: Any, **more: Any) -> dict[str, Any]:
    answer = await say(served, id, given, *told, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def consents(served: Served, id: str, query: str = "", **more: Any) -> dict[str, Any]:
    answer = await served.get(f"/v1/customers/{id}/consents{query}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def reasons(served: Served, id: str, query: str = "") -> dict[str, str]:
    """What holds for marketing: `*` on channels of which nothing else was said."""
    items = (await consents(served, id, query))["items"]
    return {i["channel"] or "*": i["reason"] for i in items if i["purpose"] == "marketing"}


async def test_nothing_said_is_no(shared_customer: Served):
    ada = await one(shared_customer)
    answer = await consents(shared_customer, ada)
    assert [(i["purpose"], i["channel"], i["allowed"], i["reason"]) for i in answer["items"]] == [
        ("marketing", None, False, "not_given"),
        ("market_research", None, False, "not_given"),
        ("partner_offers", None, False, "not_given"),
    ]
    assert answer["history"] == []
    unknown = await shared_customer.get(f"/v1/customers/{uuid4()}/consents")
    problem_of(unknown, 404, "customer_not_found")


async def test_what_was_said_is_there_with_its_proof_and_who_recorded_it(shared_customer: Served):
    ada = await one(shared_customer)
    told = await said(
        shared_customer, ada, True, channel="email", proof="Form 17", until=IN_A_YEAR, role="agent"
    )
    assert (told["proof"], told["personal_data"], told["version"]) == ("Form 17", "clear", 2)
    answer = await consents(shared_customer, ada)
    assert answer["history"] == [{k: v for k, v in told.items() if k != "version"}]
    email = next(item for item in answer["items"] if item["channel"] == "email")
    assert email["statement"] == answer["history"][0]
    assert (email["allowed"], email["since"]) == (True, told["since"])
    assert datetime.fromisoformat(email["until"]) == datetime.fromisoformat(IN_A_YEAR)
    assert told["actor"] is not None
    assert await reasons(shared_customer, ada) == {"*": "not_given", "email": "given"}


async def test_a_channel_says_otherwise_and_a_withdrawal_wins(shared_customer: Served):
    ada = await one(shared_customer)
    await said(shared_customer, ada, True)
    await said(shared_customer, ada, False, channel="phone")
    assert await reasons(shared_customer, ada) == {"*": "given", "phone": "withdrawn"}
    await said(shared_customer, ada, True, channel="email")
    await said(shared_customer, ada, False)
    await said(shared_customer, ada, True, channel="mail")
    assert await reasons(shared_customer, ada) == {
        "*": "withdrawn",
        "email": "withdrawn",
        "mail": "given",
        "phone": "withdrawn",
    }


async def test_as_of_shows_what_held_then(shared_customer: Served):
    ada = await one(shared_customer)
    first = await said(shared_customer, ada, True)
    last = await said(shared_customer, ada, False)
    then = f"?as_of={first['since'].replace('+', '%2B')}"
    assert await reasons(shared_customer, ada, then) == {"*": "given"}
    history = (await consents(shared_customer, ada, then))["history"]
    assert [each["event_id"] for each in history] == [first["event_id"]]
    now = f"?as_of={last['since'].replace('+', '%2B')}"
    assert await reasons(shared_customer, ada, now) == {"*": "withdrawn"}
    long_ago = await shared_customer.get(f"/v1/customers/{ada}/consents?as_of=2001-01-01T00:00:00Z")
    problem_of(long_ago, 404, "not_known_then")
    again = await consents(shared_customer, ada, then)
    assert again["items"] == (await consents(shared_customer, ada, then))["items"]
    ends = await one(shared_customer)
    until = (datetime.now(UTC) + timedelta(milliseconds=700)).isoformat().replace("+00:00", "Z")
    at = (await said(shared_customer, ends, True, until=until))["since"].replace("+", "%2B")
    await asyncio.sleep(0.8)
    assert await reasons(shared_customer, ends) == {"*": "expired"}
    assert await reasons(shared_customer, ends, f"?as_of={at}") == {"*": "given"}


async def test_a_retry_changes_nothing_nor_does_saying_it_again(shared_customer: Served):
    ada = await one(shared_customer)
    first = await say(shared_customer, ada, True, key="yes", proof="Form 17")
    await said(shared_customer, ada, False)
    again = await say(shared_customer, ada, True, key="yes", proof="Form 17")
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert await reasons(shared_customer, ada) == {"*": "withdrawn"}
    repeated = await say(shared_customer, ada, False)
    assert (repeated.status_code, repeated.headers["etag"]) == (200, '"3"')
    assert len((await consents(shared_customer, ada))["history"]) == 2
    other_proof = await said(shared_customer, ada, False, proof="Letter of 3 May")
    assert other_proof["version"] == 4
    problem_of(await say(shared_customer, ada, True, key="yes"), 422, "idempotency_key_reused")


async def test_the_version_is_checked(shared_customer: Served):
    ada = await one(shared_customer)
    stale = await say(shared_customer, ada, True, headers={"If-Match": '"7"'})
    problem_of(stale, 412, "stale_version")
    fresh = await say(shared_customer, ada, True, headers={"If-Match": '"1"'})
    assert (fresh.status_code, fresh.headers["etag"]) == (200, '"2"')


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/given"),
        ({"given": "yes"}, "/given"),
        ({"given": True, "channel": "pigeon"}, "/channel"),
        ({"given": True, "until": "2001-01-01T00:00:00Z"}, "/until"),
        ({"given": False, "until": IN_A_YEAR}, "/until"),
        ({"given": True, "proof": ""}, "/proof"),
        ({"given": True, "proof": 17}, "/proof"),
        ({"given": True, "until": "soon"}, "/until"),
    ],
)
async def test_bad_input_names_the_field_and_changes_nothing(
    shared_customer: Served, body: dict[str, Any], pointer: str
):
    ada = await one(shared_customer)
    answer = await shared_customer.call("PUT", f"/v1/customers/{ada}/consents/marketing", body)
    assert (answer.status_code, pointers_of(answer)) == (422, [pointer])
    assert (await consents(shared_customer, ada))["version"] == 1


async def test_what_needs_no_consent_is_no_purpose_of_one(shared_customer: Served):
    answer = await say(shared_customer, await one(shared_customer), True, "service")
    assert answer.status_code == 422


async def test_proof_is_sealed_masked_and_audited(shared_customer: Served):
    ada = await one(shared_customer)
    await said(shared_customer, ada, True, proof="Zebra-striped form")
    rows = await shared_customer.runtime.pool.fetch("select data from events")
    assert not any("Zebra" in row["data"] for row in rows)
    masked = (await consents(shared_customer, ada, role="analyst", claims={"scope": ""}))["history"]
    assert (masked[0]["proof"], masked[0]["personal_data"]) == (None, "masked")
    with capture_logs() as logs:
        await consents(shared_customer, ada)
    (read,) = [line for line in logs if line["event"] == "personal_data_read"]
    assert (read["customer_ids"], read["fields"]) == ([ada], ["proof"])


async def test_customers_say_and_see_what_is_theirs_alone(shared_customer: Served):
    ada, bob = await one(shared_customer), await one(shared_customer)
    own: dict[str, Any] = {"role": "customer", "claims": {"customer_id": ada}}
    told = await said(shared_customer, ada, False, proof="I never asked for it", **own)
    assert (told["proof"], told["actor"]) == ("I never asked for it", f"customer:{ada}")
    assert (await consents(shared_customer, ada, **own))["history"][0]["proof"]
    problem_of(await say(shared_customer, bob, False, **own), 403, "not_your_data")
    seen = await shared_customer.get(f"/v1/customers/{bob}/consents", **own)
    problem_of(seen, 403, "not_your_data")


async def test_of_merged_records_the_most_restrictive_answer_holds_and_an_unmerge_restores(
    shared_customer: Served,
):
    ada, bob = await one(shared_customer), await one(shared_customer)
    await said(shared_customer, ada, True)
    await said(shared_customer, bob, True, channel="email")
    await merged(shared_customer, ada, bob)
    assert await reasons(shared_customer, ada) == {"*": "not_given", "email": "given"}
    assert await reasons(shared_customer, bob) == {"*": "not_given", "email": "given"}
    before = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    problem_of(await say(shared_customer, bob, True), 409, "customer_merged")
    await said(shared_customer, bob, False, channel="phone")
    everything = {"*": "not_given", "email": "given", "phone": "withdrawn"}
    assert await reasons(shared_customer, ada) == everything
    await said(shared_customer, ada, True)
    assert (await reasons(shared_customer, ada))["*"] == "given"
    assert len((await consents(shared_customer, ada))["history"]) == 4
    then = await reasons(shared_customer, ada, f"?as_of={before}")
    assert then == {"*": "not_given", "email": "given"}
    await unmerged(shared_customer, ada, bob)
    assert await reasons(shared_customer, bob) == everything
    assert await reasons(shared_customer, ada) == {"*": "given"}
    still = await reasons(shared_customer, ada, f"?as_of={before}")
    assert still == then


async def test_the_history_comes_in_pages_of_all_records(shared_customer: Served):
    ada, bob = await one(shared_customer), await one(shared_customer)
    for at in range(3):
        await said(shared_customer, [ada, bob][at % 2], True, proof=f"Form {at}")
    await merged(shared_customer, ada, bob)
    seen, query = [], "?limit=2"
    while True:
        page = await consents(shared_customer, ada, query)
        seen += [each["proof"] for each in page["history"]]
        if page["next_cursor"] is None:
            break
        query = f"?limit=2&cursor={page['next_cursor']}"
    assert seen == ["Form 2", "Form 1", "Form 0"]


async def test_erasure_withdraws_all_and_destroys_the_proof(shared_customer: Served):
    ada, bob = await one(shared_customer), await one(shared_customer)
    for id in (ada, bob):
        await said(shared_customer, id, True, proof="Zebra-striped form", channel="email")
    await merged(shared_customer, ada, bob)
    await shared_customer.post(f"/v1/customers/{ada}/erase")
    for id in (ada, bob):
        answer = await consents(shared_customer, id)
        assert {item["reason"] for item in answer["items"]} == {"erased"}
        assert not any(item["allowed"] for item in answer["items"])
        shown = {(each["proof"], each["personal_data"]) for each in answer["history"]}
        assert shown == {(None, "erased")}
        problem_of(await say(shared_customer, id, True), 409, "customer_erased")
        problem_of(await say(shared_customer, id, False), 409, "customer_erased")


async def test_two_who_say_different_things_at_once_end_in_one_outcome(shared_customer: Served):
    ada = await one(shared_customer)
    answers = await asyncio.gather(*(said(shared_customer, ada, n % 2 == 0) for n in range(6)))
    newest = max(answers, key=lambda answer: answer["version"])
    expected = "given" if newest["given"] else "withdrawn"
    assert await reasons(shared_customer, ada) == {"*": expected}
