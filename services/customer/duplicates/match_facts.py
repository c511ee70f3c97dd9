"""Match facts: what each record may have in common with others, as keyed tokens, no clear text.

They say all that pairs follow from, and follow from the record's own events alone, however these
come in batches.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from services.customer.duplicates.match_tokens import MATCHED, reason_of
from services.customer.duplicates.scoring import MOST_HOLDERS, MOST_RECORDS

_COLUMNS = "customer_id, survivor_id, region, tokens, since"
_LOAD = f"select {_COLUMNS} from match_facts where customer_id = any($1::uuid[])"
_OF_SURVIVORS = f"select {_COLUMNS} from match_facts where survivor_id = any($1::uuid[])"
_REGIONS = "select customer_id, region from match_facts where customer_id = any($1::uuid[])"
# Tables that have but begun to fill, as of a rebuild, would be read as a whole for each token.
_BY_INDEX = "set local enable_seqscan = off"
_AS_EVER = "set local enable_seqscan = on"
# One more than counts says that they are too many.
_HOLDERS = f"""
select token, survivor_id from unnest($1::bigint[]) as asked (token), lateral (
    select distinct survivor_id from (
        select survivor_id from match_facts
        where tokens @> array[token] and customer_id <> all($2::uuid[]) limit {MOST_RECORDS}
    ) records limit {MOST_HOLDERS + 1}
) holders"""
_SAVE = f"""
insert into match_facts ({_COLUMNS})
select customer_id, survivor_id, region, tokens::bigint[], since::timestamptz[]
from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as given ({_COLUMNS})
on conflict (customer_id) do update set survivor_id = excluded.survivor_id,
    region = excluded.region, tokens = excluded.tokens, since = excluded.since"""
_DELETE = "delete from match_facts where customer_id = any($1::uuid[])"


class Facts(Struct, frozen=True):
    """`tokens` of a record that counts for `survivor_id`, itself unless it was merged. `since`, by
    the kinds in MATCHED, is when the last was told about each."""

    customer_id: UUID
    survivor_id: UUID
    region: str | None
    tokens: frozenset[int]
    since: tuple[datetime | None, ...]

    def told_at(self, token: int) -> datetime | None:
        return self.since[MATCHED.index(reason_of(token))]


async def load_facts(source: Source, records: Collection[UUID]) -> dict[UUID, Facts]:
    return _by_record(await source.fetch(_LOAD, list(records)))


async def load_regions(source: Source, records: Collection[UUID]) -> dict[UUID, str | None]:
    return dict(await source.fetch(_REGIONS, list(records))) if records else {}


async def facts_of_survivors(source: Source, survivors: Collection[UUID]) -> dict[UUID, Facts]:
    """Facts of all records that count for these."""
    return _by_record(await source.fetch(_OF_SURVIVORS, list(survivors)))


async def holders(
    connection: Connection, tokens: Collection[int], without: Collection[UUID] = ()
) -> dict[int, set[UUID]]:
    """Customers who hold each token that is held by another record than these, of many some."""
    found: defaultdict[int, set[UUID]] = defaultdict(set)
    await connection.execute(_BY_INDEX)
    for token, survivor in await connection.fetch(_HOLDERS, list(tokens), list(without)):
        found[token].add(survivor)
    await connection.execute(_AS_EVER)
    return found


async def save_facts(
    connection: Connection, facts: Collection[Facts], gone: Collection[UUID]
) -> None:
    """Keep these, and nothing of those who are gone."""
    if gone:
        await connection.execute(_DELETE, list(gone))
    if facts:
        await connection.execute(_SAVE, *map(list, zip(*map(_row, facts), strict=True)))


def _row(facts: Facts) -> tuple[UUID, UUID, str | None, str, str]:
    since = ",".join(at.isoformat() if at else "null" for at in facts.since)
    tokens = ",".join(map(str, sorted(facts.tokens)))
    return facts.customer_id, facts.survivor_id, facts.region, f"{{{tokens}}}", f"{{{since}}}"


def _by_record(rows: Iterable[Any]) -> dict[UUID, Facts]:
    return {row[0]: Facts(row[0], row[1], row[2], frozenset(row[3]), tuple(row[4])) for row in rows}
