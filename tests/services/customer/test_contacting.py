"""The rules about contact points: the list and the customer's own fields are always one."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from libs.events.contact_points import ContactPointAdded, ContactPointChanged, ContactPointRemoved
from libs.events.customer import CustomerChanged, CustomerErased, CustomerRegistered
from libs.sealing.fields import each_text, replaced
from services.customer.domain.customer.commands import (
    AddContactPoint,
    ChangeContactPoint,
    ChangeCustomer,
    CustomerCommand,
    EraseCustomer,
    RemoveContactPoint,
)
from services.customer.domain.customer.contact_points import FIELDS, ContactPoint, preferred_of
from services.customer.domain.customer.decider import decide
from services.customer.domain.customer.errors import (
    ContactPointExists,
    ContactPointNotFound,
    CustomerIsErased,
    OtherContactKind,
    PreferredNameNeeded,
    TooManyContactPoints,
)
from services.customer.domain.customer.state import Customer, evolve
from tests.specification import BEFORE, NOW, Decider

ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
SECOND = UUID("0190a000-0000-7000-8000-0000000000b2")
FIRST = uuid5(ADA, "email")
REGISTERED = CustomerRegistered(customer_id=ADA, kind="person", name="Ada", email="a@x.org")
ADD = AddContactPoint(contact_point_id=SECOND, kind="email", value="b@x.org", purpose="billing")
TOLD = ContactPointAdded(
    customer_id=ADA,
    contact_point_id=FIRST,
    kind="email",
    value="a@x.org",
    since=BEFORE,
    preferred=True,
)
ADDED = ContactPointAdded(
    customer_id=ADA, contact_point_id=SECOND, kind="email", value="b@x.org", purpose="billing"
)
given_ = Decider(decide, evolve).given


def emails(**changes: Any) -> CustomerChanged:
    return CustomerChanged(customer_id=ADA, **changes)


def changed(id: UUID, **changes: Any) -> ContactPointChanged:
    return ContactPointChanged(customer_id=ADA, contact_point_id=id, **changes)


class TestRules:
    def test_a_second_of_a_kind_has_the_first_told_as_well(self):
        given_(REGISTERED).when(ADD).then(TOLD, ADDED)

    def test_the_first_of_a_kind_is_preferred_and_the_customers_own(self):
        phone = AddContactPoint(contact_point_id=SECOND, kind="phone", value="+44 1")
        told = ContactPointAdded(
            customer_id=ADA, contact_point_id=SECOND, kind="phone", value="+44 1", preferred=True
        )
        given_(REGISTERED).when(phone).then(told, emails(phone="+44 1"))

    def test_the_same_again_adds_nothing_and_another_is_refused(self):
        given_(REGISTERED, TOLD, ADDED).when(ADD).then_nothing()
        other = AddContactPoint(contact_point_id=SECOND, kind="email", value="c@x.org")
        given_(REGISTERED, TOLD, ADDED).when(other).then_refused(ContactPointExists)

    def test_who_prefers_another_changes_the_customers_own(self):
        prefer = ChangeContactPoint(contact_point_id=SECOND, preferred=True)
        given_(REGISTERED, TOLD, ADDED).when(prefer).then(
            changed(SECOND, preferred=True), emails(email="b@x.org")
        )

    def test_a_change_of_the_customers_own_is_one_of_the_list(self):
        listed = ChangeCustomer(email="b@x.org")
        given_(REGISTERED, TOLD, ADDED).when(listed).then(
            changed(SECOND, preferred=True), emails(email="b@x.org")
        )
        new = ChangeCustomer(email="c@x.org")
        given_(REGISTERED, TOLD, ADDED).when(new).then(
            changed(FIRST, value="c@x.org"), emails(email="c@x.org")
        )
        given_(REGISTERED).when(new).then(emails(email="c@x.org"))

    def test_cleared_on_the_customer_it_is_gone_from_the_list(self):
        removed = ContactPointRemoved(customer_id=ADA, contact_point_id=FIRST)
        given_(REGISTERED, TOLD, ADDED).when(ChangeCustomer(email=None)).then(
            removed, emails(email=None)
        )

    def test_the_preferred_name_stays_until_another_is_preferred(self):
        name = uuid5(ADA, "name")
        for command in (
            RemoveContactPoint(contact_point_id=name),
            ChangeContactPoint(contact_point_id=name, preferred=False),
        ):
            given_(REGISTERED).when(command).then_refused(PreferredNameNeeded)

    def test_what_is_not_there_is_not_found(self):
        given_(REGISTERED).when(RemoveContactPoint(contact_point_id=SECOND)).then_refused(
            ContactPointNotFound
        )

    def test_a_value_is_of_the_kind_it_was(self):
        wrong = ChangeContactPoint(contact_point_id=FIRST, kind="phone", value="+44 1")
        given_(REGISTERED).when(wrong).then_refused(OtherContactKind, kind="phone")

    def test_there_are_fifty_at_most(self):
        more = [
            ContactPointAdded(
                customer_id=ADA, contact_point_id=uuid5(ADA, str(n)), kind="address", value={}
            )
            for n in range(48)
        ]
        given_(REGISTERED, *more).when(ADD).then_refused(TooManyContactPoints)
        given_(REGISTERED, *more[1:]).when(ADD).then(TOLD, ADDED)

    def test_erasure_leaves_none(self):
        state = evolve(None, REGISTERED, BEFORE)
        for event in (TOLD, ADDED, CustomerErased(customer_id=ADA)):
            state = evolve(state, event, NOW)
        assert state and state.contact_points == ()


_KINDS = st.sampled_from(["name", "email", "phone", "address"])
_IDS = st.sampled_from([*(uuid5(ADA, kind) for kind in FIELDS), *(UUID(int=n) for n in range(4))])
_VALUES = st.sampled_from(["a@x.org", "b@x.org", "c@x.org"])


@st.composite
def commands(draw: st.DrawFn) -> CustomerCommand:
    what = draw(st.sampled_from(["add", "change", "remove", "patch"]))
    if what == "add":
        kind: Any = draw(_KINDS)
        value = draw(_VALUES)
        return AddContactPoint(
            contact_point_id=draw(_IDS),
            kind=kind,
            value={"city": value} if kind == "address" else value,
            preferred=draw(st.sampled_from([None, True, False])),
        )
    if what == "change":
        return ChangeContactPoint(
            contact_point_id=draw(_IDS),
            value=draw(st.sampled_from([UNSET, "a@x.org", "d@x.org"])),
            preferred=draw(st.sampled_from([UNSET, True, False])),
            purpose=draw(st.sampled_from([UNSET, None, "billing"])),
        )
    if what == "remove":
        return RemoveContactPoint(contact_point_id=draw(_IDS))
    return ChangeCustomer(
        name=draw(st.sampled_from([UNSET, "a@x.org", "b@x.org"])),
        email=draw(st.sampled_from([UNSET, None, "a@x.org", "b@x.org"])),
        phone=draw(st.sampled_from([UNSET, None, "a@x.org", "c@x.org"])),
    )


_REFUSED = (
    ContactPointExists,
    ContactPointNotFound,
    PreferredNameNeeded,
    TooManyContactPoints,
)


def done(state: Customer, command: CustomerCommand, now: datetime) -> tuple[Customer, list[Any]]:
    try:
        events = list(decide(state, command, now))
    except _REFUSED:
        return state, []
    for event in events:
        changed = evolve(state, event, now)
        assert changed is not None
        state = changed
    return state, events


def started() -> Customer:
    state = evolve(None, REGISTERED, BEFORE)
    assert state is not None
    return state


def structure(points: tuple[ContactPoint, ...]) -> list[Any]:
    return [(p.contact_point_id, p.kind, p.purpose, p.preferred, p.since) for p in points]


class TestLaws:
    @given(st.lists(commands(), max_size=12))
    def test_each_field_is_the_value_of_the_preferred_one(self, asked: list[CustomerCommand]):
        state = started()
        for n, command in enumerate(asked):
            state, _ = done(state, command, NOW + timedelta(seconds=n))
            points = state.contact_points
            for kind in FIELDS:
                preferred = preferred_of(points, kind)
                assert getattr(state, kind) == (preferred and preferred.value)
            counted = Counter(point.kind for point in points if point.preferred)
            assert not counted or max(counted.values()) == 1
            assert state.name
            assert len({point.contact_point_id for point in points}) == len(points)

    @given(st.lists(commands(), max_size=12))
    def test_a_command_done_again_at_once_changes_nothing(self, asked: list[CustomerCommand]):
        state = started()
        for command in asked:
            state, _ = done(state, command, NOW)
            again, events = done(state, command, NOW)
            assert (again, events) == (state, [])

    @given(st.lists(commands(), max_size=12))
    def test_whoever_sees_no_values_sees_the_same_list(self, asked: list[CustomerCommand]):
        """Sealed, every value is another text."""
        state, events = started(), [(REGISTERED, BEFORE)]
        for n, command in enumerate(asked):
            now = NOW + timedelta(seconds=n)
            state, told = done(state, command, now)
            events += [(event, now) for event in told]
        masked: Customer | None = None
        for n, (event, at) in enumerate(events):
            masked = evolve(masked, sealed(event, n), at)
        assert masked and structure(masked.contact_points) == structure(state.contact_points)

    @given(st.lists(commands(), max_size=8), _IDS, _KINDS, _VALUES)
    def test_removing_what_was_added_and_not_preferred_is_the_inverse(
        self, asked: list[CustomerCommand], id: UUID, kind: Any, value: str
    ):
        state = started()
        for command in asked:
            state, _ = done(state, command, NOW)
        add = AddContactPoint(contact_point_id=id, kind=kind, value=value, preferred=False)
        after, events = done(state, add, NOW)
        if events:
            after, _ = done(after, RemoveContactPoint(contact_point_id=id), NOW)
            assert structure(after.contact_points) == structure(state.contact_points)
            assert all(getattr(after, kind) == getattr(state, kind) for kind in FIELDS)

    @given(st.lists(commands(), max_size=8))
    def test_old_events_alone_give_one_entry_for_each_field(self, asked: list[CustomerCommand]):
        state = started()
        for command in asked:
            if isinstance(command, ChangeCustomer):
                state, _ = done(state, command, NOW)
        found = {point.kind: point.value for point in state.contact_points}
        assert found == {kind: v for kind in FIELDS if (v := getattr(state, kind)) is not None}

    def test_an_erased_customer_takes_none(self):
        state = started()
        state, _ = done(state, EraseCustomer(), NOW)
        with pytest.raises(CustomerIsErased):
            decide(state, ADD, NOW)


def sealed(event: Any, n: int) -> Any:
    return replaced(
        event, lambda value, name: each_text(value, name, lambda text, path: f"{n}{path}")
    )
