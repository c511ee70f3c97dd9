"""Everything that can be asked of an interaction."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.events.customer import Cost
from libs.events.interaction import Channel, Direction, InteractionKind, Sentiment


class RecordInteraction(Struct, frozen=True, kw_only=True):
    interaction_id: UUID
    customer_id: UUID
    channel: Channel
    direction: Direction
    topic: str
    occurred_at: datetime
    kind: InteractionKind | None = None
    sentiment: Sentiment | None = None
    satisfaction: int | None = None
    cost: Cost | None = None
    note: str | None = None
