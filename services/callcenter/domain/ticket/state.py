"""A ticket as the events tell it."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from libs.events.callcenter import (
    Author,
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketPriority,
    TicketReopened,
    TicketReplied,
    TicketResolved,
)

TicketState = Literal["open", "resolved"]


class Reply(Struct, frozen=True, kw_only=True):
    author: Author
    body: str | None
    replied_at: datetime


class Ticket(Struct, frozen=True, kw_only=True):
    """The texts are None once the customer is erased, or to eyes that may not see them."""

    ticket_id: UUID
    customer_id: UUID
    subject: str | None
    description: str | None
    queue: str
    priority: TicketPriority
    opened_at: datetime
    state: TicketState = "open"
    agent_id: UUID | None = None
    level: int = 0
    replies: tuple[Reply, ...] = ()


def evolve(ticket: Ticket | None, event: Any, occurred_at: datetime) -> Ticket:
    if isinstance(event, TicketOpened):
        return _opened(event, occurred_at)
    if ticket is None:
        raise TypeError(f"a ticket does not begin by {type(event).__name__}")
    match event:
        case TicketAssigned():
            return replace(ticket, agent_id=event.agent_id)
        case TicketReplied():
            reply = Reply(author=event.author, body=event.body, replied_at=occurred_at)
            return replace(ticket, replies=(*ticket.replies, reply))
        case TicketResolved():
            return replace(ticket, state="resolved")
        case TicketReopened():
            return replace(ticket, state="open")
        case TicketEscalated():
            return replace(ticket, level=event.level, queue=event.queue, agent_id=None)
    raise TypeError(f"a ticket does not evolve by {type(event).__name__}")


def _opened(event: TicketOpened, occurred_at: datetime) -> Ticket:
    return Ticket(
        ticket_id=event.ticket_id,
        customer_id=event.customer_id,
        subject=event.subject,
        description=event.description,
        queue=event.queue,
        priority=event.priority,
        opened_at=occurred_at,
    )
