"""Databases copied from one that was migrated once: a test must not wait for Alembic."""

import uuid
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager

import asyncpg

from deploy.local.apart import run_apart
from deploy.local.databases import at, drop_database, ensure_database, name_of
from deploy.local.postgres import Postgres
from libs.database.migrations import migrate
from libs.service.service import Service

Filling = Coroutine[object, object, None]


class Template:
    """The migrated database of a service, for this process of the test run.

    `fill(dsn)` puts in what every copy is to hold.
    """

    def __init__(
        self, postgres: Postgres, service: Service, fill: Callable[[str], Filling] | None = None
    ) -> None:
        self.service = service
        self._dsn = postgres.dsn(f"template_{service.name}_{uuid.uuid4().hex}")
        ensure_database(self._dsn)
        run_apart(migrate(self._dsn, service.migrations))
        if fill:
            run_apart(fill(self._dsn))

    @contextmanager
    def copy(self) -> Iterator[str]:
        """DSN of a copy that ends with the test."""
        dsn = at(self._dsn, f"test_{uuid.uuid4().hex}")
        run_apart(_copy(self._dsn, name_of(dsn)))
        try:
            yield dsn
        finally:
            drop_database(dsn)

    def drop(self) -> None:
        drop_database(self._dsn)


async def _copy(template: str, name: str) -> None:
    connection = await asyncpg.connect(at(template, "postgres"))
    try:
        await connection.execute(f'create database "{name}" template "{name_of(template)}"')
    finally:
        await connection.close()
