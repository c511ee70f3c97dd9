"""Migrations: each once, in order, whole or not at all, whoever else is at it."""

import asyncio
from pathlib import Path

import asyncpg
import pytest

from libs.database.migrations import migrate

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
from alembic import op
revision, down_revision = "0003", "0002"

def upgrade():
    with op.get_context().autocommit_block():
        op.execute("create index concurrently customers_id on customers (id)")
"""


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
