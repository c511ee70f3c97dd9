"""What is owed, by age, and what serving a customer cost, by kind: both with their events."""

from typing import Any

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_referrals import valuation
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_merging import merge


async def explanation(served: Served, story: Story) -> dict[str, Any]:
    answer = await served.get(f"/v1/valuations/{story.customer_id}/explanation")
    assert answer.status_code == 200, answer.text
    return answer.json()


def owing() -> Story:
    """Due at the edges of each age, partly paid, paid, disputed, written off, and in yen."""
    story = Story(recorded_at=days_ago(1))
    for due, amount in ((-9, "1.00"), (0, "2.00"), (1, "4.00"), (30, "8.00"), (31, "16.00")):
        story.bought(100, amount, due=due)
    story.bought(100, "32.00", due=60).bought(100, "64.00", due=61).bought(100, "128.00", due=90)
    story.bought(100, "300.00", due=91).paid(50, "44.00").bought(100, "9.00", due=70).paid(
        9, "9.00"
    )
    story.bought(100, "50.00", due=80).disputed(9, "20.00").bought(99, "7.00", due=70)
    return story.wrote_off(3, "7.00").bought(2, "700", currency="JPY", due=2)


async def test_what_is_owed_is_told_by_age_and_currency(served):
    story = owing()
    await hear(served.runtime.pool, story.events)
    yen, dollars = (await valuation(served, story))["receivables"]
    assert dollars == {
        "currency": "USD",
        "receivable": "561.00",
        "current": "3.00",
        "days_1_30": "12.00",
        "days_31_60": "48.00",
        "days_61_90": "222.00",
        "over_90": "256.00",
        "disputed": "20.00",
    }
    assert (yen["currency"], yen["receivable"], yen["days_1_30"]) == ("JPY", "700", "700")
    at = days_ago(0).isoformat().replace("+00:00", "Z")
    then = (await valuation(served, story, f"?as_of={at}"))["receivables"]
    assert then == [yen, dollars]


async def test_as_of_then_it_was_younger_and_not_yet_paid(served):
    story = Story().bought(100, "40.00", due=50).paid(10, "15.00")
    await hear(served.runtime.pool, story.events)
    asked = {days: days_ago(days).isoformat().replace("+00:00", "Z") for days in (70, 30, 5)}
    found = {
        days: (await valuation(served, story, f"?as_of={at}&basis=occurred"))["receivables"][0]
        for days, at in asked.items()
    }
    assert (found[70]["current"], found[30]["days_1_30"]) == ("40.00", "40.00")
    assert (found[5]["days_31_60"], found[5]["receivable"]) == ("25.00", "25.00")


async def test_the_explanation_names_what_is_owed_and_what_made_it_overdue(served):
    story = owing()
    await hear(served.runtime.pool, story.events)
    found = await explanation(served, story)
    owed, because = found["receivables"], found["credit"]["because"]
    assert [one["days_overdue"] for one in owed] == [91, 90, 80, 61, 60, 31, 30, 2, 1, 0, 0]
    assert (owed[0]["open"], owed[0]["age"]) == ("256.00", "over_90")
    assert (owed[2]["open"], owed[2]["disputed"]) == ("50.00", "20.00")
    assert found["credit"]["credit_class"] == "overdue"
    assert set(because) == {one["event_id"] for one in owed if one["days_overdue"] > 7}


async def test_a_disputed_or_written_off_purchase_is_no_reason_for_cut_credit(served):
    story = Story().bought(100, "40.00", due=60).disputed(9, "40.00")
    story.bought(99, "7.00", due=50).wrote_off(3, "7.00").bought(97, "3.00", due=7)
    story.bought(98, "5.00", due=8)  # 7 days are forgiven
    await hear(served.runtime.pool, story.events)
    found = await explanation(served, story)
    assert found["credit"]["because"] == [str(story.events[-1].event_id)]


async def test_cost_to_serve_is_told_by_kind_with_the_events_of_each(served):
    story = Story().registered(cost="5.00").bought(40, "90.00").called(30, cost="1.25")
    story.cost(20, "3.00", "visit").cost(19, "4.00", "visit").cost(9, "2.50").called(8)
    await hear(served.runtime.pool, story.events)
    value = (await valuation(served, story))["value"]
    by_kind = {"contacts": "1.25", "delivery": "2.50", "visit": "7.00"}
    assert (value["cost_by_kind"], value["cost_to_serve"]) == (by_kind, "10.75")
    told = (await explanation(served, story))["cost_by_kind"]
    ids = [str(event.event_id) for event in story.events]
    assert {kind: part["value"] for kind, part in told.items()} == by_kind
    assert told["visit"]["because"]["event_ids"] == [ids[4], ids[3]]
    assert told["delivery"]["because"] == {"count": 1, "event_ids": [ids[5]]}
    at = days_ago(10).isoformat().replace("+00:00", "Z")
    then = (await valuation(served, story, f"?as_of={at}&basis=occurred"))["value"]
    assert then["cost_by_kind"] == {"contacts": "1.25", "visit": "7.00"}


async def test_costs_of_merged_records_are_the_survivor_s(served):
    ann, twin = Story().bought(9).cost(3, "2.00"), Story().cost(2, "3.00").cost(1, "1.00", "visit")
    pool = served.runtime.pool
    await hear(pool, [*ann.events, *twin.events])
    await hear(pool, merge(ann, twin))
    await hear(pool, twin.cost(1, "0.50").events[-1:])
    found = [(await valuation(served, story))["value"]["cost_by_kind"] for story in (ann, twin)]
    assert found == [{"delivery": "5.50", "visit": "1.00"}, {}]
