"""Preferences of a customer as clients send them: channel, language, and hours in a time zone."""

from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from libs.events.consent import Channel
from libs.events.file.preferences import ContactHours, OpenHours, Weekday
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.errors.wordings import worded

_EXAMPLE = {
    "channel": "email",
    "language": "de-AT",
    "hours": {
        "time_zone": "Europe/Vienna",
        "weekly": [{"days": ["mon", "tue"], "begin": "09:00", "end": "12:30"}],
    },
}


_ZONES = "must be a time zone, such as Europe/Vienna"


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise FieldRefused("not_a_time_zone", _ZONES) from None


def _once(days: list[Weekday]) -> list[Weekday]:
    if len({*days}) < len(days):
        raise FieldRefused("twice", "must name no day twice")
    return days


TimeZone = Annotated[
    str,
    StringConstraints(min_length=1, max_length=64, pattern=worded(r"^[A-Za-z0-9_+/-]+$", _ZONES)),
    AfterValidator(_zone),
]
Language = Annotated[
    str,
    StringConstraints(
        pattern=worded(
            r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$",
            "must be a language, such as de, pt-BR or zh-Hant-TW",
        )
    ),
    Field(description="A language as BCP 47 writes it, such as de, pt-BR or zh-Hant-TW"),
]
_Time = Annotated[
    str,
    StringConstraints(
        pattern=worded(
            r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "must be a time of day, such as 09:30"
        )
    ),
]


class OpenHoursBody(RequestModel):
    """Hours of some days, from `begin` until `end`, which is later."""

    days: Annotated[list[Weekday], Field(min_length=1, max_length=7), AfterValidator(_once)]
    begin: _Time
    end: _Time

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.begin >= self.end:
            raise FieldRefused("ends_before_it_begins", "must end after it begins")
        return self


class ContactHoursBody(RequestModel):
    """Hours of the week, as clocks have them in the time zone."""

    time_zone: TimeZone
    weekly: Annotated[list[OpenHoursBody], Field(min_length=1, max_length=21)]


class PreferencesBody(RequestModel):
    """A merge patch: what is left out stays, null clears; hours are replaced as a whole."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})  # pyright: ignore[reportArgumentType]

    channel: Channel | None = None
    language: Language | None = None
    hours: ContactHoursBody | None = None


def preferences_of(body: PreferencesBody) -> dict[str, Any]:
    """Fields that are given, as commands name them."""
    given: dict[str, Any] = {}
    if "channel" in body.model_fields_set:
        given["preferred_channel"] = body.channel
    if "language" in body.model_fields_set:
        given["language"] = body.language
    if "hours" in body.model_fields_set:
        given["contact_hours"] = body.hours and _hours(body.hours)
    return given


def _hours(body: ContactHoursBody) -> ContactHours:
    weekly = tuple(
        OpenHours(days=tuple(each.days), begin=each.begin, end=each.end) for each in body.weekly
    )
    return ContactHours(time_zone=body.time_zone, weekly=weekly)
