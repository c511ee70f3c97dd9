"""What is answered about interactions, and about a customer's timeline."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.interaction import Channel, Direction, InteractionKind, Sentiment
from libs.web.money import Money
from libs.web.pages import Page
from services.interaction.domain.interaction.state import Interaction

Sight = Literal["clear", "masked", "erased"]


class InteractionAnswer(BaseModel):
    """`personal_data` says why a note may be null: `masked`, because the caller has no scope
    pii:read, or `erased`; `clear` where nothing is hidden."""

    interaction_id: UUID
    customer_id: UUID
    channel: Channel
    direction: Direction
    topic: str
    occurred_at: datetime
    kind: InteractionKind | None
    sentiment: Sentiment | None
    satisfaction: int | None
    cost: Money | None
    note: str | None
    personal_data: Sight
    version: int


class TimelineItem(BaseModel):
    """One event as published; its personal fields in clear, or null as `personal_data` says."""

    event_id: UUID
    type: str
    stream: str
    version: int
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]


class Timeline(Page[TimelineItem]):
    personal_data: Sight


def interaction_answer(interaction: Interaction, version: int, sight: Sight) -> InteractionAnswer:
    recorded = interaction.recorded
    return InteractionAnswer(
        interaction_id=recorded.interaction_id,
        customer_id=recorded.customer_id,
        channel=recorded.channel,
        direction=recorded.direction,
        topic=recorded.topic,
        occurred_at=interaction.occurred_at,
        kind=recorded.kind,
        sentiment=recorded.sentiment,
        satisfaction=recorded.satisfaction,
        cost=recorded.cost and Money.of(recorded.cost),
        note=recorded.note,
        personal_data=sight,
        version=version,
    )
