"""Order days of a history: the live service's, however the offsets of its times are written."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.valuation.domain.customer.business_calendar import business_calendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.evaluation.history_file import InputRefused, read_lines
from services.valuation.storage.facts import days, microseconds

UTC_DAYS, PACIFIC = business_calendar("UTC"), business_calendar("America/Los_Angeles")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
moments = st.integers(-2_208_800_000, 7_257_900_000).map(lambda at: EPOCH + timedelta(seconds=at))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("history") / "in.csv"


def read(file: Path, calendar, *dates: str) -> list[int]:
    file.write_text("customer_id,date\n" + "".join(f"1,{on}\n" for on in dates))
    return read_lines(file, calendar).day.tolist()


@given(told=st.lists(st.tuples(moments, offsets), min_size=1, max_size=5))
def test_days_are_counted_as_the_live_service_counts_them(file, told):
    written = [moment.astimezone(offset).isoformat() for moment, offset in told]
    live = days(np.array([microseconds(moment) for moment, _ in told], dtype=np.int64))
    assert read(file, UTC_DAYS, *written) == [date_of(int(day)).toordinal() for day in live]


@pytest.mark.parametrize(
    "written",
    [
        ("2026-03-01T15:30:00-08:00", "2026-03-01T16:30:00-08:00"),
        ("2026-03-01T23:30:00Z", "2026-03-02T00:30:00Z"),
    ],
)
def test_an_afternoon_is_one_day_where_it_was_one(file, written):
    assert len(set(read(file, PACIFIC, *written))) == 1
    assert len(set(read(file, UTC_DAYS, *written))) == 2


@pytest.mark.parametrize("written", ["2026-03-01", "20260301", "2026-03-01T23:59:59"])
def test_what_says_no_offset_is_of_the_day_it_says(file, written):
    for calendar in (UTC_DAYS, PACIFIC):
        assert read(file, calendar, written) == [date(2026, 3, 1).toordinal()]


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-14:00"])
def test_a_moment_beyond_the_calendar_is_no_date(file, written):
    with pytest.raises(InputRefused, match="line 2: column date"):
        read(file, UTC_DAYS, written)
