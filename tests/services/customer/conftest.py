"""The customer service inside the test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from deploy.local.postgres import Postgres
from services.customer.consuming import build_projection
from services.customer.projections.projection import CustomerProjection
from services.customer.service import SERVICE
from tests import servers
from tests.libs.web.issuing import TestIssuer
from tests.services.live import live
from tests.services.serving import Served, serving
from tests.services.templates import Template, template_of


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> Template:
    return template_of(postgres, SERVICE)


@pytest.fixture
async def customer(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(SERVICE, database, issuer, tmp_path) as served:
        yield served


@pytest.fixture
def projection(customer: Served) -> CustomerProjection:
    return build_projection(customer.runtime)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def live_customer(
    template: Template, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Served]:
    """With its relay and consumer at work on a broker of its own, for all tests of a module."""
    folder = tmp_path_factory.mktemp("live")
    with template.copy() as dsn, servers.running("embedded", folder / "broker") as broker:
        async with (
            serving(SERVICE, dsn, issuer, folder, bootstrap=broker.bootstrap) as served,
            live(served, broker),
        ):
            yield served


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_customer(
    template: Template, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Served]:
    """For the tests of a module that do not mind each other's data."""
    with template.copy() as dsn:
        async with serving(SERVICE, dsn, issuer, tmp_path_factory.mktemp("shared")) as served:
            yield served
