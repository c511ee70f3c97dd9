"""What customers are worth by those they sent: in a figure of its own, once, and explained."""

from decimal import Decimal
from typing import Any

import pytest

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_configurations import settle
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_merging import merge, unmerge


async def valuation(served: Served, story: Story, query: str = "", **as_who: Any) -> dict[str, Any]:
    answer = await served.get(f"/v1/valuations/{story.customer_id}{query}", **as_who)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def referrals(served: Served, story: Story, query: str = "") -> tuple[int, str] | None:
    found = (await valuation(served, story, query))["referrals"]
    return found and (found["customers"], found["value"])


def share(*values: str, of: str = "0.25") -> str:
    """What counts of these amounts."""
    return f"{sum(round(Decimal(value) * Decimal(of), 2) for value in values):.2f}"


@pytest.fixture
async def three(served: Served) -> tuple[Story, Story, Story]:
    """Ann sent Bob, and Bob sent Cid."""
    ann = Story().registered().bought(40, "10.00")
    bob = Story().registered(referred_by=ann.customer_id, days=35)
    bob.bought(30, "800.00", margin="0.5")
    cid = Story().registered(referred_by=bob.customer_id).bought(20, "4000.00")
    await hear(served.runtime.pool, [*ann.events, *bob.events, *cid.events])
    return ann, bob, cid


async def test_a_share_of_those_sent_counts_apart_and_of_nobody_sent_by_them(served, three):
    ann, bob, cid = three
    worth = {story: (await valuation(served, story))["value"] for story in three}
    assert await referrals(served, ann) == (1, share(worth[bob]["clv"]))
    assert await referrals(served, bob) == (1, share(worth[cid]["clv"]))
    assert (await valuation(served, cid))["referrals"] is None
    assert (worth[ann]["net"], worth[bob]["net"]) == ("10.00", "400.00")  # none of it is in there
    portfolio = (await served.get("/v1/portfolio")).json()
    assert sum(Decimal(row["net"]) for row in portfolio["grades"]) == Decimal("4410.00")


async def test_the_explanation_names_them_with_their_events_and_adds_up(served, three):
    ann, bob, _ = three
    eve = Story().registered(referred_by=ann.customer_id).bought(9, "700", currency="JPY")
    await hear(served.runtime.pool, eve.events)
    found = (await served.get(f"/v1/valuations/{ann.customer_id}/explanation")).json()["referrals"]
    told = [(one["customer_id"], one["event_id"]) for one in found["sent"]]
    assert told == [(str(s.customer_id), str(s.events[0].event_id)) for s in (bob, eve)]
    assert [one["counted"] for one in found["sent"]] == [found["value"], None]
    assert found["value"] == share(found["sent"][0]["worth"])
    assert (await valuation(served, ann))["referrals"]["apart"] == 1


async def test_lists_show_it_and_sort_by_it(served, three):
    ann, bob, cid = three
    seen, cursor = [], ""
    while True:
        asked = f"/v1/valuations?sort=-referral_value&limit=1{cursor}"
        page = (await served.get(asked)).json()
        seen += page["items"]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert [item["customer_id"] for item in seen] == [str(s.customer_id) for s in (bob, ann, cid)]
    told = [item["referrals"] and item["referrals"]["value"] for item in seen]
    assert told == [share(seen[2]["clv"]), share(seen[0]["clv"]), None]


async def test_records_that_are_one_customer_send_and_are_sent_as_one(served, three):
    ann, bob, cid = three
    twin = Story().registered()
    dan = Story().registered(referred_by=twin.customer_id).bought(8, "60.00")
    double = Story().registered(referred_by=twin.customer_id).bought(7, "90.00")
    pool = served.runtime.pool
    await hear(pool, [*twin.events, *dan.events, *double.events])
    await hear(pool, [*merge(ann, twin), *merge(bob, double)])
    worth = [(await valuation(served, story))["value"]["clv"] for story in (bob, dan)]
    assert await referrals(served, ann) == (2, share(*worth))
    assert await referrals(served, twin) is None
    assert await referrals(served, bob) == (
        1,
        share((await valuation(served, cid))["value"]["clv"]),
    )
    await hear(pool, unmerge(twin, ann))
    assert (await referrals(served, ann), await referrals(served, twin)) == (
        (1, share(worth[0])),  # the earlier of Bob's records names Ann
        (1, share(worth[1])),
    )
    await hear(pool, merge(ann, bob))  # and nobody sends themselves
    assert await referrals(served, ann) == (
        1,
        share((await valuation(served, cid))["value"]["clv"]),
    )


async def test_as_it_was_known_then_and_as_it_really_was(served):
    ann = Story(recorded_at=days_ago(50)).registered()
    bob = Story(recorded_at=days_ago(20)).registered(referred_by=ann.customer_id)
    bob.bought(40, "100.00")
    bob.recorded_at = days_ago(5)
    await hear(served.runtime.pool, [*ann.events, *bob.bought(30, "900.00").events])

    def then(days: int, basis: str = "recorded") -> str:
        return f"?as_of={days_ago(days).isoformat().replace('+00:00', 'Z')}&basis={basis}"

    assert await referrals(served, ann, then(30)) is None
    for asked in (then(10), then(1)):
        value = (await valuation(served, bob, asked))["value"]
        assert await referrals(served, ann, asked) == (1, share(value["clv"]))


async def test_the_policy_says_how_much_of_what_counts(served, three):
    ann, _, _ = three
    policy = (await served.get("/v1/policies")).json()["items"][0]["policy"]
    assert policy["referrals"] == {"share": 0.25, "of": "clv"}
    body = policy | {"referrals": {"share": 0.5, "of": "net"}}
    assert (await served.post("/v1/policies", body)).status_code == 201
    await settle(served)
    assert await referrals(served, ann) == (1, "200.00")
    answer = await served.post("/v1/policies", policy | {"referrals": {"share": 2}})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/referrals/share")


async def test_what_others_are_worth_is_not_told_to_customers(served, three):
    ann, _, _ = three
    own = {"role": "customer", "claims": {"customer_id": str(ann.customer_id)}}
    assert (await valuation(served, ann))["referrals"] is not None
    assert (await valuation(served, ann, **own))["referrals"] is None
    then = f"?as_of={days_ago(-1).isoformat().replace('+00:00', 'Z')}"
    assert (await valuation(served, ann, then))["referrals"] is not None
    assert (await valuation(served, ann, then, **own))["referrals"] is None
    why = await served.get(f"/v1/valuations/{ann.customer_id}/explanation", **own)
    assert why.json()["referrals"] is None
