"""One issuer of tokens for all tests of services."""

import pytest

from tests.libs.web.issuing import TestIssuer


@pytest.fixture(scope="session")
def issuer() -> TestIssuer:
    return TestIssuer()
