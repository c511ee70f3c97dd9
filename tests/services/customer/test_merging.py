"""The rules about merges: who is one customer, and what the stream of each record is told."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.customer import (
    CustomerErased,
    CustomerMerged,
    CustomerRegistered,
    CustomerUnmerged,
)
from services.customer.domain.customer.errors import (
    CustomerIsErased,
    CustomerIsMerged,
    MemberIsErased,
    MergedIntoThemselves,
    TooManyMembers,
)
from services.customer.domain.customer.merging import MOST_MEMBERS, erase, merge, unmerge
from services.customer.domain.customer.state import Customer, evolve
from tests.specification import BEFORE

ADA, BOB, CLEO, DAN = (UUID(int=n) for n in range(1, 5))
REFUSED = (CustomerIsMerged, MergedIntoThemselves)


class Records:
    """Customers by id, each told what its stream says."""

    def __init__(self, *ids: UUID) -> None:
        self.known: dict[UUID, Customer] = {}
        self.tell([CustomerRegistered(customer_id=id, kind="person", name="A") for id in ids])

    def tell(self, events: Sequence[Any]) -> None:
        for event in events:
            state = evolve(self.known.get(event.customer_id), event, BEFORE)
            assert state is not None
            self.known[event.customer_id] = state

    def merge(self, survivor: UUID, newcomer: UUID) -> tuple[CustomerMerged, ...]:
        events = merge(self.known[survivor], self.known[newcomer])
        self.tell(events)
        return events

    def unmerge(self, survivor: UUID, leaver: UUID) -> tuple[CustomerUnmerged, ...]:
        events = unmerge(self.known[survivor], self.known[leaver])
        self.tell(events)
        return events

    def erase(self, survivor: UUID) -> tuple[CustomerErased, ...]:
        events = erase(self.known[survivor])
        self.tell(events)
        return events


@pytest.fixture
def records() -> Records:
    return Records(ADA, BOB, CLEO, DAN)


def told(survivor: UUID, *members: UUID) -> list[CustomerMerged]:
    """To each of them, the survivor last."""
    order = [id for id in members if id != survivor] + [survivor]
    return [CustomerMerged(customer_id=id, survivor_id=survivor, members=members) for id in order]


class TestMerge:
    def test_both_are_told(self, records: Records):
        assert list(records.merge(ADA, BOB)) == told(ADA, ADA, BOB)
        assert records.known[ADA].members == (ADA, BOB)
        assert (records.known[BOB].merged_into, records.known[BOB].members) == (ADA, ())

    def test_who_is_a_member_already_is_told_of_the_newcomer(self, records: Records):
        records.merge(ADA, BOB)
        assert list(records.merge(ADA, CLEO)) == told(ADA, ADA, BOB, CLEO)

    def test_a_survivor_brings_its_members_along(self, records: Records):
        records.merge(ADA, BOB)
        records.merge(CLEO, DAN)
        assert list(records.merge(ADA, CLEO)) == told(ADA, ADA, BOB, CLEO, DAN)
        assert records.known[DAN].merged_into == records.known[CLEO].merged_into == ADA
        assert records.known[CLEO].members == ()

    def test_the_same_again_adds_nothing(self, records: Records):
        records.merge(ADA, BOB)
        assert records.merge(ADA, BOB) == ()

    def test_nobody_is_merged_into_themselves(self, records: Records):
        with pytest.raises(MergedIntoThemselves):
            records.merge(ADA, ADA)

    def test_nothing_is_merged_into_a_record_that_is_merged(self, records: Records):
        records.merge(ADA, BOB)
        for newcomer in (CLEO, ADA):
            with pytest.raises(CustomerIsMerged) as refused:
                records.merge(BOB, newcomer)
            assert (refused.value.survivor_id, refused.value.pointer) == (ADA, None)

    def test_who_is_somebody_elses_member_stays_that(self, records: Records):
        records.merge(ADA, BOB)
        with pytest.raises(CustomerIsMerged) as refused:
            records.merge(CLEO, BOB)
        assert (refused.value.survivor_id, refused.value.pointer) == (ADA, "/customer_id")

    def test_the_erased_are_not_merged(self, records: Records):
        records.erase(ADA)
        with pytest.raises(CustomerIsErased):
            records.merge(ADA, BOB)
        with pytest.raises(MemberIsErased):
            records.merge(BOB, ADA)

    def test_a_customer_has_only_so_many_records(self):
        many = [UUID(int=n) for n in range(1, MOST_MEMBERS + 2)]
        records = Records(*many)
        for newcomer in many[1:-1]:
            records.merge(many[0], newcomer)
        with pytest.raises(TooManyMembers):
            records.merge(many[0], many[-1])


class TestUnmerge:
    def test_who_leaves_and_who_stays_are_told(self, records: Records):
        records.merge(ADA, BOB)
        records.merge(ADA, CLEO)
        events = records.unmerge(ADA, BOB)
        assert [event.customer_id for event in events] == [BOB, CLEO, ADA]
        assert {(event.left_id, event.survivor_id, event.members) for event in events} == {
            (BOB, ADA, (ADA, CLEO))
        }
        assert records.known[ADA].members == (ADA, CLEO)
        assert records.known[BOB].merged_into is None

    def test_the_last_to_leave_leaves_a_customer_of_one_record(self, records: Records):
        records.merge(ADA, BOB)
        events = records.unmerge(ADA, BOB)
        assert {event.members for event in events} == {(ADA,)}
        assert records.known[ADA].members == ()

    def test_who_is_nobodys_member_need_not_leave(self, records: Records):
        assert records.unmerge(ADA, BOB) == ()

    def test_another_ones_member_does_not_leave(self, records: Records):
        records.merge(ADA, BOB)
        with pytest.raises(CustomerIsMerged) as refused:
            records.unmerge(CLEO, BOB)
        assert refused.value.survivor_id == ADA

    def test_the_survivor_cannot_leave(self, records: Records):
        records.merge(ADA, BOB)
        with pytest.raises(MergedIntoThemselves):
            records.unmerge(ADA, ADA)

    def test_what_was_erased_stays_together(self, records: Records):
        records.merge(ADA, BOB)
        records.erase(ADA)
        with pytest.raises(CustomerIsErased):
            records.unmerge(ADA, BOB)


def test_all_records_of_a_customer_are_erased(records: Records):
    records.merge(ADA, BOB)
    assert [event.customer_id for event in records.erase(ADA)] == [BOB, ADA]
    assert [event.customer_id for event in records.erase(CLEO)] == [CLEO]
    assert {id for id, known in records.known.items() if known.erased} == {ADA, BOB, CLEO}


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 5), st.integers(1, 5)), max_size=30))
def test_whatever_is_asked_each_record_is_of_one_customer(asked: list[tuple[bool, int, int]]):
    ids = [UUID(int=n) for n in range(1, 6)]
    records = Records(*ids)
    for joining, survivor, other in asked:
        change = records.merge if joining else records.unmerge
        try:
            change(UUID(int=survivor), UUID(int=other))
        except REFUSED:
            continue
    survivors = [known for known in records.known.values() if not known.merged]
    assert sorted(id for survivor in survivors for id in survivor.records) == ids
    for survivor in survivors:
        assert survivor.records[0] == survivor.customer_id
        for id in survivor.records[1:]:
            assert records.known[id].merged_into == survivor.customer_id
            assert records.known[id].members == ()
