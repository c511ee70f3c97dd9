"""Changes kept for listeners are those of the log, and each part of them is its listeners' own."""

from collections.abc import Sequence
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.access.reach import EVERYTHING, Reach
from libs.events.recorded import Recorded
from libs.web.live import recent_changes
from libs.web.live.feeds import Feed
from libs.web.live.recent_changes import Changes, Part, RecentChanges
from tests.services.valuation.grading import recorded_grade

# Of each round the gaps between changes: positions are other events' as well.
ROUNDS = st.lists(st.lists(st.integers(1, 4), max_size=6), max_size=12)
CUSTOMERS = [uuid5(UUID(int=0), str(number)) for number in range(3)]
ABOUT = st.lists(st.lists(st.sampled_from(CUSTOMERS), max_size=2, unique=True), max_size=8)


@given(begin=st.integers(0, 30), rounds=ROUNDS, back=st.integers(0, 15), kept=st.integers(1, 12))
def test_what_is_kept_is_the_log_s_or_says_that_it_does_not_reach_back(
    begin: int, rounds: list[list[int]], back: int, kept: int
):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recent_changes, "KEPT", kept)
        recent, log = RecentChanges(), []
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
                recent.add(Changes(events, after=start, until=end))
            recent.reached(end := end + 1)
        after = max(0, end - back)
        found = [event.position for changes in recent.behind(after) for event in changes.events]
        assert recent.until == end
        assert len(found) <= kept
        if recent.reach_back_to(after):
            assert found == [position for position in log if position > after]
            assert (after < recent.newest) == bool(found)


def feed_of(about: Sequence[Sequence[UUID]], *, category: str = "valuation") -> Feed:
    """A feed whose events are about these, by their positions."""

    def customers(event: Recorded) -> tuple[UUID, ...]:
        return tuple(about[event.position - 1])

    return Feed(
        name=category,
        kind="valuations",
        categories=frozenset({category}),
        data=lambda event: event.data,
        about=customers,
    )


def changes_of(about: Sequence[Sequence[UUID]]) -> Changes:
    events = [recorded_grade(number + 1) for number in range(len(about))]
    return Changes(events, after=0, until=len(about))


def ids(wire: bytes) -> list[int]:
    lines = [line for line in wire.splitlines() if line.startswith(b"id: ")]
    return [int(line.removeprefix(b"id: ")) for line in lines]


@given(about=ABOUT, seen=st.sets(st.sampled_from(CUSTOMERS)))
def test_a_listener_is_given_what_is_about_nobody_out_of_reach(
    about: list[list[UUID]], seen: set[UUID]
):
    feed, changes, own = feed_of(about), changes_of(about), Reach(("somebody",))
    made = changes.make_wire(feed, Part(feed.name, own), seen, changes.round)
    in_reach = [n + 1 for n, who in enumerate(about) if who and set(who) <= seen]
    assert ids(made) == in_reach
    everybody = Part(feed.name, EVERYTHING)
    whole = changes.make_wire(feed, everybody, changes.customers(feed), changes.round)
    assert ids(whole) == [n + 1 for n in range(len(about))]
    assert (changes.wire(Part(feed.name, own)), changes.wire(everybody)) == (made, whole)


@given(about=ABOUT, merged=st.dictionaries(*[st.sampled_from(CUSTOMERS)] * 2))
def test_of_one_customer_are_the_changes_of_all_their_records(
    about: list[list[UUID]], merged: dict[UUID, UUID]
):
    feed, changes, one = feed_of(about), changes_of(about), CUSTOMERS[0]
    part = Part(feed.name, EVERYTHING, one)
    made = changes.make_wire(feed, part, set(CUSTOMERS), changes.round, merged)
    theirs = [n + 1 for n, who in enumerate(about) if {one} & {*who, *map(merged.get, who)}]
    assert ids(made) == theirs
    assert changes.wire(Part(feed.name, EVERYTHING)) is None


def test_a_feed_has_its_own_streams_and_no_others():
    changes, other = changes_of([CUSTOMERS]), feed_of([CUSTOMERS], category="ticket")
    assert changes.customers(other) == set()
    part = Part(other.name, EVERYTHING)
    assert changes.make_wire(other, part, set(CUSTOMERS), changes.round) == b""


def test_what_was_made_is_forgotten_when_a_round_ends():
    changes, feed, part = changes_of([CUSTOMERS]), feed_of([CUSTOMERS]), Part("valuation", Reach())
    looked_in = changes.round
    wire = changes.make_wire(feed, part, CUSTOMERS, looked_in)
    changes.merged[feed.name] = {}
    changes.forget_wires()
    assert (changes.wire(part), changes.merged) == (None, {})
    assert changes.make_wire(feed, part, CUSTOMERS, looked_in) == wire
    assert changes.wire(part) is None  # of a scope that may have changed since


def test_a_wire_that_was_made_late_is_forgotten_too():
    recent, feed, part = RecentChanges(), feed_of([CUSTOMERS]), Part("valuation", EVERYTHING)
    recent.begin(0)
    recent.add(changes := changes_of([CUSTOMERS]))
    for _ in range(2):
        recent.begin_round()
        changes.make_wire(feed, part, CUSTOMERS, changes.round)
    recent.begin_round()
    assert changes.wire(part) is None
