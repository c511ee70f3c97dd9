"""Everything that can be asked of a ticket."""

from uuid import UUID

from msgspec import Struct

from libs.events.callcenter import Author, TicketKind, TicketPriority


class OpenTicket(Struct, frozen=True, kw_only=True):
    ticket_id: UUID
    customer_id: UUID
    subject: str
    queue: str
    priority: TicketPriority
    description: str | None = None
    kind: TicketKind | None = None


class AssignTicket(Struct, frozen=True, kw_only=True):
    agent_id: UUID


class ReplyToTicket(Struct, frozen=True, kw_only=True):
    author: Author
    body: str


class ResolveTicket(Struct, frozen=True, kw_only=True):
    """The promise was kept."""


class ReopenTicket(Struct, frozen=True, kw_only=True):
    """Reopen a ticket: the promise was not kept after all."""


class EscalateTicket(Struct, frozen=True, kw_only=True):
    """Hand it up, into `queue`; None: it stays in the queue it is in."""

    queue: str | None = None


TicketCommand = (
    OpenTicket | AssignTicket | ReplyToTicket | ResolveTicket | ReopenTicket | EscalateTicket
)
