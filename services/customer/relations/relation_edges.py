"""Relations of customers' records as edges, from the store: at a moment, or during a period."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.events.relation import RelationKind
from services.customer.domain.relation.edges import Edge, Groups
from services.customer.domain.relation.kinds import symmetric

Direction = Literal["any", "out", "in"]


class Moment(Struct, frozen=True):
    """A moment `at` which relations hold, as they and merges were `known` then: None is now."""

    at: datetime
    known: datetime | None = None


# $3, $4: at and known; $6, $7: since and until. An index answers each part, kinds in its order.
_HOLDS = "(since is null or since <= $3) and (until is null or until > $3)"
_OVERLAPS = """(since is null or $4::timestamptz is null or since < $4)
    and (until is null or $3::timestamptz is null or until > $3)"""
_THEN = """known_from <= coalesce($4, 'infinity'::timestamptz)
    and (known_until is null or known_until > $4)"""
_NOW = "known_until is null"
_REFERRER = "(data::json #>> '{acquisition,referred_by}')"
_REFERRED = f"type = 'crm.customer.registered.v1' and {_REFERRER} is not null"
_COLUMNS = "relation_id, from_id, to_id, kind, role, tier, territory, since, until"


def _edges(period: str, known: str, registered: str) -> str:
    recorded = f"select {_COLUMNS}, true from relations r where {known} and {period}"
    told = f"""
select event_id, {_REFERRER}::uuid, subject, 'referral', null::text, null::int, null::text,
    occurred_at, null::timestamptz, false
from events where {_REFERRED} and {registered}"""
    return f"""
select edge.* from unnest($1::uuid[]) as asked (record) cross join lateral (
    ({recorded} and r.from_id = asked.record and kind = any($5) order by kind, relation_id limit $2)
    union all
    ({recorded} and r.to_id = asked.record and kind = any($6) order by kind, relation_id limit $2)
    union all
    ({told} and {_REFERRER} = asked.record::text and 'referral' = any($5)
        order by position limit $2)
    union all
    ({told} and stream = 'customer-' || asked.record::text and version = 1
        and 'referral' = any($6))
) edge limit $2"""


_AT = _edges(_HOLDS, _THEN, "occurred_at <= $3 and recorded_at <= coalesce($4, 'infinity')")
_DURING = _edges(_OVERLAPS, _NOW, "($4::timestamptz is null or occurred_at < $4)")
_GROUPED = "type in ('crm.customer.merged.v1', 'crm.customer.unmerged.v1')"
_NEWEST = f"""
select subject, type, data::json as data from events
where subject = {{record}} and {_GROUPED} and recorded_at <= coalesce($2, 'infinity'::timestamptz)
order by position desc limit 1"""
_LEFT = "type = 'crm.customer.unmerged.v1' and data ->> 'left_id' = subject::text"
# The newest thing said of a record's merges, and of its survivor's.
_GROUPS = f"""
select asked.record, of_survivor.survivor, of_survivor.members
from unnest($1::uuid[]) as asked (record) cross join lateral (
    select case when {_LEFT} then subject else (data ->> 'survivor_id')::uuid end as survivor
    from ({_NEWEST.format(record="asked.record")}) newest
) said cross join lateral (
    select subject as survivor, case when {_LEFT} then array[subject]
        else array(select json_array_elements_text(data -> 'members'))::uuid[] end as members
    from ({_NEWEST.format(record="said.survivor")}) newest
) of_survivor"""


async def edges_at(
    source: Source,
    records: Sequence[UUID],
    moment: Moment,
    kinds: Collection[RelationKind],
    direction: Direction,
    most: int,
) -> list[Edge]:
    """Relations of these records at the moment, in their order, at most so many."""
    out, into = _directed(kinds, direction)
    rows = await source.fetch(_AT, list(records), most, moment.at, moment.known, out, into)
    return [Edge(*row) for row in rows]


async def edges_during(
    source: Source,
    records: Sequence[UUID],
    since: datetime | None,
    until: datetime | None,
    kind: RelationKind,
    direction: Direction,
    most: int,
) -> list[Edge]:
    """Relations of the kind, as known now, that hold for some of the time."""
    out, into = _directed([kind], direction)
    rows = await source.fetch(_DURING, list(records), most, since, until, out, into)
    return [Edge(*row) for row in rows]


async def learn_groups(
    source: Source, groups: Groups, records: Sequence[UUID], known: datetime | None
) -> None:
    """Look up whose records these are, and what other records those customers have."""
    rows = await source.fetch(_GROUPS, list(records), known)
    survivors = {id: id for id in records}
    members: dict[UUID, list[UUID]] = {}
    for record, survivor, of_survivor in rows:
        survivors[record] = survivor
        members[survivor] = of_survivor
        survivors |= dict.fromkeys(of_survivor, survivor)
    groups.learn(survivors, members)


def _directed(
    kinds: Collection[RelationKind], direction: Direction
) -> tuple[list[RelationKind], list[RelationKind]]:
    """Kinds to be followed from from, and from to: what is symmetric, from both."""
    out = list(kinds) if direction != "in" else symmetric(kinds)
    into = list(kinds) if direction != "out" else symmetric(kinds)
    return out, into
