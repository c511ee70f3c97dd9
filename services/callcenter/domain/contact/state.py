"""A contact as the events tell it."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from libs.events.callcenter import ContactClosed, ContactQueued, ContactRequeued, ContactReserved
from libs.events.interaction import Channel

ContactState = Literal["waiting", "reserved", "closed"]


class Contact(Struct, frozen=True, kw_only=True):
    """`agent_id` and `reserved_until` hold the last reservation while it is not requeued."""

    contact_id: UUID
    customer_id: UUID | None
    channel: Channel
    queue: str
    skills: tuple[str, ...]
    waiting_since: datetime
    agent_id: UUID | None = None
    reserved_until: datetime | None = None
    closed: bool = False

    def state(self, now: datetime) -> ContactState:
        """A reservation that has lapsed leaves the contact waiting; nobody need say so first."""
        if self.closed:
            return "closed"
        if self.reserved_until and self.reserved_until > now:
            return "reserved"
        return "waiting"


def evolve(contact: Contact | None, event: Any, occurred_at: datetime) -> Contact:
    match event:
        case ContactQueued():
            return Contact(
                contact_id=event.contact_id,
                customer_id=event.customer_id,
                channel=event.channel,
                queue=event.queue,
                skills=event.skills,
                waiting_since=occurred_at,
            )
        case ContactReserved() if contact:
            return replace(contact, agent_id=event.agent_id, reserved_until=event.reserved_until)
        case ContactRequeued() if contact:
            return replace(contact, agent_id=None, reserved_until=None)
        case ContactClosed() if contact:
            return replace(contact, agent_id=None, reserved_until=None, closed=True)
    raise TypeError(f"a contact does not evolve by {type(event).__name__}")
