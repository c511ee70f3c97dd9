"""A sweep: everybody not valued under a ruling yet, or due, valued; only what changed is written.

Nothing is locked. A row that somebody else wrote meanwhile follows from newer facts and is left as
it is: missing rows are only added where there is still none, old ones replaced only where they are
still those that were read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import asyncpg
import numpy as np

from libs.database.connections import Connection
from services.valuation.projections import scores
from services.valuation.projections.holdings import Holdings, held_invoices
from services.valuation.projections.layouts import PURSES, STATES
from services.valuation.projections.packing import Layout
from services.valuation.projections.tables import uuids
from services.valuation.rules.book import Columns
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.valuing import REFRESHED_AT, Ruling, value

BATCH = 20_000
_NOBODY = UUID(int=0)
_WIDTH = scores.WIDTH
# A customer's state, what was published of them, and what was found before; `seen` is the version
# of that row (0: there is none).
_SEEN = Layout(
    **STATES.columns,
    seen="bigint",
    due_day="int",
    lifecycle="smallint",
    churn_risk="float8",
    revenue="float8",
    net="float8",
    grade=f"text({_WIDTH})",
    churn_band=f"text({_WIDTH})",
    credit_class=f"text({_WIDTH})",
    published=f"text({_WIDTH})",
)
_states = ", ".join(f"c.{name}" for name in STATES.names)
_READ = f"""
with asked as materialized (
    select {_states}, coalesce(s.xmin::text::bigint, 0) as seen, coalesce(s.due_day, 0) as due_day,
        coalesce(s.lifecycle, 0::smallint) as lifecycle,
        coalesce(s.churn_risk, 'NaN') as churn_risk, coalesce(s.revenue, 0) as revenue,
        coalesce(s.net, 0) as net, rpad(coalesce(s.grade, ''), {_WIDTH}) as grade,
        rpad(coalesce(s.churn_band, ''), {_WIDTH}) as churn_band,
        rpad(coalesce(s.credit_class, ''), {_WIDTH}) as credit_class,
        rpad(case when p.provisional then '' else coalesce(p.grade, '') end, {_WIDTH}) as published
    from customers c
    left join scores s on s.ruling = $1 and s.customer_id = c.customer_id
    left join standings p on p.customer_id = c.customer_id
    where c.customer_id > $2 and ($3 or s.due_day is null or s.due_day <= $4)
    order by c.customer_id limit $5
)
select {_SEEN.packed(f"select {_SEEN.selected} from asked order by customer_id")},
    {
    PURSES.packed(
        f"select {PURSES.selected} from purses where customer_id in "
        "(select customer_id from asked) order by customer_id, currency"
    )
}"""
_CHANGED = Layout(**scores.SCORES.columns, seen="bigint")
_STAGE = f"""create temp table if not exists staged_changes ({_CHANGED.declared})
on commit delete rows; delete from staged_changes"""
_ADD = f"""
insert into scores ({scores.SCORES.selected})
select {", ".join(scores.FOUND)} from staged_changes s where s.seen = 0
order by s.customer_id on conflict do nothing"""
_REPLACE = f"""
update scores o set {
    ", ".join(
        f"{name} = {found}"
        for name, found in zip(scores.SCORES.names[2:], scores.FOUND[2:], strict=True)
    )
} from staged_changes s
where s.seen <> 0 and o.ruling = s.ruling and o.customer_id = s.customer_id
  and o.xmin = s.seen::text::xid"""
_BEGIN = "select 'customers'::regclass::oid, count(*) from customers"
_PROGRESS = (
    "update rulings set valued = $2::int, total = greatest($2::int, $3::int) where version = $1"
)
_SWEPT = """
update rulings set swept_day = $2, swept_of = $3, published_day = null where version = $1"""
_LOST = """
delete from scores s where ruling = $1
  and not exists (select from customers c where c.customer_id = s.customer_id)"""


@dataclass(slots=True)
class Swept:
    """How many customers were valued, and of how many something changed."""

    valued: int = 0
    written: int = 0


async def sweep(
    pool: asyncpg.Pool,
    ruling: Ruling,
    *,
    today: int,
    whole: bool,
    stop: Callable[[], bool] = lambda: False,
) -> Swept | None:
    """Bring a ruling's scores to `today`; None when `stop` said so before the end.

    `whole`: everybody is looked at, not only who is due or missing.
    """
    table, total = await pool.fetchrow(_BEGIN) or (0, 0)
    swept, last = Swept(), _NOBODY
    while not stop():
        async with pool.acquire() as connection:
            rows, purses = await _read(connection, ruling.version, last, whole, today)
            if not len(rows):
                break
            changed = changes(rows, purses, ruling, today)
            await _write(connection, changed)
        last = uuids(rows["customer_id"][-1:])[0]
        swept.valued += len(rows)
        swept.written += len(changed)
        await pool.execute(_PROGRESS, ruling.version, swept.valued, total)
    else:
        return None
    if whole:
        await pool.execute(_LOST, ruling.version)
    await pool.execute(_SWEPT, ruling.version, today, table)
    return swept


async def _read(
    connection: Connection, version: int, after: UUID, whole: bool, today: int
) -> tuple[Columns, Columns]:
    row = await connection.fetchrow(_READ, version, after, whole, today, BATCH)
    states, purses = row or (None, None)
    return _SEEN.unpack(states), PURSES.unpack(purses)


def changes(rows: Columns, purses: Columns, ruling: Ruling, today: int) -> Columns:
    """Rows of _CHANGED: who has no score yet, is due, or is found to be otherwise."""
    held = Holdings((), rows, purses, held_invoices(None))
    money = held.accounts(ruling.policy)
    valued = value(held.states, money, _places(rows["published"], ruling), ruling, today)
    found = scores.scored(held, valued, ruling, today)
    changed = np.zeros(len(rows), dtype=_CHANGED.native)
    for name in scores.SCORES.names:
        changed[name] = found[name]
    changed["seen"] = rows["seen"]
    return changed[(rows["seen"] == 0) | (rows["due_day"] <= today) | _differ(rows, found)]


def _differ(before: Columns, now: Columns) -> Columns:
    named = ("lifecycle", "grade", "churn_band", "credit_class")
    differ = np.zeros(len(now), dtype=bool)
    for name in named:
        differ |= before[name] != now[name]
    for name in ("revenue", "net"):
        differ |= np.abs(before[name] - now[name]) > np.abs(now[name]) * 1e-9
    return differ | (np.abs(before["churn_risk"] - now["churn_risk"]) >= REFRESHED_AT)


def _places(names: Columns, ruling: Ruling) -> Columns:
    known = scores.padded(ruling.policy.grade_names)[:-1]
    place = np.full(len(names), UNGRADED)
    for at, name in enumerate(known):
        place[names == name] = at
    return place


async def _write(connection: Connection, changed: Columns) -> None:
    if not len(changed):
        return
    async with connection.transaction():
        await connection.execute(_STAGE)
        await _CHANGED.copy(connection, "staged_changes", changed)
        await connection.execute(_ADD)
        await connection.execute(_REPLACE)
