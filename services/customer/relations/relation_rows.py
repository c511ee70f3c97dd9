"""Rows of relations, which commit with their events: one for each version, and how long that was
the one known."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection
from services.customer.domain.relation.kinds import INSIDE, RULES
from services.customer.domain.relation.state import Relation

_SUPERSEDE = """
update relations set known_until = clock_timestamp()
where relation_id = $1 and known_until is null"""
_SAVE = """
insert into relations
    (relation_id, version, from_id, to_id, kind, role, tier, territory, since, until)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"""
_ROLES = """
select relation_id from relations
where known_until is null and from_id = $1 and to_id = $2 and kind = any($3)
    and (since is null or since < $4) and (until is null or until > $4) and relation_id <> $5
order by relation_id limit $6 for update"""
_LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 20497))"


async def lock_kind(connection: Connection, *relations: Relation) -> None:
    """Nobody else records relations that could clash with these until the transaction ends."""
    for name in sorted({_lock_name(relation) for relation in relations}):
        await connection.execute(_LOCK, name)


async def save_relation(connection: Connection, relation: Relation, version: int) -> None:
    """Keep the relation as it is known from now on; one that is voided is known no more."""
    if version > 1:
        await connection.execute(_SUPERSEDE, relation.relation_id)
    if relation.voided:
        return
    await connection.execute(
        _SAVE,
        relation.relation_id,
        version,
        relation.from_id,
        relation.to_id,
        relation.kind,
        relation.role,
        relation.tier,
        relation.territory,
        relation.since,
        relation.until,
    )


def _lock_name(relation: Relation) -> str:
    """Name of what could clash: the kind where an end has one at a time, else the same two."""
    if RULES[relation.kind].single:
        return relation.kind
    ends = sorted((relation.from_id, relation.to_id))
    return " ".join([relation.kind, *map(str, ends)])


async def roles_at(
    connection: Connection, left: Relation, at: datetime, most: int
) -> Sequence[UUID]:
    """Other roles that hold `at` a moment of somebody who leaves the organisation they are in."""
    if not RULES[left.kind].inside:
        return ()
    rows = await connection.fetch(
        _ROLES, left.from_id, left.to_id, list(INSIDE), at, left.relation_id, most
    )
    return [row[0] for row in rows]
