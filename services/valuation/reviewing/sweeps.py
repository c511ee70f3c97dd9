"""A sweep: everybody not valued under a ruling yet, or due, valued; only what changed is written.

Nothing is locked. A row that somebody else wrote meanwhile follows from newer facts and is left as
it is: missing rows are only added where there is still none, old ones replaced only where they are
still those that were read. While one batch is written, the next is valued and the one after read.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

import asyncpg
import numpy as np

from libs.messaging.shapes import stay
from services.valuation.projections import scores
from services.valuation.projections.fitting import fitting_of
from services.valuation.projections.holdings import Holdings, held_invoices
from services.valuation.projections.judgements import (
    judged_under,
    said_columns,
    said_of,
)
from services.valuation.projections.layouts import PURSES
from services.valuation.projections.packing import Layout, ids_of
from services.valuation.projections.projection import SHAPE
from services.valuation.projections.tables import uuids
from services.valuation.reviewing.seen import ASKED, SEEN
from services.valuation.rules.book import Columns
from services.valuation.rules.due import REFRESHED_AT
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.granting import Granted
from services.valuation.rules.said import Said, nothing_said
from services.valuation.rules.valuation import LastPublished, value
from services.valuation.rules.valuing import Ruling

BATCH = 20_000
_NOBODY, _EVERYBODY = UUID(int=0), UUID(int=2**128 - 1)
_PURSES = f"""
select {PURSES.selected} from purses where customer_id > $1 and customer_id <= $2
order by customer_id, currency"""
_FEW_PURSES = f"""
select {PURSES.selected} from purses where customer_id = any($1) order by customer_id, currency"""
_SAID = "select " + said_columns("> $1 and customer_id <= $2", day="$3", indicators="$4")
_CHANGED = Layout(**scores.SCORES.columns, seen="xid")
# What is lost in a crash is found again: that everybody was swept is committed after it.
_STAGE = f"""set local synchronous_commit = off;
create temp table if not exists staged_changes ({_CHANGED.declared})
on commit delete rows; delete from staged_changes"""
_ADD = f"""
insert into scores ({scores.SCORES.selected})
select {", ".join(scores.FOUND)} from staged_changes s where s.seen = '0'::xid
  and not exists (select from members m where m.member_id = s.customer_id)
