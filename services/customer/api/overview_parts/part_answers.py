"""Parts of the overview as they are answered: people, service, consents, traits, hand-over."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.callcenter import TicketKind, TicketPriority
from libs.events.consent import Channel, ConsentPurpose, ConsentReason, ContactPurpose
from libs.events.relation import AxisValue, RelationKind
from services.customer.api.relations.graph_answers import GraphRelationAnswer, NodeAnswer
from services.customer.domain.overview.traits import WarningCode

PartName = Literal["file", "interactions", "purchases", "valuation", "service"]


class PartFreshness(BaseModel):
    """Everything recorded until `as_of` is in this part; `lag_seconds` as of all parts."""

    as_of: datetime
    lag_seconds: float | None


class PeoplePart(BaseModel):
    """The customers nearest to this one, and the relations to them, in scope; `counts` of all, by
    kind. `cut`: there are more than were counted."""

    nodes: list[NodeAnswer]
    relations: list[GraphRelationAnswer]
    counts: dict[RelationKind, int]
    cut: bool


class OpenTicket(BaseModel):
    ticket_id: UUID
    kind: TicketKind | None
    queue: str
    priority: TicketPriority
    opened_at: datetime
    agent_id: UUID | None
    level: int


class OpenContact(BaseModel):
    """A contact that waits, or that `agent_id` has. With a `purpose` it is we who call."""

    contact_id: UUID
    channel: Channel
    queue: str
    purpose: ContactPurpose | None
    since: datetime
    agent_id: UUID | None


class ServicePart(BaseModel):
    """Tickets and contacts that are open, the oldest first and at most 20 of each; counts are of
    all. What they are about, the call centre alone says."""

    tickets: list[OpenTicket]
    ticket_count: int
    contacts: list[OpenContact]
    contact_count: int


class ConsentLine(BaseModel):
    """Answer to whether the customer may be contacted for `purpose` on `channel`, null: on those
    without a line of their own."""

    purpose: ConsentPurpose
    channel: Channel | None
    allowed: bool
    reason: ConsentReason
    until: datetime | None


class TraitsPart(BaseModel):
    """`usual_channel` follows from the last 50 interactions, `temperament` is the axis's."""

    usual_channel: Channel | None
    temperament: list[AxisValue]


class HandOverNote(BaseModel):
    """The hand-over by which today's owner came to the customer; reason and note are null to
    callers without the scope pii:read."""

    hand_over_id: UUID
    handed_over_by: UUID
    at: datetime
    reason: str | None
    note: str | None


class WarningAnswer(BaseModel):
    """A reason not to plan a visit or campaign: the ticket is a complaint, and open since."""

    code: WarningCode
    ticket_id: UUID
    since: datetime
