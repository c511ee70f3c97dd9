"""What can be asked for a ticket: a promise to a customer that stays open until it is kept."""

from uuid import UUID

from msgspec import Struct

from libs.events.callcenter import Author, TicketPriority


class OpenTicket(Struct, frozen=True, kw_only=True):
    ticket_id: UUID
    customer_id: UUID
    subject: str
    queue: str
    priority: TicketPriority
    description: str | None = None


class AssignTicket(Struct, frozen=True, kw_only=True):
    agent_id: UUID


class ReplyToTicket(Struct, frozen=True, kw_only=True):
    author: Author
    body: str


class ResolveTicket(Struct, frozen=True, kw_only=True):
    pass


class ReopenTicket(Struct, frozen=True, kw_only=True):
    pass


class EscalateTicket(Struct, frozen=True, kw_only=True):
    """`queue`: where it goes; None leaves it in its queue."""

    queue: str | None = None


TicketCommand = AssignTicket | ReplyToTicket | ResolveTicket | ReopenTicket | EscalateTicket
