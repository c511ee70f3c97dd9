"""The list of tickets: where each stands, without saying in clear what it is about."""

from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.tables import Table
from libs.events.callcenter import (
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketReopened,
    TicketResolved,
)
from libs.events.recorded import Recorded
from libs.sealing.opening import Opener


class TicketRow(Struct):
    """`subject_sealed` opens under the seal of `subject_event`, while the customer has a key."""

    ticket_id: UUID
    customer_id: UUID
    queue: str
    priority: str
    opened_at: datetime
    subject_event: UUID
    subject_sealed: str
    state: str = "open"
    agent_id: UUID | None = None
    level: int = 0


TICKETS = Table("tickets", TicketRow)


def fold(row: TicketRow | None, recorded: Recorded, event: Any) -> TicketRow | None:
    match event:
        case TicketOpened():
            return _opened(recorded, event)
        case TicketAssigned() if row:
            row.agent_id = event.agent_id
        case TicketResolved() if row:
            row.state = "resolved"
        case TicketReopened() if row:
            row.state = "open"
        case TicketEscalated() if row:
            row.level, row.queue, row.agent_id = event.level, event.queue, None
    return row


def _opened(recorded: Recorded, event: TicketOpened) -> TicketRow:
    return TicketRow(
        ticket_id=event.ticket_id,
        customer_id=event.customer_id,
        queue=event.queue,
        priority=event.priority,
        opened_at=recorded.occurred_at,
        subject_event=recorded.event_id,
        subject_sealed=event.subject or "",
    )


def open_subject(row: TicketRow, opener: Opener) -> str | None:
    """Subject of the ticket, as sealed in the event that opened it; None where `opener` does
    not open it."""
    event = TicketOpened(
        ticket_id=row.ticket_id,
        customer_id=row.customer_id,
        subject=row.subject_sealed,
        queue="",
        priority="normal",
    )
    opened = opener.opened(event, event_id=row.subject_event, customer_id=row.customer_id)
    return opened.subject
