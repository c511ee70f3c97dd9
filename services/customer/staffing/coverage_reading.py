"""Coverage as it is read: from kept counts, and by an index for the owners that are listed."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from uuid import UUID

from msgspec import Struct

from libs.access.reach import Reach
from libs.database.connections import Source

# A label counts as whose it is now.
_OWNERS = """
with owners as (
    select coalesce(n.staff_id, case when left(o.owner_key, 1) <> '=' then o.owner_key::uuid end)
            as staff_id,
        case when n.staff_id is null and left(o.owner_key, 1) = '='
            then substr(o.owner_key, 2) end as label,
        sum(o.customers)::bigint as customers, array_agg(o.owner_key) as keys
    from coverage_owners o left join staff_subjects n on o.owner_key = '=' || n.subject
    where o.owner_key <> '' and o.customers > 0
        and ($1::text[] is null or o.owner_key = any($1))
    group by 1, 2
)
select staff_id, label, s.team, customers, keys from owners left join staff s using (staff_id)
where $2::text is null or s.team = $2 order by customers desc, staff_id, label"""
_UNOWNED = "select customers from coverage_owners where owner_key = ''"
_UNTOUCHED = """
select asked.key, count(*) from unnest($1::text[]) as asked (key)
join coverage o on o.owner_key = asked.key
where o.touched_at is null or o.touched_at < $2 group by 1"""
# Whole days by their counts; of the day of the moment those before it, by an index.
_UNTOUCHED_OF_ALL = """
select (select coalesce(sum(customers), 0) from coverage_days where touched_on < $1::date)
    + (select count(*) from coverage
        where owner_key is not null and touched_at >= $2 and touched_at < $3)"""


class OwnerCoverage(Struct, frozen=True):
    """An owner, a member of staff or a label, and the keys that customers of theirs have."""

    staff_id: UUID | None
    label: str | None
    team: str | None
    customers: int
    keys: list[str]


async def owners_covering(source: Source, within: Reach, team: str | None) -> list[OwnerCoverage]:
    """Owners in reach of anybody, those with the most customers first."""
    keys = None if within.whole else list(within.keys or ())
    return [OwnerCoverage(*row) for row in await source.fetch(_OWNERS, keys, team)]


async def unowned(source: Source) -> int:
    return await source.fetchval(_UNOWNED) or 0


async def untouched_by_key(source: Source, keys: Sequence[str], before: datetime) -> dict[str, int]:
    """Numbers of customers of each key with whom we were not in touch since `before`."""
    return dict(await source.fetch(_UNTOUCHED, list(keys), before))


async def untouched_of_all(source: Source, before: datetime) -> int:
    """The same of everybody, owned or not."""
    midnight = datetime.combine(before.astimezone(UTC).date(), time(), UTC)
    return int(await source.fetchval(_UNTOUCHED_OF_ALL, midnight.date(), midnight, before) or 0)
