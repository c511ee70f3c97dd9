"""Ready for the schema this code was written for, and for newer ones."""

from pathlib import Path

import asyncpg
import pytest

from libs.service.schema import Revisions


@pytest.fixture
def revisions(tmp_path: Path) -> Revisions:
    (tmp_path / "0001_first.py").write_text('revision = "0001"\ndown_revision = None\n')
    (tmp_path / "0002_second.py").write_text(
        "revision: str = '0002'\ndown_revision: str | None = '0001'\n"
    )
    return Revisions(tmp_path)


async def test_not_before_the_first_migration(pool: asyncpg.Pool, revisions: Revisions):
    assert not await revisions.applied(pool)
    await pool.execute("create table alembic_version (version_num text)")
    assert not await revisions.applied(pool)


@pytest.mark.parametrize(
    ("current", "ready"),
    [("0001", False), ("0002", True), ("0003_of_a_newer_release", True)],
)
async def test_by_revision(pool: asyncpg.Pool, revisions: Revisions, current: str, ready: bool):
    await pool.execute("create table alembic_version (version_num text)")
    await pool.execute("insert into alembic_version values ($1)", current)
    assert await revisions.applied(pool) == ready
