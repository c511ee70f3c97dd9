"""Request body of an interaction, and its answer."""

from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field

from libs.events.consent import ConsentReason, ContactPurpose
from libs.events.interaction import Channel, Direction, InteractionKind, Sentiment
from libs.web.fields.fields import FreeText, Line
from libs.web.fields.money import Money
from libs.web.gate.personal import Visibility
from services.interaction.api.bodies.attachment_bodies import AttachmentAnswer, AttachmentBody
from services.interaction.api.bodies.entry_forms import EntryAnswer, EntryBody, Form
from services.interaction.domain.entry.kinds import INTERACTION

EXAMPLE = {
    "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
    "channel": "phone",
    "direction": "inbound",
    "kind": "complaint",
    "topic": "delivery",
    "satisfaction": 2,
    "cost": {"amount": "4.40", "currency": "EUR"},
    "occurred_at": "2026-03-01T12:00:00Z",
    "note": "The parcel came open",
    "attachments": [
        {
            "name": "parcel.jpg",
            "media_type": "image/jpeg",
            "size": 48213,
            "reference": "https://files.example.com/7f3a",
        }
    ],
}


class InteractionBody(EntryBody):
    """`satisfaction` is 1 (worst) to 5; `cost` is what serving this touchpoint cost us. A `topic`
    is best a code such as `delivery`: anything else is personal, and sealed as a note is. An
    outbound one says the `purpose` that we began it for; without, it is service where its `kind`
    answers the customer, market_research for market_information, and else marketing. `reply_to` is
    an earlier interaction with the same customer, whose conversation it goes on; attachments are
    kept elsewhere."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    interaction_id: UUID | None = None
    channel: Channel
    direction: Direction
    topic: Line
    kind: InteractionKind | None = None
    sentiment: Sentiment | None = None
    satisfaction: Annotated[int, Field(ge=1, le=5, strict=True)] | None = None
    cost: Money | None = None
    note: FreeText | None = None
    purpose: ContactPurpose | None = None
    reply_to: UUID | None = None
    attachments: Annotated[tuple[AttachmentBody, ...], Field(max_length=20)] = ()

    @property
    def attachment_names(self) -> tuple[str, ...] | None:
        return tuple(each.name for each in self.attachments) or None

    @property
    def attachment_references(self) -> tuple[str, ...] | None:
        return tuple(each.reference for each in self.attachments) or None


class InteractionAnswer(EntryAnswer):
    """`personal_data` says why a note, or a topic in free text, may be null: `masked`, because the
    caller has no scope pii:read, or `erased`; `clear` where nothing is hidden. `consent` is what
    was known of the customer's consent to an outbound one when it was recorded: anything but
    `given` and `not_needed` is a warning, for it should not have been. `thread_id` is the first
    interaction of the conversation."""

    interaction_id: UUID
    channel: Channel
    direction: Direction
    topic: str | None
    kind: InteractionKind | None
    sentiment: Sentiment | None
    satisfaction: int | None
    cost: Money | None
    note: str | None
    purpose: ContactPurpose | None
    consent: ConsentReason | None
    reply_to: UUID | None
    thread_id: UUID
    attachments: list[AttachmentAnswer]
    personal_data: Visibility


INTERACTIONS = Form(INTERACTION, InteractionBody, InteractionAnswer)
