"""A ticket as the events so far tell it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct, structs

from libs.events.callcenter import (
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketReopened,
    TicketReplied,
    TicketResolved,
)

TicketState = Literal["open", "resolved"]
TicketEvent = (
    TicketOpened
    | TicketAssigned
    | TicketReplied
    | TicketResolved
    | TicketReopened
    | TicketEscalated
)


class Reply(Struct, frozen=True, kw_only=True):
    replied: TicketReplied
    at: datetime


class Ticket(Struct, frozen=True, kw_only=True):
    """`level` counts the escalations."""

    opened: TicketOpened
    opened_at: datetime
    queue: str
    state: TicketState = "open"
    agent_id: UUID | None = None
    level: int = 0
    replies: tuple[Reply, ...] = ()

    @property
    def ticket_id(self) -> UUID:
        return self.opened.ticket_id

    @property
    def customer_id(self) -> UUID:
        return self.opened.customer_id


def evolve(state: Ticket | None, event: TicketEvent, at: datetime) -> Ticket | None:
    """The ticket after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case TicketOpened():
            return Ticket(opened=event, opened_at=at, queue=event.queue)
        case TicketAssigned() if state:
            return structs.replace(state, agent_id=event.agent_id)
        case TicketReplied() if state:
            return structs.replace(state, replies=(*state.replies, Reply(replied=event, at=at)))
        case TicketResolved() if state:
            return structs.replace(state, state="resolved")
        case TicketReopened() if state:
            return structs.replace(state, state="open")
        case TicketEscalated() if state:
            return structs.replace(state, level=event.level, queue=event.queue, agent_id=None)
        case _:
            return state
