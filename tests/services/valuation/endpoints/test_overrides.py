"""What people say of customers, beside what is computed; and policies that grade by points."""

import asyncio
import uuid
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from libs.eventstore.reading import read_stream
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.projection.projection import ValuationProjection
from services.valuation.storage.override_table import stream_of as judgements_of
from services.valuation.storage.published_grades import stream_of
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear, midnight
from tests.services.valuation.jobs.test_reviewer import hear_all, people

NEXT_YEAR = (midnight() + timedelta(days=300)).date().isoformat()
KEY = {"grade": "A", "reason": "strategic", "until": NEXT_YEAR}
BY_AFFINITY = {
    "basis": "scorecard",
    "cut_by": "amounts",
    "scorecard": {"indicators": [{"name": "affinity", "weight": 2}], "reassess_days": 30},
}


async def settle(served: Served) -> None:
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())


async def told(served: Served, path: str, expected: int = 200) -> Any:
    answer = await served.get(path)
    assert answer.status_code == expected, answer.text
    return answer.json()


async def valuation(served: Served, story: Story) -> dict:
    return await told(served, f"/v1/valuations/{story.customer_id}")


async def published(served: Served, story: Story) -> list:
    events = await read_stream(served.runtime.pool, stream_of(story.customer_id))
    return [event.event() for event in events]


async def set_grade(served: Served, story: Story, body: dict, **more: Any) -> Any:
    return await served.call("PUT", f"/v1/valuations/{story.customer_id}/grade", body, **more)


@pytest.fixture
async def buyer(served: Served) -> Story:
    story = Story().bought(30, "20.00")
    await hear(served.runtime.pool, story.events)
    return story


async def publish(served: Served, policy: dict) -> None:
    answer = await served.post("/v1/policies", policy)
    assert answer.status_code == 201, answer.text
    await settle(served)


async def by_points(served: Served, **more: Any) -> dict:
    """A policy whose A begins at 60 points and whose B at 30."""
    (newest, *_) = (await told(served, "/v1/policies"))["items"]
    grades = newest["policy"]["grades"]
    for grade, least in zip(grades, ("60", "30"), strict=False):
        grade["least"] = least
    return BY_AFFINITY | {"grades": grades} | more


async def test_a_grade_set_by_hand_stands_beside_the_computed_one(served, buyer):
    answer = await set_grade(served, buyer, KEY, key="once")
    assert answer.status_code == 200, answer.text
    found = await valuation(served, buyer)
    assert (found["grade"], found["computed_grade"]) == ("A", "C")
    assert found["grade_set"]["reason"] == "strategic" and found["service_level"] == "priority"
    last = (await published(served, buyer))[-1]
    assert (last.grade, last.computed_grade, last.set_by_hand) == ("A", "C", True)
    assert [str(cause) for cause in last.because] == [answer.json()["grade_set"]["event_id"]]
    again = await set_grade(served, buyer, KEY, key="once")
    assert again.headers["idempotency-replayed"] == "true"
    assert len(await published(served, buyer)) == 2
    why = (await told(served, f"/v1/valuations/{buyer.customer_id}/explanation"))["grade"]
    assert why["set_by_hand"]["event_id"] == answer.json()["grade_set"]["event_id"]


async def test_whom_we_thought_key_against_who_is(served, buyer):
    await hear_all(served.runtime.pool, people(60))
    await set_grade(served, buyer, KEY)
    await settle(served)
    (item,) = (await told(served, "/v1/valuations:by-hand"))["items"]
    assert item["customer_id"] == str(buyer.customer_id)
    assert (item["grade_set"], item["difference"]) == ("A", "better")
    assert float(item["needed"]) - float(item["worth"]) == pytest.approx(float(item["missing"]))
    (kept,) = (await told(served, "/v1/valuations?grade=A&limit=100"))["items"][-1:]
    assert kept["set_by_hand"] in (True, False)


async def test_a_released_grade_leaves_the_computed_one(served, buyer):
    await set_grade(served, buyer, KEY)
    answer = await served.call("DELETE", f"/v1/valuations/{buyer.customer_id}/grade")
    assert answer.status_code == 200, answer.text
    found = await valuation(served, buyer)
    assert (found["grade"], found["grade_set"]) == ("C", None)
    assert (await published(served, buyer))[-1].previous_grade == "A"
    again = await served.call("DELETE", f"/v1/valuations/{buyer.customer_id}/grade")
    assert (again.status_code, again.json()["code"]) == (409, "no_grade_set_by_hand")


