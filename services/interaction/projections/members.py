"""Records that are one customer: whose happenings a timeline tells with whose."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.database.tables import Table
from libs.events.recorded import Recorded

TYPES = frozenset({"crm.customer.merged.v1", "crm.customer.unmerged.v1"})
_LOCK = """
insert into members (record_id) select id from unnest($1::uuid[]) as asked (id) order by id
on conflict do nothing"""
_LOCKED = "select from members where record_id = any($1) order by record_id for update"
_MERGE_GROUP = "select record_id, merged_into from members where record_id = $1 or merged_into = $1"
_CUSTOMER = """
with survivor (id) as (
    select coalesce((select merged_into from members where record_id = $1), $1::uuid)
)
select id from survivor
union all select record_id from members, survivor where merged_into = survivor.id"""


class Member(Struct):
    record_id: UUID
    merged_into: UUID | None = None


_MEMBERS = Table("members", Member)


async def lock(connection: Connection, records: Sequence[UUID]) -> None:
    await connection.execute(_LOCK, records)
    await connection.execute(_LOCKED, records)


async def keep_members(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep the merges among `events`, each for its own record; those of a stream are in order."""
    decoded = (recorded.event() for recorded in events if recorded.type in TYPES)
    member_events = {
        event.customer_id: Member(event.customer_id, event.merged_into) for event in decoded
    }
    await _MEMBERS.save(connection, member_events.values())


async def customer_records(source: Source, record: UUID) -> list[UUID]:
    """All records of the customer that this one counts for."""
    return [row[0] for row in await source.fetch(_CUSTOMER, record)]


async def records_of(source: Source, customer_id: UUID) -> tuple[list[UUID], UUID | None]:
    """All whose happenings are this customer's, the record itself first; and its survivor, where
    it is merged: then they are its own alone."""
    rows = dict(await source.fetch(_MERGE_GROUP, customer_id))
    merged_into = rows.pop(customer_id, None)
    return [customer_id, *rows], merged_into
