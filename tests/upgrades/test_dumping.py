"""A dump of the whole product, made as the next release will make one."""

from pathlib import Path

import asyncpg

from deploy.local.postgres import Postgres
from tests.servers import running
from tests.upgrades.dumping import dump
from tests.upgrades.history.filling import fill
from tests.upgrades.product import databases, opened
from tests.upgrades.restoring import lost_and_added, rows_of

# What relays have published is no more in it, nor whose figures were counted again.
EMPTY = {"outbox", "changed_figures"}


async def test_a_dump_holds_every_row_of_what_releases_know(postgres: Postgres, tmp_path: Path):
    with databases(postgres) as dsns, running("embedded", tmp_path / "broker") as broker:
        async with opened(dsns, broker, tmp_path) as product:
            await fill(product, broker)
            parts = [await unfilled(name, dsn, postgres) for name, dsn in dsns.items()]
    assert set().union(*parts) <= EMPTY


async def unfilled(name: str, dsn: str, postgres: Postgres) -> set[str]:
    """Tables without rows; of all others, a dump has made the same again elsewhere."""
    with databases(postgres) as others:
        one, other = await asyncpg.connect(dsn), await asyncpg.connect(others[name])
        rows = await rows_of(one)
        await other.execute(await dump(one, "-- A dump"))
        again = await rows_of(other)
        await one.close()
        await other.close()
    assert again.keys() == rows.keys()
    for table, found in rows.items():
        lost, added = lost_and_added(found, again[table])
        assert (table, list(lost), list(added)) == (table, [], [])
    return {table for table, found in rows.items() if not found}
