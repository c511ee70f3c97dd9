"""Periods of whole business days, and the one before that a period is compared with."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from services.valuation.domain.customer.business_calendar import BusinessCalendar

LONGEST_DAYS = 3_660
YEAR = timedelta(days=365)
_OVER_A_MONTH = timedelta(days=32)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the beginning of `since` to the beginning of `until`, which is not included."""

    since: date
    until: date
    calendar: BusinessCalendar

    @property
    def days(self) -> int:
        return (self.until - self.since).days

    @property
    def before(self) -> "Period":
        """The period of as many days right before this one. Raises OverflowError."""
        return Period(self.since - (self.until - self.since), self.since, self.calendar)

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """Beginnings of its first day, and of the one after its last."""
        return self.calendar.first_moment(self.since), self.calendar.first_moment(self.until)

    @property
    def months(self) -> dict[str, datetime]:
        """Beginnings of the months it lies in, by names such as 2026-05."""
        month, found = self.since.replace(day=1), {}
        while month < self.until:
            found[f"{month:%Y-%m}"] = self.calendar.first_moment(month)
            month = (month + _OVER_A_MONTH).replace(day=1)
        return found
