"""A sweep: every customer whose valuation is of another ruling, or due, valued again."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from libs.database.connections import Connection
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended
from services.valuation.projections import tables
from services.valuation.projections.rulings import Rulings
from services.valuation.projections.valuing import revalue
from services.valuation.rules.book import day_of

BATCH = 2_000
_NOBODY = UUID(int=0)
# As whoever writes the projection without moving a position: a rebuild swaps it under this lock.
_STAY = "lock table positions in access share mode"
_DUE = """
select customer_id from customers
where customer_id > $1 and (ruling <> $2 or due_day <= $3)
order by customer_id limit $4 for update"""


class EmissionOvertaken(RuntimeError):
    """Another writer published of a customer meanwhile: the batch was given up."""


async def sweep(
    pool: asyncpg.Pool, rulings: Rulings, *, stop: Callable[[], bool], on_commit: Callable[[], None]
) -> int:
    """Until nobody is left, or `stop` says so. Returns how many were valued."""
    last, total = _NOBODY, 0
    while not stop():
        async with pool.acquire() as connection, connection.transaction():
            valued = await _sweep_batch(connection, rulings, last)
        if not valued:
            break
        on_commit()
        last, total = valued[-1], total + len(valued)
    return total


async def _sweep_batch(connection: Connection, rulings: Rulings, after: UUID) -> list[UUID]:
    now = datetime.now(UTC)
    await connection.execute(_STAY)
    ruling = await rulings.in_force(connection)
    rows = await connection.fetch(_DUE, after, ruling.version, day_of(now), BATCH)
    customers = [row[0] for row in rows]
    if customers:
        await tables.prepare(connection)
        held = await tables.load(connection, customers)
        writes = await revalue(connection, held, ruling, now)
        for outcome in await append_within(connection, writes) if writes else ():
            if not isinstance(outcome, Appended):
                raise EmissionOvertaken(str(outcome))
    return customers
