"""Revenue by owner is that of the owner of then, and all of it together is everybody's."""

import random
from collections import defaultdict
from decimal import Decimal
from typing import Any

import pytest

from tests.services.serving import Served
from tests.services.valuation.endpoints.test_reports import _days, report, tell
from tests.services.valuation.hearing import Story, hear

OWNERS = ("kim", "lee", "sam", None)


async def by_owner(served: Served) -> dict[str | None, tuple[str, str]]:
    spans = (await report(served, f"bridge?{_days(60)}&by=owner"))["spans"]
    return {span["name"]: (span["before"], span["now"]) for span in spans}


async def test_what_was_bought_stays_the_owner_s_of_then(served: Served):
    story = Story().registered(days=200).owned_by("kim", days=150).bought(90, "20.00")
    await tell(served, story.owned_by("sam", days=30).bought(40, "5.00").bought(10, "7.00"))
    assert await by_owner(served) == {"kim": ("20.00", "5.00"), "sam": ("0.00", "7.00")}


async def test_to_the_very_moment(served: Served):
    at_it, before_it = Story().registered(), Story().registered()
    for story, days in ((at_it, 20), (before_it, 20.00001)):
        story.owned_by("kim", days=40).owned_by("sam", days=20).bought(days, "1.00")
    await tell(served, at_it, before_it)
    assert await by_owner(served) == {"kim": ("0.00", "1.00"), "sam": ("0.00", "1.00")}


async def test_before_the_first_owner_it_is_nobody_s(served: Served):
    await tell(served, Story().registered().bought(30, "9.00").owned_by("kim", days=20))
    assert await by_owner(served) == {None: ("0.00", "9.00")}


async def test_a_refund_is_the_owner_s_who_gave_it(served: Served):
    story = Story().registered().owned_by("kim", days=50).bought(40, "10.00")
    await tell(served, story.owned_by("sam", days=20).refunded(10, "4.00"))
    assert await by_owner(served) == {"kim": ("0.00", "10.00"), "sam": ("0.00", "-4.00")}


async def test_whoever_changed_hands_is_said_to_have_moved(served: Served):
    moved = Story().registered().owned_by("kim", days=150).bought(90, "20.00")
    moved.owned_by("sam", days=30).bought(10, "20.00")
    stayed = Story().registered().owned_by("sam", days=150).bought(90, "1.00").bought(10, "1.00")
    await tell(served, moved, stayed)
    spans = (await report(served, f"bridge?{_days(60)}&by=owner"))["spans"]
    told = {span["name"]: [(s["step"], s["change"]) for s in span["steps"]] for span in spans}
    assert told == {"kim": [("moved", "-20.00")], "sam": [("same", "0.00"), ("moved", "20.00")]}


async def test_what_a_member_buys_after_its_merge_is_of_the_survivor_s_owner(served: Served):
    """Merges are told of today in these stories: what was before is the record's own owner's."""
    ann = Story().registered().owned_by("kim", days=99)
    twin = Story().registered().owned_by("lee", days=99).bought(10, "30.00")
    merged = [s.merged(ann.customer_id, ann.customer_id, twin.customer_id) for s in (twin, ann)]
    twin.bought(-0.0001, "2.00")
    await hear(served.runtime.pool, [event for story in merged for event in story.events])
    assert await by_owner(served) == {"kim": ("0.00", "2.00"), "lee": ("0.00", "30.00")}


@pytest.mark.parametrize("seed", range(4))
async def test_owners_together_are_everybody_and_each_has_what_a_model_says(
    served: Served, seed: int
):
    chance = random.Random(seed)
    expected: dict[str | None, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    stories: list[Story] = []
    for _ in range(25):
        story, owner = Story().registered(days=200), None
        for day in sorted(
            (chance.uniform(1, 119) for _ in range(chance.randrange(12))), reverse=True
        ):
            if chance.random() < 0.4:
                owner = chance.choice(OWNERS)
                story.owned_by(owner, days=day)
            else:
                cents = Decimal(chance.randrange(1, 5_000)) / 100
                story.bought(day, str(cents))
                expected[owner][day <= 59] += cents
        stories.append(story)
    await tell(served, *stories)
    (whole,) = (await report(served, f"bridge?{_days(60)}"))["spans"]
    found = {name: tuple(map(Decimal, each)) for name, each in (await by_owner(served)).items()}
    assert found == {name: tuple(each) for name, each in expected.items() if any(each)}
    for at, name in enumerate(("before", "now")):
        assert sum(each[at] for each in found.values()) == Decimal(whole[name])
    spans: list[Any] = (await report(served, f"bridge?{_days(60)}&by=owner"))["spans"]
    for span in spans:
        changes = sum(Decimal(step["change"]) for step in span["steps"])
        assert Decimal(span["before"]) + changes == Decimal(span["now"])
