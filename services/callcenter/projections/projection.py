"""Events that the call centre hears on Kafka, folded into its tables batch by batch."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.access import heard
from libs.consents import consent_table, statements
from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write
from libs.sealing.keys import KeyRing
from services.callcenter.projections import members, published_grades, ticket_rows
from services.callcenter.projections.published_grades import PUBLISHED_GRADES, PublishedGradeRow
from services.callcenter.projections.ticket_rows import TICKETS

TOPICS = frozenset({"crm.customer.v1", "crm.valuation.v1", "crm.callcenter.v1"})
PUBLISHED_GRADE = frozenset(
    {
        "crm.valuation.graded.v1",
        "crm.valuation.grade_withdrawn.v1",
        "crm.customer.owner_assigned.v1",
    }
)
ERASED = "crm.customer.erased.v1"
LISTED = frozenset(
    {
        "crm.callcenter.ticket_opened.v1",
        "crm.callcenter.ticket_assigned.v1",
        "crm.callcenter.ticket_resolved.v1",
        "crm.callcenter.ticket_reopened.v1",
        "crm.callcenter.ticket_escalated.v1",
    }
)
# Raised with every type or table that is added: consumers then build the whole anew.
SHAPE = 3
_LOCK = """
insert into standings (customer_id) select customer_id from unnest($1::uuid[]) as customer_id
order by customer_id on conflict do nothing"""
_LOCKED = """
select from standings where customer_id = any($1::uuid[]) order by customer_id for update"""


class CallcenterProjection:
    """A row in `standings` for everybody ever heard of; who holds its lock may write the rest."""

    topics = TOPICS
    types = PUBLISHED_GRADE | LISTED | members.TYPES | heard.TYPES | statements.TYPES | {ERASED}
    shape = SHAPE

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        await connection.execute(_LOCK, subjects)
        await connection.execute(_LOCKED, subjects)

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        await _keep_published_grades(
            connection, [event for event in events if event.type in PUBLISHED_GRADE]
        )
        await members.keep_members(connection, events)
        await consent_table.keep_consents(connection, events)
        await heard.keep_access(connection, events)
        await _list_tickets(connection, [event for event in events if event.type in LISTED])
        return ()

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """Destroy their keys, withdraw their consents; also of customers whose events are parked.

        What is sealed in the list stays, and nobody can read it any more.
        """
        await self._keys.destroy(connection, customer_ids)
        await consent_table.erase_consents(connection, customer_ids)


async def _keep_published_grades(connection: Connection, events: Sequence[Recorded]) -> None:
    rows = await PUBLISHED_GRADES.load(connection, {event.subject for event in events})
    for recorded in events:
        event = recorded.event()
        row = rows.setdefault(event.customer_id, PublishedGradeRow(event.customer_id))
        published_grades.fold(row, event)
    await PUBLISHED_GRADES.save(connection, rows.values())


async def _list_tickets(connection: Connection, events: Sequence[Recorded]) -> None:
    decoded = [(recorded, recorded.event()) for recorded in events]
    rows = await TICKETS.load(connection, {event.ticket_id for _, event in decoded})
    for recorded, event in decoded:
        if row := ticket_rows.fold(rows.get(event.ticket_id), recorded, event):
            rows[event.ticket_id] = row
    await TICKETS.save(connection, rows.values())
