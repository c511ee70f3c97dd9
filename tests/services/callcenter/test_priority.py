"""Who is served first, and that nobody starves."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.callcenter.domain.contact.priority import (
    GREEN_CHANNEL,
    HEAD_STARTS,
    LEVEL,
    head_start,
    priority,
)
from tests.specification import NOW

grades = st.sampled_from(["A", "B", "C", "Z", None])
waits = st.timedeltas(timedelta(), timedelta(days=2))
LONGEST = max(HEAD_STARTS.values()) + GREEN_CHANNEL


def test_better_customers_start_ahead():
    assert head_start("A") > head_start("B") > head_start("C") == head_start(None)


def test_the_green_channel_is_for_key_customers_of_their_own_manager():
    assert head_start("A", own_customer=True) == head_start("A") + GREEN_CHANNEL
    assert head_start("B", own_customer=True) == head_start("B")


@given(grades, st.booleans(), waits, grades, st.booleans(), waits)
def test_nobody_is_overtaken_by_who_came_much_later(
    mine, my_manager, waited, theirs, their_manager, came_later
):
    my_credit = waited + came_later + head_start(mine, own_customer=my_manager)
    their_credit = waited + head_start(theirs, own_customer=their_manager)
    assert came_later <= LONGEST or my_credit > their_credit


@given(grades, waits, waits)
def test_waiting_never_lowers_the_priority(grade, waited, longer):
    now = NOW + waited
    assert priority(grade, NOW, now) <= priority(grade, NOW, now + longer)


@given(grades, waits)
def test_every_five_minutes_are_a_level(grade, waited):
    now = NOW + waited
    assert priority(grade, NOW, now + LEVEL) == priority(grade, NOW, now) + 1


def test_a_clock_that_runs_behind_takes_nothing_away():
    assert priority("A", NOW, NOW - timedelta(seconds=3)) == priority("A", NOW, NOW)
