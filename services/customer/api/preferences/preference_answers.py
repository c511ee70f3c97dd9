"""Preferences of a customer as they are answered."""

from msgspec import to_builtins
from pydantic import BaseModel

from libs.events.consent import Channel
from libs.events.file.preferences import Weekday
from services.customer.domain.customer.state import Customer


class OpenHoursAnswer(BaseModel):
    days: list[Weekday]
    begin: str
    end: str


class ContactHoursAnswer(BaseModel):
    time_zone: str
    weekly: list[OpenHoursAnswer]


class PreferencesAnswer(BaseModel):
    """Channel, language and hours that a customer likes to be contacted by; null: nobody said."""

    channel: Channel | None
    language: str | None
    hours: ContactHoursAnswer | None


def preferences_answer(customer: Customer) -> PreferencesAnswer:
    hours = customer.contact_hours
    return PreferencesAnswer(
        channel=customer.preferred_channel,
        language=customer.language,
        hours=hours and ContactHoursAnswer.model_validate(to_builtins(hours)),
    )
