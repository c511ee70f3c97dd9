"""Days of a time zone: the column's are zoneinfo's and PostgreSQL's, and follow without a gap."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

import asyncpg
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.valuation.domain.customer.business_calendar import (
    BusinessCalendar,
    UnknownTimeZone,
    business_calendar,
)
from services.valuation.domain.customer.columns import date_of
from services.valuation.storage.facts import days as utc_days
from services.valuation.storage.facts import microseconds

# Half hours, 45 minutes, changes at midnight, days left out, no summer time, seconds long ago.
ODD = [
    *("America/Los_Angeles", "America/Sao_Paulo", "America/Havana", "Africa/Casablanca"),
    *("Asia/Kathmandu", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Amsterdam"),
    *("UTC", "Etc/GMT+12", "Pacific/Kiritimati", "Europe/Dublin", "Antarctica/Troll"),
]
CALENDARS = {name: business_calendar(name) for name in ODD}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
moments = st.integers(-25_566, 83_999).flatmap(
    lambda day: st.integers(0, 86_400_000_000 - 1).map(
        lambda rest: EPOCH + timedelta(days=day, microseconds=rest)
    )
)
LATEST = datetime(2025, 1, 1, tzinfo=UTC)
zones = st.sampled_from(ODD)


def day_in_utc(moment: datetime) -> int:
    return moment.astimezone(UTC).toordinal() - EPOCH.toordinal()


def unix(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


def column(*given: datetime) -> np.ndarray:
    return np.array([unix(moment) for moment in given], dtype=np.int64)


def changes_of(calendar: BusinessCalendar) -> list[datetime]:
    return [EPOCH + timedelta(microseconds=int(at)) for at in calendar._clocks[0]]


@settings(deadline=None)  # the first of a zone looks at its clocks
@given(name=zones, told=st.lists(moments, min_size=1, max_size=20))
def test_the_column_counts_as_zoneinfo_does(name, told):
    calendar = CALENDARS[name]
    assert calendar.days(column(*told)).tolist() == [calendar.day(moment) for moment in told]


@pytest.mark.parametrize("name", ODD)
def test_the_column_changes_with_the_clocks(name):
    """Around each change, and around the midnights before and after it."""
    calendar = CALENDARS[name]
    around = [
        change + timedelta(hours=hours, microseconds=little)
        for change in changes_of(calendar)
        for hours in range(-26, 27)
        for little in (-1, 0)
    ]
    assert calendar.days(column(*around)).tolist() == [calendar.day(moment) for moment in around]


@settings(deadline=None)
@given(moment=moments)
def test_days_of_utc_are_those_of_the_live_service(moment):
    """Both functions that count days there."""
    calendar = CALENDARS["UTC"]
    assert calendar.day(moment) == day_in_utc(moment)
    live = utc_days(np.array([microseconds(moment)], dtype=np.int64))
    assert calendar.days(column(moment)).tolist() == live.tolist()


@settings(deadline=None)
@given(name=zones, moment=moments)
@example(name="America/Sao_Paulo", moment=datetime(2018, 11, 4, 12, tzinfo=UTC))  # no midnight
@example(name="America/Havana", moment=datetime(2023, 11, 5, 12, tzinfo=UTC))  # two of them
@example(name="Pacific/Apia", moment=datetime(2011, 12, 31, 12, tzinfo=UTC))  # none the day before
def test_a_day_begins_at_its_first_moment(name, moment):
    calendar = CALENDARS[name]
    start = calendar.start_of(day := calendar.day(moment))
    assert start <= moment
    assert calendar.day(start) == day > calendar.day(start - timedelta(microseconds=1))


@settings(deadline=None)
@given(name=zones, moment=moments)
def test_nothing_lies_between_two_days_and_nothing_in_both(name, moment):
    calendar = CALENDARS[name]
    day = calendar.day(moment)
    assert calendar.start_of(day) <= moment < calendar.start_of(day + 1)


@pytest.mark.parametrize(
    ("date", "hours"), [("2026-03-08", 23), ("2026-11-01", 25), ("2026-06-01", 24)]
)
def test_days_are_as_long_as_the_clocks_say(date, hours):
    calendar = CALENDARS["America/Los_Angeles"]
    day = calendar.day(datetime.fromisoformat(f"{date}T20:00:00+00:00"))
    assert date_of(day).isoformat() == date
    assert calendar.start_of(day + 1) - calendar.start_of(day) == timedelta(hours=hours)


def test_an_afternoon_across_midnight_of_utc_is_one_day():
    calendar = CALENDARS["America/Los_Angeles"]
    four, five = (datetime.fromisoformat(f"2026-03-01T{h}:30-08:00") for h in (15, 16))
    assert day_in_utc(four) != day_in_utc(five)
    assert len(set(calendar.days(column(four, five)).tolist())) == 1


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "/etc/localtime", "America"])
def test_an_unknown_zone_is_refused_by_name(name):
    with pytest.raises(UnknownTimeZone, match="no time zone like"):
        business_calendar(name)


async def test_days_are_those_of_postgresql(pool: asyncpg.Pool):
    """Moments of 1970 to 2024, in zones of all kinds: on other years releases of tz data differ."""
    chance = np.random.default_rng(39)
    told = chance.integers(0, unix(LATEST), 1_000)
    known = {row[0] for row in await pool.fetch("select name from pg_timezone_names")}
    some = chance.choice(sorted(known & available_timezones()), 8, replace=False).tolist()
    for name in {*ODD, *some} & known:
        calendar = business_calendar(name)
        near = [
            unix(at) + hours * 3_600_000_000 for at in changes_of(calendar) for hours in (-1, 0)
        ]
        asked = np.array(
            [at for at in [*told.tolist(), *near] if 0 <= at < unix(LATEST)], dtype=np.int64
        )
        rows = await pool.fetch(
            """select (('epoch'::timestamptz + at * interval '1 microsecond') at time zone $2)::date
                - date '1970-01-01' from unnest($1::bigint[]) with ordinality as t (at, n)
            order by n""",
            asked.tolist(),
            name,
        )
        assert calendar.days(asked).tolist() == [row[0] for row in rows], name
