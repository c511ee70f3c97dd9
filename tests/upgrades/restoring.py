"""Databases as a release left them: each was filled through the code of that release.

`released/<service>/<revision>.sql` creates one in an empty database, and `.json` beside it holds
what the API answered then, without what time changes. See docs/adding.md for how to make one.
"""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
from alembic.script import ScriptDirectory

from deploy.local.settings import SERVICES
from deploy.schema.catalog import describe
from deploy.schema.writing import service_of
from libs.database.connections import Connection
from libs.service.service import Service

FOLDER = Path(__file__).parent / "released"
_TABLES = """
select oid::regclass::text from pg_class where relkind = 'r' and relname <> 'alembic_version'
    and relnamespace in ('public'::regnamespace, 'projection'::regnamespace) order by 1"""


@dataclass(frozen=True)
class Release:
    """A service's database at the newest revision of a release."""

    service: Service
    revision: str

    def __str__(self) -> str:
        return f"{self.service.name} {self.revision}"

    @property
    def dump(self) -> Path:
        return FOLDER / self.service.name / f"{self.revision}.sql"

    @property
    def answers(self) -> dict[str, Any]:
        return json.loads(self.dump.with_suffix(".json").read_text())

    @property
    def later(self) -> list[str]:
        """The revisions that come after this one, oldest first."""
        line = line_of(self.service)
        return line[line.index(self.revision) + 1 :]


def line_of(service: Service) -> list[str]:
    """Its revisions, oldest first."""
    scripts = ScriptDirectory(str(service.migrations), version_locations=[str(service.migrations)])
    return [script.revision for script in scripts.walk_revisions()][::-1]


def released() -> list[Release]:
    return [
        Release(service, path.stem)
        for service in map(service_of, SERVICES)
        for path in sorted((FOLDER / service.name).glob("*.sql"))
    ]


async def restore(release: Release, connection: asyncpg.Connection) -> None:
    """Into an empty database."""
    await connection.execute(release.dump.read_text())


async def rows_of(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    tables = [row[0] for row in await connection.fetch(_TABLES)]
    return {
        table: [
            json.loads(row[0])
            for row in await connection.fetch(f"select to_jsonb(t) from {table} t")
        ]
        for table in tables
    }


async def schema_of(dsn: str) -> str:
    connection = await asyncpg.connect(dsn)
    try:
        return await describe(connection)
    finally:
        await connection.close()


def lost_and_added(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> tuple[Counter[str], Counter[str]]:
    """Rows of one table that are there on one side only, by the columns that both sides have."""
    names = [{name for row in rows for name in row} for rows in (before, after)]
    common = names[0] & names[1] if before and after else names[0] | names[1]
    then, now = (
        Counter(repr({name: row[name] for name in sorted(common)}) for row in rows)
        for rows in (before, after)
    )
    return then - now, now - then


def within(then: Any, now: Any) -> bool:
    """Whether all that was said then is said now; more may be said."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(
            name in now and within(value, now[name]) for name, value in then.items()
        )
    if isinstance(then, list):
        return isinstance(now, list) and len(then) == len(now) and all(map(within, then, now))
    return then == now
