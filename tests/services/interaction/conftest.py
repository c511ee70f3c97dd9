"""the interaction service inside the test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services.interaction.app import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving


@pytest.fixture
async def interaction(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(SERVICE, database, issuer, tmp_path) as served:
        yield served
