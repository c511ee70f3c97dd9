"""?from= and ?to=: the period a report is about, and how answers say it."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from libs.web.errors.problems import invalid_field
from libs.web.fields.fields import EARLIEST, LATEST
from libs.web.parts import part
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.reports.periods import LONGEST_DAYS, YEAR, Period

_FROM = Query(alias="from", description="The first day; the year up to `to` unless given")
_TO = Query(description="The last day, which counts; today unless given")
_DAY = timedelta(days=1)


class PeriodAnswer(BaseModel):
    """Whole business days: `from` and `to` are the first and the last of them, and both count."""

    model_config = ConfigDict(serialize_by_alias=True)

    since: date = Field(serialization_alias="from")
    to: date
    days: int = Field(description="How many they are, the first and the last among them")


def requested_period(
    calendar: Annotated[BusinessCalendar, part(BusinessCalendar)],
    since: Annotated[date | None, _FROM] = None,
    to: Annotated[date | None, _TO] = None,
) -> Period:
    """Raises 422 for a period that is empty, too long, or of years only a mistake can name."""
    last = to or calendar.date_at(datetime.now(UTC))
    _refuse_odd_year("/query/to", last)
    until = last + _DAY
    begins = since or until - YEAR
    _refuse_odd_year("/query/from", begins)
    if not begins < until <= begins + LONGEST_DAYS * _DAY:
        message = f"must be `to`, or up to {LONGEST_DAYS - 1} days before it"
        raise invalid_field("/query/from", "invalid", message)
    return Period(begins, until, calendar)


def _refuse_odd_year(pointer: str, day: date) -> None:
    if not EARLIEST.date() <= day < LATEST.date():
        raise invalid_field(pointer, "out_of_range", "must lie between the years 1900 and 2200")


def period_answer(period: Period) -> PeriodAnswer:
    return PeriodAnswer(since=period.since, to=period.until - _DAY, days=period.days)


RequestedPeriod = Annotated[Period, Depends(requested_period)]
