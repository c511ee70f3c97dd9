"""Runs a folder of Alembic revisions, written as plain SQL, against one database.

The only module that imports SQLAlchemy and Alembic: they cost 35 MB, so only the `migrate` role may
load it.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
from alembic import op
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

_LOCK = 0x52617070  # any number, as long as every migrator of this database uses the same
_TRY_LOCK = "select pg_try_advisory_lock($1)"
_POLL = 0.1


async def migrate(dsn: str, folder: Path, *, target: str = "head") -> list[str]:
    """Bring the database to `target` and return the revisions applied, oldest first.

    Each revision is a transaction of its own. Several migrators at once are safe: one works, the
    others wait and find nothing left to do.
    """
    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(dsn), poolclass=NullPool
    )
    async with _alone(dsn), engine.connect() as connection:
        return await connection.run_sync(_upgrade, folder, target)


def run_script(sql: str) -> None:
    """Within a revision: run several statements, which `op.execute` cannot with this driver."""
    bind = op.get_bind()
    bind.exec_driver_sql("select 1")  # opens the transaction that the script then belongs to
    adapter: Any = bind.connection.dbapi_connection
    adapter.run_async(lambda connection: connection.execute(sql))


def _upgrade(connection: Connection, folder: Path, target: str) -> list[str]:
    scripts = ScriptDirectory(str(folder), version_locations=[str(folder)])
    planned: list[RevisionStep] = []

    def plan(current: Any, _: MigrationContext) -> list[RevisionStep]:
        planned.extend(scripts._upgrade_revs(target, current))
        return planned

    with EnvironmentContext(Config(), scripts, fn=plan) as environment:
        environment.configure(
            connection=connection,
            version_table_schema="public",
            transaction_per_migration=True,
        )
        with environment.begin_transaction():
            environment.run_migrations()
    return [step.revision.revision for step in planned]


@asynccontextmanager
async def _alone(dsn: str) -> AsyncIterator[None]:
    """Hold the migrators' lock.

    Polled, because a session that waits for a lock holds a snapshot, and the migrator that has the
    lock may be building an index concurrently, which waits for all snapshots.
    """
    connection = await asyncpg.connect(dsn)
    try:
        while not await connection.fetchval(_TRY_LOCK, _LOCK):  # noqa: ASYNC110 - not an event here
            await asyncio.sleep(_POLL)
        yield
    finally:
        await connection.close()
