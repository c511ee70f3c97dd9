"""One installation for all kill tests of a kind of broker: to start it takes the longest."""

from collections.abc import Generator, Iterator
from typing import Any

import pytest

from deploy.local.postgres import Postgres
from deploy.local.settings import SERVICES
from tests import servers
from tests.system.installation import Installation, Role

ROLES = [
    ("customer", "relay"),  # this and the next make topics that consumers wait for
    ("callcenter", "relay"),
    ("interaction", "api"),
    ("interaction", "relay"),
    ("valuation", "api"),
    ("valuation", "consumer"),
]
Roles = dict[tuple[str, str], Role]
_LAST = 4_000  # bytes of a log


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What each role said last stands beside a failure: its folder may be gone when it is read."""
    report = yield
    if report.failed:
        roles: Any = item.funcargs.get("roles", {})
        for role, process in roles.items():
            said = process.process.log.read_bytes()[-_LAST:].decode(errors="replace")
            report.sections.append((f"log of {' '.join(role)}", said))
    return report


@pytest.fixture(scope="module", params=servers.kinds_together("kills"))
def installation(
    request: pytest.FixtureRequest, postgres: Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    servers.require(request.param)
    folder = tmp_path_factory.mktemp("installation")
    with servers.running(request.param, folder / "broker") as broker:
        made = Installation(folder, postgres, broker)
        try:
            made.copy_migrated(*SERVICES)
            yield made
        finally:
            made.close()


@pytest.fixture(scope="module")
def begun(installation: Installation) -> Roles:
    return {role: installation.begin(*role) for role in ROLES}


@pytest.fixture
def roles(installation: Installation, begun: Roles) -> Roles:
    """From a purchase to its valuation, ready; what an earlier test lost is begun anew."""
    for role, process in begun.items():
        if not process.process.running:
            begun[role] = installation.begin(*role)
    for process in begun.values():
        process.await_ready()
    return begun
