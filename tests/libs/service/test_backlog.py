"""What waits, as /metrics tells it: read from PostgreSQL by every role, unknown where it cannot."""

import asyncio
import math
import re
import time
from pathlib import Path

import asyncpg
import httpx2
import pytest

from tests.libs.service.running import Running, running
from tests.libs.service.test_process import _cut_off, _let_in
from tests.libs.web.issuing import TestIssuer

_WAITS = """
with event as (
    insert into events (position, event_id, stream, version, type, topic, key, occurred_at,
                        recorded_at, correlation_id, data)
    values (1, gen_random_uuid(), 'purchase-1', 1, 'crm.purchase.recorded.v1', 'crm.purchase.v1',
            'k', now(), now() - interval '90 s', gen_random_uuid(), '{}')
    returning position
)
insert into outbox select position, 0 from event"""


async def outbox_age(service: Running) -> float:
    async with httpx2.AsyncClient(base_url=service.url, timeout=10) as client:
        text = (await client.get("/metrics")).text
    [found] = re.findall(r"^rapport_relay_outbox_age_seconds (\S+)$", text, re.MULTILINE)
    return float(found)


@pytest.mark.parametrize("role", ["api", "relay", "consumer"])
async def test_every_role_tells_how_long_events_wait_though_no_broker_answers(
    migrated: str, issuer: TestIssuer, tmp_path: Path, role: str
):
    async with running(role, migrated, issuer, tmp_path) as service:
        await service.until_ready()
        assert await outbox_age(service) == 0
        connection = await asyncpg.connect(migrated)
        await connection.execute(_WAITS)
        await connection.close()
        await asyncio.sleep(1.1)  # longer than a reading is remembered

        assert 90 <= await outbox_age(service) < 150


async def test_while_postgresql_is_away_it_is_unknown_and_nobody_waits_long(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    async with running("relay", migrated, issuer, tmp_path) as service:
        await service.until_ready()
        await _cut_off(migrated)
        try:
            began = time.monotonic()
            assert math.isnan(await outbox_age(service))
            assert time.monotonic() - began < 3
        finally:
            await _let_in(migrated)
