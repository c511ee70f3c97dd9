"""Judging events and resuming those that waited, for every order they may come in."""

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from libs.messaging.consumer.batches import UNUSED, Item, Unapplicable
from libs.messaging.consumer.guards import judge, resume
from libs.messaging.consumer.units import unit_of
from tests.libs.messaging.happenings import message, payment, purchase
from tests.libs.messaging.items import item_of

CUSTOMERS = [UUID(int=number) for number in (1, 2, 3)]
UNREADABLE = Unapplicable("unreadable")


@dataclass
class Keeper:
    """What a consumer keeps in its database, in memory."""

    versions: dict[str, int] = field(default_factory=dict)
    parked: dict[str, list[Item]] = field(default_factory=lambda: defaultdict(list))
    applied: list[tuple[str, int]] = field(default_factory=list)

    def take(self, batch: list[Item]) -> None:
        known = {stream_of(item): self.versions.get(stream_of(item), 0) for item in batch}
        verdict = judge(batch, known, {unit for unit, items in self.parked.items() if items})
        self._note(verdict.accepted, verdict.versions)
        for item, _ in verdict.parked:
            waiting = self.parked[unit_of(item)]
            if place_of(item) not in map(place_of, waiting):
                waiting.append(item)
        for unit in {unit_of(item) for item, _ in verdict.parked}:
            self.resume(unit)

    def resume(self, unit: str) -> None:
        items = self.parked[unit]
        known = {stream_of(item): self.versions.get(stream_of(item), 0) for item in items}
        verdict = resume(items, known)
        self._note(verdict.accepted, verdict.versions)
        self.parked[unit] = [item for item, _ in verdict.parked]

    def now_readable(self) -> None:
        for unit, items in self.parked.items():
            self.parked[unit] = [item._replace(refusal=None) for item in items]
            self.resume(unit)

    def _note(self, accepted: list[Item], versions: dict[str, int]) -> None:
        self.applied += map(place_of, accepted)
        self.versions |= versions


def stream_of(item: Item) -> str:
    assert item.event
    return item.event.stream


def place_of(item: Item) -> tuple[str, int]:
    assert item.event
    return item.event.stream, item.event.version


def event(customer: UUID, stream: int, version: int) -> Item:
    name = f"purchase-{customer}-{stream}"
    used = (stream + version) % 3 != 0
    data = purchase(customer) if used else payment(customer)
    item = item_of(message(data, customer, stream=name, version=version))
    return item if used else item._replace(refusal=UNUSED)


ALL = [
    event(customer, stream, version)
    for customer in CUSTOMERS
    for stream in (1, 2)
    for version in (1, 2, 3, 4)
]
EVERYTHING = sorted(map(place_of, ALL))


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[Item]]:
    """Every event at least once, in any order, cut into batches anywhere."""
    repeated = draw(st.lists(st.sampled_from(ALL), max_size=20))
    order = draw(st.permutations(ALL + repeated))
    cuts = sorted(draw(st.lists(st.integers(0, len(order)), max_size=6)))
    return [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]


def in_version_order(applied: list[tuple[str, int]]) -> bool:
    last: dict[str, int] = defaultdict(int)
    for stream, version in applied:
        if version != last[stream] + 1:
            return False
        last[stream] = version
    return True


@given(arrivals())
def test_each_event_is_accepted_once_and_in_the_order_of_its_stream(batches: list[list[Item]]):
    keeper = Keeper()

    for batch in batches:
        keeper.take(batch)
        assert in_version_order(keeper.applied)

    assert sorted(keeper.applied) == EVERYTHING
    assert not any(keeper.parked.values())


@given(arrivals(), st.sets(st.sampled_from(EVERYTHING), min_size=1, max_size=3))
def test_a_refused_event_holds_up_its_customer_alone(
    batches: list[list[Item]], refused: set[tuple[str, int]]
):
    keeper = Keeper()
    held_up = {unit_of(item) for item in ALL if place_of(item) in refused}

    def seen(item: Item) -> Item:
        return item._replace(refusal=UNREADABLE) if place_of(item) in refused else item

    for batch in batches:
        keeper.take([seen(item) for item in batch])
    others = [place_of(item) for item in ALL if unit_of(item) not in held_up]

    assert not refused & set(keeper.applied)
    assert sorted(p for p in keeper.applied if p in others) == sorted(others)
    assert in_version_order(keeper.applied)

    keeper.now_readable()

    assert sorted(keeper.applied) == EVERYTHING
    assert in_version_order(keeper.applied)


def test_what_comes_after_a_refused_event_waits_even_in_other_streams():
    customer = CUSTOMERS[0]
    bad = event(customer, 1, 1)._replace(refusal=UNREADABLE)
    later = event(customer, 2, 1)

    verdict = judge([bad, later], {stream_of(bad): 0, stream_of(later): 0}, set())

    assert verdict.accepted == []
    assert [(item, refusal.reason) for item, refusal in verdict.parked] == [
        (bad, "unreadable"),
        (later, "waiting"),
    ]


def test_a_missing_version_is_pulled_forward_to_where_it_belongs():
    customer = CUSTOMERS[0]
    early, other, missing = event(customer, 1, 2), event(customer, 2, 1), event(customer, 1, 1)

    verdict = resume([early, other, missing], {stream_of(early): 0, stream_of(other): 0})

    assert [place_of(item) for item in verdict.accepted] == [
        place_of(item) for item in (missing, early, other)
    ]
