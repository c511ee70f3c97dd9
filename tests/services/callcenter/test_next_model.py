"""`next` against a model of it: whatever was done before, both give the agent the same contact."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.events.customer import OwnerAssigned
from tests.services.callcenter.centre import Centre, graded
from tests.services.callcenter.ledger import assert_kept_as_recorded, audited

HEAD_STARTS = {"A": 15, "B": 5}
GREEN_CHANNEL = 30
SEATS: list[tuple[str, set[str], dict[str, int]]] = [
    ("kim", {"x", "y"}, {"phone": 1, "chat": 2}),
    ("jo", {"x"}, {"chat": 3}),
    ("ann", set(), {"phone": 2}),
]
_CLEAN = """
truncate agents, open_contacts, streams, events, outbox, idempotency_keys, standings"""


@dataclass
class Waiting:
    channel: str
    skills: set[str]
    grade: str | None
    owner: str | None
    since: datetime

    def virtual(self, login: str) -> datetime:
        """Since when they would have waited to come next without any head start."""
        minutes = HEAD_STARTS.get(self.grade or "", 0)
        if self.grade == "A" and self.owner == login:
            minutes += GREEN_CHANNEL
        return self.since - timedelta(minutes=minutes)


@dataclass
class Seat:
    login: str
    skills: set[str]
    capacity: dict[str, int]
    available: bool = False
    hands: dict[UUID, Waiting] = field(default_factory=dict)

    def takes(self, contact: Waiting) -> bool:
        load = sum(held.channel == contact.channel for held in self.hands.values())
        room = load < self.capacity.get(contact.channel, 0)
        return self.available and room and contact.skills <= self.skills


@dataclass
class Model:
    seats: dict[UUID, Seat] = field(default_factory=dict)
    waiting: dict[UUID, Waiting] = field(default_factory=dict)

    def next(self, agent: UUID) -> UUID | None:
        seat = self.seats[agent]
        able = [
            (c.virtual(seat.login), str(i), i) for i, c in self.waiting.items() if seat.takes(c)
        ]
        return min(able)[2] if able else None

    def known(self) -> Iterator[UUID]:
        yield from self.waiting
        for seat in self.seats.values():
            yield from seat.hands


seat = st.integers(0, len(SEATS) - 1)
arrival = st.tuples(
    st.just("arrives"),
    st.sampled_from(["phone", "chat"]),
    st.sampled_from([set(), set(), {"x"}, {"y"}, {"x", "y"}]),
    st.sampled_from([None, "A", "B", "C"]),
    st.sampled_from([None, "kim", "ann"]),
    st.integers(0, 50),
)
asking = st.tuples(st.sampled_from(["asks", "loses", "goes", "comes"]), seat)
closing = st.tuples(st.just("closes"), st.integers(0, 9))
arrivals = st.lists(arrival, min_size=4, max_size=7)
steps = st.lists(st.one_of(asking, closing), max_size=8)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(arrivals, steps)
async def test_gives_whom_the_model_gives(centre: Centre, arrivals: list, steps: list):
    await centre.runtime.pool.execute(_CLEAN)
    model = Model()
    for login, skills, capacity in SEATS:
        agent = await centre.agent(login=login, skills=sorted(skills), capacity=capacity)
        model.seats[agent] = Seat(login, skills, capacity, available=True)
    for what, *how in arrivals + steps:
        await STEPS[what](centre, model, *how)
    await assert_kept_as_recorded(centre.runtime.pool)
    for number in reversed(range(len(SEATS))):  # who can do least first
        await serves_everybody(centre, model, number)
    assert (await audited(centre.runtime.pool)).tainted == []


async def arrives(centre, model: Model, channel, skills, grade, owner, minutes) -> None:
    customer = uuid4()
    heard = [graded(customer, grade)] if grade else []
    await centre.hears(*heard, OwnerAssigned(customer_id=customer, owner=owner))
    contact = await centre.contact(
        customer_id=str(customer), channel=channel, skills=sorted(skills)
    )
    await centre.waited(contact, minutes=minutes)
    answer = (await centre.get(f"/contacts/{contact}")).json()
    since = datetime.fromisoformat(answer["waiting_since"])
    model.waiting[contact] = Waiting(channel, skills, grade, owner, since)


async def asks(centre: Centre, model: Model, number: int) -> None:
    agent = list(model.seats)[number]
    expected = model.next(agent)
    assert await centre.next(agent) == expected
    if expected:
        model.seats[agent].hands[expected] = model.waiting.pop(expected)


async def loses(centre: Centre, model: Model, number: int) -> None:
    agent = list(model.seats)[number]
    assert await centre.lost_by(agent) == model.next(agent)


async def goes(centre: Centre, model: Model, number: int) -> None:
    agent = list(model.seats)[number]
    await centre.is_(agent, "offline")
    seat = model.seats[agent]
    seat.available = False
    model.waiting |= seat.hands
    seat.hands.clear()


async def comes(centre: Centre, model: Model, number: int) -> None:
    agent = list(model.seats)[number]
    await centre.is_(agent, "available")
    model.seats[agent].available = True


async def closes(centre: Centre, model: Model, number: int) -> None:
    known = list(model.known())
    if known:
        contact = known[number % len(known)]
        await centre.close(contact)
        for holder in (model.waiting, *(seat.hands for seat in model.seats.values())):
            holder.pop(contact, None)


async def serves_everybody(centre: Centre, model: Model, number: int) -> None:
    """Hands full, hands empty, until nobody is left for this agent: the whole order is compared."""
    agent = list(model.seats)[number]
    await comes(centre, model, number)
    hands = model.seats[agent].hands
    while True:
        await loses(centre, model, number)
        while model.next(agent):
            await asks(centre, model, number)
        await asks(centre, model, number)  # gets nothing
        if not hands:
            return
        for contact in list(hands):
            await centre.close(contact)
            del hands[contact]


STEPS = {
    "arrives": arrives,
    "asks": asks,
    "loses": loses,
    "goes": goes,
    "comes": comes,
    "closes": closes,
}
