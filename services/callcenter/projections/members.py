"""Records that are one customer, as heard: each is served as its survivor is."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.database.fragments import Fragment
from libs.database.tables import Table
from libs.events.recorded import Recorded

TYPES = frozenset({"crm.customer.merged.v1", "crm.customer.unmerged.v1"})
# How a contact `c` is served, as a row `s`; a small table, so that the queue is read as fast.
SERVED_AS = """left join members m on m.record_id = c.customer_id
left join standings s on s.customer_id = coalesce(m.merged_into, c.customer_id)"""
# An expression: whom the record $1 counts for.
SURVIVOR = "coalesce((select merged_into from members where record_id = $1), $1)"
_OF_CUSTOMER = """customer_id = any(array(
    select {customer}::uuid
    union all select record_id from members where merged_into = {customer}))"""
_RECORDS = f"""
select {SURVIVOR} union select record_id from members where merged_into = {SURVIVOR}"""


class Member(Struct):
    record_id: UUID
    merged_into: UUID | None = None


_MEMBERS = Table("members", Member)


def of_customer(customer_id: UUID) -> Fragment:
    """A condition on rows with a `customer_id`: of the customer, under whatever record."""
    return Fragment(_OF_CUSTOMER, customer=customer_id)


async def records_of(source: Source, record: UUID) -> list[UUID]:
    """All records of the customer that this one counts for."""
    return [row[0] for row in await source.fetch(_RECORDS, record)]


async def keep_members(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep the merges among `events`, each for its own record; those of a stream are in order."""
    decoded = (recorded.event() for recorded in events if recorded.type in TYPES)
    member_events = {
        event.customer_id: Member(event.customer_id, event.merged_into) for event in decoded
    }
    await _MEMBERS.save(connection, member_events.values())


async def survivor_of(source: Source, record: UUID) -> UUID:
    """The customer that a record counts for: itself, where it is not merged."""
    return await source.fetchval(f"select {SURVIVOR}", record) or record
