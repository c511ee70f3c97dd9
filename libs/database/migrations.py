"""Runs a folder of Alembic revisions, written as plain SQL, against one database.

The only module that imports SQLAlchemy and Alembic: they cost 35 MB, so only the `migrate` role may
load it.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import asyncpg
from alembic import op
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from libs.database.migrators_lock import MIGRATORS

_TRY_LOCK = "select pg_try_advisory_lock($1)"
_POLL = 0.1
# Whoever reads waits behind a revision that waits for a lock: not for longer than this.
_LOCK_TIMEOUT = "200ms"
_REFUSED = (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError)
_PAUSE = 0.5
_PATIENCE = 300.0
_VALID = "select indisvalid from pg_index where indexrelid = to_regclass('{}')"


class SchemaIsNewer(Exception):
    """The database is at a revision that this code does not know: a newer release migrated it."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"the schema is at {revision}, newer than this code: nothing to do")


async def migrate(
    dsn: str, folder: Path, *, target: str = "head", patience: float = _PATIENCE
) -> list[str]:
    """Bring the database to `target` and return the revisions applied, oldest first.

    Each revision is a transaction of its own. Several migrators at once are safe: one works, the
    others wait and find nothing left to do. A revision that cannot have a lock at once lets those
    who wait behind it pass, and is tried again for `patience` seconds; then LockNotAvailableError.
    Raises SchemaIsNewer.
    """
    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: _connect(dsn), poolclass=NullPool
    )
    applied: list[str] | None = None
    give_up = time.monotonic() + patience
    async with _alone(dsn):
        while True:
            planned: list[RevisionStep] = []
            try:
                async with engine.connect() as connection:
                    await connection.run_sync(_upgrade, folder, target, planned)
                return _revisions(planned) if applied is None else applied
            except (*_REFUSED, DBAPIError) as error:
                if not _refused(error) or time.monotonic() > give_up:
                    raise
            applied = _revisions(planned) if applied is None else applied
            await asyncio.sleep(_PAUSE)


def run_script(sql: str) -> None:
    """Within a revision: run several statements, which `op.execute` cannot with this driver."""
    op.get_bind().exec_driver_sql("select 1")  # opens the transaction the script then belongs to
    _execute(sql)


def run_apart(*statements: str) -> None:
    """Within a revision: commit what it has done, then run each of these and commit it.

    For updates of many rows, which must not hold up readers by a lock that came before them. A
    revision that is broken off here begins anew: what it does up to here must bear being repeated.
    """
    with _apart():
        for statement in statements:
            _execute(statement)


def build_index(name: str, on: str) -> None:
    """Within a revision: build an index while others read and write, apart as `run_apart` is.

    `on` is the rest of the statement and begins with the table: "public.scores (ruling, net)".
    One that is there is left alone, unless a broken attempt left it invalid.
    """
    with _apart():
        _build(name, on)


def replace_index(name: str, on: str) -> None:
    """The same in place of the index of that name, which goes when the new one is ready."""
    schema, new = on.partition(".")[0], f"{name}_new"
    with _apart():
        _build(new, on)
        _execute(f"drop index concurrently if exists {schema}.{name}")
        _execute(f"alter index {schema}.{new} rename to {name}")


def _build(name: str, on: str) -> None:
    schema = on.partition(".")[0]
    valid = op.get_bind().exec_driver_sql(_VALID.format(f"{schema}.{name}")).scalar()
    if valid is False:
        _execute(f"drop index concurrently {schema}.{name}")
    if not valid:
        _execute(f"create index concurrently {name} on {on}")


def _execute(sql: str) -> None:
    adapter: Any = op.get_bind().connection.dbapi_connection
    adapter.run_async(lambda connection: connection.execute(sql))


@contextmanager
def _apart() -> Iterator[None]:
    """Outside the revision's transaction, where waiting for a lock holds up nobody who reads."""
    with op.get_context().autocommit_block():
        _execute("set lock_timeout = 0")
        try:
            yield
        finally:
            _execute("reset lock_timeout")


async def _connect(dsn: str) -> asyncpg.Connection:
    return await asyncpg.connect(dsn, server_settings={"lock_timeout": _LOCK_TIMEOUT})


def _refused(error: Exception) -> bool:
    found = error.orig if isinstance(error, DBAPIError) else error
    return getattr(found, "sqlstate", None) in {refusal.sqlstate for refusal in _REFUSED}


def _revisions(planned: list[RevisionStep]) -> list[str]:
    return [step.revision.revision for step in planned]


def _upgrade(
    connection: Connection, folder: Path, target: str, planned: list[RevisionStep]
) -> None:
    """Apply what is missing, and say in `planned` what that is."""
    scripts = ScriptDirectory(str(folder), version_locations=[str(folder)])
    known = {script.revision for script in scripts.walk_revisions()}

    def plan(current: Any, context: MigrationContext) -> list[RevisionStep]:
        for revision in context.get_current_heads():
            if revision not in known:
                raise SchemaIsNewer(revision)
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


@asynccontextmanager
async def _alone(dsn: str) -> AsyncIterator[None]:
    """Hold the migrators' lock.

    Polled, because a session that waits for a lock holds a snapshot, and the migrator that has the
    lock may be building an index concurrently, which waits for all snapshots.
    """
    connection = await asyncpg.connect(dsn)
    try:
        while not await connection.fetchval(_TRY_LOCK, MIGRATORS):  # noqa: ASYNC110 - not an event here
            await asyncio.sleep(_POLL)
        yield
    finally:
        await connection.close()
