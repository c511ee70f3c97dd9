"""the interaction service inside the test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from deploy.local.postgres import Postgres
from services.interaction.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving
from tests.services.templates import Template, template_of


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> Template:
    return template_of(postgres, SERVICE)


@pytest.fixture
async def interaction(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(SERVICE, database, issuer, tmp_path) as served:
        yield served


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_interaction(
    template: Template, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Served]:
    """For the tests of a module that do not mind each other's data."""
    with template.copy() as dsn:
        async with serving(SERVICE, dsn, issuer, tmp_path_factory.mktemp("shared")) as served:
            yield served
