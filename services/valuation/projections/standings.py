"""What was last published of each customer, kept beside the events that say it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np

from libs.database.connections import Connection, Source
from libs.events.valuation import CustomerGraded
from services.valuation.projections.holdings import Holdings
from services.valuation.projections.layouts import places
from services.valuation.projections.packing import Layout
from services.valuation.rules.book import Columns
from services.valuation.rules.churn import BANDS
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.policy import CREDIT_CLASSES
from services.valuation.rules.treatment import Treatment
from services.valuation.rules.valuing import Ruling

_WIDTH = 8
_PUBLISHED = Layout(
    customer_id="uuid",
    version="int",
    policy_version="int",
    provisional="boolean",
    grade=f"text({_WIDTH})",
    churn_band=f"text({_WIDTH})",
    credit_class=f"text({_WIDTH})",
)
_padded = ", ".join(f"rpad({name}, {_WIDTH}) as {name}" for name in _PUBLISHED.names[4:])
# An event with its stream's version, its id and time, and whether the grade is only provisional.
Standing = tuple[CustomerGraded, int, UUID, datetime, bool]
LOADED = _PUBLISHED.packed(
    f"""select customer_id, version, policy_version, provisional, {_padded} from standings
    where customer_id = any($1) order by customer_id"""
)
_LOAD = f"select {LOADED}"
_COLUMNS = {
    "customer_id": "uuid",
    "version": "int",
    "event_id": "uuid",
    "graded_at": "timestamptz",
    "grade": "text",
    "churn_band": "text",
    "credit_class": "text",
    "credit_limit": "numeric",
    "currency": "text",
    "payment_terms": "text",
    "service_level": "text",
    "policy_version": "int",
    "provisional": "boolean",
}
_ARRAYS = ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(_COLUMNS.values(), 1))
_CHANGES = ", ".join(f"{name} = excluded.{name}" for name in list(_COLUMNS)[1:])
_SAVE = f"""
insert into standings ({", ".join(_COLUMNS)}) select * from unnest({_ARRAYS}) order by 1
on conflict (customer_id) do update set {_CHANGES}"""
_TREATED = """
select customer_id, credit_limit, currency, payment_terms, service_level from standings
where customer_id = any($1)"""


@dataclass(frozen=True, slots=True)
class Published:
    """A row per customer. Grades are places in the policy in force, UNGRADED where it has none of
    that name or nothing was published; `version` is 0 then, and `names` hold what was. `kept` are
    the grades to hold on to: those given by cuts."""

    version: Columns
    policy_version: Columns
    grade: Columns
    kept: Columns
    churn_band: Columns
    credit_class: Columns
    names: Columns


async def load(source: Source, customers: Sequence[UUID]) -> bytes | None:
    """The column LOADED of these customers."""
    return await source.fetchval(_LOAD, customers)


async def load_published(source: Source, held: Holdings, ruling: Ruling) -> Published:
    return published_of(await load(source, held.customers), held, ruling)


def published_of(packed: bytes | None, held: Holdings, ruling: Ruling) -> Published:
    """What the column LOADED answered, as places in a ruling's policy."""
    rows = _PUBLISHED.unpack(packed)
    at = places(held.states["customer_id"], rows["customer_id"])

    def column(name: str, kind: Any, absent: Any) -> Columns:
        values = np.full(len(held.customers), absent, dtype=kind)
        values[at] = rows[name]
        return values

    names = column("grade", f"S{_WIDTH}", b"")
    grade = _place(names, ruling.policy.grade_names)
    return Published(
        version=column("version", np.int32, 0),
        policy_version=column("policy_version", np.int32, -1),
        grade=grade,
        kept=np.where(column("provisional", np.bool_, False), UNGRADED, grade),
        churn_band=_place(column("churn_band", f"S{_WIDTH}", b""), BANDS),
        credit_class=_place(column("credit_class", f"S{_WIDTH}", b""), CREDIT_CLASSES),
        names=names,
    )


async def load_treatments(source: Source, customers: Collection[UUID]) -> dict[UUID, Treatment]:
    """How these customers were last said to be treated."""
    rows = await source.fetch(_TREATED, list(customers))
    return {row["customer_id"]: _treatment(row) for row in rows}


async def save_standings(connection: Connection, graded: Sequence[Standing]) -> None:
    rows = [
        (
            event.customer_id,
            version,
            event_id,
            at,
            event.grade,
            event.churn_band,
            event.credit_class,
            event.credit_limit,
            event.currency,
            event.payment_terms,
            event.service_level,
            event.policy_version,
            provisional,
        )
        for event, version, event_id, at, provisional in graded
    ]
    if rows:
        await connection.execute(_SAVE, *zip(*rows, strict=True))


def stream_of(customer_id: UUID) -> str:
    return f"valuation-{customer_id}"


def _treatment(row: Any) -> Treatment:
    return Treatment(
        credit_limit=row["credit_limit"],
        currency=row["currency"],
        payment_terms=row["payment_terms"],
        service_level=row["service_level"],
    )


def _place(names: Columns, known: Sequence[str]) -> Columns:
    """Each name's place among the known ones, -1 for others."""
    found: Mapping[str, int] = {name: place for place, name in enumerate(known)}
    unique, at = np.unique(names, return_inverse=True)
    return np.array([found.get(name.decode().rstrip(), -1) for name in unique.tolist()])[at]
