"""Hours at which a customer likes to be contacted, as events have them."""

from typing import Literal

from msgspec import Struct

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class OpenHours(Struct, frozen=True, kw_only=True):
    """Hours of these days, such as 09:00 until 17:30; 24:00 is the end of the day."""

    days: tuple[Weekday, ...]
    begin: str
    end: str


class ContactHours(Struct, frozen=True, kw_only=True):
    """Hours as clocks have them in an IANA time zone."""

    time_zone: str
    weekly: tuple[OpenHours, ...]
