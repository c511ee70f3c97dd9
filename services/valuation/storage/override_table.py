"""Overrides of customers, kept beside the events that record them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
import numpy as np

from libs.database.connections import Connection, Source
from libs.events.valuation import CustomerAssessed, GradeReleased, GradeSet
from services.valuation.domain.arrays import Days, Ids, Mask, Table
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import NEVER, date_of, day_number
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.overrides.state import HandGrade, OverrideEvent
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.rating import NOBODY_ASSESSED, Assessments
from services.valuation.models.histories import Floats
from services.valuation.storage.configuration_table import fitting_of
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.layouts import ids as text_of
from services.valuation.storage.layouts import places
from services.valuation.storage.packing import IDS, Layout, id_array

_GRADE, _NAME = 8, 24
_HANDS = Layout(customer_id="uuid", until_day="int", grade=f"text({_GRADE})")
_POINTS = Layout(
    customer_id="uuid", points="smallint", judged_day="int", indicator=f"text({_NAME})"
)
_SET = """
insert into hand_grades (customer_id, event_id, set_at, set_by, grade, reason, until_day)
values ($1, $2, $3, $4, $5, $6, $7) on conflict (customer_id) do update set
    event_id = excluded.event_id, set_at = excluded.set_at, set_by = excluded.set_by,
    grade = excluded.grade, reason = excluded.reason, until_day = excluded.until_day"""
_ASSESS = """
insert into assessments
    (customer_id, indicator, points, judged_day, judged_by, period, event_id)
select $1, name, points, $4, $5, $6, $7
from unnest($2::text[], $3::smallint[]) as said (name, points) order by name
on conflict (customer_id, indicator) do update set points = excluded.points,
    judged_day = excluded.judged_day, judged_by = excluded.judged_by, period = excluded.period,
    event_id = excluded.event_id"""
_HAND = "select * from hand_grades where customer_id = $1"
_ASSESSED_AMONG = """
select customer_id from hand_grades where customer_id = any($1)
union select customer_id from assessments where customer_id = any($1) order by 1"""
_ASSESSED_AT = """
select a.customer_id, a.indicator, a.judged_day, e.occurred_at
from assessments a join events e on e.event_id = a.event_id
order by a.customer_id, a.indicator for update of a"""
_DATE = """
update assessments a set judged_day = told.day
from unnest($1::uuid[], $2::text[], $3::int[]) as told (customer_id, indicator, day)
where a.customer_id = told.customer_id and a.indicator = told.indicator"""
_ASSESSED = "select * from assessments where customer_id = $1 order by indicator"


def override_columns(among: str, *, day: str, indicators: str | None = None) -> str:
    """Two columns: what people said of the customers `among`, as of a day; of all indicators, or
    some. Nobody is looked up where a table is empty, as it mostly is."""
    some = f"and indicator = any({indicators})" if indicators else ""
    hands = f"""select customer_id, until_day, rpad(grade, {_GRADE}) as grade from hand_grades
        where (select exists (select from hand_grades))
            and customer_id {among} and until_day >= {day} order by customer_id"""
    assessed = f"""select customer_id, points, judged_day, rpad(indicator, {_NAME}) as indicator
        from assessments
        where (select exists (select from assessments)) and customer_id {among} {some}"""
    return f"{_HANDS.packed(hands)}, {_POINTS.packed(assessed)}"


# Who set the grades that hold of the customers $1 on the day $2, and why: JSON, mostly NULL.
HANDS = """(select json_agg(h) from hand_grades h
    where customer_id = any($1) and until_day >= $2)"""
_OVERRIDES_OF = "select " + override_columns(f"= any({IDS})", day="$2", indicators="$3")


@dataclass(frozen=True, slots=True)
class KeptGrade:
    """A grade set by hand, and the event that says so."""

    hand: HandGrade
    event_id: UUID
    set_at: datetime


async def load_overrides(
    source: Source,
    customers: Sequence[UUID],
    ids: Ids,
    configurations: Sequence[ScoringConfiguration],
    as_of: int,
) -> list[Overrides]:
    """Overrides of customers, in id order, for each of the scoring configurations."""
    wanted = sorted(
        {name for configuration in configurations for name in assessed_under(configuration)}
    )
    row = await source.fetchrow(_OVERRIDES_OF, id_array(customers), as_of, wanted)
    fitting = [await fitting_of(source, ids, configuration) for configuration in configurations]
    hands, assessed = row or (None, None)
    return [
        overrides_of(hands, assessed, ids, configuration, fits)
        for configuration, fits in zip(configurations, fitting, strict=True)
    ]


async def assessed_of(
    source: Source, held: Holdings, configuration: ScoringConfiguration, as_of: int
) -> Assessments:
    """Assessments of customers, where a scoring configuration uses them."""
    if not assessed_under(configuration):
        return NOBODY_ASSESSED
    ids = held.states["customer_id"]
    (overrides,) = await load_overrides(source, held.customers, ids, [configuration], as_of)
    return overrides.assessed


def assessed_under(configuration: ScoringConfiguration) -> Collection[str]:
    """The indicators that a scoring configuration's policies have assessed by people."""
    cards = (rules.policy.scorecard for rules in configuration.rulebooks.values())
    return {name for card in cards if card for name in card.assessed}