async def test_a_grade_set_by_hand_ends_by_itself(served, buyer):
    pool, today = served.runtime.pool, UTC_DAYS.day(midnight())
    await set_grade(served, buyer, KEY | {"until": midnight().date().isoformat()})
    due = await pool.fetchval("select due_day from scores where by_hand")
    assert due == today + 1
    path = f"/v1/valuations/{buyer.customer_id}/assessments"
    assert (await told(served, path))["grade_set"]["holds"] is True
    await pool.execute("update hand_grades set until_day = until_day - 1")  # a day goes by
    assert (await told(served, path))["grade_set"]["holds"] is False
    await pool.execute("update scores set due_day = $1", today)
    await pool.execute("update rulings set swept_day = swept_day - 1")
    assert (await valuation(served, buyer))["grade"] == "C"
    await settle(served)
    last = (await published(served, buyer))[-1]
    assert (last.grade, last.previous_grade, last.set_by_hand) == ("C", "A", False)


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"grade": "Z"}, "/grade"),
        ({"until": "2020-01-01"}, "/until"),
        ({"until": "9999-01-01"}, "/until"),
        ({"reason": "Because I know her"}, "/reason"),
        ({"note": "free text"}, "/note"),
    ],
)
async def test_a_grade_that_cannot_be_set_is_refused_by_name(served, buyer, change, pointer):
    answer = await set_grade(served, buyer, KEY | change)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    assert (await valuation(served, buyer))["grade"] == "C"


async def test_nothing_is_said_of_strangers_and_of_the_erased(served, buyer):
    assert (await set_grade(served, Story(uuid.uuid4()), KEY)).status_code == 404
    await hear(served.runtime.pool, buyer.erased().events[-1:])
    assert (await set_grade(served, buyer, KEY)).json()["code"] == "customer_erased"


async def test_what_people_judge_grades_where_the_policy_goes_by_points(served, buyer):
    await publish(served, await by_points(served))
    assert (await valuation(served, buyer))["grade"] == "C"
    path = f"/v1/valuations/{buyer.customer_id}/assessments"
    answer = await served.post(path, {"indicators": {"affinity": 7}, "period": "2026-Q4"})
    assert answer.status_code == 200, answer.text
    found = await valuation(served, buyer)
    assert (found["grade"], found["score"]) == ("A", 70.0)
    why = (await told(served, f"/v1/valuations/{buyer.customer_id}/explanation"))["grade"]
    (line,) = why["scorecard"]
    assert (line["points"], line["stale"], why["worth"]) == (7.0, False, "70.00")
    assert line["event_id"] == answer.json()["assessments"][0]["event_id"]
    for days, stale in ((30, False), (1, True)):
        query = "update assessments set judged_day = judged_day - $1"
        await served.runtime.pool.execute(query, days)
        assert (await told(served, path))["assessments"][0]["stale"] is stale
    refused = await served.post(path, {"indicators": {"mood": 7}})
    assert refused.json()["errors"][0]["pointer"] == "/indicators/mood"


async def test_a_note_says_why_and_is_gone_with_the_customer(served, buyer):
    await publish(served, await by_points(served))
    path = f"/v1/valuations/{buyer.customer_id}/assessments"
    body = {"indicators": {"affinity": 6}, "note": "Met Ada at the fair"}
    answer = await served.post(path, body, key="noted")
    assert answer.status_code == 200, answer.text
    assert answer.json()["assessments"][0]["note"] == "Met Ada at the fair"
    stream = judgements_of(buyer.customer_id)
    (written,) = await read_stream(served.runtime.pool, stream)
    assert b"Ada" not in written.data and written.event().note.startswith("sealed:")
    mine = ValuationProjection(served.runtime.keys)  # another process's may be up to 2 s behind
    await hear(served.runtime.pool, buyer.registered().erased().events[-2:], projection=mine)
    (left,) = (await told(served, path))["assessments"]
    assert (left["points"], left["note"]) == (6, None)
    again = await served.post(path, body)
    assert (again.status_code, again.json()["code"]) == (409, "customer_erased")
    assert (await served.post(path, body, key="noted")).status_code == 200
    plain = await served.post(path, body | {"note": 7})
    assert (plain.status_code, plain.json()["errors"][0]["pointer"]) == (422, "/note")


