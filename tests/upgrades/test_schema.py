"""Each service's schema stands in one file, which says what a migrated database has."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from deploy.local.settings import SERVICES
from deploy.schema.catalog import Undescribed, describe
from deploy.schema.writing import path_of, service_of, text_of
from libs.database.migrations import migrate
from libs.messaging import schemas
from libs.messaging.schema import GUARDED

ADVICE = "run `make schema` and commit"


@pytest.fixture
async def connection(database: str) -> AsyncIterator[asyncpg.Connection]:
    opened = await asyncpg.connect(database)
    yield opened
    await opened.close()


@pytest.mark.parametrize("name", SERVICES)
async def test_the_file_is_what_migrations_make(
    name: str, database: str, connection: asyncpg.Connection
):
    service = service_of(name)
    await migrate(database, service.migrations)
    assert await text_of(service, connection) == path_of(service).read_text(), ADVICE


@pytest.mark.parametrize("name", SERVICES)
async def test_the_file_makes_what_it_describes(name: str, connection: asyncpg.Connection):
    service = service_of(name)
    await connection.execute(path_of(service).read_text())
    assert await text_of(service, connection) == path_of(service).read_text()


@pytest.mark.parametrize("name", SERVICES)
async def test_a_rebuild_leaves_the_same_schema(
    name: str, database: str, connection: asyncpg.Connection
):
    await migrate(database, service_of(name).migrations)
    before = await describe(connection)
    await schemas.create_next(connection)
    await schemas.swap(connection)
    await connection.execute(GUARDED)  # as the rebuild does when it notes its shape
    await schemas.drop_old(connection)
    assert await describe(connection) == before


@pytest.mark.parametrize(
    "change",
    [
        "alter table t alter column a set default 1",
        "alter table t alter column b set not null",
        'alter table t alter column b type text collate pg_catalog."POSIX"',
        "alter table t add column c int",
        "alter table t add check (a > 0)",
        "alter table t set (fillfactor = 50)",
        "alter table t set unlogged",
        "create index on t (b)",
        "create table u (a int references t)",
        "comment on column t.a is 'a number'",
        "create sequence s increment 2",
        "create type pair as (a int, b int)",
        "create or replace function f() returns int language sql as 'select 2'",
        "alter function f() set enable_seqscan = off",
        "alter table t alter column a add generated always as identity",
        "create trigger g before update on t for each row"
        " execute function suppress_redundant_updates_trigger()",
    ],
)
async def test_no_change_goes_unseen(connection: asyncpg.Connection, change: str):
    await connection.execute(
        "create schema projection; create table t (a int primary key, b text);"
        "create function f() returns int language sql as 'select 1'"
    )
    before = await describe(connection)
    await connection.execute(change)
    assert await describe(connection) != before


@pytest.mark.parametrize(
    "thing",
    [
        "create view v as select 1",
        "create type colour as enum ('red')",
        "create domain age as int",
        "create table t (a int) partition by list (a)",
    ],
)
async def test_what_cannot_be_described_is_refused(connection: asyncpg.Connection, thing: str):
    await connection.execute(f"create schema projection; {thing}")
    with pytest.raises(Undescribed):
        await describe(connection)
