"""Grades kept for listeners are those of the log, from wherever somebody goes on."""

from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.access.reach import EVERYTHING, Reach
from services.valuation.valuations import recent_grades
from services.valuation.valuations.recent_grades import Grades, RecentGrades
from tests.services.valuation.grading import recorded_grade

# Of each round the gaps between grades: positions are other events' as well.
ROUNDS = st.lists(st.lists(st.integers(1, 4), max_size=6), max_size=12)


@given(begin=st.integers(0, 30), rounds=ROUNDS, back=st.integers(0, 15), kept=st.integers(1, 12))
def test_what_is_kept_is_the_log_s_or_says_that_it_does_not_reach_back(
    begin: int, rounds: list[list[int]], back: int, kept: int
):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recent_grades, "KEPT", kept)
        recent, log = RecentGrades(), []
        recent.begin(begin)
        end = recent.since
        for gaps in rounds:
            recent.begin_round()
            start = end
            for gap in gaps:
                end += gap
                log.append(end)
            if gaps:
                events = [recorded_grade(position) for position in log[-len(gaps) :]]
                recent.add(Grades(events, after=start, until=end))
            recent.reached(end := end + 1)
        after = max(0, end - back)
        found = [event.position for grades in recent.behind(after) for event in grades.events]
        assert recent.until == end
        assert len(found) <= kept
        if recent.reach_back_to(after):
            assert found == [position for position in log if position > after]
            assert (after < recent.newest) == bool(found)


CUSTOMERS = [uuid5(UUID(int=0), str(number)) for number in range(3)]


@given(
    who=st.lists(st.sampled_from(CUSTOMERS), min_size=1, max_size=8),
    seen=st.sets(st.sampled_from(CUSTOMERS)),
)
def test_the_wire_of_a_reach_has_what_is_in_it_and_nothing_else(who: list[UUID], seen: set[UUID]):
    grades = Grades(
        [recorded_grade(number + 1, customer) for number, customer in enumerate(who)],
        after=0,
        until=len(who),
    )
    own = Reach(("somebody",))
    everything = grades.make_wire(EVERYTHING, grades.customers(), grades.round)
    wire = grades.make_wire(own, seen, grades.round)
    assert (grades.wire(EVERYTHING), grades.wire(own)) == (everything, wire)
    assert everything.count(b"id: ") == len(who)
    assert [str(customer).encode() in wire for customer in CUSTOMERS] == [
        customer in seen and customer in who for customer in CUSTOMERS
    ]
    looked_in = grades.round
    grades.forget_wires()
    assert grades.wire(own) is None
    assert grades.make_wire(own, seen, looked_in) == wire
    assert grades.wire(own) is None  # of a scope that may have changed since


def test_a_wire_that_was_made_late_is_forgotten_too():
    recent = RecentGrades()
    recent.begin(0)
    recent.add(grades := Grades([recorded_grade(1)], after=0, until=1))
    for _ in range(2):
        recent.begin_round()
        grades.make_wire(EVERYTHING, grades.customers(), grades.round)
    recent.begin_round()
    assert grades.wire(EVERYTHING) is None
