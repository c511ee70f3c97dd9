"""The call centre inside the test, on a database of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from deploy.local.brokers import Broker
from deploy.local.postgres import Postgres
from services.callcenter.app import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.callcenter.centre import Centre, opened
from tests.services.live import live
from tests.services.templates import Template


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> Iterator[Template]:
    made = Template(postgres, SERVICE)
    yield made
    made.drop()


@pytest.fixture
def database(template: Template) -> Iterator[str]:
    """DSN of a new and migrated database."""
    with template.copy() as dsn:
        yield dsn


@pytest.fixture
async def centre(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Centre]:
    async with opened(database, issuer, tmp_path) as centre:
        yield centre


@pytest.fixture
async def live_centre(
    database: str, issuer: TestIssuer, tmp_path: Path, fresh_broker: Broker
) -> AsyncIterator[Centre]:
    """With its relay and consumer at work."""
    bootstrap = fresh_broker.bootstrap
    async with (
        opened(database, issuer, tmp_path, bootstrap=bootstrap) as centre,
        live(centre.served, fresh_broker),
    ):
        yield centre
