"""The valuation API on a real database, and events applied as a consumer applies them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services.valuation.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving


@pytest.fixture
async def served(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(SERVICE, database, issuer, tmp_path) as api:
        yield api
