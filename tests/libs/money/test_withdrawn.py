"""Currencies that are money no more: told apart by when something occurred."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.money.currencies import CURRENCIES, decimals_of
from libs.money.withdrawn import LAST_DAYS, TRANSITION, CurrencyWithdrawn, refuse_withdrawn

withdrawn = st.sampled_from(sorted(LAST_DAYS))
LAST_MOMENT = time(23, 59, 59, 999_999, tzinfo=UTC)


@given(withdrawn, st.timedeltas(timedelta(), timedelta(days=30_000)))
def test_taken_until_the_transition_is_over_and_never_after(code: str, span: timedelta):
    end = datetime.combine(LAST_DAYS[code] + TRANSITION, LAST_MOMENT)
    refuse_withdrawn("/currency", code, end - min(span, timedelta(days=365 * 50)))
    with pytest.raises(CurrencyWithdrawn) as refused:
        refuse_withdrawn("/currency", code, end + timedelta(microseconds=1) + span)
    assert (refused.value.pointer, refused.value.last_day) == ("/currency", LAST_DAYS[code])


@given(st.sampled_from(sorted(CURRENCIES.keys() - LAST_DAYS)), st.datetimes(timezones=st.just(UTC)))
def test_what_is_money_today_is_taken_of_any_day(code: str, occurred_at: datetime):
    refuse_withdrawn("/currency", code, occurred_at)


@pytest.mark.parametrize(
    ("code", "last", "decimals"),
    [
        ("HRK", "2023-01-14", 2),
        ("BGN", "2026-01-31", 2),
        ("LTL", "2014-12-31", 2),
        ("ANG", "2025-06-30", 2),
        ("DEM", "2002-05-15", 2),
        ("ITL", "2002-02-28", 0),
        ("ZWL", "2024-08-31", 2),
    ],
)
def test_some_of_them(code: str, last: str, decimals: int):
    assert (LAST_DAYS[code].isoformat(), decimals_of(code)) == (last, decimals)


def test_no_code_ever_leaves_and_what_is_money_is_not_withdrawn():
    assert len(CURRENCIES) >= 165 + 109
    assert {"EUR", "XCG", "ZWG", "SLE", "VES", "BYN"}.isdisjoint(LAST_DAYS)
    assert all(len(code) == 3 and code.isupper() for code in CURRENCIES)
