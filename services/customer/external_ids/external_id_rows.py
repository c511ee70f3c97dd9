"""Rows of external ids: which customer holds which, since the commit of the event that says so.

Of an id that several customers had before ids were unique, each holds it at a place of their own.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from libs.database.connections import Connection, Source


class ExternalId(NamedTuple):
    """A customer's name in another system; no two customers have the same."""

    system: str
    id: str


# In one order, whoever claims and gives up what: who waits for whom is never a circle.
_LOCK = """
with touched as (
    select x.system, x.id, x.place from unnest($1::text[], $2::text[]) as given (system, id)
    join external_ids x on x.system = given.system and x.id = given.id
    union
    select system, id, place from external_ids where customer_id = any($3::uuid[]))
select from external_ids x join touched using (system, id, place)
order by x.system, x.id, x.place for update of x"""
_CLAIM = """
insert into external_ids (system, id, customer_id)
select system, id, customer_id
from unnest($1::text[], $2::text[], $3::uuid[]) as given (system, id, customer_id)
where not exists (
    select from external_ids x where x.system = given.system and x.id = given.id)
order by system, id on conflict do nothing returning system, id"""
_HELD = """
select system, id, customer_id from unnest($1::text[], $2::text[], $3::uuid[])
    as given (system, id, customer_id)
where exists (select from external_ids x where x.system = given.system and x.id = given.id
    and x.customer_id = given.customer_id)"""
_GIVE_UP = """
delete from external_ids x using unnest($1::text[], $2::text[], $3::uuid[])
    as given (system, id, customer_id)
where x.system = given.system and x.id = given.id and x.customer_id = given.customer_id"""
_GIVE_UP_OTHERS = """
delete from external_ids x where customer_id = any($3::uuid[]) and not exists (
    select from unnest($1::text[], $2::text[], $3::uuid[]) as kept (system, id, customer_id)
    where x.system = kept.system and x.id = kept.id and x.customer_id = kept.customer_id)"""
# A merged record and its survivor: lists leave out whichever they do not show.
_HOLDERS = """
select unnest(array[x.customer_id, c.merged_into]) from external_ids x
left join customers c on c.customer_id = x.customer_id
join unnest($1::text[], $2::text[]) as given (system, id)
    on x.system = given.system and x.id = given.id"""

Claims = Mapping[ExternalId, UUID]


async def lock(connection: Connection, claims: Claims, customer_ids: Iterable[UUID]) -> None:
    """Keep others from claiming or giving up any of these, and what these customers hold."""
    systems, ids, _ = _columns(claims)
    await connection.execute(_LOCK, systems, ids, list(customer_ids))


async def claim(connection: Connection, claims: Claims) -> tuple[set[ExternalId], set[ExternalId]]:
    """Claim, and tell which were new, and which failed: these are another customer's."""
    new = {ExternalId(*row) for row in await connection.fetch(_CLAIM, *_columns(claims))}
    held = {ExternalId(*row[:2]) for row in await connection.fetch(_HELD, *_columns(claims))}
    return new, claims.keys() - held


async def give_up(connection: Connection, claims: Claims) -> None:
    await connection.execute(_GIVE_UP, *_columns(claims))


async def keep_only(connection: Connection, kept: Mapping[UUID, Iterable[ExternalId]]) -> None:
    """Give up whatever else these customers hold."""
    rows = [(*each, id) for id, ids in kept.items() for each in ids or ()]
    rows += [(None, None, id) for id, ids in kept.items() if not ids]
    await connection.execute(_GIVE_UP_OTHERS, *(list(column) for column in zip(*rows, strict=True)))


async def holders_of(source: Source, names: Iterable[ExternalId]) -> set[UUID]:
    """Records that hold one of these, and the survivors of those that are merged."""
    systems, ids = ([name[at] for name in names] for at in (0, 1))
    rows = await source.fetch(_HOLDERS, systems, ids)
    return {row[0] for row in rows if row[0]}


def _columns(claims: Claims) -> tuple[list[str], list[str], list[UUID]]:
    return (
        [each.system for each in claims],
        [each.id for each in claims],
        list(claims.values()),
    )
