"""Rows of the archive, which commit with their events: dates alone, by which ends are found."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from libs.access.reach import OWNER_KEY
from libs.database.connections import Connection, Source
from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey
from services.customer.domain.archive.state import ArchiveEntry

_SAVE = """
insert into archive_entries (entry_id, customer_id, kind, ends_on, remind_on)
values ($1, $2, $3, $4, $5)
on conflict (entry_id) do update set ends_on = excluded.ends_on, remind_on = excluded.remind_on"""
_DELETE = "delete from archive_entries where entry_id = $1"
_OF_RECORDS = """
select entry_id from archive_entries where customer_id = any($1::uuid[])
order by entry_id desc limit $2"""
# Entries of merged records are the survivor's, whose owner counts.
_WITH_OWNERS = f"""(
select a.entry_id, a.customer_id as record, a.kind, a.ends_on, a.remind_on,
    c.customer_id, c.owner, c.staff_id, {OWNER_KEY.format("c.")} as owner_key
from archive_entries a join customers own on own.customer_id = a.customer_id
join customers c on c.customer_id = coalesce(own.merged_into, own.customer_id)
where not own.erased) archive_entries"""
ENDING = Listing(
    "archive_ending",
    "entry_id, customer_id",
    _WITH_OWNERS,
    (SortKey("ends_on", date), SortKey("entry_id", UUID)),
)


async def save_entry(connection: Connection, entry: ArchiveEntry) -> None:
    """Keep the dates of the entry as they are now; one that is voided has none."""
    if entry.voided_at is not None:
        await connection.execute(_DELETE, entry.entry_id)
        return
    values: list[Any] = [entry.entry_id, entry.customer_id, entry.kind]
    await connection.execute(_SAVE, *values, entry.ends_on, entry.remind_on)


async def entries_of(source: Source, records: Sequence[UUID], most: int) -> list[UUID]:
    """Ids of what these records have, the newest id first."""
    return [row[0] for row in await source.fetch(_OF_RECORDS, list(records), most)]


def ending_between(first: date, last: date) -> Fragment:
    return Fragment("ends_on between {first} and {last}", first=first, last=last)


def reminded_by(day: date) -> Fragment:
    return Fragment("remind_on <= {day}", day=day)


def owned_as(owner: str) -> Fragment:
    return Fragment("owner = {owner}", owner=owner)
