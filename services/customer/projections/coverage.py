"""Coverage: of each customer who looks after them and when we were in touch last; and counts of it.

A customer of several records is counted once, as the survivor, touched when any record was.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime
from uuid import UUID

from msgspec import Struct

from libs.access.reach import OWNER_KEY
from libs.database.connections import Connection

NOBODY = ""  # the key of customers without an owner
NEVER = date(1, 1, 1)  # the day of customers with whom we never were in touch
# Whose row may be another now: theirs, their survivor's, and that of the one they left.
_CONCERNED = """
select distinct id from customers c left join coverage o using (customer_id),
lateral unnest(array[c.customer_id, c.merged_into, o.merged_into]) as concerned (id)
where c.customer_id = any($1::uuid[]) and id is not null order by id"""
_LOCK = """
insert into coverage (customer_id) select id from unnest($1::uuid[]) as asked (id) order by id
on conflict do nothing"""
_LOCKED = "select from coverage where customer_id = any($1) order by customer_id for update"
_FOUND = f"""
select o.customer_id, o.owner_key, o.touched_at, c.merged_into,
    case when c.registered_at is not null and c.merged_into is null and not c.erased
        then coalesce({OWNER_KEY.format("c.")}, '{NOBODY}') end,
    (select max(a.last_interaction_at) from (
        select c.customer_id as record union all
        select m.customer_id from customers m where m.merged_into = c.customer_id
    ) own join activity a on a.customer_id = own.record)
from coverage o join customers c on c.customer_id = o.customer_id
where o.customer_id = any($1::uuid[])"""
_KEEP = """
update coverage o
set owner_key = n.owner_key, touched_at = n.touched_at, merged_into = n.merged_into
from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::uuid[])
    as n (customer_id, owner_key, touched_at, merged_into)
where o.customer_id = n.customer_id"""
# In one order, for others count the same owners and days; nobody locks anything after this.
_COUNT_OWNERS = """
insert into coverage_owners (owner_key, customers)
select * from unnest($1::text[], $2::bigint[]) as counted (owner_key, customers) order by 1
on conflict (owner_key) do update set customers = coverage_owners.customers + excluded.customers"""
_COUNT_DAYS = """
insert into coverage_days (touched_on, customers)
select * from unnest($1::date[], $2::bigint[]) as counted (touched_on, customers) order by 1
on conflict (touched_on) do update set customers = coverage_days.customers + excluded.customers"""
_UNCOUNT = (
    "delete from coverage_owners where owner_key = any($1::text[]) and customers = 0",
    "delete from coverage_days where touched_on = any($1::date[]) and customers = 0",
)


class Covered(Struct, frozen=True):
    """`owner_key` None: not counted, for nobody registered them, they were merged, or erased."""

    owner_key: str | None
    touched_at: datetime | None

    @property
    def touched_on(self) -> date:
        """The day in UTC: a unit to count by, never shown."""
        return self.touched_at.astimezone(UTC).date() if self.touched_at else NEVER


async def keep_coverage(connection: Connection, subjects: Collection[UUID]) -> None:
    """Count these customers as they are now. The last that a batch does: it locks what is counted
    of everybody."""
    concerned = [row[0] for row in await connection.fetch(_CONCERNED, list(subjects))]
    if not concerned:
        return
    await connection.execute(_LOCK, concerned)
    await connection.execute(_LOCKED, concerned)
    rows = await connection.fetch(_FOUND, concerned)
    changes = [(row[0], Covered(row[1], row[2]), Covered(row[4], row[5]), row[3]) for row in rows]
    kept = [(id, new.owner_key, new.touched_at, into) for id, _, new, into in changes]
    await connection.execute(_KEEP, *map(list, zip(*kept, strict=True)))
    owners, days = moved((old, new) for _, old, new, _ in changes)
    counted = zip((_COUNT_OWNERS, _COUNT_DAYS), _UNCOUNT, (owners, days), strict=True)
    for count, uncount, counts in counted:
        if counts:
            await connection.execute(count, list(counts), list(counts.values()))
            await connection.execute(uncount, list(counts))


def moved(
    changes: Iterable[tuple[Covered, Covered]],
) -> tuple[dict[str, int], dict[date, int]]:
    """Changes to the counts by owner and by day, where a customer moved from old to new."""
    owners: Counter[str] = Counter()
    days: Counter[date] = Counter()
    for old, new in changes:
        for covered, weight in ((old, -1), (new, 1)):
            if covered.owner_key is not None:
                owners[covered.owner_key] += weight
                days[covered.touched_on] += weight
    return (
        {key: count for key, count in owners.items() if count},
        {day: count for day, count in days.items() if count},
    )
