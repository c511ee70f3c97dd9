"""What could not be applied, as admins see it, try it again and give it up, through the API."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from libs.messaging.consumer import parked
from libs.messaging.consumer.batches import Unapplicable
from libs.messaging.consumer.guards import GAP, WAITING
from libs.web.gate.roles import ROLES
from tests.libs.messaging.happenings import Message, message
from tests.libs.messaging.items import item_of
from tests.services.callcenter.centre import Centre, graded
from tests.services.problems import pointers_of, problem_of

UNREADABLE = Unapplicable("unreadable", "ValidationError")
BECAUSE = "An import of May wrote it without a grade"


def grades(customer: UUID, *letters: str | None) -> list[Message]:
    """One after another in the customer's stream; None: one that cannot be read."""
    sent = [
        message(
            graded(customer, letter or "?"), customer, stream=f"valuation-{customer}", version=n
        )
        for n, letter in enumerate(letters, 1)
    ]
    return [
        one._replace(value=b'{"grade": []}') if letter is None else one
        for one, letter in zip(sent, letters, strict=True)
    ]


def id_of(sent: Message) -> str:
    return dict(sent.headers)["ce_id"].decode()


async def park(centre: Centre, sent: Sequence[Message], why: Unapplicable = UNREADABLE) -> None:
    """The first for `why`, all others because they wait for it."""
    items = [item_of(one) for one in sent]
    async with centre.runtime.pool.acquire() as connection, connection.transaction():
        await parked.park(connection, list(zip(items, [why] + [WAITING] * 9, strict=False)))


async def grade_of(centre: Centre, customer: UUID) -> str | None:
    query = "select grade from projection.standings where customer_id = $1"
    return await centre.runtime.pool.fetchval(query, customer)


async def discard(centre: Centre, customer: UUID, event: Message, **more: Any) -> Any:
    body = {"event_id": id_of(event), "reason": BECAUSE}
    return await centre.post(f"/parked/{customer}/discard", body, **more)


async def test_a_discard_names_who_when_and_why_and_lets_the_others_follow(centre: Centre):
    customer = uuid4()
    sent = grades(customer, None, "B", "A")
    await park(centre, sent)
    before = datetime.now().astimezone()

    answer = await discard(centre, customer, sent[0], sub="ada-of-ops")

    assert answer.status_code == 200, answer.text
    told = {"unit": str(customer), "applied": 2, "duplicates": 0, "waiting": 0, "blocking": None}
    assert answer.json() == told
    assert await grade_of(centre, customer) == "A"
    found = (await centre.get(f"/parked/{customer}")).json()
    assert found["events"] == []
    (given_up,) = found["discarded"]
    assert (given_up["event_id"], given_up["version"]) == (id_of(sent[0]), 1)
    assert (given_up["reason"], given_up["detail"]) == UNREADABLE
    assert (given_up["discarded_by"], given_up["because"]) == ("ada-of-ops", BECAUSE)
    at = datetime.fromisoformat(given_up["discarded_at"])
    assert before - timedelta(seconds=5) <= at <= before + timedelta(seconds=30)
    assert (await centre.get("/parked")).json() == {"items": [], "next_cursor": None}


async def test_the_same_key_discards_once(centre: Centre):
    customer = uuid4()
    sent = grades(customer, None, None, "A")
    await park(centre, sent)

    first = await discard(centre, customer, sent[0], key="once")
    again = await discard(centre, customer, sent[0], key="once")

    assert first.json() == again.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert first.json()["waiting"] == 2
    assert first.json()["blocking"]["event_id"] == id_of(sent[1])
    reused = await discard(centre, customer, sent[1], key="once")
    problem_of(reused, 422, "idempotency_key_reused")
    problem_of(await discard(centre, customer, sent[0]), 409, "not_blocking")
    assert (await discard(centre, customer, sent[1])).json()["waiting"] == 0
    assert await grade_of(centre, customer) == "A"
    problem_of(await discard(centre, customer, sent[1]), 404, "not_parked")


async def test_what_still_cannot_be_applied_stays_parked_and_says_so(centre: Centre):
    customer = uuid4()
    sent = grades(customer, None, "A")
    await park(centre, sent)

    answer = await centre.post(f"/parked/{customer}/retry")

    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["applied"], told["waiting"]) == (0, 2)
    assert (told["blocking"]["event_id"], told["blocking"]["reason"]) == (
        id_of(sent[0]),
        "unreadable",
    )
    events = (await centre.get(f"/parked/{customer}")).json()["events"]
    assert [event["reason"] for event in events] == ["unreadable", "waiting"]
    assert await grade_of(centre, customer) is None


async def test_what_can_be_applied_is_by_a_retry_and_is_not_discarded(centre: Centre):
    customer = uuid4()
    sent = grades(customer, "B", "A")
    await park(centre, sent)

    problem_of(await discard(centre, customer, sent[0]), 409, "can_be_applied")
    answer = await centre.post(f"/parked/{customer}/retry")

    assert (answer.json()["applied"], answer.json()["blocking"]) == (2, None)
    assert await grade_of(centre, customer) == "A"
    problem_of(await centre.post(f"/parked/{customer}/retry"), 404, "not_parked")
    problem_of(await centre.get(f"/parked/{customer}"), 404, "not_parked")


async def test_a_gap_cannot_be_discarded(centre: Centre):
    customer = uuid4()
    first, second = grades(customer, "B", "A")
    await park(centre, [second], GAP)

    problem_of(await discard(centre, customer, second), 409, "event_missing")

    assert (await centre.get("/parked")).json()["items"][0]["first"]["reason"] == "gap"
    await park(centre, [first], WAITING)
    assert (await centre.post(f"/parked/{customer}/retry")).json()["waiting"] == 0
    assert await grade_of(centre, customer) == "A"


async def test_the_list_goes_page_by_page_and_holds_no_data(centre: Centre):
    customers = [uuid4() for _ in range(5)]
    for customer in customers:
        await park(centre, grades(customer, None, "A"))
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = (await centre.get("/parked", **query)).json()
        seen += [item["unit"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == [str(customer) for customer in customers]
    (item,) = page["items"]
    assert item["events"] == 2
    assert set(item["first"]) == {"event_id", "type", "stream", "version", "reason", "detail"}
    assert (item["first"]["stream"], item["first"]["version"]) == (f"valuation-{seen[-1]}", 1)


async def test_it_is_for_admins_and_needs_a_reason(centre: Centre):
    customer = uuid4()
    (sent,) = grades(customer, None)
    await park(centre, [sent])
    for role in ROLES - {"admin"}:
        for path in ("/parked", f"/parked/{customer}"):
            problem_of(await centre.get(path, role), 403, "forbidden")
        problem_of(await centre.post(f"/parked/{customer}/retry", role=role), 403, "forbidden")
        problem_of(await discard(centre, customer, sent, role=role), 403, "forbidden")
    path, event_id = f"/parked/{customer}/discard", id_of(sent)
    for body, pointer in (
        ({"event_id": event_id}, "/reason"),
        ({"event_id": event_id, "reason": " "}, "/reason"),
        ({"event_id": event_id, "reason": "ask ada@example.com"}, "/reason"),
        ({"reason": BECAUSE}, "/event_id"),
    ):
        answer = await centre.post(path, body)
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == [pointer]
    assert len((await centre.get("/parked")).json()["items"]) == 1
