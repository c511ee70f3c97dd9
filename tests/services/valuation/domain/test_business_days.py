"""Days are counted by the clocks of one zone: orders of one local day are one order day, periods of
days follow one another without a gap, and nothing counts days by UTC or by the server's clocks."""

import re
from base64 import b64encode
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import services.valuation
from libs.service.settings import SettingsIncomplete
from services.valuation.domain.customer.business_calendar import BusinessCalendar, business_calendar
from services.valuation.domain.customer.columns import date_of, day_number
from services.valuation.evaluation.history_file import read_day
from services.valuation.jobs.expected_orders import seen
from services.valuation.reports.periods import Period
from services.valuation.settings import ValuationSettings
from services.valuation.storage.facts import facts_of
from services.valuation.storage.holdings import nothing_held
from tests.services.valuation.domain.test_business_calendar import ODD
from tests.services.valuation.hearing import Story, midnight

zones = st.sampled_from(ODD)
SKIPPED = day_number(date(2011, 12, 30))  # by Pacific/Apia
days = st.integers(day_number(date(1990, 1, 1)), day_number(date(2026, 11, 1)))
shares = st.floats(0, 0.999_999)


def inside(calendar: BusinessCalendar, day: int, share: float) -> datetime:
    """A moment of a day: of the next one, where the day was left out."""
    begins, ends = calendar.start_of(day), calendar.start_of(day + 1)
    if begins == ends:
        ends = calendar.start_of(day + 2)
    return begins + (ends - begins) * share


def bought_at(*moments: datetime) -> Story:
    story = Story()
    for moment in moments:
        story.bought((midnight() - moment) / timedelta(days=1))
        story.events[-1] = replace(story.events[-1], occurred_at=moment)
    return story


def order_days(story: Story, calendar: BusinessCalendar) -> np.ndarray:
    """The customer's state when each order was heard by itself, in the order they are told."""
    held = nothing_held([story.customer_id])
    for heard in range(1, len(story.events) + 1):
        facts = facts_of(story.events[:heard], calendar)
        if len(late := held.add(facts.rows[-1:], facts.owner[-1:], calendar)):
            held.replace_orders(late, facts.owner, facts.rows["occurred_at"], calendar)
    return held.states


@settings(deadline=None)
@given(name=zones, day=days, told=st.lists(shares, min_size=1, max_size=5))
@example(name="Pacific/Apia", day=SKIPPED, told=[0.0, 0.5, 0.99])
@example(name="America/Los_Angeles", day=day_number(date(2026, 3, 8)), told=[0.0, 0.3, 0.99])
@example(name="America/Los_Angeles", day=day_number(date(2026, 11, 1)), told=[0.0, 0.05, 0.99])
def test_orders_of_one_local_day_are_one_order_day(name, day, told):
    calendar = business_calendar(name)
    states = order_days(bought_at(*(inside(calendar, day, share) for share in told)), calendar)
    assert (states["order_days"][0], states["orders"][0]) == (1, len(told))
    assert states["first_day"][0] == states["last_day"][0]


@settings(deadline=None)
@given(name=zones, day=days, told=st.tuples(shares, shares))
def test_orders_of_two_local_days_are_two(name, day, told):
    calendar = business_calendar(name)
    first, second = inside(calendar, day, told[0]), inside(calendar, day + 1, told[1])
    states = order_days(bought_at(first, second), calendar)
    assert states["order_days"][0] == len({calendar.day(first), calendar.day(second)})


@settings(deadline=None)
@given(
    name=zones,
    told=st.lists(st.tuples(days, shares), min_size=1, max_size=8),
    until=days,
)
def test_live_drift_and_evaluation_count_the_same_days(name, told, until):
    calendar = business_calendar(name)
    moments = [inside(calendar, day, share) for day, share in told]
    story = bought_at(*moments)
    evaluated = sorted({read_day(moment.isoformat(), "date", calendar) for moment in moments})
    states = order_days(story, calendar)[0]
    assert states["order_days"] == len(evaluated)
    first, last = (date_of(int(states[name])).toordinal() for name in ("first_day", "last_day"))
    assert (first, last) == (evaluated[0], evaluated[-1])

    rows = facts_of(story.events, calendar).rows
    orders = np.zeros(len(rows), dtype=[("customer_id", "V16"), ("occurred_at", "i8")])
    orders["customer_id"], orders["occurred_at"] = rows["customer_id"], rows["occurred_at"]
    before = [day for day in evaluated if day <= date_of(until).toordinal()]
    drifted = seen(orders, until, calendar)
    assert drifted["order_days"].sum() == len(before)
    assert len(drifted) == bool(before)
    assert drifted["ordered"].sum() == (len(evaluated) - len(before)) * bool(before)
    if before:
        dated = [date_of(int(drifted[name][0])).toordinal() for name in ("first_day", "last_day")]
        assert dated == [before[0], before[-1]]


