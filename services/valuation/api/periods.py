"""?from= and ?to=: the period a report is about, and how answers say it."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from libs.web.fields import EARLIEST, LATEST
from libs.web.problems import invalid_field
from services.valuation.reports.periods import LONGEST_DAYS, YEAR, Period

_FROM = Query(alias="from", description="The first day; 365 days before `to` unless given")
_TO = Query(description="The day after the last one; tomorrow unless given, so that today counts")
_DAY = timedelta(days=1)


class PeriodAnswer(BaseModel):
    """Whole days in UTC; `to` is the first day that is not in it any more."""

    model_config = ConfigDict(serialize_by_alias=True)

    since: date = Field(serialization_alias="from")
    to: date


def asked_period(
    since: Annotated[date | None, _FROM] = None, to: Annotated[date | None, _TO] = None
) -> Period:
    """Raises 422 for a period that is empty, too long, or of years only a mistake can name."""
    until = to or datetime.now(UTC).date() + _DAY
    _refuse_odd_year("/query/to", until)
    begins = since or until - YEAR
    _refuse_odd_year("/query/from", begins)
    if not begins < until <= begins + LONGEST_DAYS * _DAY:
        raise invalid_field("/query/from", "invalid", f"must be 1 to {LONGEST_DAYS} days before to")
    return Period(begins, until)


def _refuse_odd_year(pointer: str, day: date) -> None:
    if not EARLIEST.date() <= day < LATEST.date():
        raise invalid_field(pointer, "out_of_range", "must lie between the years 1900 and 2200")


def period_answer(period: Period) -> PeriodAnswer:
    return PeriodAnswer(since=period.since, to=period.until)


AskedPeriod = Annotated[Period, Depends(asked_period)]