def overrides_of(
    hands: bytes | None,
    assessed: bytes | None,
    ids: Ids,
    configuration: ScoringConfiguration,
    fitting: Mask,
) -> Overrides:
    """Unpack the columns of `override_columns`; `ids` are the customers' in order."""
    by_hand, until = np.full(len(ids), UNGRADED), np.full(len(ids), NEVER)
    rows = _theirs(_HANDS.unpack(hands), ids)
    at = places(ids, rows["customer_id"])
    names = configuration.grade_names
    known = {name.ljust(_GRADE).encode(): names.index(name) for name in names}
    by_hand[at] = [known.get(name, UNGRADED) for name in rows["grade"].tolist()]
    until[at] = rows["until_day"]
    points, days = _by_indicator(_theirs(_POINTS.unpack(assessed), ids), ids)
    return Overrides(ids, by_hand, until, fitting, points, days)


def _theirs(rows: Table, ids: Ids) -> Table:
    """Rows of these customers; a range of ids may hold others."""
    return rows[np.isin(text_of(rows["customer_id"]), text_of(ids))] if len(rows) else rows


def _by_indicator(rows: Table, ids: Ids) -> tuple[dict[str, Floats], dict[str, Days]]:
    points: dict[str, Floats] = {}
    days: dict[str, Days] = {}
    for packed in np.unique(rows["indicator"]):
        theirs = rows[rows["indicator"] == packed]
        name, at = packed.decode().rstrip(), places(ids, theirs["customer_id"])
        points[name], days[name] = np.full(len(ids), np.nan), np.full(len(ids), NEVER)
        points[name][at] = theirs["points"]
        days[name][at] = theirs["judged_day"]
    return points, days


def hands_of(text: str | None) -> dict[UUID, HandGrade]:
    """Decode the column HANDS: the grade set by hand of each customer in it."""
    rows = msgspec.json.decode(text) if text else ()
    return {UUID(row["customer_id"]): _hand(row) for row in rows}


def _hand(row: Mapping[str, Any]) -> HandGrade:
    return HandGrade(
        grade=row["grade"],
        reason=row["reason"],
        until=date_of(row["until_day"]),
        set_by=row["set_by"],
    )


async def hand_grade(source: Source, customer_id: UUID) -> KeptGrade | None:
    """The last one that was set and not released, though its last day may have passed."""
    row = await source.fetchrow(_HAND, customer_id)
    if row is None:
        return None
    return KeptGrade(_hand(row), row["event_id"], row["set_at"])


async def assessed_among(source: Source, records: Collection[UUID]) -> list[UUID]:
    """Those of whom something was said."""
    rows = await source.fetch(_ASSESSED_AMONG, list(records)) if records else ()
    return [row[0] for row in rows]


async def assessments(source: Source, customer_id: UUID) -> list[Any]:
    """Rows of the table, by indicator."""
    return list(await source.fetch(_ASSESSED, customer_id))


async def keep(
    connection: Connection,
    event: OverrideEvent,
    event_id: UUID,
    now: datetime,
    calendar: BusinessCalendar,
) -> None:
    """Note what an event says, in the transaction that appends it."""
    match event:
        case GradeSet():
            overrides = (event.set_by, event.grade, event.reason, day_number(event.until))
            await connection.execute(_SET, event.customer_id, event_id, now, *overrides)
        case GradeReleased():
            await connection.execute(
                "delete from hand_grades where customer_id = $1", event.customer_id
            )
        case CustomerAssessed():
            names = sorted(event.indicators)
            points = [event.indicators[name] for name in names]
            made = (calendar.day(now), event.assessed_by, event.period, event_id)
            await connection.execute(_ASSESS, event.customer_id, names, points, *made)


async def date_assessments(connection: Connection, calendar: BusinessCalendar) -> None:
    """Date them by this calendar, whichever they were dated by."""
    rows = await connection.fetch(_ASSESSED_AT)
    dated = [(who, name, day, calendar.day(at)) for who, name, day, at in rows]
    moved = [(who, name, now) for who, name, before, now in dated if now != before]
    if moved:
        await connection.execute(_DATE, *zip(*moved, strict=True))


def stream_of(customer_id: UUID) -> str:
    return f"judgement-{customer_id}"
