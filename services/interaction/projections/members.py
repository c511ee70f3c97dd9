"""Records that are one customer: whose happenings a timeline tells with whose, and with whom there
is no trade."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.database.tables import Table
from libs.events.customer import CustomerStatusChanged
from libs.events.recorded import Recorded

TYPES = frozenset(
    {
        "crm.customer.merged.v1",
        "crm.customer.unmerged.v1",
        "crm.customer.status_changed.v1",
    }
)
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
# A merged record is its survivor's: the status of that one counts.
_NO_TRADE = """
select m.record_id, s.no_trade_since from members m
join members s on s.record_id = coalesce(m.merged_into, m.record_id)
where m.record_id = any($1::uuid[]) and s.no_trade_since is not null"""

_SURVIVORS = """
select record_id, merged_into from members
where record_id = any($1::uuid[]) and merged_into is not null"""


class Member(Struct):
    """A record and its survivor, where it is merged; `no_trade_since` is its own, not the
    survivor's."""

    record_id: UUID
    merged_into: UUID | None = None
    no_trade_since: datetime | None = None


_MEMBERS = Table("members", Member)


async def lock(connection: Connection, records: Sequence[UUID]) -> None:
    await connection.execute(_LOCK, records)
    await connection.execute(_LOCKED, records)


async def keep_members(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep merges and statuses, each for its own record; those of a stream are in order."""
    decoded = [recorded.event() for recorded in events if recorded.type in TYPES]
    rows = await _MEMBERS.load(connection, {event.customer_id for event in decoded})
    for event in decoded:
        row = rows.setdefault(event.customer_id, Member(event.customer_id))
        if isinstance(event, CustomerStatusChanged):
            row.no_trade_since = event.since
        else:
            row.merged_into = event.merged_into
    await _MEMBERS.save(connection, rows.values())


async def no_trade_since(source: Source, customer_ids: Collection[UUID]) -> dict[UUID, datetime]:
    """Those of the customers with whom there is no trade now, and since when."""
    return dict(await source.fetch(_NO_TRADE, list(customer_ids)))


async def customer_records(source: Source, record: UUID) -> list[UUID]:
    """All records of the customer that this one counts for."""
    return [row[0] for row in await source.fetch(_CUSTOMER, record)]


async def survivors(source: Source, records: Collection[UUID]) -> dict[UUID, UUID]:
    """The survivors of those of these records that are merged."""
    return dict(await source.fetch(_SURVIVORS, list(records)))


async def records_of(source: Source, customer_id: UUID) -> tuple[list[UUID], UUID | None]:
    """All whose happenings are this customer's, the record itself first; and its survivor, where
    it is merged: then they are its own alone."""
    rows = dict(await source.fetch(_MERGE_GROUP, customer_id))
    merged_into = rows.pop(customer_id, None)
    return [customer_id, *rows], merged_into
