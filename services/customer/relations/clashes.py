"""Relations that another one must not join: the same, a second where there is one, a circle."""

from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection
from services.customer.domain.relation.edges import Edge, Groups
from services.customer.domain.relation.errors import (
    OneAtATime,
    RelatedInACircle,
    RelationExists,
)
from services.customer.domain.relation.kinds import RULES
from services.customer.domain.relation.state import Relation
from services.customer.relations.relation_edges import edges_during, learn_groups

Period = tuple[datetime | None, datetime | None]
MOST_STEPS = 10_000  # of a line of parents: what merges have tangled ends somewhere
_SAME = """
select relation_id from relations
where known_until is null and kind = $1 and territory is not distinct from $2
    and (from_id = any($3) and to_id = any($4)
        or $5 and from_id = any($4) and to_id = any($3))
    and (since is null or $7::timestamptz is null or since < $7)
    and (until is null or $6::timestamptz is null or until > $6)
    and relation_id <> all($8)
order by relation_id limit 1"""


async def require_room(
    connection: Connection, relation: Relation, instead_of: tuple[UUID, ...] = ()
) -> None:
    """Refuse a relation that clashes with others, as records and merges are known now.

    `instead_of` are relations that it replaces, or is itself. Raises RelationExists, OneAtATime or
    RelatedInACircle.
    """
    groups = Groups()
    await learn_groups(connection, groups, [relation.from_id, relation.to_id], None)
    without = (*instead_of, relation.relation_id)
    await _require_new(connection, relation, groups, without)
    if RULES[relation.kind].single:
        await _require_single(connection, relation, groups, without)
    if RULES[relation.kind].acyclic:
        await _require_no_circle(connection, relation, groups, without)


async def _require_new(
    connection: Connection, relation: Relation, groups: Groups, without: tuple[UUID, ...]
) -> None:
    same = await connection.fetchval(
        _SAME,
        relation.kind,
        relation.territory,
        *(list(groups.records_of(id)) for id in (relation.from_id, relation.to_id)),
        RULES[relation.kind].symmetric,
        relation.since,
        relation.until,
        list(without),
    )
    if same:
        raise RelationExists(same)


async def _require_single(
    connection: Connection, relation: Relation, groups: Groups, without: tuple[UUID, ...]
) -> None:
    leaving = RULES[relation.kind].single == "from"
    end = relation.from_id if leaving else relation.to_id
    period = relation.since, relation.until
    for edge in await _line(connection, relation, groups.records_of(end), period):
        if edge.relation_id in without:
            continue
        await learn_groups(connection, groups, groups.unknown([edge]), None)
        ends = groups.customer_of(edge.from_id), groups.customer_of(edge.to_id)
        if ends == _customers(relation, groups):
            raise RelationExists(edge.relation_id)
        if ends[0] != ends[1]:
            raise OneAtATime(edge.relation_id, "/from_id" if leaving else "/to_id")


async def _require_no_circle(
    connection: Connection, relation: Relation, groups: Groups, without: tuple[UUID, ...]
) -> None:
    """Follow the line from one end, at which each has one at a time, for the other: to whom
    somebody reports, or whose child a parent is, while all of that holds at once."""
    leaving = RULES[relation.kind].single == "from"
    sought, start = _customers(relation, groups)[:: 1 if leaving else -1]
    waiting: list[tuple[UUID, Period]] = [(start, (relation.since, relation.until))]
    seen = set(waiting)
    while waiting and len(seen) < MOST_STEPS:
        place, period = waiting.pop()
        edges = await _line(connection, relation, groups.records_of(place), period)
        await learn_groups(connection, groups, groups.unknown(edges), None)
        for edge in edges:
            further = groups.customer_of(edge.to_id if leaving else edge.from_id)
            if edge.relation_id in without or further == place:
                continue
            if further == sought:
                raise RelatedInACircle
            step = (further, _both(period, (edge.since, edge.until)))
            if step not in seen:
                seen.add(step)
                waiting.append(step)


async def _line(
    connection: Connection, relation: Relation, records: tuple[UUID, ...], period: Period
) -> list[Edge]:
    """Relations of the kind that the end with one at a time has for some of that time."""
    leaving = RULES[relation.kind].single == "from"
    direction = "out" if leaving else "in"
    return await edges_during(
        connection, records, *period, relation.kind, direction, most=MOST_STEPS
    )


def _customers(relation: Relation, groups: Groups) -> tuple[UUID, UUID]:
    return groups.customer_of(relation.from_id), groups.customer_of(relation.to_id)


def _both(one: Period, other: Period) -> Period:
    """The time that lies in both periods, which overlap."""
    begins = [since for since in (one[0], other[0]) if since]
    ends = [until for until in (one[1], other[1]) if until]
    return (max(begins) if begins else None, min(ends) if ends else None)
