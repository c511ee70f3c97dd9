"""Counts of what a customer has open, taken while nobody else opens more for them."""

from uuid import UUID

from libs.database.connections import Connection
from services.callcenter.projections.members import SURVIVOR

# Under whatever record: whoever is one customer has one customer's share.
_RECORDS = f"""
select {SURVIVOR} union select record_id from members where merged_into = {SURVIVOR}"""
_ALONE = f"select pg_advisory_xact_lock(hashtextextended('opens ' || {SURVIVOR}, 0))"
_KNOWN = "select exists(select from streams where stream = $1)"
_CONTACTS = f"select count(*) from open_contacts where customer_id in ({_RECORDS})"
_RESOLVED = "crm.callcenter.ticket_resolved.v1"
_TICKET_STATES = ("crm.callcenter.ticket_opened.v1", "crm.callcenter.ticket_reopened.v1", _RESOLVED)
_TICKETS = f"""
select count(*) from (
    select distinct on (stream) type from events
    where subject in ({_RECORDS}) and type = any($2) order by stream, version desc
) newest where type <> $3"""


async def opening(connection: Connection, customer_id: UUID, stream: str) -> bool:
    """Keep others from opening any for this customer until the transaction ends. True if `stream`
    would be new."""
    await connection.execute(_ALONE, customer_id)
    return await is_new(connection, stream)


async def is_new(connection: Connection, stream: str) -> bool:
    return not await connection.fetchval(_KNOWN, stream)


async def count_contacts(connection: Connection, customer_id: UUID) -> int:
    """Contacts that wait or are being served."""
    return int(await connection.fetchval(_CONTACTS, customer_id) or 0)


async def count_tickets(connection: Connection, customer_id: UUID) -> int:
    """Tickets that are open, from the store: the list of them may not have heard of the last."""
    found = await connection.fetchval(_TICKETS, customer_id, _TICKET_STATES, _RESOLVED)
    return int(found or 0)
