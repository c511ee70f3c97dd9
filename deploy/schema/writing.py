"""A service's schema file: what its migrations make of an empty database."""

import importlib
from pathlib import Path

import asyncpg

from deploy.local.databases import ensure_database
from deploy.schema.catalog import describe
from libs.database.connections import Connection
from libs.database.migrations import migrate
from libs.service.service import Service

_HEAD = """-- The whole schema of the {name} service at its newest revision.
-- Written by `make schema` from a migrated database; never edited, never run in production.

"""


def service_of(name: str) -> Service:
    return importlib.import_module(f"services.{name}.service").SERVICE


def path_of(service: Service) -> Path:
    return service.migrations.parent / "schema.sql"


async def text_of(service: Service, connection: Connection) -> str:
    """The file's text, of a database at the service's newest revision."""
    return _HEAD.format(name=service.name) + await describe(connection) + "\n"


async def write(service: Service, dsn: str) -> Path:
    """Migrate the new database at `dsn` and write the file. Returns its path."""
    ensure_database(dsn)
    await migrate(dsn, service.migrations)
    connection = await asyncpg.connect(dsn)
    try:
        path_of(service).write_text(await text_of(service, connection))
    finally:
        await connection.close()
    return path_of(service)
