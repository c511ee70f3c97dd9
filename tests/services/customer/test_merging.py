"""The rules about merges: who is one customer, and what the stream of each record is told."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from libs.events.customer import CustomerErased, CustomerMerged, CustomerUnmerged
from services.customer.domain.customer.errors import (
    CustomerIsErased,
    CustomerIsMerged,
    MemberIsErased,
    MergedIntoThemselves,
    TooManyMembers,
)
from services.customer.domain.customer.merging import MOST_MEMBERS, erase
from tests.services.groups import Records, Step, regrouped

ADA, BOB, CLEO, DAN = (UUID(int=n) for n in range(1, 5))


@pytest.fixture
def records() -> Records:
    return Records(ADA, BOB, CLEO, DAN)


def erased(records: Records, survivor: UUID) -> Sequence[CustomerErased]:
    events = erase(records.known[survivor])
    records.tell(events)
    return events


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
        erased(records, ADA)
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
    def test_who_came_along_leaves_along(self, records: Records):
        records.merge(BOB, ADA)
        records.merge(CLEO, BOB)
        records.merge(CLEO, DAN)
        events = records.unmerge(CLEO, BOB)
        left = {"survivor_id": CLEO, "left_id": BOB, "members": (CLEO, DAN)}
        assert list(events) == [
            CustomerUnmerged(customer_id=BOB, **left),
            *told(BOB, BOB, ADA),
            CustomerUnmerged(customer_id=DAN, **left),
            CustomerUnmerged(customer_id=CLEO, **left),
        ]
        assert records.known[BOB].members == (BOB, ADA)
        assert records.known[ADA].merged_into == BOB

    def test_what_was_taken_back_before_groups_left_together_stays_as_it_was_told(
        self, records: Records
    ):
        """Of a time when a survivor left alone: whom it had brought stayed."""
        records.merge(BOB, ADA)
        records.merge(CLEO, BOB)
        alone = {"survivor_id": CLEO, "left_id": BOB, "members": (CLEO, ADA)}
        records.tell([CustomerUnmerged(customer_id=id, **alone) for id in (BOB, ADA, CLEO)])
        assert records.known[CLEO].members == (CLEO, ADA)
        assert (records.known[BOB].members, records.known[ADA].merged_into) == ((), CLEO)
        assert [event.customer_id for event in records.unmerge(CLEO, ADA)] == [ADA, CLEO]
        assert records.known[CLEO].members == records.known[BOB].members == ()

    def test_who_leaves_and_who_stays_are_told(self, records: Records):
        records.merge(ADA, BOB)
        records.merge(ADA, CLEO)
        events = records.unmerge(ADA, BOB)
        left = {"survivor_id": ADA, "left_id": BOB, "members": (ADA, CLEO)}
        ids = (BOB, CLEO, ADA)
        assert list(events) == [CustomerUnmerged(customer_id=id, **left) for id in ids]
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
        erased(records, ADA)
        with pytest.raises(CustomerIsErased):
            records.unmerge(ADA, BOB)


def test_all_records_of_a_customer_are_erased(records: Records):
    records.merge(ADA, BOB)
    assert [event.customer_id for event in erased(records, ADA)] == [BOB, ADA]
    assert [event.customer_id for event in erased(records, CLEO)] == [CLEO]
    assert {id for id, known in records.known.items() if known.erased} == {ADA, BOB, CLEO}


IDS = [UUID(int=n) for n in range(1, 7)]
STEPS = st.tuples(st.booleans(), st.integers(0, 5), st.integers(0, 5))


@given(st.lists(STEPS, max_size=40))
@example([(True, 1, 0), (True, 2, 1), (False, 2, 1)])
@example([(True, 1, 0), (True, 2, 1), (False, 2, 0), (True, 2, 0), (False, 2, 1)])
@example([(True, 1, 0), (True, 2, 1), (True, 3, 2), (False, 3, 2), (False, 2, 1)])
def test_whatever_is_asked_each_record_is_of_the_customer_it_was_merged_into(asked: list[Step]):
    records, model = regrouped(IDS, asked)
    for id, known in records.known.items():
        survivor = model.survivor_of(id)
        group = {one for one in IDS if model.survivor_of(one) == survivor}
        assert known.merged_into == (None if survivor == id else survivor)
        if survivor == id:
            assert known.records[0] == id and set(known.records) == group
            assert len(known.records) == len(group)
        else:
            assert known.members == ()


@given(st.lists(STEPS, max_size=20), st.integers(0, 5), st.integers(0, 5), st.lists(STEPS))
def test_taking_back_a_merge_restores_what_was_before(
    before: list[Step], survivor: int, other: int, later: list[Step]
):
    """Of who was merged and all who came along; whatever else was merged meanwhile stays."""
    newcomer = IDS[other]
    records, _ = regrouped(IDS, before)
    if survivor == other or records.known[newcomer].merged or records.known[IDS[survivor]].merged:
        return
    group = records.known[newcomer].records
    states = [records.known[id] for id in group]
    meanwhile = [step for step in later if step[0] and IDS[step[1]] not in group]
    records, model = regrouped(IDS, [*before, (True, survivor, other), *meanwhile])
    others = {id: model.survivor_of(id) for id in IDS if id not in group}
    at = records.known[newcomer].merged_into
    assert at is not None
    records.unmerge(at, newcomer)
    for id, state in zip(group, states, strict=True):
        assert records.known[id].merged_into == state.merged_into
        assert set(records.known[id].records) == set(state.records)
    for id, whose in others.items():
        assert records.known[id].merged_into == (None if whose == id else whose)