order by s.customer_id on conflict do nothing"""
_REPLACE = f"""
update scores o set {
    ", ".join(
        f"{name} = {found}"
        for name, found in zip(scores.SCORES.names[2:], scores.FOUND[2:], strict=True)
    )
} from staged_changes s
where {scores.THEIRS} and s.seen <> '0'::xid
  and o.ruling = s.ruling and o.customer_id = s.customer_id
  and o.xmin = s.seen"""
_BEGIN = """
select 'customers'::regclass::oid, count(*) from customers
where customer_id not in (select member_id from members)"""
_PROGRESS = (
    "update rulings set valued = $2::int, total = greatest($2::int, $3::int) where version = $1"
)
_SWEPT = """
update rulings set swept_day = $2, swept_of = $3, published_day = null where version = $1"""
_SCORED = """
select count(*) from scores where ruling = $1 and customer_id > $2 and customer_id <= $3"""
_LOST = """
delete from scores s where ruling = $1
  and (not exists (select from customers c where c.customer_id = s.customer_id)
    or exists (select from members m where m.member_id = s.customer_id))"""


@dataclass(slots=True)
class Swept:
    """How many customers were valued, and of how many something changed."""

    valued: int = 0
    written: int = 0


class _Page(NamedTuple):
    """The next customers, their purses and what people said of them, as of one moment. `lost`:
    there are scores among theirs of who is no customer any more."""

    rows: Columns
    purses: Columns
    said: Said
    lost: bool


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
    swept, lost = Swept(), False
    asked = (ruling, whole, today)
    reading = asyncio.create_task(_read(pool, _NOBODY, *asked))
    writing: asyncio.Future[None] = asyncio.create_task(asyncio.sleep(0))
    try:
        while not stop():
            rows, purses, said, some_lost = await reading
            lost |= some_lost
            if not len(rows):
                break
            reading = asyncio.create_task(_read(pool, _last(rows), *asked))
            changed = await asyncio.to_thread(changes, rows, purses, ruling, today, said)
            await writing
            swept.valued += len(rows)
            swept.written += len(changed)
            progress = (ruling.version, swept.valued, total)
            writing = asyncio.create_task(_write(pool, changed, progress))
        else:
            return None
        await writing
    finally:
        await asyncio.wait({reading, writing})
    if lost:
        await pool.execute(_LOST, ruling.version)
    await pool.execute(_SWEPT, ruling.version, today, table)
    return swept


async def _read(pool: asyncpg.Pool, after: UUID, ruling: Ruling, whole: bool, today: int) -> _Page:
    async with (
        pool.acquire() as now,
        now.transaction(isolation="repeatable_read", readonly=True),
    ):
        rows = await SEEN.copied(now, ASKED, ruling.version, after, whole, today, BATCH)
        ids = rows["customer_id"]
        last = _last(rows) if len(rows) else _EVERYBODY
        seen = np.count_nonzero(rows["seen"])
        lost = whole and await now.fetchval(_SCORED, ruling.version, after, last) != seen
        if not len(rows):
            return _Page(rows, np.empty(0, dtype=PURSES.native), nothing_said(ids), lost)
        if whole:
            purses = await PURSES.copied(now, _PURSES, after, last)
        else:
            purses = await PURSES.copied(now, _FEW_PURSES, uuids(ids))
        told = await now.fetchrow(_SAID, after, last, today, list(judged_under(ruling)))
        hands, judged = told or (None, None)
        said = said_of(hands, judged, ids, ruling, await fitting_of(now, ids, ruling))
    return _Page(rows, purses, said, lost)


def _last(rows: Columns) -> UUID:
    return uuids(rows["customer_id"][-1:])[0]


def changes(
    rows: Columns, purses: Columns, ruling: Ruling, today: int, said: Said | None = None
) -> Columns:
    """Rows of _CHANGED: who has no score yet, is due, or is found to be otherwise."""
    known = Holdings((), rows, purses, held_invoices(None)).known(
        said or nothing_said(rows["customer_id"]), _published(rows, ruling)
    )
    found = scores.scored(known, value(known, ruling, today), ruling, today)
    changed = np.zeros(len(rows), dtype=_CHANGED.native)
    for name in scores.SCORES.names:
        changed[name] = found[name]
    changed["seen"] = rows["seen"]
    return changed[(rows["seen"] == 0) | (rows["due_day"] <= today) | _differ(rows, found)]


def _published(rows: Columns, ruling: Ruling) -> LastPublished:
    terms = np.char.rstrip(rows["said_terms"])
    return LastPublished(
        grade=_places(rows["published"], ruling),
        credit=Granted(rows["said_limit"], terms, rows["said_review"].astype(np.int64)),
        afresh=rows["provisional"] | (rows["said_currency"] != ruling.policy.currency.encode()),
    )


def _differ(before: Columns, now: Columns) -> Columns:
    differ = before["digest"] != now["digest"]
    for name in ("revenue", "net"):
        differ |= np.abs(before[name] - now[name]) > np.abs(now[name]) * 1e-9
    return differ | (np.abs(before["churn_risk"] - now["churn_risk"]) >= REFRESHED_AT)


def _places(names: Columns, ruling: Ruling) -> Columns:
    known = scores.padded(ruling.grade_names)[:-1]
    place = np.full(len(names), UNGRADED)
    for at in ruling.first_places[:-1]:
        place[names == known[at]] = at
    return place


async def _write(pool: asyncpg.Pool, changed: Columns, progress: tuple[int, int, int]) -> None:
    """`progress`: the ruling, and how many customers of how many are done with these."""
    async with pool.acquire() as connection, connection.transaction():
        await stay(connection, SHAPE)
        if len(changed):
            keys = ids_of(changed["customer_id"]), np.unique(changed["ruling"]).tolist()
            await connection.execute(_STAGE)
            await _CHANGED.copy(connection, "staged_changes", changed)
            await connection.execute(_ADD)
            await connection.execute(_REPLACE, *keys)
        await connection.execute(_PROGRESS, *progress)
