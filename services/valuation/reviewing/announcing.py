"""What the ruling in force says otherwise than was last published: published, batch by batch."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg

from libs.database.connections import Connection
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended
from services.valuation.projections import tables
from services.valuation.projections.rulings import Rulings, share_rulings
from services.valuation.projections.valuing import revalue
from services.valuation.rules.policy import CREDIT_CLASSES
from services.valuation.rules.treatment import treatments
from services.valuation.rules.valuing import Ruling

BATCH = 2_000
_NOBODY = UUID(int=0)
# As whoever writes the projection without moving a position: a rebuild swaps it under this lock.
_STAY = "lock table positions in access share mode"
# Grade and credit class say how a customer is treated under a policy: $3 to $8, joined.
_OTHERWISE = """
select s.customer_id
from scores s
join unnest($3::text[], $4::text[], $5::numeric[], $6::text[], $7::text[], $8::text[])
    as g (grade, credit_class, credit_limit, currency, payment_terms, service_level)
    on g.grade = s.grade and g.credit_class = s.credit_class
left join standings p on p.customer_id = s.customer_id
where s.ruling = $1 and s.customer_id > $2 and (
    p.grade, p.churn_band, p.credit_class, p.credit_limit, p.currency, p.payment_terms,
    p.service_level
) is distinct from (
    s.grade, s.churn_band, s.credit_class, g.credit_limit, g.currency, g.payment_terms,
    g.service_level
)
order by s.customer_id limit $9"""
_LOCK = """
select customer_id from customers where customer_id = any($1) order by customer_id for update"""
_PUBLISHED = "update rulings set published_day = swept_day where version = $1"


class EmissionOvertaken(RuntimeError):
    """Another writer published of a customer meanwhile: the batch was given up."""


async def announce(
    pool: asyncpg.Pool,
    rulings: Rulings,
    ruling: Ruling,
    *,
    stop: Callable[[], bool],
    on_commit: Callable[[], None],
) -> int:
    """Until nobody is left, or `stop` says so. Returns of how many something was looked at."""
    last, total = _NOBODY, 0
    treated = _treated(ruling)
    while not stop():
        rows = await pool.fetch(_OTHERWISE, ruling.version, last, *treated, BATCH)
        if not rows:
            await pool.execute(_PUBLISHED, ruling.version)
            break
        customers = [row[0] for row in rows]
        async with pool.acquire() as connection, connection.transaction():
            await _publish(connection, rulings, customers)
        on_commit()
        last, total = customers[-1], total + len(customers)
    return total


async def _publish(connection: Connection, rulings: Rulings, customers: list[UUID]) -> None:
    await connection.execute(_STAY)
    await share_rulings(connection)
    locked = [row[0] for row in await connection.fetch(_LOCK, customers)]
    await tables.prepare(connection)
    held = await tables.load(connection, locked)
    writes = await revalue(connection, held, await rulings.open(connection), datetime.now(UTC))
    for outcome in await append_within(connection, writes) if writes else ():
        if not isinstance(outcome, Appended):
            raise EmissionOvertaken(str(outcome))


def _treated(ruling: Ruling) -> tuple[list[Any], ...]:
    given = treatments(ruling.policy)
    rows = [
        (
            rule.name,
            credit_class,
            one.credit_limit,
            one.currency,
            one.payment_terms,
            one.service_level,
        )
        for rule, by_class in zip(ruling.policy.grades, given, strict=True)
        for credit_class, one in zip(CREDIT_CLASSES, by_class, strict=True)
    ]
    columns: Any = zip(*rows, strict=True)
    return tuple(list(column) for column in columns)
