"""What was published of each customer, and the events that publish what has changed since."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np

from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, ModelRef
from libs.eventstore.writes import StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7
from services.valuation.projections.holdings import Holdings
from services.valuation.projections.layouts import places
from services.valuation.projections.packing import Layout
from services.valuation.rules.book import Columns
from services.valuation.rules.churn import BANDS
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.policy import CREDIT_CLASSES
from services.valuation.rules.treatment import Treatment, treatments
from services.valuation.rules.valuing import Ruling, Valuations

_WIDTH = 8
_PUBLISHED = Layout(
    customer_id="uuid",
    version="int",
    policy_version="int",
    grade=f"text({_WIDTH})",
    churn_band=f"text({_WIDTH})",
    credit_class=f"text({_WIDTH})",
)
_padded = ", ".join(f"rpad({name}, {_WIDTH}) as {name}" for name in _PUBLISHED.names[3:])
_LOAD = "select " + _PUBLISHED.packed(
    f"""select customer_id, version, policy_version, {_padded} from standings
    where customer_id = any($1) order by customer_id"""
)
_COLUMNS = (
    "customer_id, version, event_id, graded_at, grade, churn_band, credit_class, credit_limit, "
    "currency, payment_terms, service_level, policy_version"
)
_TREATED = """
select customer_id, credit_limit, currency, payment_terms, service_level from standings
where customer_id = any($1)"""
_SAVE = f"""
insert into standings ({_COLUMNS})
select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[],
    $7::text[], $8::numeric[], $9::text[], $10::text[], $11::text[], $12::int[]) order by 1
