"""Figures that were last published of each customer, and whose are to be compared with them."""

from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from libs.database.connections import Connection, Source
from services.valuation.domain.scoring.figures import PREDICTION_STEP, RISK_STEP, ValueFigures
from services.valuation.storage.packing import IDS, id_array

_FIGURES = [field.name for field in fields(ValueFigures)]
# A row that is there already is locked: whoever takes it waits until these figures are committed,
# and finds them. In id order, as customers are locked.
_MARK = f"""
insert into unannounced_values (customer_id, due_at, exact)
select id, clock_timestamp(), true from unnest({IDS}) as moved (id) order by id
on conflict (customer_id) do update set exact = true"""
# Those published a moment ago wait for the end of the interval.
_TAKE = """
with due as (
    select u.customer_id, a.announced_at > $1::timestamptz - $2::interval as early, a.announced_at
    from unannounced_values u left join announced_values a on a.customer_id = u.customer_id
    where u.due_at <= $1 order by u.due_at limit $3 for update of u skip locked
), later as (
    update unannounced_values u set due_at = due.announced_at + $2::interval
    from due where u.customer_id = due.customer_id and due.early
)
delete from unannounced_values u using due
where u.customer_id = due.customer_id and due.early is not true
returning u.customer_id, u.exact"""
_READ = f"""
select d.customer_id, m.survivor_id, s.currency, s.currency <> $3 as apart, s.lifecycle,
    s.churn_risk, s.revenue, s.net, s.predicted_12m, s.clv, s.valued_day, a.version, {
    ", ".join(f"a.{name} as before_{name}" for name in _FIGURES)
}
from unnest($1::uuid[]) as d (customer_id)
left join members m on m.member_id = d.customer_id
left join scores s on s.ruling = $2 and s.customer_id = d.customer_id
left join announced_values a on a.customer_id = d.customer_id order by 1"""
_COLUMNS = {
    "customer_id": "uuid",
    "version": "int",
    "announced_at": "timestamptz",
    "currency": "text",
    "apart": "boolean",
    "lifecycle": "smallint",
    "churn_risk": "float8",
    "revenue": "float8",
    "net": "float8",
    "predicted_12m": "float8",
    "clv": "float8",
    "valued_day": "int",
    "merged_into": "uuid",
}
_SAVE = f"""
insert into announced_values ({", ".join(_COLUMNS)})
select * from unnest({", ".join(f"${n}::{kind}[]" for n, kind in enumerate(_COLUMNS.values(), 1))})
order by 1 on conflict (customer_id) do update
set {", ".join(f"{name} = excluded.{name}" for name in list(_COLUMNS)[1:])}"""
# Wider than `figures.moved` by what rounds to the same cent; that decides.
_MOVED = f"""
with found as (
    select s.customer_id from scores s
    left join announced_values a on a.customer_id = s.customer_id
    where s.ruling = $1 and s.customer_id > $2 and case when a.customer_id is null
    then s.churn_risk is not null or (s.revenue, s.net, s.predicted_12m, s.clv) <> (0, 0, 0, 0)
    else (a.currency, a.apart, a.lifecycle, a.churn_risk is null)
            <> (s.currency, s.currency <> $3, s.lifecycle, s.churn_risk is null)
        or a.merged_into is not null
        or abs(s.revenue - a.revenue) > abs(s.revenue) * 1e-9
        or abs(s.net - a.net) > abs(s.net) * 1e-9
        or abs(s.churn_risk - a.churn_risk) >= {RISK_STEP}
        or abs(s.predicted_12m - a.predicted_12m) > abs(a.predicted_12m) * {PREDICTION_STEP / 2}
        or abs(s.clv - a.clv) > abs(a.clv) * {PREDICTION_STEP / 2}
    end order by s.customer_id limit $4
), marked as (
    insert into unannounced_values (customer_id, due_at, exact)
    select customer_id, clock_timestamp(), false from found order by 1 on conflict do nothing
)
select customer_id from found order by 1"""

# Members have no scores: of a merge that a rebuild heard first, nothing was marked.
_MARK_MERGED = """
insert into unannounced_values (customer_id, due_at, exact)
select a.customer_id, clock_timestamp(), false
from members m join announced_values a on a.customer_id = m.member_id
where a.merged_into is distinct from m.survivor_id order by 1 on conflict do nothing"""


@dataclass(frozen=True, slots=True)
class Announced:
    """Figures of a customer before and now: None where there are none. `version` is that of the
    stream; `survivor` whom a merged record counts for."""

    customer_id: UUID
    version: int
    survivor: UUID | None
    before: ValueFigures | None
    found: ValueFigures | None


async def mark(connection: Connection, customers: Collection[UUID]) -> None:
    """Note that something happened to these customers, whom the caller has locked."""
    await connection.execute(_MARK, id_array(customers))


async def mark_moved(
    connection: Connection, version: int, home: str, after: UUID, limit: int
) -> Sequence[UUID]:
    """Note who is found otherwise under a scoring configuration than was published: the next of
    them, in id order. `home` is the policy's currency."""
    rows = await connection.fetch(_MOVED, version, after, home, limit)
    return [row[0] for row in rows]


async def mark_merged(source: Source) -> None:
    """Note merged records that were last published as if they counted for themselves, or for
    another."""
    await source.execute(_MARK_MERGED)


async def take(
    connection: Connection, now: datetime, interval: timedelta, limit: int
) -> dict[UUID, bool]:
    """Take who is due, none of whom was published within `interval`; whether each is exact."""
    rows = await connection.fetch(_TAKE, now, interval, limit)
    return {row["customer_id"]: row["exact"] for row in rows}


async def read(
    connection: Connection, customers: Sequence[UUID], version: int, home: str
) -> list[Announced]:
    rows = await connection.fetch(_READ, customers, version, home)
    return [_announced(row) for row in rows]


async def save(
    connection: Connection, announced: Sequence[tuple[UUID, int, datetime, ValueFigures]]
) -> None:
    """Customer, version of the stream, when, and what was published."""
    rows = [(*row[:3], *astuple(row[3])) for row in announced]
    await connection.execute(_SAVE, *zip(*rows, strict=True))


def _announced(row: asyncpg.Record) -> Announced:
    before = found = None
    if row["version"] is not None:
        before = ValueFigures(**{name: row[f"before_{name}"] for name in _FIGURES})
    if row["currency"] is not None:
        found = ValueFigures(**{name: row[name] for name in _FIGURES if name in row})
    return Announced(row["customer_id"], row["version"] or 0, row["survivor_id"], before, found)
