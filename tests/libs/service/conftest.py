"""Databases of the throw-away service: a new one for each test, or one for a module of them."""

import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from deploy.local.databases import drop_database, ensure_database
from deploy.local.postgres import Postgres
from tests import servers
from tests.libs.service.running import ended
from tests.libs.web.issuing import TestIssuer
from tests.services.templates import Template


@pytest.fixture(scope="module")
def issuer() -> TestIssuer:
    return TestIssuer()


@pytest.fixture
async def migrated(postgres: Postgres, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[str]:
    """A copy of the database that the role `migrate` made once in this run."""
    dsn = postgres.dsn("template_throwaway")
    with servers.made_once("template-throwaway") as made:
        if not made:
            ensure_database(dsn)
            code, said = await ended("migrate", dsn, issuer, tmp_path)
            assert code == 0, said
    with Template(dsn).copy() as copy:
        yield copy


@pytest.fixture(scope="module")
def empty_database(postgres: Postgres) -> Iterator[str]:
    """Shared by the tests of a module, which store nothing."""
    dsn = postgres.dsn(f"test_{uuid.uuid4().hex}")
    ensure_database(dsn)
    yield dsn
    drop_database(dsn)
