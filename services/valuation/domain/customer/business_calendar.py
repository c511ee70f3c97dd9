"""Days as a business counts them: by the clocks of one time zone, 23 and 25 hours long included.

Moments in columns are microseconds since 1970-01-01T00:00Z, days are numbers since 1970-01-01.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property
from zoneinfo import ZoneInfo

import numpy as np

from services.valuation.domain.arrays import Days, Instants, Numbers
from services.valuation.domain.customer.columns import day_number

_MICROSECOND = timedelta(microseconds=1)
_SECOND, _DAY = 1_000_000, 86_400_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# What `days` and `start_of` know the clocks of: what moments of facts lie between.
_FIRST_DAY, _LAST_DAY = day_number(date(1899, 12, 30)), day_number(date(2200, 1, 3))


class UnknownTimeZone(ValueError):
    """No time zone has this name."""


@dataclass(frozen=True)
class BusinessCalendar:
    """The days of one time zone."""

    zone: ZoneInfo

    @property
    def name(self) -> str:
        """The zone's IANA name."""
        return self.zone.key

    @property
    def clocks(self) -> tuple[list[int], list[int]]:
        """Moments at which clocks changed, and offsets from UTC before the first and after each, in
        microseconds: those by which `days` counts."""
        changes, offsets = self._clocks
        return changes.tolist(), offsets.tolist()

    def date_at(self, moment: datetime) -> date:
        """The date of an aware moment. Raises OverflowError outside the years 1 to 9999."""
        return moment.astimezone(self.zone).date()

    def day(self, moment: datetime) -> int:
        return day_number(self.date_at(moment))

    def days(self, moments: Instants) -> Days:
        """The days of moments of the years 1900 to 2199, int64 of the same shape."""
        changes, offsets = self._clocks
        if not len(changes):
            return (moments + offsets[0]) // _DAY
        return (moments + offsets[np.searchsorted(changes, moments, side="right")]) // _DAY

    def start_of(self, day: int) -> datetime:
        """The first moment of a day of the years 1900 to 2199, in UTC; of one that was left out,
        that of the next."""
        changes, offsets = self._clocks
        midnights = day * _DAY - offsets  # by each clock that was ever in force
        ends = np.append(changes, np.iinfo(np.int64).max)
        at = int(np.argmax(midnights < ends))
        begins = max(int(midnights[at]), int(changes[at - 1])) if at else int(midnights[at])
        return _EPOCH + begins * _MICROSECOND

    def first_moment(self, day: date) -> datetime:
        """The first moment of a date, as `start_of` has it."""
        return self.start_of(day_number(day))

    @cached_property
    def _clocks(self) -> tuple[Instants, Numbers]:
        """Moments clocks changed at, and offsets from UTC before the first and after each change,
        in microseconds. Clocks are looked at once a day: none is changed and back within one."""
        changes: list[int] = []
        offsets = [self._offset(_FIRST_DAY * _DAY)]
        for before in range(_FIRST_DAY * _DAY, _LAST_DAY * _DAY, _DAY):
            if (offset := self._offset(before + _DAY)) != offsets[-1]:
                changes.append(self._change(before, offset))
                offsets.append(offset)
        return np.array(changes, dtype=np.int64), np.array(offsets, dtype=np.int64)

    def _change(self, before: int, offset: int) -> int:
        """The moment, a whole second, of the day from `before` at which `offset` came in force."""
        after = before + _DAY
        while after - before > _SECOND:
            middle = (before + after) // 2 // _SECOND * _SECOND
            if self._offset(middle) == offset:
                after = middle
            else:
                before = middle
        return after

    def _offset(self, moment: int) -> int:
        local = datetime.fromtimestamp(moment // _SECOND, self.zone)
        return (local.utcoffset() or timedelta()) // _MICROSECOND


@cache
def business_calendar(name: str) -> BusinessCalendar:
    """The calendar of an IANA time zone, such as Europe/Berlin. Raises UnknownTimeZone."""
    try:
        return BusinessCalendar(ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        raise UnknownTimeZone(f"{name[:40]!r} is no time zone like Europe/Berlin or UTC") from None


UTC_DAYS = business_calendar("UTC")
