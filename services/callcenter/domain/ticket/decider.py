"""The rules about tickets: work goes on while it is open, and the customer can open it again."""

from datetime import datetime

from msgspec import structs

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
    TicketIsOpen,
    TicketIsResolved,
    TicketNotFound,
)
from services.callcenter.domain.ticket.state import Ticket, TicketEvent


def decide(state: Ticket | None, command: TicketCommand, now: datetime) -> tuple[TicketEvent, ...]:
    """The events that follow; none when everything is already as asked."""
    match state, command:
        case None, OpenTicket():
            return (_opened(command),)
        case None, _:
            raise TicketNotFound
        case Ticket(), OpenTicket():
            return _open_again(state, command)
        case Ticket(state="resolved"), ReopenTicket():
            return (_reopened(state),)
        case Ticket(), ReopenTicket():
            raise TicketIsOpen
        case Ticket(state="resolved"), ReplyToTicket(author="customer"):
            return (_reopened(state), _replied(state, command))
        case Ticket(state="resolved"), _:
            raise TicketIsResolved
        case Ticket(), AssignTicket():
            return _assign(state, command)
        case Ticket(), ReplyToTicket():
            return (_replied(state, command),)
        case Ticket(), ResolveTicket():
            return (TicketResolved(ticket_id=state.ticket_id, customer_id=state.customer_id),)
        case Ticket(), EscalateTicket():
            return (_escalated(state, command),)


def _opened(command: OpenTicket) -> TicketOpened:
    return TicketOpened(**structs.asdict(command))


def _open_again(state: Ticket, command: OpenTicket) -> tuple[()]:
    """The same ticket opened again changes nothing, whatever became of it since."""
    if _opened(command) == state.opened:
        return ()
    raise TicketAlreadyOpened


def _assign(state: Ticket, command: AssignTicket) -> tuple[TicketEvent, ...]:
    if command.agent_id == state.agent_id:
        return ()
    return (
        TicketAssigned(
            ticket_id=state.ticket_id, customer_id=state.customer_id, agent_id=command.agent_id
        ),
    )


def _replied(state: Ticket, command: ReplyToTicket) -> TicketReplied:
    return TicketReplied(
        ticket_id=state.ticket_id,
        customer_id=state.customer_id,
        author=command.author,
        body=command.body,
    )


def _reopened(state: Ticket) -> TicketReopened:
    return TicketReopened(ticket_id=state.ticket_id, customer_id=state.customer_id)


def _escalated(state: Ticket, command: EscalateTicket) -> TicketEscalated:
    return TicketEscalated(
        ticket_id=state.ticket_id,
        customer_id=state.customer_id,
        level=state.level + 1,
        queue=command.queue or state.queue,
    )
