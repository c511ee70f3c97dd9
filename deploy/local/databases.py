"""Empty databases on a PostgreSQL server, embedded or not."""

from urllib.parse import urlsplit, urlunsplit

import asyncpg

from deploy.local.apart import run_apart
from deploy.local.errors import LocalError


def ensure_database(dsn: str) -> None:
    """Create the database the DSN names, unless it exists."""
    run_apart(_ensure(dsn))


def drop_database(dsn: str) -> None:
    """Drop it, whoever is still connected."""
    run_apart(
        _execute(at(dsn, "postgres"), f'drop database if exists "{name_of(dsn)}" with (force)')
    )


def database_of(server: str, service: str) -> str:
    """Each service has a database of its own, whoever runs the server."""
    return at(server, f"crm_{service}")


def at(dsn: str, database: str) -> str:
    """The same server and user, another database."""
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{database}"))


def name_of(dsn: str) -> str:
    return urlsplit(dsn).path.lstrip("/")


async def _ensure(dsn: str) -> None:
    try:
        await (await asyncpg.connect(dsn)).close()
    except asyncpg.InvalidCatalogNameError:
        await _execute(at(dsn, "postgres"), f'create database "{name_of(dsn)}"')
    except (OSError, asyncpg.PostgresError) as reason:
        host = urlsplit(dsn).hostname
        raise LocalError(f"Cannot reach database {name_of(dsn)} at {host}: {reason}") from None


async def _execute(dsn: str, statement: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
