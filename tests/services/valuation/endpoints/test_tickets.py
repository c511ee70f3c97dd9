"""Tickets of the call centre count: how many, how many are open, and which."""

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_owed_and_spent import explanation
from tests.services.valuation.endpoints.test_referrals import valuation
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_merging import merge, unmerge


async def tickets(served: Served, story: Story, query: str = "") -> tuple[int, int]:
    found = (await valuation(served, story, query))["indicators"]
    return found["tickets"], found["open_tickets"]


async def test_what_is_open_is_counted_and_named_in_whatever_order_it_is_heard(served):
    story = Story().bought(50).ticket(40).resolved(39).reopened(30).ticket(20).resolved(10)
    story.ticket(5)
    pool = served.runtime.pool
    await hear(pool, story.events[3:])  # the first ticket's reopening before its opening
    await hear(pool, story.events[:3])
    assert await tickets(served, story) == (3, 2)
    named = (await explanation(served, story))["open_tickets"]
    ids = [str(event.event_id) for event in story.events]
    assert (named["count"], set(named["event_ids"])) == (2, {ids[1], ids[6]})
    for days, counted in ((35, (1, 0)), (15, (2, 2)), (8, (2, 1))):
        at = days_ago(days).isoformat().replace("+00:00", "Z")
        assert await tickets(served, story, f"?as_of={at}&basis=occurred") == counted


async def test_they_are_the_customer_s_whatever_record_they_came_under(served):
    ann, twin = Story().bought(9).ticket(5), Story().ticket(4).ticket(3).resolved(2)
    pool = served.runtime.pool
    await hear(pool, [*ann.events, *twin.events])
    await hear(pool, merge(ann, twin))
    assert (await tickets(served, ann), await tickets(served, twin)) == ((3, 2), (0, 0))
    await hear(pool, twin.reopened(1).events[-1:])
    assert await tickets(served, ann) == (3, 3)
    await hear(pool, unmerge(twin, ann))
    assert (await tickets(served, ann), await tickets(served, twin)) == ((1, 1), (2, 2))


async def test_a_segment_can_ask_for_them(served):
    open_one, closed = Story().bought(9).ticket(5), Story().bought(8).ticket(4).resolved(3)
    await hear(served.runtime.pool, [*open_one.events, *closed.events])
    rule = {"fact": "open_tickets", "at_least": 1}
    answer = await served.post("/v1/segments", {"name": "Waiting", "rule": rule})
    assert answer.status_code == 201, answer.text
    path = f"/v1/segments/{answer.json()['segment_id']}/members"
    members = (await served.get(path)).json()["items"]
    assert [one["customer_id"] for one in members] == [str(open_one.customer_id)]
