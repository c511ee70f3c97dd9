"""The call centre inside the test, on a database of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from deploy.local.postgres import Postgres
from services.callcenter.service import SERVICE
from tests import servers
from tests.libs.web.issuing import TestIssuer
from tests.services.callcenter.centre import Centre, opened
from tests.services.live import live
from tests.services.templates import Template, template_of


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> Template:
    return template_of(postgres, SERVICE)


@pytest.fixture
async def centre(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Centre]:
    async with opened(database, issuer, tmp_path) as centre:
        yield centre


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=servers.kinds_together("callcentre")
)
async def live_centre(
    request: pytest.FixtureRequest,
    template: Template,
    issuer: TestIssuer,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Centre]:
    """With its relay and consumer at work on a broker of its own, for all tests of a module."""
    servers.require(request.param)
    folder = tmp_path_factory.mktemp("live")
    with servers.running(request.param, folder / "broker") as broker, template.copy() as dsn:
        async with (
            opened(dsn, issuer, folder, bootstrap=broker.bootstrap) as centre,
            live(centre.served, broker),
        ):
            yield centre
