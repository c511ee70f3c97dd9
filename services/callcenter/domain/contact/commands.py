"""Everything that can be asked of a contact."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.events.consent import ConsentReason, ContactPurpose
from libs.events.interaction import Channel
from services.callcenter.domain.agent.state import Agent


class QueueContact(Struct, frozen=True, kw_only=True):
    """`purpose` is there where it is we who contact them."""

    contact_id: UUID
    channel: Channel
    queue: str
    customer_id: UUID | None = None
    skills: tuple[str, ...] = ()
    purpose: ContactPurpose | None = None


class ReserveContact(Struct, frozen=True, kw_only=True):
    """`serving` is how many contacts of each channel the agent has in hand already."""

    agent: Agent
    serving: Mapping[Channel, int]
    until: datetime
    priority: int


class ReleaseContact(Struct, frozen=True, kw_only=True):
    """The agent goes offline with the contact in hand."""

    agent_id: UUID


class CloseContact(Struct, frozen=True, kw_only=True):
    """End a contact: it was served, or nobody came and the customer gave up."""


class GiveUpContact(Struct, frozen=True, kw_only=True):
    """Call nobody: the customer's consent no longer allows it."""

    refused_by: ConsentReason


ContactCommand = QueueContact | ReserveContact | ReleaseContact | CloseContact | GiveUpContact
