"""What the interaction service publishes about touchpoints with a customer."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import event
from libs.events.customer import Cost

Channel = Literal["phone", "email", "chat", "web", "social", "in_person", "mail"]
Direction = Literal["inbound", "outbound"]
InteractionKind = Literal[
    "inquiry", "complaint", "suggestion", "request", "care", "market_information"
]
Sentiment = Literal["negative", "neutral", "positive"]


@event("crm.interaction.recorded.v1", category="interaction", personal=("note",))
class InteractionRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`satisfaction` is 1 (worst) to 5; `cost` is what serving this touchpoint cost us."""

    interaction_id: UUID
    customer_id: UUID
    channel: Channel
    direction: Direction
    topic: str
    kind: InteractionKind | None = None
    sentiment: Sentiment | None = None
    satisfaction: int | None = None
    cost: Cost | None = None
    note: str | None = None
