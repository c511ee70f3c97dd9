"""`python -m tests.upgrades.dumping`: write a dump of each service whose newest revision has none.

Run in the checkout of a release. The whole product is filled through its APIs, its relays and its
consumers, on servers of its own which are gone afterwards. See docs/adding.md.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from deploy.local.programs import run_quietly
from deploy.schema.catalog import describe
from libs.database.connections import Connection
from libs.service.service import Service
from tests.servers import running
from tests.services.serving import Served
from tests.upgrades.asking import answers_of
from tests.upgrades.history.filling import fill
from tests.upgrades.product import databases, opened
from tests.upgrades.restoring import FOLDER, line_of

# Alembic's own table, which a description of the schema leaves out.
_REVISION = "create table public.alembic_version (version_num varchar(32) primary key);"
# As in any dump, triggers do not act on what they have acted on already.
_QUIET = "set session_replication_role = replica;"
_LOUD = "reset session_replication_role;"
_TABLES = """
select c.oid, c.oid::regclass::text from pg_class c where relkind = 'r'
    and relnamespace in ('public'::regnamespace, 'projection'::regnamespace)
order by relnamespace::regnamespace::text, relname"""
_COLUMNS = """
select quote_ident(attname), attidentity = 'a' from pg_attribute
where attrelid = $1 and attnum > 0 and not attisdropped order by attnum"""
_SEQUENCES = """
select format('select setval(%L, %s, true);', format('%I.%I', schemaname, sequencename), last_value)
from pg_sequences where last_value is not null order by 1"""
_NAMED_IN_FULL = "set local search_path = ''; set local timezone = 'UTC'"


async def dump(connection: Connection, title: str) -> str:
    """SQL that makes the whole database in an empty one: schema, rows, sequences."""
    async with connection.transaction(isolation="repeatable_read"):
        schema = await describe(connection)
        await connection.execute(_NAMED_IN_FULL)
        rows = [part async for part in _inserted(connection)]
        sequences = "\n".join([row[0] for row in await connection.fetch(_SEQUENCES)])
    return "\n\n".join([title, schema, _REVISION, _QUIET, *rows, sequences, _LOUD]) + "\n"


async def _inserted(connection: Connection) -> AsyncIterator[str]:
    for oid, table in await connection.fetch(_TABLES):
        columns = await connection.fetch(_COLUMNS, oid)
        names = [name for name, _ in columns]
        literals = ", ".join(f"coalesce(quote_literal({name}::text), 'null')" for name in names)
        query = f"select '(' || concat_ws(', ', {literals}) || ')' from {table} order by 1"
        if rows := [row[0] for row in await connection.fetch(query)]:
            given = " overriding system value" if any(drawn for _, drawn in columns) else ""
            head = f"insert into {table} ({', '.join(names)}){given} values\n"
            yield head + ",\n".join(rows) + ";"


def answers_text(answers: dict[str, Any]) -> str:
    """JSON with a line for each path."""
    compact = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    lines = [f"{json.dumps(path)}:{json.dumps(told, **compact)}" for path, told in answers.items()]
    return "{" + ",\n".join(lines) + "}\n"


async def write(served: Served) -> Path:
    """Both files of the service's newest revision. Returns the path of the dump."""
    service = served.service
    path = path_of(service)
    title = (
        f"-- The {service.name} service as of commit {_commit()}, revision {path.stem}: "
        "its whole database, filled through the code of then."
    )
    async with served.runtime.pool.acquire() as connection:
        path.write_text(await dump(connection, title))
    path.with_suffix(".json").write_text(answers_text(await answers_of(served)))
    return path


def path_of(service: Service) -> Path:
    return FOLDER / service.name / f"{line_of(service)[-1]}.sql"


def _commit() -> str:
    return run_quietly(["git", "-C", str(FOLDER), "rev-parse", "--short", "HEAD"]).stdout.strip()


async def dump_product(folder: Path, dsns: Mapping[str, str]) -> None:
    with running("embedded", folder / "broker") as broker:
        async with opened(dsns, broker, folder) as product:
            await fill(product, broker)
            for served in product.services.values():
                if not path_of(served.service).exists():
                    sys.stdout.write(f"wrote {await write(served)}\n")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="rapport-dumps-") as name:
        folder = Path(name)
        folder.chmod(0o711)  # the server may run as another user
        postgres = Postgres(folder / "postgres", free_port())
        postgres.start()
        try:
            with databases(postgres) as dsns:
                asyncio.run(dump_product(folder, dsns))
        finally:
            postgres.stop()


if __name__ == "__main__":
    main()
