"""A rescoring: everybody not valued under a scoring configuration yet, or due, valued; only what
changed is written.

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

from libs.messaging.consumer.shapes import stay
from services.valuation.domain.arrays import BalanceTable, Mask, Names, Places, ScoreTable, Table
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.overrides.override_columns import Overrides, no_overrides
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.due_days import REFRESHED_AT
from services.valuation.domain.scoring.treatment import Granted
from services.valuation.domain.scoring.valuation import LastPublished, value
from services.valuation.jobs.rescored_rows import ROWS, SELECTED
from services.valuation.projection.projection import SHAPE
from services.valuation.storage import scores
from services.valuation.storage.configuration_table import fitting_of
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.holdings import Holdings, held_invoices
from services.valuation.storage.layouts import BALANCES
from services.valuation.storage.override_table import assessed_under, override_columns, overrides_of
from services.valuation.storage.packing import Layout, ids_of

BATCH = 20_000
_NOBODY, _EVERYBODY = UUID(int=0), UUID(int=2**128 - 1)
_BALANCES = f"""
select {BALANCES.selected} from purses where customer_id > $1 and customer_id <= $2
order by customer_id, currency"""
_FEW_BALANCES = f"""
select {BALANCES.selected} from purses where customer_id = any($1) order by customer_id, currency"""
_OVERRIDES = "select " + override_columns("> $1 and customer_id <= $2", day="$3", indicators="$4")
_CHANGED = Layout(**scores.SCORES.columns, seen="xid")
# What is lost in a crash is found again: that everybody was rescored is committed after it.
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
_MARK_RESCORED = """
update rulings set swept_day = $2, swept_of = $3, published_day = null where version = $1"""
_SCORED = """
select count(*) from scores where ruling = $1 and customer_id > $2 and customer_id <= $3"""
_LOST = """
delete from scores s where ruling = $1
  and (not exists (select from customers c where c.customer_id = s.customer_id)
    or exists (select from members m where m.member_id = s.customer_id))"""


@dataclass(slots=True)
class Rescored:
    """Number of customers valued, and of those for whom something changed."""

    valued: int = 0
    written: int = 0


class _Page(NamedTuple):
    """The next customers, their balances and what people said of them, as of one moment. `lost`:
    there are scores among theirs of who is no customer any more."""

    rows: Table
    balances: BalanceTable
    overrides: Overrides
    lost: bool


async def rescore(
    pool: asyncpg.Pool,
    configuration: ScoringConfiguration,
    *,
    today: int,
    whole: bool,
    stop: Callable[[], bool] = lambda: False,
    calendar: BusinessCalendar = UTC_DAYS,
) -> Rescored | None:
    """Bring a scoring configuration's scores to `today`, a day of `calendar`; None when stopped.

    `whole`: everybody is looked at, not only who is due or missing.
    """
    table, total = await pool.fetchrow(_BEGIN) or (0, 0)
    rescored, lost = Rescored(), False
    arguments = (configuration, whole, today)
    reading = asyncio.create_task(_read(pool, _NOBODY, *arguments))
    writing: asyncio.Future[None] = asyncio.create_task(asyncio.sleep(0))
    try:
        while not stop():
            rows, balances, overrides, some_lost = await reading
            lost |= some_lost
            if not len(rows):
                break
            reading = asyncio.create_task(_read(pool, _last(rows), *arguments))
            page = rows, balances, configuration, today, overrides
            changed = await asyncio.to_thread(changes, *page)
            await writing
            rescored = Rescored(rescored.valued + len(rows), rescored.written + len(changed))
            done = configuration.version, rescored.valued, total
            writing = asyncio.create_task(_write(pool, changed, done, calendar))
        else:
            return None
        await writing
    finally:
        await asyncio.wait({reading, writing})
    if lost:
        await pool.execute(_LOST, configuration.version)
    await pool.execute(_MARK_RESCORED, configuration.version, today, table)
    return rescored


async def _read(
    pool: asyncpg.Pool, after: UUID, configuration: ScoringConfiguration, whole: bool, today: int
) -> _Page:
    async with (
        pool.acquire() as now,
        now.transaction(isolation="repeatable_read", readonly=True),
    ):
        rows = await ROWS.copied(now, SELECTED, configuration.version, after, whole, today, BATCH)
        ids = rows["customer_id"]
        last = _last(rows) if len(rows) else _EVERYBODY
        seen = np.count_nonzero(rows["seen"])
        lost = whole and await now.fetchval(_SCORED, configuration.version, after, last) != seen
        if not len(rows):
            return _Page(rows, np.empty(0, dtype=BALANCES.native), no_overrides(ids), lost)
        if whole:
            balances = await BALANCES.copied(now, _BALANCES, after, last)
        else:
            balances = await BALANCES.copied(now, _FEW_BALANCES, uuids(ids))
        packed = await now.fetchrow(
            _OVERRIDES, after, last, today, list(assessed_under(configuration))
        )
        hands, assessed = packed or (None, None)
        overrides = overrides_of(
            hands, assessed, ids, configuration, await fitting_of(now, ids, configuration)
        )
    return _Page(rows, balances, overrides, lost)


def _last(rows: Table) -> UUID:
    return uuids(rows["customer_id"][-1:])[0]


def changes(
    rows: Table,
    balances: BalanceTable,
    configuration: ScoringConfiguration,
    today: int,
    overrides: Overrides | None = None,
) -> ScoreTable:
    """Rows of _CHANGED: who has no score yet, is due, or is found to be otherwise."""
    known = Holdings((), rows, balances, held_invoices(None)).known(
        overrides or no_overrides(rows["customer_id"]), _published(rows, configuration)
    )
    found = scores.scored(known, value(known, configuration, today), configuration, today)
    changed = np.zeros(len(rows), dtype=_CHANGED.native)
    for name in scores.SCORES.names:
        changed[name] = found[name]
    changed["seen"] = rows["seen"]
    return changed[(rows["seen"] == 0) | (rows["due_day"] <= today) | _differ(rows, found)]


def _published(rows: Table, configuration: ScoringConfiguration) -> LastPublished:
    terms = np.char.rstrip(rows["said_terms"])
    return LastPublished(
        grade=_places(rows["published"], configuration),
        credit=Granted(rows["said_limit"], terms, rows["said_review"].astype(np.int64)),
        afresh=rows["provisional"]
        | (rows["said_currency"] != configuration.policy.currency.encode()),
    )


def _differ(before: Table, now: ScoreTable) -> Mask:
    differ = before["digest"] != now["digest"]
    for name in ("revenue", "net"):
        differ |= np.abs(before[name] - now[name]) > np.abs(now[name]) * 1e-9
    return differ | (np.abs(before["churn_risk"] - now["churn_risk"]) >= REFRESHED_AT)


def _places(names: Names, configuration: ScoringConfiguration) -> Places:
    known = scores.padded(configuration.grade_names)[:-1]
    place = np.full(len(names), UNGRADED)
    for at in configuration.first_places[:-1]:
        place[names == known[at]] = at
    return place


async def _write(
    pool: asyncpg.Pool,
    changed: ScoreTable,
    progress: tuple[int, int, int],
    calendar: BusinessCalendar = UTC_DAYS,
) -> None:
    """`progress`: the scoring configuration, and how many customers of how many are done with
    these."""
    async with pool.acquire() as connection, connection.transaction():
        await stay(connection, SHAPE, calendar.name)
        if len(changed):
            keys = ids_of(changed["customer_id"]), np.unique(changed["ruling"]).tolist()
            await connection.execute(_STAGE)
            await _CHANGED.copy(connection, "staged_changes", changed)
            await connection.execute(_ADD)
            await connection.execute(_REPLACE, *keys)
        await connection.execute(_PROGRESS, *progress)
