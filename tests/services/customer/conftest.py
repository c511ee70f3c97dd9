"""The customer service inside the test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services.customer.app import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.live import embedded_broker, live
from tests.services.serving import Served, serving


@pytest.fixture
async def customer(database: str, issuer: TestIssuer, tmp_path: Path) -> AsyncIterator[Served]:
    async with serving(SERVICE, database, issuer, tmp_path) as served:
        yield served


@pytest.fixture
async def live_customer(
    database: str, issuer: TestIssuer, tmp_path: Path
) -> AsyncIterator[Served]:
    """With its relay and consumer at work, on a broker of its own."""
    with embedded_broker(tmp_path / "broker") as broker:
        async with (
            serving(SERVICE, database, issuer, tmp_path, bootstrap=broker.bootstrap) as served,
            live(served, broker),
        ):
            yield served
