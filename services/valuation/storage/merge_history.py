"""History of merges: who counted for whom when, as recorded, also those taken back since."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded
from services.valuation.storage.merge_groups import TYPES, MergeGroups

_ADD = """
insert into merges (member_id, version, survivor_id, since)
select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[]) order by 1, 2
on conflict do nothing"""
# A subquery: the members and survivors that were known at the moment `$2`.
KNOWN_THEN = """(
select m.member_id, m.survivor_id from merges m
where m.survivor_id is not null and m.since <= $2 and not exists (
    select from merges later
    where later.member_id = m.member_id and later.version > m.version and later.since <= $2
))"""
_MERGE_GROUPS = f"select member_id, survivor_id from {KNOWN_THEN} k where survivor_id = any($1)"
_SURVIVOR = f"select survivor_id from {KNOWN_THEN} k where member_id = $1"


async def keep_merges(connection: Connection, events: Sequence[Recorded]) -> None:
    """Nothing is asked where nobody is merged."""
    decoded = [(recorded, recorded.event()) for recorded in events if recorded.type in TYPES]
    rows = [(e.customer_id, r.version, e.merged_into, r.recorded_at) for r, e in decoded]
    if rows:
        await connection.execute(_ADD, *zip(*rows, strict=True))


async def merge_groups_at(
    source: Source, customers: Collection[UUID], moment: datetime
) -> MergeGroups:
    """Merge groups of these customers by what had been recorded by `moment`."""
    return MergeGroups(dict(await source.fetch(_MERGE_GROUPS, list(customers), moment)))


async def survivor_at(source: Source, record: UUID, moment: datetime) -> UUID | None:
    """Survivor a record counted for by what had been recorded by `moment`; None: for itself."""
    return await source.fetchval(_SURVIVOR, record, moment)
