"""Periods of whole days in UTC, and the one before that a period is compared with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

LONGEST_DAYS = 3_660
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the beginning of `since` to the beginning of `until`, which is not included."""

    since: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.since).days

    @property
    def before(self) -> "Period":
        """The period of as many days right before this one. Raises OverflowError."""
        return Period(self.since - (self.until - self.since), self.since)

    @property
    def moments(self) -> tuple[datetime, datetime]:
        return _midnight(self.since), _midnight(self.until)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
