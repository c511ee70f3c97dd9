"""Open tickets and contacts of customers, as heard from the call centre."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.database.tables import Table
from libs.database.together import Question
from libs.events.callcenter import (
    ContactClosed,
    ContactQueued,
    ContactRequeued,
    ContactReserved,
    TicketAssigned,
    TicketEscalated,
    TicketOpened,
    TicketReopened,
    TicketResolved,
)
from libs.events.recorded import Recorded

TYPES = frozenset(
    {
        "crm.callcenter.ticket_opened.v1",
        "crm.callcenter.ticket_assigned.v1",
        "crm.callcenter.ticket_escalated.v1",
        "crm.callcenter.ticket_resolved.v1",
        "crm.callcenter.ticket_reopened.v1",
        "crm.callcenter.contact_queued.v1",
        "crm.callcenter.contact_reserved.v1",
        "crm.callcenter.contact_requeued.v1",
        "crm.callcenter.contact_closed.v1",
    }
)
_CLOSE = "delete from service_contacts where contact_id = any($1::uuid[])"
_TICKETS = """
select ticket_id, customer_id, queue, priority, opened_at, kind, state, agent_id, level
from service_tickets where customer_id = any({records}::uuid[]) and state = 'open'
order by opened_at, ticket_id"""
_CONTACTS = """
select contact_id, customer_id, channel, queue, since, purpose, agent_id
from service_contacts where customer_id = any({records}::uuid[]) order by since, contact_id"""


class CaseRow(Struct):
    """A ticket. `opened_at` is when it was opened first."""

    ticket_id: UUID
    customer_id: UUID
    queue: str
    priority: str
    opened_at: datetime
    kind: str | None = None
    state: str = "open"
    agent_id: UUID | None = None
    level: int = 0


class CallRow(Struct):
    """A contact that waits, or that `agent_id` has; closed ones have no row."""

    contact_id: UUID
    customer_id: UUID
    channel: str
    queue: str
    since: datetime
    purpose: str | None = None
    agent_id: UUID | None = None


class OpenCases(Struct, frozen=True):
    """The oldest first."""

    tickets: list[CaseRow]
    contacts: list[CallRow]


_TICKET_ROWS = Table("service_tickets", CaseRow)
_CONTACT_ROWS = Table("service_contacts", CallRow)


async def keep_cases(connection: Connection, events: Sequence[Recorded]) -> None:
    told = [(recorded, recorded.event()) for recorded in events if recorded.type in TYPES]
    tickets = [each for each in told if hasattr(each[1], "ticket_id")]
    contacts = [each for each in told if hasattr(each[1], "contact_id")]
    if tickets:
        await _keep_tickets(connection, tickets)
    if contacts:
        await _keep_contacts(connection, contacts)


def open_tickets(records: Collection[UUID]) -> Question[list[CaseRow]]:
    """Every open ticket of a customer with these records."""
    query = Fragment(_TICKETS, records=list(records))
    return Question(query, lambda rows: [CaseRow(*row) for row in rows])


def open_contacts(records: Collection[UUID]) -> Question[list[CallRow]]:
    """Every open contact of a customer with these records."""
    query = Fragment(_CONTACTS, records=list(records))
    return Question(query, lambda rows: [CallRow(*row) for row in rows])


async def _keep_tickets(connection: Connection, told: Sequence[tuple[Recorded, Any]]) -> None:
    rows = await _TICKET_ROWS.load(connection, {event.ticket_id for _, event in told})
    for recorded, event in told:
        if row := fold_ticket(rows.get(event.ticket_id), recorded, event):
            rows[event.ticket_id] = row
    await _TICKET_ROWS.save(connection, rows.values())


async def _keep_contacts(connection: Connection, told: Sequence[tuple[Recorded, Any]]) -> None:
    rows = await _CONTACT_ROWS.load(connection, {event.contact_id for _, event in told})
    closed: set[UUID] = set()
    for recorded, event in told:
        if isinstance(event, ContactClosed):
            rows.pop(event.contact_id, None)
            closed.add(event.contact_id)
        elif row := fold_contact(rows.get(event.contact_id), recorded, event):
            rows[event.contact_id] = row
    await _CONTACT_ROWS.save(connection, rows.values())
    if closed:
        await connection.execute(_CLOSE, sorted(closed))


def fold_ticket(row: CaseRow | None, recorded: Recorded, event: Any) -> CaseRow | None:
    match event:
        case TicketOpened():
            return CaseRow(
                ticket_id=event.ticket_id,
                customer_id=event.customer_id,
                queue=event.queue,
                priority=event.priority,
                opened_at=recorded.occurred_at,
                kind=event.kind,
            )
        case TicketAssigned() if row:
            row.agent_id = event.agent_id
        case TicketEscalated() if row:
            row.level, row.queue, row.agent_id = event.level, event.queue, None
        case TicketResolved() if row:
            row.state = "resolved"
        case TicketReopened() if row:
            row.state = "open"
    return row


def fold_contact(row: CallRow | None, recorded: Recorded, event: Any) -> CallRow | None:
    """None of a contact of whom nobody knows who they are."""
    match event:
        case ContactQueued() if event.customer_id:
            return CallRow(
                contact_id=event.contact_id,
                customer_id=event.customer_id,
                channel=event.channel,
                queue=event.queue,
                since=recorded.occurred_at,
                purpose=event.purpose,
            )
        case ContactReserved() if row:
            row.agent_id = event.agent_id
        case ContactRequeued() if row:
            row.agent_id = None
    return row
