"""Request body and answer of each kind of entry: field by field as its event has it."""

from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from msgspec import Struct, structs
from pydantic import BaseModel

from libs.events.customer import Cost
from libs.events.interaction import InteractionRecorded
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Instant
from libs.web.fields.money import Money
from libs.web.gate.personal import Visibility
from services.interaction.api.bodies.attachment_bodies import AttachmentBody
from services.interaction.api.voiding.void_answers import VoidAnswer
from services.interaction.domain.entry.attachments import with_attachments
from services.interaction.domain.entry.commands import RecordEntry
from services.interaction.domain.entry.kinds import Kind
from services.interaction.domain.entry.state import Entry
from services.interaction.domain.entry.threads import thread_of
from services.interaction.domain.entry.topics import separated, with_topic
from services.interaction.domain.reasons import reason_of


class EntryBody(RequestModel):
    customer_id: UUID
    occurred_at: Instant


class EntryAnswer(BaseModel):
    """`replaces` is the id of what was voided for it; `voided` says that it counts no more."""

    customer_id: UUID
    occurred_at: datetime
    version: int
    replaces: UUID | None
    voided: VoidAnswer | None


B = TypeVar("B", bound=EntryBody)
A = TypeVar("A", bound=EntryAnswer)


class Form(Struct, Generic[B, A], frozen=True):
    """The fields of `body` and `answer` have the names of those of the kind's event."""

    kind: Kind
    body: type[B]
    answer: type[A]

    def command(self, body: B) -> RecordEntry:
        """An id is drawn for an entry for which the client brought none."""
        fields = self.kind.event.__struct_fields__
        given = {field: _taken(getattr(body, field, None)) for field in fields}
        given[self.kind.id_field] = given[self.kind.id_field] or uuid7()
        return RecordEntry(event=separated(self.kind.event(**given)), occurred_at=body.occurred_at)

    def shown(self, entry: Entry, version: int, visibility: Visibility = "clear") -> A:
        recorded = with_attachments(with_topic(structs.asdict(entry.recorded)))
        if isinstance(entry.recorded, InteractionRecorded):
            recorded["thread_id"] = thread_of(entry.recorded)
        shown = {field: _shown(value) for field, value in recorded.items()}
        kept = {"occurred_at": entry.occurred_at, "version": version, "personal_data": visibility}
        return self.answer(**shown, **kept, voided=_voided(entry))


def _voided(entry: Entry) -> VoidAnswer | None:
    if entry.voided is None or entry.voided_at is None:
        return None
    return VoidAnswer(
        voided_at=entry.voided_at,
        reason=reason_of(entry.voided),
        replaced_by=entry.voided.replaced_by,
    )


def _taken(value: Any) -> Any:
    """The value as events have it; None for an empty text."""
    if isinstance(value, tuple):
        return tuple(map(_taken, value))
    if isinstance(value, Money | AttachmentBody):
        return value.to_event()
    return None if value == "" else value


def _shown(value: Any) -> Any:
    return Money.of(value) if isinstance(value, Cost) else value
