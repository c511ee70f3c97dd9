"""The call centre in this process, on a database of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from deploy.local.apart import run_apart
from deploy.local.databases import drop_database, ensure_database
from deploy.local.postgres import Postgres
from libs.database.migrations import migrate
from services.callcenter.app import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.callcenter.centre import Centre, copied, opened


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> Iterator[str]:
    """A database migrated once; each test has a copy of it."""
    dsn = postgres.dsn(f"template_{uuid4().hex}")
    ensure_database(dsn)
    run_apart(migrate(dsn, SERVICE.migrations))
    yield dsn
    drop_database(dsn)


@pytest.fixture
def database(template: str) -> Iterator[str]:
    dsn = copied(template)
    yield dsn
    drop_database(dsn)


@pytest.fixture
async def centre(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Centre]:
    async with opened(database, issuer, tmp_path) as centre:
        yield centre
