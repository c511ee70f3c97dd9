"""Databases of the throw-away service: a new one for each test, or one for a module of them."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.databases import drop_database, ensure_database
from deploy.local.postgres import Postgres
from tests.libs.service.running import ended
from tests.libs.web.issuing import TestIssuer


@pytest.fixture(scope="module")
def issuer() -> TestIssuer:
    return TestIssuer()


@pytest.fixture
async def migrated(database: str, issuer: TestIssuer, tmp_path: Path) -> str:
    code, said = await ended("migrate", database, issuer, tmp_path)
    assert code == 0, said
    return database


@pytest.fixture(scope="module")
def empty_database(postgres: Postgres) -> Iterator[str]:
    """Shared by the tests of a module, which store nothing."""
    dsn = postgres.dsn(f"test_{uuid.uuid4().hex}")
    ensure_database(dsn)
    yield dsn
    drop_database(dsn)
