"""Scores of owners: facts attributed to the owner of then, and their sums by day.

Of facts and assignments either may be heard first: a fact moves to whom it turns out to have been.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import asyncpg

from libs.database.connections import Connection
from libs.events.customer import OwnerAssigned
from libs.events.recorded import Recorded
from services.customer.domain.staff.score_facts import Fact, FactKey, facts_of

TYPES = frozenset(
    {
        "crm.customer.owner_assigned.v1",
        "crm.interaction.recorded.v1",
        "crm.interaction.entry_voided.v1",
        "crm.purchase.recorded.v1",
        "crm.purchase.voided.v1",
        "crm.callcenter.ticket_opened.v1",
        "crm.callcenter.ticket_resolved.v1",
        "crm.callcenter.ticket_reopened.v1",
    }
)
_ASSIGN = """
insert into owner_periods (customer_id, version, since, owner_key)
select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[])
order by 1, 2 on conflict do nothing"""
_PRECEDE = """
update owner_periods p set previous_key = (
    select q.owner_key from owner_periods q
    where q.customer_id = p.customer_id and q.version < p.version order by q.version desc limit 1)
from unnest($1::uuid[], $2::int[]) as told (customer_id, version)
where p.customer_id = told.customer_id and p.version = told.version"""
_FORGET = """
delete from owner_facts f using unnest($1::uuid[], $2::uuid[], $3::text[])
    as gone (customer_id, fact_id, kind)
where f.customer_id = gone.customer_id and f.fact_id = gone.fact_id and f.kind = gone.kind
returning f.owner_key, f.at, f.kind, f.currency, f.amount"""
_ADD = """
insert into owner_facts (customer_id, fact_id, kind, at, currency, amount)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[],
    $6::numeric[])"""
_THEN = """(select p.owner_key from owner_periods p
    where p.customer_id = f.customer_id and p.since <= f.at order by p.version desc limit 1)"""
# Facts of these customers from these moments on, of whom another was the owner than is kept.
_MOVED = f"""
select * from (
    select f.customer_id, f.fact_id, f.kind, f.at, f.currency, f.amount, f.owner_key as before,
        {_THEN} as after
    from unnest($1::uuid[], $2::timestamptz[]) as told (customer_id, since)
    join owner_facts f on f.customer_id = told.customer_id and f.at >= told.since
) found where before is distinct from after"""
_MOVE = """
update owner_facts f set owner_key = moved.owner_key
from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])
    as moved (customer_id, fact_id, kind, owner_key)
where f.customer_id = moved.customer_id and f.fact_id = moved.fact_id and f.kind = moved.kind"""
_SUM = """
insert into owner_days (owner_key, day, kind, currency, count, amount)
select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::bigint[], $6::numeric[])
order by 1, 2, 3, 4
on conflict (owner_key, day, kind, currency) do update
set count = owner_days.count + excluded.count, amount = owner_days.amount + excluded.amount"""
_CLEAR = """
delete from owner_days d using unnest($1::text[], $2::date[], $3::text[], $4::text[])
    as summed (owner_key, day, kind, currency)
where d.owner_key = summed.owner_key and d.day = summed.day and d.kind = summed.kind
    and d.currency = summed.currency and d.count = 0"""
_Cell = tuple[str, date, str, str]


class Deltas:
    """Changes to the sums, by owner, day, kind and currency."""

    def __init__(self) -> None:
        self._counts: defaultdict[_Cell, int] = defaultdict(int)
        self._amounts: defaultdict[_Cell, Decimal] = defaultdict(Decimal)

    def add(self, owner_key: str | None, row: asyncpg.Record, weight: int) -> None:
        if owner_key is None:
            return
        day = row["at"].astimezone(UTC).date()
        cell = owner_key, day, row["kind"], row["currency"]
        self._counts[cell] += weight
        self._amounts[cell] += weight * row["amount"]

    async def save(self, connection: Connection) -> None:
        """Add them in one order, for others add to the same."""
        changed = [c for c in self._counts if self._counts[c] or self._amounts[c]]
        if not changed:
            return
        cells = list(map(list, zip(*changed, strict=True)))
        sums = [self._counts[c] for c in changed], [self._amounts[c] for c in changed]
        await connection.execute(_SUM, *cells, *sums)
        await connection.execute(_CLEAR, *cells)


async def keep_scores(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep what these events add, take away, and give to others."""
    told = [(recorded, recorded.event()) for recorded in events if recorded.type in TYPES]
    facts: dict[FactKey, Fact | None] = {}
    for recorded, event in told:
        facts |= dict(facts_of(event, recorded.occurred_at))
    assigned = [(r, event) for r, event in told if isinstance(event, OwnerAssigned)]
    if not facts and not assigned:
        return
    deltas, since = Deltas(), await _assign(connection, assigned)
    await _replace(connection, facts, deltas)
    for key, fact in facts.items():
        if fact is not None:
            since[key.customer_id] = min(since.get(key.customer_id, fact.at), fact.at)
    await _attribute(connection, since, deltas)
    await deltas.save(connection)


async def _assign(
    connection: Connection, assigned: Sequence[tuple[Recorded, OwnerAssigned]]
) -> dict[UUID, datetime]:
    """Keep who became owner. Returns from when on that may change whose facts are."""
    since: dict[UUID, datetime] = {}
    for recorded, event in assigned:
        at = recorded.occurred_at
        since[event.customer_id] = min(since.get(event.customer_id, at), at)
    if assigned:
        ids = [event.customer_id for _, event in assigned]
        versions = [recorded.version for recorded, _ in assigned]
        moments = [recorded.occurred_at for recorded, _ in assigned]
        keys = [_key(event) for _, event in assigned]
        await connection.execute(_ASSIGN, ids, versions, moments, keys)
        await connection.execute(_PRECEDE, ids, versions)
    return since


def _key(event: OwnerAssigned) -> str | None:
    if event.staff_id:
        return str(event.staff_id)
    return event.owner and f"={event.owner}"


async def _replace(
    connection: Connection, facts: Mapping[FactKey, Fact | None], deltas: Deltas
) -> None:
    """Take out what was kept under these keys, and put in what there is now, nobody's yet."""
    keys = sorted(facts)
    if not keys:
        return
    for row in await connection.fetch(_FORGET, *_columns(keys)):
        deltas.add(row["owner_key"], row, -1)
    added = [(key, fact) for key in keys if (fact := facts[key]) is not None]
    if added:
        values = zip(*((f.at, f.currency, f.amount) for _, f in added), strict=True)
        await connection.execute(_ADD, *_columns([key for key, _ in added]), *map(list, values))


async def _attribute(
    connection: Connection, since: Mapping[UUID, datetime], deltas: Deltas
) -> None:
    rows = await connection.fetch(_MOVED, list(since), list(since.values())) if since else []
    for row in rows:
        deltas.add(row["before"], row, -1)
        deltas.add(row["after"], row, 1)
    if rows:
        keys = [FactKey(row["customer_id"], row["fact_id"], row["kind"]) for row in rows]
        await connection.execute(_MOVE, *_columns(keys), [row["after"] for row in rows])


def _columns(keys: Iterable[FactKey]) -> tuple[list[UUID], list[UUID], list[str]]:
    listed = list(keys)
    return (
        [key.customer_id for key in listed],
        [key.fact_id for key in listed],
        [key.kind for key in listed],
    )