on conflict (customer_id) do update set {
    ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
}"""
Causes = Callable[[int], Sequence[Recorded]]
Treatments = Sequence[Sequence[Treatment]]


@dataclass(frozen=True, slots=True)
class Published:
    """A row per customer. Grades are places in the policy in force, UNGRADED where it has none of
    that name or nothing was published; `version` is 0 then, and `names` hold what was."""

    version: Columns
    policy_version: Columns
    grade: Columns
    churn_band: Columns
    credit_class: Columns
    names: Columns


async def load_published(source: Source, held: Holdings, ruling: Ruling) -> Published:
    rows = _PUBLISHED.unpack(await source.fetchval(_LOAD, held.customers))
    at = places(held.states["customer_id"], rows["customer_id"])

    def column(name: str, kind: Any, absent: Any) -> Columns:
        values = np.full(len(held.customers), absent, dtype=kind)
        values[at] = rows[name]
        return values

    names = column("grade", f"S{_WIDTH}", b"")
    return Published(
        version=column("version", np.int32, 0),
        policy_version=column("policy_version", np.int32, -1),
        grade=_place(names, ruling.policy.grade_names),
        churn_band=_place(column("churn_band", f"S{_WIDTH}", b""), BANDS),
        credit_class=_place(column("credit_class", f"S{_WIDTH}", b""), CREDIT_CLASSES),
        names=names,
    )


async def publish(
    connection: Connection,
    held: Holdings,
    valued: Valuations,
    before: Published,
    ruling: Ruling,
    now: datetime,
    causes: Callable[[int], Sequence[Recorded]] = lambda _: (),
) -> list[Write]:
    """Note the new standing of those whose answers changed; returns the events that say so.

    They are to be appended in the same transaction. `causes` are the events behind the change of
    the customer at a place, in order.
    """
    changed = np.flatnonzero(
        (valued.grade != UNGRADED)
        & (
            (before.version == 0)
            | (valued.grade != before.grade)
            | (valued.band != before.churn_band)
            | (valued.credit_class != before.credit_class)
        )
    )
    given = treatments(ruling.policy)
    other = await _treated_otherwise(connection, held, valued, before, ruling, given, changed)
    writes: list[Write] = []
    rows: list[tuple[Any, ...]] = []
    for at in sorted([*changed.tolist(), *other]):
        because = causes(at)
        event = _graded(held.customers[at], valued, before, ruling, given, at, because)
        version = int(before.version[at])
        write = _write(event, version, now, because)
        writes.append(write)
        rows.append(_row(event, version + 1, write.streams[0].events[0].event_id, now))
    if rows:
        await connection.execute(_SAVE, *zip(*rows, strict=True))
    return writes


async def _treated_otherwise(
    source: Source,
    held: Holdings,
    valued: Valuations,
    before: Published,
    ruling: Ruling,
    given: Treatments,
    changed: Columns,
) -> list[int]:
    """Those whose grade and class stay, but mean something else under the policy in force."""
    stale = (before.version > 0) & (before.policy_version != ruling.policy_version)
    stale[changed] = False
    stale &= valued.grade != UNGRADED
    if not stale.any():
        return []
    asked = {held.customers[at]: at for at in np.flatnonzero(stale).tolist()}
    treated = {row[0]: _treated(row) for row in await source.fetch(_TREATED, list(asked))}
    return [at for id, at in asked.items() if treated[id] != _treatment_of(valued, given, at)]


def _treatment_of(valued: Valuations, given: Treatments, at: int) -> Treatment:
    return given[int(valued.grade[at])][int(valued.credit_class[at])]


def _graded(
    customer_id: UUID,
    valued: Valuations,
    before: Published,
    ruling: Ruling,
    given: Treatments,
    at: int,
    causes: Sequence[Recorded],
) -> CustomerGraded:
    treated = _treatment_of(valued, given, at)
    previous = before.names[at].decode().rstrip()
    return CustomerGraded(
        customer_id=customer_id,
        grade=ruling.policy.grades[int(valued.grade[at])].name,
        churn_band=BANDS[int(valued.band[at])],
        credit_class=CREDIT_CLASSES[int(valued.credit_class[at])],
        credit_limit=treated.credit_limit,
        currency=treated.currency,
        payment_terms=treated.payment_terms,
        service_level=treated.service_level,
        model=ModelRef(name=ruling.model.timing.name, version=ruling.model.version),
        policy_version=ruling.policy_version,
        previous_grade=previous or None,
        because=tuple(cause.event_id for cause in causes),
    )


def _write(event: CustomerGraded, version: int, now: datetime, causes: Sequence[Recorded]) -> Write:
    customer_id = event.customer_id
    new = new_event(event, event_id=uuid7(), subject=customer_id, occurred_at=now)
    stream = StreamWrite(
        stream=stream_of(customer_id),
        expected_version=version,
        key=str(customer_id),
        events=(new,),
    )
    if not causes:
        return Write(streams=(stream,), correlation_id=uuid7())
    last = causes[-1]
    return Write(
        streams=(stream,),
        correlation_id=last.correlation_id,
        causation_id=last.event_id,
        traceparent=last.traceparent,
    )


def _row(event: CustomerGraded, version: int, event_id: UUID, now: datetime) -> tuple[Any, ...]:
    return (
        event.customer_id,
        version,
        event_id,
        now,
        event.grade,
        event.churn_band,
        event.credit_class,
        event.credit_limit,
        event.currency,
        event.payment_terms,
        event.service_level,
        event.policy_version,
    )


def _treated(row: Any) -> Treatment:
    _, credit_limit, currency, payment_terms, service_level = row
    return Treatment(
        credit_limit=credit_limit,
        currency=currency,
        payment_terms=payment_terms,
        service_level=service_level,
    )


def _place(names: Columns, known: Sequence[str]) -> Columns:
    """Each name's place among the known ones, -1 for others."""
    found: Mapping[str, int] = {name: place for place, name in enumerate(known)}
    unique, at = np.unique(names, return_inverse=True)
    return np.array([found.get(name.decode().rstrip(), -1) for name in unique.tolist()])[at]


def stream_of(customer_id: UUID) -> str:
    return f"valuation-{customer_id}"
