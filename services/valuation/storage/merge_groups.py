"""Records that are one customer: whose facts count for whom. Facts keep the id they came under."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np

from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded
from services.valuation.domain.arrays import Ids, Table
from services.valuation.storage.layouts import STATES, ids
from services.valuation.storage.packing import IDS, Layout, id_array

TYPES = frozenset({"crm.customer.merged.v1", "crm.customer.unmerged.v1"})
# Asked once: mostly nobody is merged, and then nothing is looked up.
_ANYBODY = "(select exists (select from members))"
_MERGE_GROUPS = f"""
select member_id, survivor_id from members where {_ANYBODY} and survivor_id = any($1)
union select member_id, survivor_id from members
where {_ANYBODY} and survivor_id in (
    select survivor_id from members where {_ANYBODY} and member_id = any($1))"""
_INTO = Layout(member_id="uuid", survivor_id="uuid")
# Everybody who is one customer with one of those asked for; for `families_of`.
MERGE_GROUP = _INTO.packed(_MERGE_GROUPS)
# Which of the customers asked for count for another; for `survivors_of`.
LOADED = _INTO.packed("select member_id, survivor_id from members where member_id = any($1)")
_MERGE_GROUP = f"select {MERGE_GROUP}".replace("$1", IDS)
_RECORDS = """
with survivor (id) as (
    select coalesce((select survivor_id from members where member_id = $1), $1::uuid)
)
select id from survivor
union select member_id from members, survivor where survivor_id = survivor.id"""
_REMOVE = "delete from members where member_id = any($1)"
_ADD = """
insert into members (member_id, survivor_id, since)
select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) order by 1
on conflict (member_id) do update set survivor_id = excluded.survivor_id, since = excluded.since"""
_NOTHING = ", ".join(
    f"{name} = default" for name in STATES.names if name not in ("customer_id", "known", "erased")
)
_CLEAR = (
    "delete from purses where customer_id = any($1)",
    "delete from invoices where customer_id = any($1)",
)
_EMPTY = (
    f"update customers set {_NOTHING} where customer_id = any($1)",
    # Scores stand outside the schema that a rebuild fills, and must not be touched by it.
    "delete from scores where customer_id = any($1) and current_schema() = 'projection'",
)


@dataclass(frozen=True, slots=True)
class MergeGroups:
    """Each member's survivor; records without one stand for themselves."""

    survivors: dict[UUID, UUID]

    def survivor_of(self, record: UUID) -> UUID:
        return self.survivors.get(record, record) if self.survivors else record

    def customers_of(self, records: Iterable[UUID]) -> list[UUID]:
        """Customers these records count for, in id order."""
        return sorted({self.survivor_of(record) for record in records}, key=_number)

    def records_of(self, customers: Iterable[UUID]) -> list[UUID]:
        """Everybody whose facts count for these customers."""
        wanted = set(customers)
        members = [m for m, survivor in self.survivors.items() if survivor in wanted]
        return [*(wanted - self.survivors.keys()), *members]

    def counted(self, rows: Table) -> Table:
        """Rows as of the customers they count for."""
        if not self.survivors:
            return rows
        pairs = sorted(self.survivors.items(), key=lambda pair: pair[0].bytes)
        members, survivors = (_packed(side) for side in zip(*pairs, strict=True))
        recorded = ids(rows["customer_id"])
        at = np.minimum(np.searchsorted(ids(members), recorded), len(members) - 1)
        merged = ids(members)[at] == recorded
        counted = rows.copy()
        counted["customer_id"][merged] = survivors[at[merged]]
        return counted


async def customer_records(source: Source, record: UUID) -> Sequence[UUID]:
    """All records of the customer that this one counts for."""
    return [row[0] for row in await source.fetch(_RECORDS, record)]


async def merge_groups(source: Source, records: Collection[UUID]) -> MergeGroups:
    """Merge groups of these records: their survivors, and all who share them."""
    return merge_groups_of(await source.fetchval(_MERGE_GROUP, id_array(records)))


def merge_groups_of(packed: bytes | None) -> MergeGroups:
    """Unpack the column MERGE_GROUP."""
    return MergeGroups(survivors_of(packed))


def survivors_of(packed: bytes | None) -> dict[UUID, UUID]:
    """Unpack the column LOADED."""
    rows = _INTO.unpack(packed).tolist()
    return {UUID(bytes=member): UUID(bytes=survivor) for member, survivor in rows}


def concerned(events: Sequence[Recorded]) -> set[UUID]:
    """Survivors that merges among `events` concern beside their own records: to be locked with
    them."""
    return {recorded.event().survivor_id for recorded in events if recorded.type in TYPES}


async def keep_members(connection: Connection, events: Sequence[Recorded]) -> set[UUID]:
    """Keep what merges among `events` change; returns all whose facts changed hands."""
    last_events = {r.event().customer_id: r for r in events if r.type in TYPES}  # the last of each
    if not last_events:
        return set()
    before = (await merge_groups(connection, last_events)).survivors
    after = {record: recorded.event().merged_into for record, recorded in last_events.items()}
    moved = [record for record in last_events if before.get(record) != after[record]]
    joined = [(m, after[m], last_events[m].recorded_at) for m in moved if after[m]]
    await connection.execute(_REMOVE, moved)
    await _join(connection, joined)
    sides = ((record, before.get(record), after[record]) for record in moved)
    return {id for side in sides for id in side if id}


async def clear(
    connection: Connection, customers: Iterable[UUID], merge_groups: MergeGroups
) -> None:
    """Take back what was folded of these: it is to be folded anew. Members stay empty."""
    everybody = sorted(customers)
    for statement in _CLEAR:
        await connection.execute(statement, everybody)
    members = [record for record in everybody if record in merge_groups.survivors]
    for statement in _EMPTY:
        await connection.execute(statement, members)


async def _join(connection: Connection, joined: Sequence[tuple[UUID, Any, datetime]]) -> None:
    if joined:
        await connection.execute(_ADD, *zip(*joined, strict=True))


def _number(record: UUID) -> int:
    return record.int  # in the order PostgreSQL sorts them


def _packed(records: Collection[UUID]) -> Ids:
    return np.frombuffer(b"".join(record.bytes for record in records), dtype="V16")


_ADD_TO_HISTORY = """
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
        await connection.execute(_ADD_TO_HISTORY, *zip(*rows, strict=True))


async def merge_groups_at(
    source: Source, customers: Collection[UUID], moment: datetime
) -> MergeGroups:
    """Merge groups of these customers by what had been recorded by `moment`."""
    return MergeGroups(dict(await source.fetch(_MERGE_GROUPS, list(customers), moment)))


async def survivor_at(source: Source, record: UUID, moment: datetime) -> UUID | None:
    """Survivor a record counted for by what had been recorded by `moment`; None: for itself."""
    return await source.fetchval(_SURVIVOR, record, moment)
