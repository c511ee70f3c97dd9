"""Real servers for tests: PostgreSQL and brokers, and nothing left behind afterwards."""

import subprocess
import uuid
from collections.abc import AsyncIterator, Generator, Iterator, Sequence
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

QUICKEST = {Path(__file__).parent / "libs" / name for name in ("events", "identifiers", "money")}
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


@pytest.hookimpl(tryfirst=True)  # xdist writes groups into names after it
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Share the tests out well: what a module makes for all of its tests is made by one worker, and
    the quickest come last, so that no worker is left alone with a long one."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None and _shares(item):
            item.add_marker(
                pytest.mark.xdist_group(str(item.path.relative_to(item.config.rootpath)))
            )
    items.sort(key=lambda item: item.path.parent in QUICKEST)


def _shares(item: pytest.Item) -> bool:
    """Whether a fixture is made once for its module; `_` begins those of pytest's plugins."""
    used: dict[str, Sequence[pytest.FixtureDef[object]]] = item._fixtureinfo.name2fixturedefs
    return any(made[-1].scope == "module" and name[0] != "_" for name, made in used.items())


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