def test_drift_is_seen_of_many_as_of_each():
    calendar, chance = business_calendar("America/Los_Angeles"), np.random.default_rng(7)
    moments = chance.integers(-(10**15), 8 * 10**14, 300)
    orders = np.zeros(300, dtype=[("customer_id", "V16"), ("occurred_at", "i8")])
    orders["occurred_at"] = moments
    ids = [UUID(int=int(n)).bytes for n in chance.integers(1, 40, 300)]
    orders["customer_id"] = np.frombuffer(b"".join(ids), dtype="V16")
    together = seen(orders, 9_000, calendar)
    apart = [seen(orders[[one == id for id in ids]], 9_000, calendar) for one in sorted(set(ids))]
    assert together.tolist() == np.concatenate(apart).tolist()
    assert len(seen(orders[:0], 9_000, calendar)) == 0


@settings(deadline=None, max_examples=50)
@given(name=zones, month=st.dates(date(1990, 1, 1), date(2026, 11, 1)))
@example(name="Pacific/Apia", month=date(2011, 12, 1))
def test_the_days_of_a_month_are_the_month(name, month):
    calendar = business_calendar(name)
    first = month.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    whole = Period(first, after, calendar)
    each = [first + timedelta(days=n) for n in range(whole.days)]
    edges = [Period(day, day + timedelta(days=1), calendar).moments for day in each]
    assert [edges[0][0], edges[-1][1]] == list(whole.moments)
    assert all(ends == begins for (_, ends), (begins, _) in pairwise(edges))
    assert whole.before.moments[1] == whole.moments[0]
    assert list(whole.months.values()) == [whole.moments[0]]


@pytest.mark.parametrize("name", ["Mars/Olympus", "Europe/Nowhere", "+02:00"])
def test_a_wrong_zone_stops_the_process_naming_the_setting(monkeypatch, name):
    for setting in ("DATABASE_URL", "KAFKA_BOOTSTRAP_SERVERS", "OIDC_ISSUER", "OIDC_AUDIENCE"):
        monkeypatch.setenv(setting, "x")
    monkeypatch.setenv("OIDC_JWKS_URL", "file:///x")
    monkeypatch.setenv("MASTER_KEY", b64encode(bytes(32)).decode())
    monkeypatch.setenv("TOKEN_SECRET", b64encode(bytes(32)).decode())
    assert ValuationSettings.read("valuation").business_time_zone == "UTC"
    monkeypatch.setenv("BUSINESS_TIME_ZONE", name)
    with pytest.raises(SettingsIncomplete, match="BUSINESS_TIME_ZONE") as refused:
        ValuationSettings.read("valuation")
    assert "\n" not in str(refused.value)


# What counts days by clocks other than the calendar's: in Python, and in SQL.
_BY_OTHER_CLOCKS = re.compile(
    r"\bday_of\(|\.date\(\)|date\.today|at time zone|current_date|date_trunc|to_char\(|::date\b",
    re.IGNORECASE,
)
# Bounds of what may be asked, dates that were told, and the calendar itself.
_MAY = {
    "domain/customer/business_calendar.py",
    "domain/customer/columns.py",
    "evaluation/history_file.py",
    "reports/period_parameters.py",
}


def test_no_days_are_counted_by_other_clocks():
    root = Path(str(services.valuation.__file__)).parent
    found = {
        f"{path.relative_to(root)}: {line.strip()}"
        for path in root.rglob("*.py")
        if "migrations" not in path.parts and str(path.relative_to(root)) not in _MAY
        for line in path.read_text().splitlines()
        if _BY_OTHER_CLOCKS.search(line)
    }
    assert found == set()
