"""The customer service inside the test."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from deploy.local.postgres import Postgres
from services.customer.app import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.live import embedded_broker, live
from tests.services.serving import Served, serving
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
async def customer(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(SERVICE, database, issuer, tmp_path) as served:
        yield served


@pytest.fixture
async def live_customer(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    """With its relay and consumer at work, on a broker of its own."""
    with embedded_broker(tmp_path / "broker") as broker:
        async with (
            serving(SERVICE, database, issuer, tmp_path, bootstrap=broker.bootstrap) as served,
            live(served, broker),
        ):
            yield served
