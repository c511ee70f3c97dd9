from collections.abc import AsyncIterator

import httpx2
import pytest

from tests.libs.web.example import client_of, example_app
from tests.libs.web.issuing import TestIssuer


@pytest.fixture(scope="session")
def issuer() -> TestIssuer:
    return TestIssuer()


@pytest.fixture
async def client(issuer: TestIssuer) -> AsyncIterator[httpx2.AsyncClient]:
    async with client_of(example_app(issuer)) as client:
        yield client
