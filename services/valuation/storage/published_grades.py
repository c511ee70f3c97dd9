"""Published grades: what was last published of each customer, kept beside the events."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from libs.database.connections import Connection, Source
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded
from services.valuation.domain.arrays import Names, Places, Versions
from services.valuation.domain.churn.risk import BANDS
from services.valuation.domain.customer.columns import NEVER, day_number
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.treatment import Granted, Treatment
from services.valuation.domain.scoring.valuation import LastPublished
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.layouts import places
from services.valuation.storage.packing import Layout

GRADED = "crm.valuation.graded.v1"
_WIDTH = 8
_TERMS = 24
_PUBLISHED = Layout(
    customer_id="uuid",
    version="int",
    policy_version="int",
    provisional="boolean",
    credit_limit="bigint",
    review_day="int",
    currency="text",
    payment_terms=f"text({_TERMS})",
    grade=f"text({_WIDTH})",
    computed=f"text({_WIDTH})",
    churn_band=f"text({_WIDTH})",
    credit_class=f"text({_WIDTH})",
)
_padded = ", ".join(f"rpad({name}, {_WIDTH}) as {name}" for name in _PUBLISHED.names[8:])
# An event with its stream's version, its id and time, and whether the grade is only provisional.
PublishedGrade = tuple[CustomerGraded, int, UUID, datetime, bool]
# Customer, version of the stream, event, its time, and version of the policy.
WithdrawnGrade = tuple[UUID, int, UUID, datetime, int]
LOADED = _PUBLISHED.packed(
    f"""select customer_id, version, policy_version, provisional,
        credit_limit::bigint as credit_limit, review_day, currency,
        rpad(payment_terms, {_TERMS}) as payment_terms, {_padded} from standings
    where customer_id = any($1) and current_schema() = 'projection' order by customer_id"""
)
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
    "computed": "text",
    "price_terms": "text",
    "marketing": "text",
    "review_day": "int",
}
_ARRAYS = ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(_COLUMNS.values(), 1))
_CHANGES = ", ".join(f"{name} = excluded.{name}" for name in list(_COLUMNS)[1:])
_SAVE = f"""
insert into standings ({", ".join(_COLUMNS)}) select * from unnest({_ARRAYS}) order by 1
on conflict (customer_id) do update set {_CHANGES}"""
# Of who is graded no longer no grade is kept, nor credit that could be held on to.
_WITHDRAW = f"""
update standings p set version = w.version, event_id = w.event_id, graded_at = w.at,
    policy_version = w.policy_version, grade = '', computed = '', churn_band = '',
    credit_class = '', credit_limit = 0, payment_terms = '', service_level = '',
    price_terms = null, marketing = null, review_day = {NEVER}, provisional = true
from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::int[])
    as w (customer_id, version, event_id, at, policy_version)
where p.customer_id = w.customer_id"""
_TREATED = """
select customer_id, credit_limit, currency, payment_terms, service_level, price_terms, marketing
from standings
where customer_id = any($1)"""


@dataclass(frozen=True, slots=True)
class PublishedGrades:
    """A row per customer. Grades are places in the scoring configuration, UNGRADED where it has
    none of that name or nothing was published; `version` is 0 then, and `names` hold what was.
    `last` has the computed grades, where they were given by cuts, and the credit that was said."""

    version: Versions
    policy_version: Versions
    grade: Places
    computed: Places
    last: LastPublished
    churn_band: Places
    credit_class: Places
    names: Names


def published_of(
    packed: bytes | None, held: Holdings, configuration: ScoringConfiguration
) -> PublishedGrades:
    """Unpack the column LOADED, with grades as places in a scoring configuration's
    `grade_names`."""
    rows = _PUBLISHED.unpack(packed)
    at = places(held.states["customer_id"], rows["customer_id"])

    def column(name: str, kind: Any, absent: Any) -> NDArray[Any]:
        values = np.full(len(held.customers), absent, dtype=kind)
        values[at] = rows[name]
        return values

    names = column("grade", f"S{_WIDTH}", b"")
    computed = _place(column("computed", f"S{_WIDTH}", b""), configuration.grade_names)
    provisional = column("provisional", np.bool_, True)
    return PublishedGrades(
        version=column("version", np.int32, 0),
        policy_version=column("policy_version", np.int32, -1),
        grade=_place(names, configuration.grade_names),
        computed=computed,
        last=LastPublished(
            grade=np.where(provisional, UNGRADED, computed),
            credit=Granted(
                limit=column("credit_limit", np.int64, 0),
                terms=np.char.rstrip(column("payment_terms", f"S{_TERMS}", b"")),
                review_day=column("review_day", np.int64, NEVER),
            ),
            afresh=provisional
            | (column("currency", "S3", b"") != configuration.policy.currency.encode()),
        ),
        churn_band=_place(column("churn_band", f"S{_WIDTH}", b""), BANDS),
        credit_class=_place(column("credit_class", f"S{_WIDTH}", b""), CREDIT_CLASSES),
        names=names,
    )


async def load_treatments(source: Source, customers: Collection[UUID]) -> dict[UUID, Treatment]:
    """Treatment of each of these customers that was published last."""
    rows = await source.fetch(_TREATED, list(customers)) if customers else ()
    return {row["customer_id"]: _treatment(row) for row in rows}


async def save_published_grades(connection: Connection, graded: Sequence[PublishedGrade]) -> None:
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
            event.computed_grade or event.grade,
            event.price_terms,
            event.marketing,
            NEVER if event.credit_review_on is None else day_number(event.credit_review_on),
        )
        for event, version, event_id, at, provisional in graded
    ]
    if rows:
        await connection.execute(_SAVE, *zip(*rows, strict=True))


async def withdraw(connection: Connection, withdrawn: Sequence[WithdrawnGrade]) -> None:
    if withdrawn:
        await connection.execute(_WITHDRAW, *zip(*withdrawn, strict=True))


def grade_in_force(published: Sequence[Recorded]) -> Recorded | None:
    """The last of these events of a customer's stream, if it published a grade."""
    newest = published[-1] if published else None
    return newest if newest is not None and newest.type == GRADED else None


def stream_of(customer_id: UUID) -> str:
    return f"valuation-{customer_id}"


def _treatment(row: Any) -> Treatment:
    return Treatment(
        credit_limit=row["credit_limit"],
        currency=row["currency"],
        payment_terms=row["payment_terms"],
        service_level=row["service_level"],
        price_terms=row["price_terms"],
        marketing=row["marketing"],
    )


def _place(names: Names, known: Sequence[str]) -> Places:
    """Each name's first place among the known ones, -1 for others."""
    found: Mapping[str, int] = {name: known.index(name) for name in known}
    unique, at = np.unique(names, return_inverse=True)
    places_of = [found.get(name.decode().rstrip(), -1) for name in unique.tolist()]
    return np.array(places_of, dtype=np.int64)[at]
