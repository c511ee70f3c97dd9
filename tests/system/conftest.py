"""One installation per test, on a broker of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.brokers import Broker
from deploy.local.postgres import Postgres
from tests.system.installation import Installation


@pytest.fixture
def installation(
    tmp_path: Path, postgres: Postgres, fresh_broker: Broker
) -> Iterator[Installation]:
    made = Installation(tmp_path, postgres, fresh_broker)
    try:
        made.migrate("customer", "interaction", "valuation", "callcenter")
        yield made
    finally:
        made.close()
