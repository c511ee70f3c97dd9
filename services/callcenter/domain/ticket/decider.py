"""The rules of a ticket: work goes on while it is open, and the customer can open it again."""

from datetime import datetime

from libs.events.callcenter import (
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketReopened,
    TicketReplied,
    TicketResolved,
)
from services.callcenter.domain.ticket.commands import (
    AssignTicket,
    EscalateTicket,
    OpenTicket,
    ReopenTicket,
    ReplyToTicket,
    ResolveTicket,
    TicketCommand,
)
from services.callcenter.domain.ticket.errors import (
    TicketAlreadyOpened,
    TicketNotOpen,
    TicketStillOpen,
)
from services.callcenter.domain.ticket.state import Ticket

TicketEvent = (
    TicketOpened
    | TicketAssigned
    | TicketReplied
    | TicketResolved
    | TicketReopened
    | TicketEscalated
)


def open_ticket(ticket: Ticket | None, command: OpenTicket, now: datetime) -> list[TicketEvent]:
    """Opening the same ticket again changes nothing."""
    if ticket is None:
        return [
            TicketOpened(
                ticket_id=command.ticket_id,
                customer_id=command.customer_id,
                subject=command.subject,
                queue=command.queue,
                priority=command.priority,
                description=command.description,
            )
        ]
    if not _describes(command, ticket):
        raise TicketAlreadyOpened(command.ticket_id)
    return []


def decide(ticket: Ticket, command: TicketCommand, now: datetime) -> list[TicketEvent]:
    match command:
        case ReopenTicket():
            return [_reopened(ticket)]
        case ReplyToTicket(author="customer") if ticket.state == "resolved":
            return [_reopened(ticket), _replied(ticket, command)]
    if ticket.state != "open":
        raise TicketNotOpen(ticket.ticket_id)
    match command:
        case AssignTicket():
            return _assigned(ticket, command)
        case ReplyToTicket():
            return [_replied(ticket, command)]
        case ResolveTicket():
            return [TicketResolved(ticket_id=ticket.ticket_id, customer_id=ticket.customer_id)]
        case EscalateTicket():
            return [_escalated(ticket, command)]


def _reopened(ticket: Ticket) -> TicketReopened:
    if ticket.state == "open":
        raise TicketStillOpen(ticket.ticket_id)
    return TicketReopened(ticket_id=ticket.ticket_id, customer_id=ticket.customer_id)


def _replied(ticket: Ticket, command: ReplyToTicket) -> TicketReplied:
    return TicketReplied(
        ticket_id=ticket.ticket_id,
        customer_id=ticket.customer_id,
        author=command.author,
        body=command.body,
    )


def _assigned(ticket: Ticket, command: AssignTicket) -> list[TicketEvent]:
    if command.agent_id == ticket.agent_id:
        return []
    return [
        TicketAssigned(
            ticket_id=ticket.ticket_id,
            customer_id=ticket.customer_id,
            agent_id=command.agent_id,
        )
    ]


def _escalated(ticket: Ticket, command: EscalateTicket) -> TicketEscalated:
    return TicketEscalated(
        ticket_id=ticket.ticket_id,
        customer_id=ticket.customer_id,
        level=ticket.level + 1,
        queue=command.queue or ticket.queue,
    )


def _describes(command: OpenTicket, ticket: Ticket) -> bool:
    return (
        command.customer_id == ticket.customer_id
        and command.subject == ticket.subject
        and command.description == ticket.description
        and command.priority == ticket.priority
        and (command.queue == ticket.queue or ticket.level > 0)
    )
