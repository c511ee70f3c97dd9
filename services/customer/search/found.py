"""Customers who match a search, level by level, the best thousand of those within reach."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import asyncpg

from libs.access.reach import OWNER_KEY, Reach
from libs.database.connections import Source
from libs.database.fragments import Fragment, rendered
from libs.identifiers.contacts import caseless
from libs.sealing.tokens import Tokens
from services.customer.external_ids.external_id_rows import ExternalId
from services.customer.search.search_levels import Level, queries
from services.customer.search.search_words import MARKS, Field

MOST_FOUND = 1_000
FEW = 2_000
FEWEST_LETTERS = 3  # of the beginning of an external id
# Whoever matches is looked up one by one, as far as the limit: no plan knows how many they are, and
# reading all customers for them, or starting workers, takes longer.
_ONE_BY_ONE = """set local plan_cache_mode = force_custom_plan;
set local max_parallel_workers_per_gather = 0;
set local enable_hashjoin = off; set local enable_mergejoin = off"""
_AS_EVER = """set local plan_cache_mode to default;
set local max_parallel_workers_per_gather to default;
set local enable_hashjoin to default; set local enable_mergejoin to default"""
_BEHIND = "\U0010ffff"
# Records that were merged are found as their survivor too. With offset 0 the index is asked first.
_WORDS = """
select unnest(array[matching.customer_id, m.merged_into])
from (select customer_id from names where ({ways}) and {reached}
    offset 0) matching
left join customers m on m.customer_id = matching.customer_id and m.merged_into is not null"""
_TAGGED = "select customer_id from tags where tag >= {first} and tag <= {last} and {reached}"
_HOLDING = """
select unnest(array[x.customer_id, m.merged_into]) from external_ids x
left join customers m on m.customer_id = x.customer_id and m.merged_into is not null
where x.id >= {first} and x.id <= {last}"""
_NAMED = """
select unnest(array[x.customer_id, m.merged_into]) from external_ids x
left join customers m on m.customer_id = x.customer_id and m.merged_into is not null
where x.system = {system} and x.id = {id}"""
_MATCHING = """
select customer_id, grade, registered_at from ({holders} offset 0) holders (customer_id)
join {source} using (customer_id) where {conditions} limit {most}"""
_RECORDS = f"""
with owned as (select customer_id from customers
    where {OWNER_KEY.format("")} = any($1) and merged_into is null limit $2)
select customer_id from owned
union all select customer_id from customers where merged_into in (select customer_id from owned)
limit $2"""
_NOT_FOUND_YET = "customers.customer_id <> all({found}::uuid[]) and not erased"


class Found(NamedTuple):
    """Sorts as it is ranked: by how it matches, by grade, the last registered first."""

    level: int
    ungraded: bool
    grade: str
    newest: float
    customer_id: UUID


class Among(NamedTuple):
    """Customers to search in: a source named customers, and conditions on it. `records`: those of
    a caller who has few in scope, among whom it is faster to look than among all who match."""

    source: str
    conditions: Sequence[Fragment]
    records: Sequence[UUID] | None = None


async def find(
    source: Source, search: str, unseen: Collection[str], tokens: Tokens, among: Among
) -> list[Found]:
    """The best matches, ranked; by none of the fields that are `unseen`. Of the last level that is
    found, some are left out where there are more than a thousand in all."""
    await source.execute(_ONE_BY_ONE)
    found: dict[UUID, Found] = {}
    for level, holders in _holders(search, unseen, tokens, _reached(among)):
        cut = True
        while cut and (missing := MOST_FOUND - len(found)) > 0:
            most = missing * 9 // 8 + 1  # whoever is found by several records comes repeatedly
            rows = await _matching(source, holders, among, found, most)
            found |= {row["customer_id"]: _found(level, row) for row in rows}
            cut = len(rows) == most
    await source.execute(_AS_EVER)
    return sorted(found.values())[:MOST_FOUND]


async def _matching(
    source: Source, holders: Sequence[Fragment], among: Among, found: Collection[UUID], most: int
) -> list[asyncpg.Record]:
    """Rows of those who are not found yet."""
    left = Fragment(_NOT_FOUND_YET, found=list(found))
    query = Fragment(
        _MATCHING,
        holders=_joined(holders, " union all "),
        source=Fragment(among.source),
        conditions=_joined([*among.conditions, left], " and "),
        most=most,
    )
    sql, arguments = rendered(query)
    return await source.fetch(sql, *arguments)


def _joined(parts: Sequence[Fragment], between: str) -> Fragment:
    places = {f"part_{at}": part for at, part in enumerate(parts)}
    return Fragment(between.join(f"({{{place}}})" for place in places), **places)


async def few_records(source: Source, within: Reach) -> list[UUID] | None:
    """Records within reach by their survivor's owner, where these are few."""
    if within.whole:
        return None
    rows = await source.fetch(_RECORDS, list(within.keys or ()), FEW + 1)
    return [row[0] for row in rows] if len(rows) <= FEW else None


def _reached(among: Among) -> Fragment:
    if among.records is None:
        return Fragment("true")
    return Fragment("customer_id = any({records}::uuid[])", records=among.records)


def _holders(
    search: str, unseen: Collection[str], tokens: Tokens, reached: Fragment
) -> Iterator[tuple[Level, list[Fragment]]]:
    """Queries of the ids that match, the best first; of some more than once."""
    fields: list[Field] = [field for field in MARKS if field not in unseen]
    words, id = queries(search, fields, tokens), search.strip()
    for level in Level:
        ways = [_together(way) for way in words[level].new] if words else []
        holders = [Fragment(_WORDS, ways=_joined(ways, " or "), reached=reached)] if ways else []
        if level <= Level.BEGINNING:
            holders.append(_beginning(_TAGGED, caseless(id), level, reached=reached))
            if "external_ids" not in unseen and not (level and len(id) < FEWEST_LETTERS):
                holders += [_beginning(_HOLDING, id, level), *_named(id)]
        if holders:
            yield level, holders


def _together(way: Sequence[str]) -> Fragment:
    return _joined([Fragment("words @@ {q}::text::tsquery", q=query) for query in way], " and ")


def _beginning(of: str, text: str, level: Level, **more: Fragment) -> Fragment:
    """Holders of labels that are the text, or begin with it."""
    last = text if level is Level.WHOLE else text + _BEHIND
    return Fragment(of, first=text, last=last, **more)


def _named(text: str) -> Iterable[Fragment]:
    """The readings of `system:id`."""
    colons = [at for at, letter in enumerate(text) if letter == ":"]
    for name in (ExternalId(text[:at], text[at + 1 :]) for at in colons):
        if name.system and name.id:
            yield Fragment(_NAMED, system=name.system, id=name.id)


def _found(level: Level, row: asyncpg.Record) -> Found:
    registered: datetime = row["registered_at"]
    grade = row["grade"]
    return Found(level, grade is None, grade or "", -registered.timestamp(), row["customer_id"])
