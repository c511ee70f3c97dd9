"""Benchmark from the topic to the real valuation: facts, state, scores, and published grades."""

import asyncpg

from bench import projection
from bench.history import TOPIC
from deploy.local.databases import at, ensure_database, name_of
from libs.database.migrations import migrate
from libs.sealing.keys import KeyRing
from services.valuation.projection.projection import ValuationProjection
from services.valuation.service import SERVICE

# All that was heard, and grades of the round before, which would be in the way of the first ones.
_TOLD = """
select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
where schemaname = 'projection'
    or tablename in ('standings', 'scores', 'events', 'streams', 'outbox', 'unannounced_values')"""


class OfPurchases(ValuationProjection):
    """Hears the one topic that the benchmark fills."""

    topics = frozenset({TOPIC})


async def run(dsn: str, bootstrap: str, *, rounds: int = 3) -> dict:
    """Run `projection` with everything the valuation service does for an event."""
    into = at(dsn, f"{name_of(dsn)}_heard")
    ensure_database(into)
    await migrate(into, SERVICE.migrations)
    return await projection.run(
        dsn, bootstrap, make_projection=_of_purchases, into=into, clear=_forget, rounds=rounds
    )


def _of_purchases(pool: asyncpg.Pool) -> OfPurchases:
    return OfPurchases(KeyRing(pool, bytes(32)))  # no purchase is sealed, so any key will do


async def _forget(pool: asyncpg.Pool) -> None:
    await pool.execute(await pool.fetchval(_TOLD))
    await pool.execute("checkpoint", timeout=300)
