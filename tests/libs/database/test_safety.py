"""A PostgreSQL that may forget what it acknowledged is refused by name."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from deploy.local import postgres as local
from deploy.local.ports import free_port
from libs.database.pool import open_pool
from libs.database.safety import UnsafeSetting


async def test_a_safe_server_is_accepted_and_bounded(database: str):
    pool = await open_pool(database, statement_timeout=2, idle_in_transaction_timeout=3)
    settings = {
        name: await pool.fetchval(f"show {name}")
        for name in ("search_path", "timezone", "statement_timeout", "jit")
    }
    assert settings == {
        "search_path": "projection, public",
        "timezone": "UTC",
        "statement_timeout": "2s",
        "jit": "off",
    }
    assert await pool.fetchval("show idle_in_transaction_session_timeout") == "3s"
    assert await pool.fetchval("""select '{"a": 1}'::jsonb""") == '{"a": 1}'
    await pool.close()


@pytest.mark.parametrize("value", ["off", "local", "remote_write"])
async def test_a_database_that_does_not_wait_for_the_disk_is_refused(
    database: str, pool: asyncpg.Pool, value: str
):
    name = urlsplit(database).path.lstrip("/")
    await pool.execute(f'alter database "{name}" set synchronous_commit = {value}')
    with pytest.raises(UnsafeSetting, match=f"synchronous_commit = {value}"):
        await open_pool(database, application="refused")
    left = "select from pg_stat_activity where application_name = 'refused'"
    async with asyncio.timeout(5):
        while await pool.fetch(f"{left} and datname = current_database()"):
            await asyncio.sleep(0.01)


@pytest.fixture(params=["fsync", "full_page_writes"])
def careless(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, str]]:
    """A server of its own with one of these off: its DSN, and the setting."""
    monkeypatch.setitem(local.SETTINGS, request.param, "off")
    server = local.Postgres(tmp_path / "postgres", free_port())
    server.start()
    yield server.dsn(), request.param
    server.kill()


async def test_a_server_that_may_lose_its_files_is_refused(careless: tuple[str, str]):
    dsn, setting = careless
    with pytest.raises(UnsafeSetting, match=f"{setting} = off") as refused:
        await open_pool(dsn)
    assert refused.value.setting == setting
