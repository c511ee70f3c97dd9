"""The contacts that are still open: a work queue that several agents take from at once."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import asyncpg
from msgspec import Struct

from libs.access.heard import OWNER_OF
from libs.access.reach import EVERYTHING, Reach
from libs.database.connections import Connection
from libs.events.callcenter import ContactQueued
from libs.events.interaction import Channel
from services.callcenter.domain.agent.state import Agent
from services.callcenter.domain.contact.state import Contact
from services.callcenter.projections.members import SERVED_AS
from services.callcenter.projections.staff_rows import served_for
from services.callcenter.workqueue.ordering import HEAD_START, OWN_KEY_CUSTOMER

_COLUMNS = """c.contact_id, c.version, c.customer_id, c.channel, c.queue, c.skills,
    c.waiting_since, c.agent_id, c.reserved_until, c.taken_at, c.purpose"""

# Everybody gains on the clock alike, so the order needs no clock: who waits longest comes first,
# counted from before they came by their head start. Rows that another agent is just taking are
# skipped, not waited for: this is a work queue, and any other contact does as well.
_OWN = OWN_KEY_CUSTOMER.format(names="$4", staff="$5::uuid[]")
# What is in the scope of agents who may not serve everybody: they are given nobody else.
_IN_SCOPE = f"and {OWNER_OF.format('c.customer_id')} = any($6::text[])"
_NEXT = f"""
select {_COLUMNS}, s.grade
from open_contacts c
{SERVED_AS}
where c.channel = any($1) and c.skills <@ $2::text[]
  and (c.agent_id is null or c.reserved_until <= $3) {{in_scope}}
order by c.waiting_since - {HEAD_START} - {_OWN}, c.contact_id
limit 1
for update of c skip locked"""
_NEXT_OF_ALL = _NEXT.format(in_scope="")
_NEXT_IN_SCOPE = _NEXT.format(in_scope=_IN_SCOPE)

_SERVING = """
select channel, count(*) from open_contacts
where agent_id = $1 and reserved_until > $2 group by channel"""

_LOCK = f"select {_COLUMNS} from open_contacts c where c.contact_id = $1 for update"
_HELD = f"""
select {_COLUMNS} from open_contacts c where c.agent_id = $1 order by c.contact_id for update"""

_SAVE = """
insert into open_contacts as c (contact_id, version, customer_id, channel, queue, skills,
                                waiting_since, agent_id, reserved_until, taken_at, purpose)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict (contact_id) do update
set version = $2, agent_id = $8, reserved_until = $9, taken_at = $10"""
_FORGET = "delete from open_contacts where contact_id = $1"


class OpenContact(Struct, frozen=True, kw_only=True):
    """A contact from its row; `grade` is its customer's, where that was asked for."""

    known: Contact
    version: int
    grade: str | None = None


async def next_for(
    connection: Connection,
    agent: Agent,
    in_hand: Mapping[Channel, int],
    now: datetime,
    within: Reach = EVERYTHING,
) -> OpenContact | None:
    """The contact to give to `agent`, locked; None when they can take none of those that wait, of
    customers `within` their reach."""
    channels = agent.open_channels(in_hand)
    if not channels:
        return None
    staff = await served_for(connection, agent.registration.staff_id, now)
    arguments = [channels, agent.skills, now, agent.names, staff]
    if within.whole:
        row = await connection.fetchrow(_NEXT_OF_ALL, *arguments)
    else:
        row = await connection.fetchrow(_NEXT_IN_SCOPE, *arguments, list(within.keys or ()))
    return _open(row, row["grade"]) if row else None


async def serving(connection: Connection, agent_id: UUID, now: datetime) -> Mapping[Channel, int]:
    """Number of contacts that the agent has in hand, by channel."""
    return {row[0]: row[1] for row in await connection.fetch(_SERVING, agent_id, now)}


async def lock_contact(connection: Connection, contact_id: UUID) -> OpenContact | None:
    """None: there is no such contact, or it is closed."""
    row = await connection.fetchrow(_LOCK, contact_id)
    return _open(row) if row else None


async def lock_held(connection: Connection, agent_id: UUID) -> list[OpenContact]:
    """Contacts that the agent had last, locked in the order of ids so that nobody deadlocks."""
    return [_open(row) for row in await connection.fetch(_HELD, agent_id)]


async def save_contact(connection: Connection, contact: Contact, version: int) -> None:
    if contact.closed:
        await connection.execute(_FORGET, contact.contact_id)
        return
    queued = contact.queued
    await connection.execute(
        _SAVE,
        contact.contact_id,
        version,
        contact.customer_id,
        queued.channel,
        queued.queue,
        queued.skills,
        contact.waiting_since,
        contact.agent_id,
        contact.reserved_until,
        contact.taken_at,
        queued.purpose,
    )


def _open(row: asyncpg.Record, grade: str | None = None) -> OpenContact:
    queued = ContactQueued(
        contact_id=row["contact_id"],
        channel=row["channel"],
        queue=row["queue"],
        customer_id=row["customer_id"],
        skills=tuple(row["skills"]),
        purpose=row["purpose"],
    )
    contact = Contact(
        queued=queued,
        waiting_since=row["waiting_since"],
        agent_id=row["agent_id"],
        reserved_until=row["reserved_until"],
        taken_at=row["taken_at"],
    )
    return OpenContact(known=contact, version=row["version"], grade=grade)
