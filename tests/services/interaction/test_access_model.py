"""Who is in whose scope, against a model: any staff, owners, merges and policies, in any order."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from libs.access.policy import ORDER, Policy
from libs.access.reach import reach_of
from libs.events.access import AccessChanged, Extent, Scopes
from libs.events.customer import CustomerMerged, OwnerAssigned
from libs.events.staff import StaffChanged, StaffRegistered, StaffStateChanged
from tests.services.scoping import Hearing
from tests.services.serving import Served

ROLES = ("manager", "agent", "analyst")
TEAMS = (None, "north", "south")
KINDS = ("customers", "interactions", "valuations", "service")


class Person(Struct):
    """A member of staff as the model has them."""

    staff_id: UUID
    subject: str
    team: str | None
    manager: UUID | None
    label: str
    state: str = "active"
    deputy: UUID | None = None
    back: bool = False


class Office(Struct):
    people: list[Person]
    owners: dict[UUID, tuple[str | None, UUID | None]]
    survivors: dict[UUID, UUID]

    def below(self, staff_id: UUID) -> Iterator[UUID]:
        for person in self.people:
            if person.manager == staff_id:
                yield person.staff_id
                yield from self.below(person.staff_id)

    def members(self, me: Person, extent: Extent) -> set[UUID]:
        """Members of staff whose customers are in the scope of one."""
        if me.state == "left":
            return set()
        found = {me.staff_id}
        found |= {
            each.staff_id
            for each in self.people
            if each.state == "away" and not each.back and each.deputy == me.staff_id
        }
        if extent == "team":
            found |= set(self.below(me.staff_id))
            found |= {p.staff_id for p in self.people if me.team and p.team == me.team}
        return found

    def seen(self, me: Person, extent: Extent) -> set[UUID]:
        """Customers in the scope of one."""
        if extent == "all":
            return set(self.owners)
        members = set() if extent == "none" else self.members(me, extent)
        labels = {p.label: p.staff_id for p in self.people} | {
            p.subject: p.staff_id for p in self.people
        }
        found = set()
        for customer in self.owners:
            owner, staff_id = self.owners[self.survivors.get(customer, customer)]
            if (staff_id or labels.get(owner or "")) in members:
                found.add(customer)
        return found


def drawn(chance: random.Random) -> tuple[Office, list[Any]]:
    """An office, and the events that tell of it."""
    people: list[Person] = []
    for number in range(chance.randrange(1, 8)):
        manager = chance.choice([None, *(p.staff_id for p in people)])
        people.append(
            Person(
                uuid4(), f"s-{uuid4().hex}", chance.choice(TEAMS), manager, f"l-{number}-{uuid4()}"
            )
        )
    streams: list[list[Any]] = [list(_told(person, people, chance)) for person in people]
    customers = [uuid4() for _ in range(chance.randrange(1, 12))]
    owners: dict[UUID, tuple[str | None, UUID | None]] = {}
    for customer in customers:
        owners[customer] = _owner(people, chance)
        streams.append(
            [
                OwnerAssigned(customer_id=customer, owner=o, staff_id=s)
                for o, s in (_owner(people, chance), owners[customer])
            ]
        )
    survivors = {}
    group = chance.sample(customers, chance.randrange(0, len(customers) + 1))
    for customer in group[1:]:
        survivors[customer] = group[0]
    if len(group) > 1:
        for customer in group:
            merged = CustomerMerged(
                customer_id=customer, survivor_id=group[0], members=tuple(group)
            )
            streams[len(people) + customers.index(customer)].append(merged)
    return Office(people, owners, survivors), list(_interleaved(streams, chance))


def _told(person: Person, people: list[Person], chance: random.Random) -> Iterator[Any]:
    """What is said of a member; some of it only later."""
    late = chance.random() < 0.5
    yield StaffRegistered(
        staff_id=person.staff_id,
        name=None,
        subjects=(person.subject,),
        team=chance.choice(TEAMS) if late else person.team,
        manager_id=None if late else person.manager,
        owner_labels=() if late else (person.label,),
    )
    if late:
        yield StaffChanged(
            staff_id=person.staff_id,
            team=person.team,
            manager_id=person.manager,
            owner_labels=(person.label,),
        )
    person.state = chance.choice(["active", "active", "away", "left"])
    if person.state == "away":
        others = [p.staff_id for p in people if p is not person]
        person.deputy = chance.choice([None, *others])
        person.back = chance.random() < 0.3
    hours = -1 if person.back else 1
    if person.state != "active":
        yield StaffStateChanged(
            staff_id=person.staff_id,
            state=person.state,  # pyright: ignore[reportArgumentType]
            previous="active",
            deputy_id=person.deputy,
            until=datetime.now(UTC) + timedelta(hours=hours) if person.state == "away" else None,
        )


def _owner(people: list[Person], chance: random.Random) -> tuple[str | None, UUID | None]:
    person = chance.choice(people)
    return chance.choice(
        [
            (person.subject, person.staff_id),
            (person.subject, None),
            (person.label, None),
            ("nobody's", None),
            (None, None),
        ]
    )


def _interleaved(streams: list[list[Any]], chance: random.Random) -> Iterator[Any]:
    left = [stream for stream in streams if stream]
    while left:
        stream = chance.choice(left)
        yield stream.pop(0)
        left = [stream for stream in left if stream]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(), size=st.integers(1, 20))
async def test_reaches_hold_whom_the_model_says(interaction: Served, seed: int, size: int):
    chance = random.Random(seed)
    office, events = drawn(chance)
    hearing = Hearing(interaction)
    for start in range(0, len(events), size):
        await hearing.hears(*events[start : start + size])
    access = interaction.app.access  # pyright: ignore[reportAttributeAccessIssue]
    for person in office.people:
        for extent in ORDER:
            reach = await reach_of(interaction.runtime.pool, person.subject, extent)
            within = await access.within(reach, list(office.owners))
            assert within == office.seen(person, extent), (person, extent)


@pytest.mark.parametrize("seed", range(6))
async def test_answers_of_random_requests_hold_nobody_out_of_scope(interaction: Served, seed: int):
    """Each role with scopes of its own, and callers with one or two of them."""
    chance = random.Random(seed)
    office, events = drawn(chance)
    hearing = Hearing(interaction)
    scopes = {
        role: {kind: Scopes(read=chance.choice(ORDER), write="none") for kind in KINDS}
        for role in ROLES
    }
    await hearing.hears(*events, AccessChanged(scopes=scopes))
    customers = [*office.owners, uuid4()]
    policy = Policy(1, AccessChanged(scopes=scopes))
    for _ in range(150):
        person, customer = chance.choice(office.people), chance.choice(customers)
        roles = chance.sample(ROLES, chance.randrange(1, 3))
        extent = policy.extent(roles, "interactions", "read")
        answer = await interaction.get(
            f"/v1/customers/{customer}/timeline", claims={"sub": person.subject, "roles": roles}
        )
        seen = customer in office.seen(person, extent) or extent == "all"
        assert answer.status_code == (200 if seen else 404), (person, roles, customer)


@given(
    st.dictionaries(st.sampled_from(ROLES), st.sampled_from(ORDER)),
    st.sets(st.sampled_from(ROLES), min_size=1),
)
def test_more_roles_never_see_less(read: dict[str, Extent], roles: set[str]):
    scopes = {role: {"customers": Scopes(read=extent)} for role, extent in read.items()}
    policy = Policy(1, AccessChanged(scopes=scopes))
    each = [ORDER.index(policy.extent([role], "customers", "read")) for role in roles]
    assert ORDER.index(policy.extent(roles, "customers", "read")) == max(each)
    assert policy.extent([], "customers", "read") == "none"
