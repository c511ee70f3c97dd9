"""Migrations: each once, in order, whole or not at all, whoever else is at it."""

import asyncio
from pathlib import Path

import asyncpg
import pytest

from libs.database.migrations import SchemaIsNewer, migrate

FIRST = """
from libs.database.migrations import run_script
revision, down_revision = "0001", None

def upgrade():
    run_script("create table customers (id int); create table purchases (id int);")
"""
SECOND = """
from alembic import op
revision, down_revision = "0002", "0001"

def upgrade():
    op.execute("insert into customers select generate_series(1, 3)")
    op.execute("select pg_sleep(0.2)")
"""
BROKEN = """
from libs.database.migrations import run_script
revision, down_revision = "0003", "0002"

def upgrade():
    run_script("create table half (id int)")
    run_script("insert into half values (1); select 1 / 0")
"""
INDEX = """
from libs.database.migrations import build_index
revision, down_revision = "0003", "0002"

def upgrade():
    build_index("customers_id", "public.customers (id)")
"""

INDEXES = """
from libs.database.migrations import build_index, replace_index, run_script
revision, down_revision = "0003", "0002"

def upgrade():
    run_script("alter table customers add column if not exists age int")
    build_index("customers_id", "public.customers (id)")
    replace_index("customers_age", "public.customers (age, id)")
"""
COLUMN = """
from libs.database.migrations import run_script
revision, down_revision = "0003", "0002"

def upgrade():
    run_script("alter table customers add column age int")
"""
VALID = "select indisvalid from pg_index where indexrelid = to_regclass($1)"


def _folder(path: Path, *revisions: str) -> Path:
    for number, revision in enumerate(revisions, 1):
        (path / f"{number:04}_step.py").write_text(revision)
    return path


async def test_what_is_new_is_applied_once_and_in_order(
    database: str, pool: asyncpg.Pool, tmp_path: Path
):
    assert await migrate(database, _folder(tmp_path, FIRST)) == ["0001"]
    assert await migrate(database, _folder(tmp_path, FIRST, SECOND)) == ["0002"]
    assert await migrate(database, tmp_path) == []
    assert await pool.fetchval("select count(*) from customers") == 3


async def test_several_at_once_apply_each_once(database: str, pool: asyncpg.Pool, tmp_path: Path):
    folder = _folder(tmp_path, FIRST, SECOND, INDEX)
    async with asyncio.timeout(20):
        applied = await asyncio.gather(*(migrate(database, folder) for _ in range(4)))
    assert sorted(applied) == [[], [], [], ["0001", "0002", "0003"]]
    assert await pool.fetchval("select count(*) from customers") == 3


async def test_a_revision_that_fails_leaves_nothing_behind(
    database: str, pool: asyncpg.Pool, tmp_path: Path
):
    with pytest.raises(Exception, match="division by zero"):
        await migrate(database, _folder(tmp_path, FIRST, SECOND, BROKEN))
    assert await pool.fetchval("select to_regclass('half')") is None
    assert await pool.fetchval("select version_num from alembic_version") == "0002"
    assert await migrate(database, _folder(tmp_path, FIRST, SECOND, INDEX)) == ["0003"]


async def test_a_newer_schema_is_left_alone(database: str, pool: asyncpg.Pool, tmp_path: Path):
    await migrate(database, _folder(tmp_path, FIRST, SECOND))
    (tmp_path / "0002_step.py").unlink()
    with pytest.raises(SchemaIsNewer, match="the schema is at 0002, newer than this code"):
        await migrate(database, tmp_path)
    assert await pool.fetchval("select version_num from alembic_version") == "0002"


async def test_who_reads_waits_for_no_revision_that_waits(
    database: str, pool: asyncpg.Pool, tmp_path: Path
):
    await migrate(database, _folder(tmp_path, FIRST, SECOND))
    async with pool.acquire() as busy, pool.acquire() as reader:
        held = busy.transaction()
        await held.start()
        await busy.execute("lock table customers in access share mode")
        upgrade = asyncio.create_task(migrate(database, _folder(tmp_path, FIRST, SECOND, COLUMN)))
        await reader.execute("set lock_timeout = '500ms'")
        for _ in range(20):
            await reader.fetch("select from customers")
            await asyncio.sleep(0.1)
        assert not upgrade.done()
        await held.rollback()
        assert await upgrade == ["0003"]


async def test_a_lock_that_is_never_free_is_given_up(
    database: str, pool: asyncpg.Pool, tmp_path: Path
):
    await migrate(database, _folder(tmp_path, FIRST, SECOND))
    async with pool.acquire() as busy, busy.transaction():
        await busy.execute("lock table customers in access share mode")
        with pytest.raises(asyncpg.LockNotAvailableError):
            await migrate(database, _folder(tmp_path, FIRST, SECOND, COLUMN), patience=0.5)
    assert await pool.fetchval("select version_num from alembic_version") == "0002"


async def test_an_index_waits_for_transactions_that_began_before(
    database: str, pool: asyncpg.Pool, tmp_path: Path
):
    await migrate(database, _folder(tmp_path, FIRST, SECOND))
    async with pool.acquire() as busy:
        held = busy.transaction()
        await held.start()
        await busy.execute("insert into customers values (4)")
        upgrade = asyncio.create_task(migrate(database, _folder(tmp_path, FIRST, SECOND, INDEX)))
        await asyncio.sleep(1)
        assert not upgrade.done()
        await held.commit()
        assert await upgrade == ["0003"]


@pytest.mark.parametrize("left", ["customers_id", "customers_age", "customers_age_new"])
async def test_an_index_that_a_broken_attempt_left_is_built_anew(
    database: str, pool: asyncpg.Pool, tmp_path: Path, left: str
):
    await migrate(database, _folder(tmp_path, FIRST, SECOND))
    await pool.execute("insert into customers values (1)")
    with pytest.raises(asyncpg.UniqueViolationError):
        await pool.execute(f"create unique index concurrently {left} on customers (id)")
    assert await pool.fetchval(VALID, left) is False
    assert await migrate(database, _folder(tmp_path, FIRST, SECOND, INDEXES)) == ["0003"]
    for name in ("customers_id", "customers_age"):
        assert await pool.fetchval(VALID, name)
    assert await pool.fetchval("select to_regclass('customers_age_new')") is None


async def test_an_index_that_is_there_is_not_built_again(
    database: str, pool: asyncpg.Pool, tmp_path: Path
):
    """As after a crash between the index and the note of its revision."""
    folder = _folder(tmp_path, FIRST, SECOND, INDEXES)
    await migrate(database, folder)
    before = await pool.fetchval("select 'customers_id'::regclass::oid")
    await pool.execute("update alembic_version set version_num = '0002'")
    assert await migrate(database, folder) == ["0003"]
    assert await pool.fetchval("select 'customers_id'::regclass::oid") == before
