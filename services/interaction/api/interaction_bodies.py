"""What may be sent to record an interaction."""

from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field

from libs.events.interaction import Channel, Direction, InteractionKind, Sentiment
from libs.identifiers.uuid7 import uuid7
from libs.web.fields import FreeText, Instant, Line
from libs.web.money import Money
from libs.web.validation import RequestModel
from services.interaction.domain.interaction.commands import RecordInteraction

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
}


class InteractionBody(RequestModel):
    """`satisfaction` is 1 (worst) to 5; `cost` is what serving this touchpoint cost us."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    interaction_id: UUID | None = None
    customer_id: UUID
    channel: Channel
    direction: Direction
    topic: Line
    occurred_at: Instant
    kind: InteractionKind | None = None
    sentiment: Sentiment | None = None
    satisfaction: Annotated[int, Field(ge=1, le=5, strict=True)] | None = None
    cost: Money | None = None
    note: FreeText | None = None


def interaction_of(body: InteractionBody) -> RecordInteraction:
    """An id is drawn for an interaction for which the client brought none."""
    return RecordInteraction(
        interaction_id=body.interaction_id or uuid7(),
        customer_id=body.customer_id,
        channel=body.channel,
        direction=body.direction,
        topic=body.topic,
        occurred_at=body.occurred_at,
        kind=body.kind,
        sentiment=body.sentiment,
        satisfaction=body.satisfaction,
        cost=body.cost and body.cost.to_event(),
        note=body.note or None,
    )