async def test_a_pilot_s_policy_is_for_its_customers_until_one_is_published_for_all(served, buyer):
    other = Story().bought(20, "20.00")
    await hear(served.runtime.pool, other.events)
    pilot = {"name": "vip", "customers": [str(buyer.customer_id)]}
    (newest, *_) = (await told(served, "/v1/policies"))["items"]
    grades = newest["policy"]["grades"]
    tried = [grade | {"service_level": "tried"} for grade in grades]
    effect = await served.post("/v1/what-if", {"policy": {"grades": tried, "pilot": pilot}})
    assert (effect.json()["customers"], effect.json()["movers"]["total"]) == (1, 1), effect.text
    await publish(served, {"grades": tried, "pilot": pilot})
    here, there = await valuation(served, buyer), await valuation(served, other)
    assert (here["pilot"], here["service_level"], here["policy_version"]) == (True, "tried", 1)
    assert (there["pilot"], there["service_level"], there["policy_version"]) == (
        False,
        "standard",
        0,
    )
    assert (await published(served, buyer))[-1].pilot == "vip"
    assert len(await published(served, other)) == 1
    await publish(served, {"grades": grades})
    here = await valuation(served, buyer)
    assert (here["pilot"], here["service_level"], here["policy_version"]) == (False, "standard", 2)


async def test_a_pilot_must_count_money_as_everybody_s_policy_does(served):
    pilot = {"name": "euro", "share": 0.1}
    answer = await served.post("/v1/policies", {"currency": "EUR", "pilot": pilot})
    assert answer.json()["errors"][0]["pointer"] == "/currency"


async def test_credit_is_cut_at_once_and_raised_at_the_review(served):
    pool, today = served.runtime.pool, UTC_DAYS.day(midnight())
    await hear_all(pool, people(60))  # so that cuts are known, and grants held on to
    tomorrow = (midnight() + timedelta(days=1)).day
    review = {"every": "month", "day": tomorrow if tomorrow <= 28 else 2}
    await publish(served, {"credit": {"review": review}})
    story = Story().bought(60, "40.00", due=30)
    await hear(pool, story.events)
    assert (await valuation(served, story))["payment_terms"] == "prepaid"
    await hear(pool, story.paid(1, "40.00").events[1:])
    paid = await valuation(served, story)
    assert (paid["credit_class"], paid["credit_limit"]) == ("slow", "0.00")
    assert paid["credit_review_on"] > midnight().date().isoformat()
    why = (await told(served, f"/v1/valuations/{story.customer_id}/explanation"))["credit"]
    assert (why["held_by"], why["allowed"], why["granted"]) == ("waits_for_review", "50.00", "0.00")
    await pool.execute("update standings set review_day = $1 where review_day > $1", today)
    await pool.execute("update scores set due_day = $1 where review_day > $1", today)
    await pool.execute("update rulings set swept_day = swept_day - 1")
    await settle(served)
    raised = (await published(served, story))[-1]
    assert (str(raised.credit_limit), raised.payment_terms) == ("50", "net_14")
    assert raised.credit_review_on is None


async def test_an_overdue_invoice_is_named_where_it_cut_the_credit(served):
    story = Story().bought(60, "40.00", due=30).bought(50, "10.00", due=40).paid(45, "10.00")
    await hear(served.runtime.pool, story.events)
    why = (await told(served, f"/v1/valuations/{story.customer_id}/explanation"))["credit"]
    assert (why["held_by"], why["granted"]) == ("overdue", "0.00")
    assert why["because"] == [str(story.events[0].event_id)]


async def test_what_if_lists_the_customers_who_move_page_by_page(served):
    await hear_all(served.runtime.pool, people(60))
    await settle(served)
    (newest, *_) = (await told(served, "/v1/policies"))["items"]
    policy = newest["policy"]
    policy["grades"] = [policy["grades"][0] | {"share": 0.5}, policy["grades"][2]]
    policy["grades"][1]["credit_limit"] = "77"
    seen, after = [], None
    while True:
        body = {"policy": policy, "movers": 7, "after": after}
        answer = await served.post("/v1/what-if", body)
        movers = answer.json()["movers"]
        seen += movers["items"]
        if (after := movers["next_after"]) is None:
            break
    ids = [mover["customer_id"] for mover in seen]
    assert len(ids) == len(set(ids)) == movers["total"] > 20
    assert all(mover["before"] != mover["after"] for mover in seen)
    moved = Counter((mover["before"]["grade"], mover["after"]["grade"]) for mover in seen)
    effect = answer.json()
    told_of = {(m["before"], m["after"]): m["customers"] for m in effect["moves"]}
    assert {("B", "A"), ("C", "A")} < moved.keys() and ("A", "B") not in moved
    assert all(told_of[both] == count for both, count in moved.items())
    assert sum(count for (_, grade), count in told_of.items() if grade == "A") == 30
    assert effect["treated_otherwise"] == len(seen) > len(seen) - moved["C", "C"]
    refused = await served.post("/v1/what-if", {"policy": policy, "movers": 101})
    assert refused.json()["errors"][0]["pointer"] == "/movers"
