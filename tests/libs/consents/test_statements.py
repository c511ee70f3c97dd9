"""The laws of consent, on any statements of any records."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from libs.consents.purposes import MEANINGS, NEED_CONSENT, purpose_of
from libs.consents.statements import Statement, permission

START = datetime(2026, 3, 1, tzinfo=UTC)
CHANNELS = (None, "email", "phone")
A, B, C = (UUID(int=n) for n in (1, 2, 3))
NOBODY_ELSE = (A,)


def said(
    day: int, *, of: UUID = A, channel: str | None = None, given: bool = True, **more: Any
) -> Statement:
    at = START + timedelta(days=day)
    values = {"purpose": "marketing", "version": day + 2, **more}
    return Statement(record_id=of, channel=channel, given=given, at=at, **values)


def asked(
    statements: list[Statement],
    channel: str | None = "email",
    records: tuple[UUID, ...] = NOBODY_ELSE,
    day: float = 100,
    purpose: str = "marketing",
) -> str:
    return permission(purpose, channel, records, statements, START + timedelta(days=day)).reason


@st.composite
def histories(draw: st.DrawFn, of: UUID = A, most: int = 8) -> list[Statement]:
    """Statements of one record, a day after the other, some of them ending."""
    told = draw(st.lists(st.tuples(st.sampled_from(CHANNELS), st.booleans(), st.integers(1, 9))))
    return [
        said(
            day,
            of=of,
            channel=channel,
            given=given,
            until=START + timedelta(days=day + lasts) if given and lasts < 9 else None,
        )
        for day, (channel, given, lasts) in enumerate(told[:most])
    ]


def test_nothing_said_is_no():
    assert asked([]) == "not_given"
    assert not permission("marketing", "email", [A], [], START).allowed


@given(histories(), st.sampled_from(CHANNELS))
def test_a_withdrawal_wins_from_its_moment(before: list[Statement], channel: str | None):
    """Of the purpose on every channel, of a channel on that one; before it all is as it was."""
    day = len(before)
    after = [*before, said(day, channel=channel, given=False)]
    for one in CHANNELS if channel is None else [channel]:
        assert asked(after, one, day=day) == "withdrawn"
        known = [each for each in after if each.at < START + timedelta(days=day)]
        assert asked(known, one, day=day - 1) == asked(before, one, day=day - 1)


@given(histories(), st.sampled_from(CHANNELS))
def test_a_withdrawal_undoes_a_consent(before: list[Statement], channel: str | None):
    """Whoever never asked allows as little as whoever consented and withdrew."""
    day = len(before)
    given_and_taken = [
        *before,
        said(day, channel=channel),
        said(day + 1, channel=channel, given=False),
    ]
    only_taken = [*before, said(day + 1, channel=channel, given=False)]
    assert [asked(given_and_taken, one) for one in CHANNELS] == [
        asked(only_taken, one) for one in CHANNELS
    ]


@given(histories(), st.sampled_from(["email", "phone"]))
def test_a_channel_says_otherwise_or_follows_the_purpose(before: list[Statement], channel: str):
    """Model: the newest of the channel, unless the purpose was withdrawn after it was given."""
    own = [each for each in before if each.channel == channel]
    wide = [each for each in before if each.channel is None]
    newest = own[-1] if own else None
    if newest and newest.given and any(w.at > newest.at and not w.given for w in wide):
        newest = None
    newest = newest or (wide[-1] if wide else None)
    now = START + timedelta(days=100)
    expected = newest.reason(now) if newest else "not_given"
    assert asked(before, channel) == expected


def test_a_consent_ends_by_itself():
    ends = [said(0, until=START + timedelta(days=5))]
    assert [asked(ends, day=day) for day in (4.9, 5, 6)] == ["given", "expired", "expired"]
    assert asked([*ends, said(7)], day=8) == "given"


@given(histories(of=A), histories(of=B), st.sampled_from(CHANNELS))
def test_of_several_records_the_most_restrictive_answer_holds(
    ones: list[Statement], others: list[Statement], channel: str | None
):
    together = [*ones, *others]
    allowed = [permission("marketing", channel, [id], together, START).allowed for id in (A, B)]
    merged = permission("marketing", channel, [A, B], together, START)
    assert merged.allowed == all(allowed)


@given(histories(of=A), histories(of=B), histories(of=C), st.sampled_from(CHANNELS))
def test_in_whatever_order_they_are_merged(
    ones: list[Statement], others: list[Statement], third: list[Statement], channel: str | None
):
    everything = [*ones, *others, *third]
    answers = {
        asked(everything, channel, records=records) for records in ((A, B, C), (C, A, B), (B, C, A))
    }
    assert len(answers) == 1


@given(histories(of=A), histories(of=B), st.booleans(), st.sampled_from(CHANNELS))
def test_an_unmerge_restores_exactly(
    ones: list[Statement], others: list[Statement], given: bool, channel: str | None
):
    """Also after something was said to the survivor, for both of them."""
    later = said(50, of=A, channel=channel, given=given, speaks_for=(A, B))
    told = [*ones, *others, later]
    for one in CHANNELS:
        assert asked(told, one, records=(B,)) == asked(others, one, records=(B,))
        assert asked(told, one, records=(A,)) == asked([*ones, later], one, records=(A,))


@given(histories(of=B))
def test_what_is_said_to_the_survivor_is_said_for_all_of_its_records(others: list[Statement]):
    """As if each had said it: a consent makes good what a merge took away, a refusal stays."""
    yes = said(50, of=A, speaks_for=(A, B))
    own = [structs.replace(yes, record_id=B, speaks_for=())]
    for one in CHANNELS:
        both = asked([*others, yes], one, records=(A, B))
        assert (both == "given") == (asked([*others, *own], one, records=(B,)) == "given")
    no = said(60, of=A, given=False, speaks_for=(A, B))
    assert asked([*others, yes, no], records=(A, B)) == "withdrawn"


def test_a_merged_record_may_withdraw_for_all():
    yes = said(5, of=A, speaks_for=(A, B))
    assert asked([yes], records=(A, B)) == "given"
    assert asked([yes, said(6, of=B, given=False)], records=(A, B)) == "withdrawn"


def test_what_was_said_for_others_holds_while_they_are_one_customer():
    yes = said(5, of=A, speaks_for=(A, B))
    assert asked([yes], records=(B,)) == "not_given"
    assert asked([yes], records=(A, B, C)) == "not_given"


def test_purposes_are_asked_apart():
    told = [said(0, purpose="market_research")]
    assert (asked(told), asked(told, purpose="market_research")) == ("not_given", "given")


@pytest.mark.parametrize("purpose", ["service", "contract"])
def test_whoever_is_served_needs_no_consent(purpose: str):
    assert asked([said(0, given=False)], purpose=purpose) == "not_needed"
    assert asked([], purpose=purpose, records=(uuid4(),)) == "not_needed"


def test_every_purpose_has_a_meaning_and_a_rule():
    assert MEANINGS.keys() - {"service", "contract"} == NEED_CONSENT


@pytest.mark.parametrize(
    ("direction", "kind", "purpose"),
    [
        ("inbound", None, "service"),
        ("inbound", "market_information", "service"),
        ("outbound", "complaint", "service"),
        ("outbound", "care", "marketing"),
        ("outbound", "market_information", "market_research"),
        ("outbound", None, "marketing"),
    ],
)
def test_what_says_no_purpose_has_the_strictest_that_fits(direction: Any, kind: Any, purpose: str):
    assert purpose_of(direction, kind) == purpose


def test_the_later_of_two_records_statements_counts_however_long_their_streams_are():
    early_but_long = said(1, of=B, given=False, version=90)
    late = said(2, of=A, speaks_for=(A, B), version=2)
    assert asked([early_but_long, late], records=(A, B)) == "given"
