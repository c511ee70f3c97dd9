"""One issuer of tokens for all tests of services, and a database for each test of one."""

from collections.abc import Iterator

import pytest

from tests.libs.web.issuing import TestIssuer
from tests.services.templates import Template


@pytest.fixture(scope="session")
def issuer() -> TestIssuer:
    return TestIssuer()


@pytest.fixture
def database(template: Template) -> Iterator[str]:
    """DSN of a new and migrated database, copied from the service's `template`."""
    with template.copy() as dsn:
        yield dsn
