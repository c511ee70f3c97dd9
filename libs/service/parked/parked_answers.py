"""Parked and discarded events as they are answered: never their data."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import CodeLine

_UNIT = "A customer's id, or the name of a stream that belongs to no customer"
_REASON = (
    "`gap`: an event before it has not come; `unreadable`: its data do not fit; `newer_version`: "
    "a newer release reads it; `unappliable`: applying it fails; `waiting`: for the ones before it"
)
Unit = Annotated[str, Field(description=_UNIT)]
Reason = Annotated[str, Field(description=_REASON)]


class EventName(BaseModel):
    """`detail` names an error or a version, never a value."""

    event_id: UUID
    type: str
    stream: str
    version: int
    reason: Reason
    detail: str | None


class ParkedUnit(BaseModel):
    """`first` holds the others up."""

    unit: Unit
    since: datetime
    events: int
    first: EventName


class ParkedEvent(EventName):
    topic: str
    parked_at: datetime


class DiscardedEvent(EventName):
    """`reason` is why it was parked; `because` why it was given up, by the token subject
    `discarded_by`."""

    parked_at: datetime
    discarded_by: str
    because: str
    discarded_at: datetime


class ParkedUnitDetails(BaseModel):
    """Events of one unit, the first 1,000 of each list; `events` in the order they wait in."""

    unit: Unit
    events: list[ParkedEvent]
    discarded: list[DiscardedEvent]


class Resumed(BaseModel):
    """So many events were applied now, so many were there already, so many still wait; `blocking`
    holds those up, and is null when none is left."""

    unit: Unit
    applied: int
    duplicates: int
    waiting: int
    blocking: EventName | None


class RetryBody(RequestModel):
    """An empty object, or no body at all."""


class DiscardBody(RequestModel):
    """`event_id` is that of the event that holds the unit up, so that no other is given up."""

    event_id: UUID
    reason: Annotated[CodeLine, Field(description="Why; recorded with your token's subject")]
