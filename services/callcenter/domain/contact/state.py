"""A contact as the events so far tell it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct, structs

from libs.events.callcenter import ContactClosed, ContactQueued, ContactRequeued, ContactReserved
from services.callcenter.domain.contact.priority import priority

ContactState = Literal["waiting", "reserved", "closed"]
ContactEvent = ContactQueued | ContactReserved | ContactRequeued | ContactClosed


class Contact(Struct, frozen=True, kw_only=True):
    """`agent_id` had it last, until `reserved_until`; None once it was requeued or closed.

    `taken_at` is when the waiting ended, by the last reservation or the close.
    """

    queued: ContactQueued
    waiting_since: datetime
    agent_id: UUID | None = None
    reserved_until: datetime | None = None
    taken_at: datetime | None = None
    closed: bool = False

    @property
    def contact_id(self) -> UUID:
        return self.queued.contact_id

    @property
    def customer_id(self) -> UUID | None:
        return self.queued.customer_id

    def state(self, now: datetime) -> ContactState:
        """A reservation that lapsed leaves the contact waiting; nobody has to say so first."""
        if self.closed:
            return "closed"
        if self.reserved_until and self.reserved_until > now:
            return "reserved"
        return "waiting"

    def priority(self, grade: str | None, now: datetime) -> int:
        """Priority of a waiting contact now; of another, at the moment its waiting ended."""
        waited_until = now if self.state(now) == "waiting" else self.taken_at
        return priority(grade, self.waiting_since, waited_until or now)


def evolve(state: Contact | None, event: ContactEvent, at: datetime) -> Contact | None:
    """The contact after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case ContactQueued():
            return Contact(queued=event, waiting_since=at)
        case ContactReserved() if state:
            return structs.replace(
                state,
                agent_id=event.agent_id,
                reserved_until=event.reserved_until,
                taken_at=at,
            )
        case ContactRequeued() if state:
            return structs.replace(state, agent_id=None, reserved_until=None, taken_at=None)
        case ContactClosed() if state:
            return structs.replace(
                state,
                agent_id=None,
                reserved_until=None,
                taken_at=state.taken_at or at,
                closed=True,
            )
        case _:
            return state
