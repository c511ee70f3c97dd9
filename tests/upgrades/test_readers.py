"""An upgrade of large tables, beside somebody who reads them all the time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest
from alembic.script import ScriptDirectory

from libs.database.migrations import migrate
from services.valuation.service import SERVICE

LONGEST_WAIT = "500ms"
RANKED = "select from scores where ruling = 1 order by net desc limit 50"
READS = (
    RANKED,
    "select from standings where grade = 'A' limit 50",
    "select from projection.facts limit 50",
)
SCORES = """
insert into scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk,
    revenue, net, predicted_12m, clv, grade, churn_band, credit_class)
select 1, lpad(to_hex(n), 32, '0')::uuid, 0, 0, 'USD', 0, 0.5, n, n, n, n, 'A', 'low', 'good'
from generate_series(1, $1::int) n"""
STANDINGS = """
insert into standings (customer_id, version, event_id, graded_at, grade, churn_band, credit_class,
    credit_limit, currency, payment_terms, service_level, policy_version, provisional)
select lpad(to_hex(n), 32, '0')::uuid, 1, gen_random_uuid(), now(), 'A', 'low', 'good', 0, 'USD',
    '', '', 1, false from generate_series(1, $1::int) n"""
FACTS = """
insert into projection.facts (customer_id, event_id, kind, document, occurred_at, recorded_at,
    currency, amount, margin, due)
select id, id, 1, id, now(), now(), 'USD', 1, -1, 0
from (select lpad(to_hex(n), 32, '0')::uuid from generate_series(1, $1::int) n) as t (id)"""
FILL = {"scores": SCORES, "standings": STANDINGS, "facts": FACTS}
SORTED = """
select indexdef from pg_indexes where tablename = 'scores' and indexname <> 'scores_pkey'"""
PLANTED = """
from libs.database.migrations import run_script
revision, down_revision = "planted", "{}"

def upgrade():
    run_script("drop index scores_by_net; create index scores_by_net on scores (net)")
"""


@asynccontextmanager
async def read_by(dsn: str, *queries: str) -> AsyncIterator[None]:
    """Somebody who reads a hundred times a second, and fails who has to wait as long for a lock."""
    connection = await asyncpg.connect(dsn, server_settings={"lock_timeout": LONGEST_WAIT})
    done = asyncio.Event()

    async def read() -> int:
        times = 0
        while not done.is_set():
            for query in queries:
                await connection.fetch(query)
            times += 1
            await asyncio.sleep(0.01)
        return times

    reading = asyncio.create_task(read())
    try:
        yield
    finally:
        done.set()
        times = await reading
        await connection.close()
    assert times > 10


async def filled(dsn: str, target: str, **rows: int) -> None:
    await migrate(dsn, SERVICE.migrations, target=target)
    connection = await asyncpg.connect(dsn, server_settings={"synchronous_commit": "off"})
    try:
        indexes = await connection.fetch(SORTED)
        await connection.execute(
            "drop index scores_by_churn_risk, scores_by_net, scores_by_predicted"
        )
        for name, count in rows.items():
            await connection.execute(FILL[name], count)
        for (index,) in indexes:
            await connection.execute(index)
        await connection.execute("analyze")
    finally:
        await connection.close()


async def test_no_revision_holds_up_readers(database: str):
    await filled(database, "0004_scores", scores=100_000, standings=100_000, facts=100_000)
    async with read_by(database, *READS):
        await migrate(database, SERVICE.migrations)


async def test_a_reader_of_a_million_scores_never_waits(database: str, tmp_path: Path):
    """And would, for an index that is built in a transaction."""
    await filled(database, "0016_round_trips", scores=1_000_000)
    for path in SERVICE.migrations.glob("*.py"):
        (tmp_path / path.name).write_text(path.read_text())
    async with read_by(database, RANKED):
        await migrate(database, tmp_path)
    head = ScriptDirectory(str(tmp_path), version_locations=[str(tmp_path)]).get_current_head()
    (tmp_path / "planted.py").write_text(PLANTED.format(head))
    with pytest.raises(asyncpg.LockNotAvailableError):
        async with read_by(database, RANKED):
            await migrate(database, tmp_path)
