"""Relations of customers' records as edges, from the store: at a moment, or during a period."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.database.together import Question, Rows
from libs.events.relation import RelationKind
from services.customer.domain.relation.edges import Edge, Groups
from services.customer.domain.relation.kinds import symmetric

Direction = Literal["any", "out", "in"]
GroupsFound = tuple[dict[UUID, UUID], dict[UUID, list[UUID]]]


class Moment(Struct, frozen=True):
    """A moment `at` which relations hold, as they and merges were `known` then: None is now."""

    at: datetime
    known: datetime | None = None


# An index answers each part, kinds in its order.
_HOLDS = "(since is null or since <= {at}) and (until is null or until > {at})"
_OVERLAPS = """(since is null or {until}::timestamptz is null or since < {until})
    and (until is null or {since}::timestamptz is null or until > {since})"""
_THEN = """known_from <= coalesce({known}, 'infinity'::timestamptz)
    and (known_until is null or known_until > {known})"""
_NOW = "known_until is null"
_REFERRER = "(data::json #>> '{{acquisition,referred_by}}')"
_REFERRED = f"type = 'crm.customer.registered.v1' and {_REFERRER} is not null"
_COLUMNS = "relation_id, from_id, to_id, kind, role, tier, territory, since, until"


def _edges(period: str, known: str, registered: str) -> str:
    recorded = f"select {_COLUMNS}, true from relations r where {known} and {period}"
    told = f"""
select event_id, {_REFERRER}::uuid, subject, 'referral', null::text, null::int, null::text,
    occurred_at, null::timestamptz, false
from events where {_REFERRED} and {registered}"""
    return f"""
select edge.* from ({{records}}) as asked (record) cross join lateral (
    ({recorded} and r.from_id = asked.record and kind = any({{out}})
        order by kind, relation_id limit {{most}})
    union all
    ({recorded} and r.to_id = asked.record and kind = any({{into}})
        order by kind, relation_id limit {{most}})
    union all
    ({told} and {_REFERRER} = asked.record::text and 'referral' = any({{out}})
        order by position limit {{most}})
    union all
    ({told} and stream = 'customer-' || asked.record::text and version = 1
        and 'referral' = any({{into}}))
) edge limit {{most}}"""


_REGISTERED_AT = "occurred_at <= {at} and recorded_at <= coalesce({known}, 'infinity')"
_AT = _edges(_HOLDS, _THEN, _REGISTERED_AT)
_DURING = _edges(_OVERLAPS, _NOW, "({until}::timestamptz is null or occurred_at < {until})")
_GROUPED = "type in ('crm.customer.merged.v1', 'crm.customer.unmerged.v1')"
_NEWEST = f"""
select subject, type, data::json as data from events where subject = {{record}} and {_GROUPED}
    and recorded_at <= coalesce({{{{known}}}}, 'infinity'::timestamptz)
order by position desc limit 1"""
_LEFT = "type = 'crm.customer.unmerged.v1' and data ->> 'left_id' = subject::text"
# The newest thing said of a record's merges, and of its survivor's: a row for each of its members.
_GROUPS = f"""
select asked.record, of_survivor.survivor, unnest(of_survivor.members) as member
from unnest({{records}}::uuid[]) as asked (record) cross join lateral (
    select case when {_LEFT} then subject else (data ->> 'survivor_id')::uuid end as survivor
    from ({_NEWEST.format(record="asked.record")}) newest
) said cross join lateral (
    select subject as survivor, case when {_LEFT} then array[subject]
        else array(select json_array_elements_text(data -> 'members'))::uuid[] end as members
    from ({_NEWEST.format(record="said.survivor")}) newest
) of_survivor"""
_RECORDS = "select unnest({records}::uuid[])"
_OWN_RECORDS = """
with own as ({groups}) select member from own
union all select {id}::uuid where not exists (select from own)"""


async def edges_at(
    source: Source,
    records: Sequence[UUID],
    moment: Moment,
    kinds: Collection[RelationKind],
    direction: Direction,
    most: int,
) -> list[Edge]:
    """Relations of these records at the moment, in their order, at most so many."""
    of_records = Fragment(_RECORDS, records=list(records))
    return await _edges_at(of_records, moment, kinds, direction, most).asked(source)


def edges_around(
    record: UUID,
    moment: Moment,
    kinds: Collection[RelationKind],
    direction: Direction,
    most: int,
) -> Question[list[Edge]]:
    """Relations of all records of the customer that this record is, as of edges_at."""
    own = Fragment(_OWN_RECORDS, groups=_groups([record], moment.known), id=record)
    return _edges_at(own, moment, kinds, direction, most)


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
    of_records = Fragment(_RECORDS, records=list(records))
    query = Fragment(
        _DURING, records=of_records, most=most, since=since, until=until, out=out, into=into
    )
    return await Question(query, _edge_rows).asked(source)


async def learn_groups(
    source: Source, groups: Groups, records: Sequence[UUID], known: datetime | None
) -> None:
    """Look up whose records these are, and what other records those customers have."""
    groups.learn(*await groups_of(records, known).asked(source))


def groups_of(records: Sequence[UUID], known: datetime | None) -> Question[GroupsFound]:
    """Question whose records these are, and what other records those customers have."""

    def found(rows: Rows) -> GroupsFound:
        survivors = {id: id for id in records}
        members: dict[UUID, list[UUID]] = {}
        for record, survivor, member in rows:
            survivors[record] = survivors[member] = survivor
            members.setdefault(survivor, []).append(member)
        return survivors, {id: list(dict.fromkeys(theirs)) for id, theirs in members.items()}

    return Question(_groups(records, known), found)


def _groups(records: Sequence[UUID], known: datetime | None) -> Fragment:
    return Fragment(_GROUPS, records=list(records), known=known)


def _edges_at(
    records: Fragment,
    moment: Moment,
    kinds: Collection[RelationKind],
    direction: Direction,
    most: int,
) -> Question[list[Edge]]:
    out, into = _directed(kinds, direction)
    query = Fragment(
        _AT, records=records, most=most, at=moment.at, known=moment.known, out=out, into=into
    )
    return Question(query, _edge_rows)


def _edge_rows(rows: Rows) -> list[Edge]:
    return [Edge(*row) for row in rows]


def _directed(
    kinds: Collection[RelationKind], direction: Direction
) -> tuple[list[RelationKind], list[RelationKind]]:
    """Kinds to be followed from from, and from to: what is symmetric, from both."""
    out = list(kinds) if direction != "in" else symmetric(kinds)
    into = list(kinds) if direction != "out" else symmetric(kinds)
    return out, into
