"""The business time zone: by whose clocks the days of a score card are counted."""

from zoneinfo import ZoneInfo

from msgspec import Struct


class BusinessZone(Struct, frozen=True):
    """Sums are kept by days of UTC, so that another zone needs no rebuild."""

    zone: ZoneInfo

    @property
    def name(self) -> str:
        return self.zone.key
