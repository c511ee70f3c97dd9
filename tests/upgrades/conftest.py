"""What answers need beside a database."""

import pytest

from tests.libs.web.issuing import TestIssuer


@pytest.fixture(scope="session")
def issuer() -> TestIssuer:
    return TestIssuer()
