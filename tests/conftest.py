"""Real servers for tests: PostgreSQL and brokers, and nothing left behind afterwards."""

import subprocess
import uuid
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path

import asyncpg
import pytest
from hypothesis import HealthCheck, settings

from deploy.local.brokers import KINDS, Broker
from deploy.local.databases import drop_database, ensure_database
from deploy.local.postgres import Postgres
from libs.database.pool import open_pool
from tests import servers

# How long an example takes says how busy the machine is, and nothing of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

_reaper = pytest.StashKey[subprocess.Popen[bytes]]()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.stash[_reaper] = servers.open_run()


def pytest_unconfigure(config: pytest.Config) -> None:
    if (reaper := config.stash.get(_reaper, None)) is not None:
        reaper.communicate()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """One place for every test that is skipped for want of Kafka: the summary is one line then."""
    report = yield
    if isinstance(report.longrepr, tuple) and servers.NO_KAFKA in report.longrepr[2]:
        report.longrepr = (__file__, 1, report.longrepr[2])
    return report


@pytest.fixture
def promised_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests have the time that a service gives them where nothing else is set."""
    monkeypatch.delenv(servers.REQUEST_DEADLINE)


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """The embedded server, one for the whole run."""
    return servers.shared_postgres()


@pytest.fixture
def database(postgres: Postgres) -> Iterator[str]:
    """DSN of a new and empty database."""
    dsn = postgres.dsn(f"test_{uuid.uuid4().hex}")
    ensure_database(dsn)
    yield dsn
    drop_database(dsn)


@pytest.fixture
async def pool(database: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on that database."""
    opened = await open_pool(database, min_size=0, statement_timeout=60)
    yield opened
    await opened.close()


@pytest.fixture(scope="session", params=KINDS)
def broker(request: pytest.FixtureRequest) -> Broker:
    """A broker shared by the whole run: use groups and keys of your own, never kill it."""
    servers.require(request.param)
    return servers.shared_broker(request.param)


@pytest.fixture(params=KINDS)
def fresh_broker(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Broker]:
    """A broker of this test alone, empty, to be killed and wiped at will."""
    servers.require(request.param)
    with servers.running(request.param, tmp_path / "broker") as own:
        yield own
