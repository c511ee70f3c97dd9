"""What share of a customer's spending is ours, and whom else they buy from."""

from typing import Any

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_referrals import valuation
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_merging import merge


async def wallet(served: Served, story: Story, query: str = "") -> dict[str, Any] | None:
    return (await valuation(served, story, query))["wallet"]


async def test_our_share_is_of_the_last_estimate_and_the_year_before_now(served):
    story = Story().bought(400, "5000.00").spends(50, "900.00", "Babbage & Sons")
    story.bought(300, "120.00").refunded(200, "20.00").spends(90, "400.00", "Hollerith")
    story.spends(20, "1000.00").bought(5, "150.00")
    await hear(served.runtime.pool, story.events)
    found = await wallet(served, story)
    assert found
    assert (found["yearly"], found["spent"], found["share"]) == ("1000.00", "250.00", 0.25)
    ids = [str(event.event_id) for event in story.events]
    assert found["event_id"] == ids[5]
    named = [(one["name"], one["event_id"]) for one in found["competitors"]]
    assert named == [("Babbage & Sons", ids[1]), ("Hollerith", ids[4])]


async def test_as_of_then_it_was_by_the_estimate_of_then(served):
    story = Story(recorded_at=days_ago(60)).bought(300, "100.00").spends(90, "400.00")
    story.recorded_at = days_ago(10)
    story.spends(80, "200.00", "Hollerith").bought(70, "60.00")
    await hear(served.runtime.pool, story.events)
    at = days_ago(30).isoformat().replace("+00:00", "Z")
    recorded = await wallet(served, story, f"?as_of={at}")
    occurred = await wallet(served, story, f"?as_of={at}&basis=occurred")
    assert recorded and (recorded["share"], recorded["competitors"]) == (0.25, [])
    assert occurred and (occurred["share"], occurred["competitors"][0]["name"]) == (
        0.8,
        "Hollerith",
    )


async def test_who_was_never_estimated_has_none_and_other_money_counts_at_its_rate_alone(served):
    story = Story().bought(9, "10.00")
    await hear(served.runtime.pool, story.events)
    assert await wallet(served, story) is None
    await hear(
        served.runtime.pool, story.bought(8, "700", currency="JPY").spends(2, "40").events[1:]
    )
    found = await wallet(served, story)
    assert found and (found["spent"], found["share"]) == ("10.00", 0.25)


async def test_records_that_are_one_customer_have_one_wallet(served):
    ann, twin = (
        Story().bought(9, "10.00"),
        Story().bought(8, "30.00").spends(7, "80.00", "Hollerith"),
    )
    pool = served.runtime.pool
    await hear(pool, [*ann.events, *twin.events, *merge(ann, twin)])
    found = await wallet(served, ann)
    assert found and (found["spent"], found["share"]) == ("40.00", 0.5)
    assert await wallet(served, twin) is None
