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
from tests import servers

Filling = Callable[[str], Coroutine[object, object, None]]


class Template:
    """A database to be copied: nobody may be connected to it."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn

    @contextmanager
    def copy(self) -> Iterator[str]:
        """DSN of a copy that ends with the test."""
        dsn = at(self._dsn, f"test_{uuid.uuid4().hex}")
        self.copy_to(dsn)
        try:
            yield dsn
        finally:
            drop_database(dsn)

    def copy_to(self, dsn: str) -> None:
        """Copy it to a new database of the same server."""
        run_apart(_copy(self._dsn, name_of(dsn)))


def template_of(postgres: Postgres, service: Service) -> Template:
    """The migrated database of a service on the run's own server: all workers share it."""
    dsn = postgres.dsn(f"template_{service.name}")
    with servers.made_once(f"template-{service.name}") as made:
        if not made:
            _migrated(dsn, service)
    return Template(dsn)


def own_template(postgres: Postgres, service: Service) -> Template:
    """Another of its kind, on any server."""
    dsn = postgres.dsn(f"template_{service.name}_{uuid.uuid4().hex}")
    _migrated(dsn, service)
    return Template(dsn)


def filled_template(postgres: Postgres, service: Service, fill: Filling) -> Template:
    """One in which each copy holds what `fill(dsn)` puts in."""
    dsn = postgres.dsn(f"template_{service.name}_{uuid.uuid4().hex}")
    template_of(postgres, service).copy_to(dsn)
    run_apart(fill(dsn))
    return Template(dsn)


def _migrated(dsn: str, service: Service) -> None:
    ensure_database(dsn)
    run_apart(migrate(dsn, service.migrations))


async def _copy(template: str, name: str) -> None:
    connection = await asyncpg.connect(at(template, "postgres"))
    try:
        await connection.execute(f'create database "{name}" template "{name_of(template)}"')
    finally:
        await connection.close()
