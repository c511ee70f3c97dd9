"""A customer's story: each moment as it really was then, and everything that moved it."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import numpy as np
import pytest

from services.valuation.explanations.timeline import moments_between
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_merging import merge, unmerge


def eventful() -> Story:
    """Orders on one day and late ones, an invoice paid late, a refund, complaints, a cost, yen."""
    story = Story(recorded_at=days_ago(1)).registered(cost="3.00")
    story.bought(300, "40.00").bought(300, "15.50").bought(210, "22.00", due=190, margin="0.4")
    story.paid(150, "22.00").refunded(140, "5.00").called(139, complaint=True, cost="2.50")
    story.bought(20, "700", currency="JPY").bought(90, "30.00").bought(6, "12.00").called(2)
    return story


async def told(served: Served, customer_id: UUID, query: str = "") -> dict:
    answer = await served.get(f"/v1/valuations/{customer_id}/story{query}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_each_point_is_what_a_valuation_as_of_then_says(served):
    story = eventful()
    await hear(served.runtime.pool, story.events)
    points = (await told(served, story.customer_id, "?points=40"))["points"]
    assert 30 <= len(points) <= 40
    for point in points:
        query = f"as_of={point['at'].replace('+', '%2B')}&basis=occurred"
        then = (await served.get(f"/v1/valuations/{story.customer_id}?{query}")).json()
        assert point["churn_risk"] == pytest.approx(then["churn_risk"], abs=1e-12)
        assert point["grade"] == then["grade"]
        value = then["value"]
        assert {name: point[name] for name in ("net", "predicted_12m", "clv")} == {
            name: value[name] for name in ("net", "predicted_12m", "clv")
        }, point["at"]


async def test_the_events_that_moved_it_are_named(served):
    story = eventful()
    await hear(served.runtime.pool, story.events)
    found = await told(served, story.customer_id)
    events = found["events"]
    assert [event["occurred_at"] for event in events] == sorted(e["occurred_at"] for e in events)
    assert {event["event_id"] for event in events} == {str(e.event_id) for e in story.events}
    overrides = {(event["kind"], event["amount"], event["currency"]) for event in events}
    assert {
        ("refund", "5.00", "USD"),
        ("complaint", "2.50", "USD"),
        ("purchase", "700", "JPY"),
        ("interaction", None, None),
    } <= overrides
    (graded,) = found["graded"]
    assert graded["grade"] == "C" and graded["because"]
    moments = {point["at"] for point in found["points"]}
    assert {event["occurred_at"] for event in events} <= moments


async def test_a_member_keeps_its_facts_and_its_survivor_has_those_of_both(served):
    ann, twin = Story().bought(40), Story().bought(20)
    own = {story: str(story.events[0].event_id) for story in (ann, twin)}

    async def named(story: Story) -> set[str]:
        found = await told(served, story.customer_id)
        return {event["event_id"] for event in found["events"]}

    await hear(served.runtime.pool, [*ann.events, *twin.events, *merge(ann, twin)])
    assert (await named(ann), await named(twin)) == (set(own.values()), {own[twin]})
    await hear(served.runtime.pool, unmerge(twin, ann))
    assert (await named(ann), await named(twin)) == ({own[ann]}, {own[twin]})


async def test_a_span_is_told_alone_and_what_cannot_be_asked_is_refused(served):
    story = eventful()
    await hear(served.runtime.pool, story.events)
    start, end = (days_ago(days).isoformat().replace("+00:00", "Z") for days in (150, 100))
    found = await told(served, story.customer_id, f"?from={start}&to={end}&points=10")
    assert len(found["points"]) <= 10 and found["points"][0]["net"] == "64.30"
    assert {event["kind"] for event in found["events"]} == {"payment", "refund", "complaint"}
    ahead = days_ago(-30).isoformat().replace("+00:00", "Z")
    today = await told(served, story.customer_id, f"?to={ahead}")
    assert today["points"][-1]["at"] <= datetime.now(UTC).isoformat()
    path = f"/v1/valuations/{story.customer_id}/story"
    for query in (f"from={end}&to={start}", "points=201", "points=3", "from=yesterday", "at=1"):
        assert (await served.get(f"{path}?{query}")).status_code == 422, query
    assert (await served.get(f"/v1/valuations/{uuid4()}/story")).status_code == 404


async def test_customers_read_their_own_story_alone(served):
    story = eventful()
    await hear(served.runtime.pool, story.events)
    path = f"/v1/valuations/{story.customer_id}/story"
    own = {"customer_id": str(story.customer_id)}
    assert (await served.get(path, role="customer", claims=own)).status_code == 200
    assert (await served.get(path, role="customer")).status_code == 403


def test_many_events_are_thinned_out_and_the_ends_are_kept():
    moments = moments_between(0, 20_000, np.arange(0, 10_000, 3), 50)
    assert len(moments) <= 50 and (moments[0], moments[-1]) == (0, 20_000)
    assert (moments[1:] > moments[:-1]).all()


async def test_what_was_voided_is_told_with_its_reason_and_moved_nothing(served):
    story = Story(recorded_at=days_ago(1)).bought(90, "40.00").called(80)
    story.voids(story.events[0])
    await hear(served.runtime.pool, story.events)
    found = await told(served, story.customer_id)
    bought, called = found["events"]
    assert (bought["event_id"], bought["amount"]) == (str(story.events[0].event_id), "40.00")
    assert bought["voided"]["reason"] == "duplicate"
    assert bought["voided"]["void_event"] == str(story.events[-1].event_id)
    assert called["voided"] is None
    assert {point["net"] for point in found["points"]} == {"0.00"}
    only = Story(recorded_at=days_ago(1)).bought(90, "40.00")
    await hear(served.runtime.pool, only.voids(only.events[0]).events)
    (event,) = (await told(served, only.customer_id))["events"]
    assert event["voided"]["reason"] == "duplicate"
