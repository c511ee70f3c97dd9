"""An answer's `as_of`, asked again, gives the same answer, whatever was heard since."""

import asyncio
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from libs.events.customer import CustomerUnmerged
from services.valuation.jobs.reviewer import Reviewer
from tests.services.groups import regrouped
from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear, midnight
from tests.services.valuation.jobs.test_reviewer import hear_all, people

VOIDABLE = (
    "crm.purchase.recorded.v1",
    "crm.purchase.paid.v1",
    "crm.interaction.recorded.v1",
    "crm.interaction.cost_recorded.v1",
    "crm.interaction.wallet_estimated.v1",
)
UNTIL = (midnight() + timedelta(days=90)).date().isoformat()
BY_HAND = {"grade": "A", "reason": "strategic", "until": UNTIL}
_READ = """insert into projection.positions (topic, partition) values ('crm.customer.v1', 0)
on conflict do nothing"""
_KNOWN = "update projection.positions set applied_until = $1"


async def known_until(served: Served, moment: datetime) -> None:
    await served.runtime.pool.execute(_READ)
    await served.runtime.pool.execute(_KNOWN, moment)


async def asked(served: Served, story: Story, what: str, as_of: str | None = None) -> Any:
    query = f"?as_of={as_of}" if as_of else ""
    answer = await served.get(f"/v1/valuations/{story.customer_id}{what}{query}")
    assert answer.status_code == 200, answer.text
    found = answer.json()
    for told_of_the_question in ("freshness", "basis"):
        found.pop(told_of_the_question, None)
    return found


class World:
    """Customers of whom things happen; some of it was recorded and not yet heard."""

    def __init__(self, served: Served, chance: random.Random) -> None:
        self.served, self.chance = served, chance
        first = Story().registered().bought(40, "12.00", due=20)
        sent = [Story().registered(referred_by=first.customer_id) for _ in range(2)]
        self.stories = [first, *sent, Story().bought(90, "33.00")]
        self.recorded = [event for one in self.stories for event in one.events]
        self.heard = 0
        self.answers: list[tuple[Story, str, Any]] = []

    @property
    def steps(self) -> list[Callable[[], Any]]:
        return [
            self.happens, self.happens, self.happens, self.voids, self.hears, self.hears,
            self.catches_up, self.grades, self.releases, self.asks, self.asks, self.asks,
        ]  # fmt: skip

    async def happens(self) -> None:
        story = self.chance.choice(self.stories)
        told = [len(one.events) for one in self.stories]
        for one in self.stories:
            one.recorded_at = datetime.now(UTC)
        self.happens_to(story)
        for one, before in zip(self.stories, told, strict=True):
            self.recorded += one.events[before:]
        self.recorded.sort(key=lambda event: event.recorded_at)

    async def voids(self) -> None:
        """Something recorded by mistake, heard of or not."""
        story = self.chance.choice(self.stories)
        voided = {id for e in story.events if "voided" in e.type for id in e.event().voided_events}
        mistakes = [e for e in story.events if e.type in VOIDABLE and e.event_id not in voided]
        if mistakes:
            story.recorded_at = datetime.now(UTC)
            self.recorded.append(story.voids(self.chance.choice(mistakes)).events[-1])

    def happens_to(self, story: Story) -> None:
        days = self.chance.randrange(60)
        match self.chance.randrange(6):
            case 0:
                story.bought(days, "20.00", due=self.chance.choice([None, 3])).paid(2, "5.00")
            case 1:
                story.bought(days, "9.00").refunded(1, "4.00")
            case 2:
                story.called(days, complaint=True, cost="1.50").cost(days, "2.25")
            case 3:
                story.spends(days, "500.00")
            case 4:
                story.ticket(days)
            case _:
                self.regroups()

    def regroups(self) -> None:
        """The last two become one customer, and are none again."""
        pair = self.stories[-2:]
        ids = [one.customer_id for one in pair]
        records, _ = regrouped(ids, [(True, 0, 1), (False, 0, 1)])
        now = datetime.now(UTC)
        for event in records.told:
            story = next(one for one in pair if one.customer_id == event.customer_id)
            left = isinstance(event, CustomerUnmerged)
            story.recorded_at = now + timedelta(microseconds=left)  # all of one append
            story.regrouped(event)

    async def hears(self, everything: bool = False) -> None:
        """What was recorded next: some of it, maybe in the middle of what happened at once."""
        waiting = len(self.recorded) - self.heard
        count = waiting if everything else self.chance.randrange(waiting + 1)
        while 0 < count < waiting and self._at_once(self.heard + count):
            count += 1
        told = self.recorded[self.heard : self.heard + count]
        self.heard += count
        if told:
            await hear(self.served.runtime.pool, told)

    def _at_once(self, at: int) -> bool:
        """Whether this event is heard with the one before it: a merge is, of all its records."""
        before, event = self.recorded[at - 1 : at + 1]
        return event.recorded_at == before.recorded_at or "merged" in event.type

    async def catches_up(self) -> None:
        """All that the broker has; what has just been recorded may be on its way to it."""
        waiting = [event.recorded_at for event in self.recorded[self.heard :]]
        on_its_way = timedelta(seconds=1.9)
        now = datetime.now(UTC)
        await known_until(self.served, min([now, *(at + on_its_way for at in waiting)]))

    async def grades(self) -> None:
        await self.hears(everything=True)
        path = f"/v1/valuations/{self.stories[0].customer_id}/grade"
        assert (await self.served.call("PUT", path, BY_HAND)).status_code == 200

    async def releases(self) -> None:
        await self.hears(everything=True)
        path = f"/v1/valuations/{self.stories[0].customer_id}/grade"
        assert (await self.served.call("DELETE", path)).status_code in (200, 409)

    async def asks(self) -> None:
        what = self.chance.choice(["", "", "/explanation"])
        found = await asyncio.gather(*(asked(self.served, one, what) for one in self.stories))
        self.answers += zip(self.stories, [what] * len(found), found, strict=True)


@pytest.mark.parametrize("seed", range(4))
async def test_an_answer_asked_again_by_its_as_of_is_the_same(served: Served, seed: int):
    chance = random.Random(seed)
    await hear_all(served.runtime.pool, people(60))
    await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
    world = World(served, chance)
    await world.hears(everything=True)
    await world.catches_up()
    for _ in range(40):
        await chance.choice(world.steps)()
    await world.hears(everything=True)
    await known_until(served, datetime.now(UTC) + timedelta(seconds=5))
    assert world.answers
    for story, what, found in world.answers:
        assert await asked(served, story, what, found["as_of"]) == found


async def test_as_of_is_how_far_everything_is_known_and_moves_on(served: Served):
    story = Story().bought(40, "12.00")
    await hear(served.runtime.pool, story.events, now=datetime.now(UTC) - timedelta(hours=1))
    for minutes in (9, 3):
        until = datetime.now(UTC) - timedelta(minutes=minutes)
        await known_until(served, until)
        found = await asked(served, story, "")
        assert until - datetime.fromisoformat(found["as_of"]) == timedelta(seconds=2)
    story.recorded_at = datetime.now(UTC)
    await hear(served.runtime.pool, story.bought(1, "5.00").events[1:])
    found = await asked(served, story, "")
    assert datetime.fromisoformat(found["as_of"]) >= story.events[1].recorded_at
