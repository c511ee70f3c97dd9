"""An installation that moves to another business time zone: nothing is applied by the wrong days,
and a rebuild with the new setting, beside the live projection, takes them over."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from deploy.local.brokers import Broker
from libs.events.purchase import PurchaseRecorded
from libs.events.valuation import CustomerAssessed
from libs.identifiers.uuid7 import uuid7
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.rebuild.rebuild import rebuild
from libs.service.roles import watch_projection
from libs.web.fields.eventids import decode_event_id
from services.valuation.consuming import build_projection
from services.valuation.domain.customer.business_calendar import UTC_DAYS, business_calendar
from services.valuation.service import SERVICE
from tests import servers
from tests.libs.web.issuing import TestIssuer
from tests.services.live import caught_up, happened, live
from tests.services.serving import Served, serving

PACIFIC, UTC_NAME = "America/Los_Angeles", "UTC"
FIVE = datetime.now(UTC).replace(hour=0, minute=30, second=0, microsecond=0) - timedelta(days=40)
AN_HOUR = timedelta(hours=1)  # before, it is four o'clock in California, and another day of UTC


async def buy(served: Served, customer: UUID, at: datetime) -> None:
    purchase = uuid7()
    event = PurchaseRecorded(
        purchase_id=purchase, customer_id=customer, amount=Decimal(5), currency="USD"
    )
    await happened(served, f"purchase-{purchase}", event, subject=customer, at=at)


async def assess(served: Served, customer: UUID, at: datetime, day: int) -> None:
    event = CustomerAssessed(
        customer_id=customer, indicators={"affinity": 7}, assessed_by="kim", period=None, note=None
    )
    token = await happened(served, f"judgement-{customer}", event, subject=customer, at=at)
    await served.runtime.pool.execute(
        """insert into assessments (customer_id, indicator, points, judged_day, judged_by, event_id)
        values ($1, 'affinity', 7, $2, 'kim', $3)""",
        customer,
        day,
        decode_event_id(token).event_id,
    )


async def states(pool: asyncpg.Pool, customer: UUID) -> tuple[int, int]:
    query = "select orders, order_days from customers where customer_id = $1"
    return tuple(await pool.fetchrow(query, customer) or ())  # pyright: ignore[reportReturnType]


async def days_said(served: Served) -> bool | str:
    """What /readyz is told of the days, in a process that answers."""
    watch_projection(SERVICE, served.runtime, frozenset({"api"}))
    return await served.runtime.checks["days"]()


async def test_a_changed_zone_applies_nothing_until_it_is_rebuilt(
    database: str, issuer: TestIssuer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    @asynccontextmanager
    async def process(zone: str, broker: Broker) -> AsyncIterator[Served]:
        monkeypatch.setenv("BUSINESS_TIME_ZONE", zone)
        async with serving(
            SERVICE, database, issuer, tmp_path, bootstrap=broker.bootstrap
        ) as served:
            yield served

    customer = uuid7()
    with servers.running("embedded", tmp_path / "broker") as broker:
        async with process(PACIFIC, broker) as here, process(UTC_NAME, broker) as there:
            pool = here.runtime.pool
            async with live(here, broker):
                await buy(here, customer, FIVE)
                await buy(here, customer, FIVE - AN_HOUR)
                await caught_up(here)
                assert await states(pool, customer) == (2, 1)
                assert await days_said(here) is True
                reason = await days_said(there)
                assert isinstance(reason, str) and PACIFIC in reason and "rebuild" in reason
            async with live(there, broker):
                await buy(there, customer, FIVE + timedelta(days=3))
                await asyncio.sleep(12)  # to join the group takes up to 9 s
                assert await states(pool, customer) == (2, 1)
            async with live(here, broker):
                await caught_up(here)
                assert await states(pool, customer) == (3, 2)
                await assess(here, customer, FIVE, business_calendar(PACIFIC).day(FIVE))
                await rebuild(
                    pool=there.runtime.pool,
                    cluster=Cluster(broker.bootstrap),
                    projection=build_projection(there.runtime),
                )
                assert await states(pool, customer) == (3, 3)
                judged = await pool.fetchval("select judged_day from assessments")
                assert judged == UTC_DAYS.day(FIVE) == business_calendar(PACIFIC).day(FIVE) + 1
                await buy(here, customer, FIVE + timedelta(days=5))
                await asyncio.sleep(3)
                assert await states(pool, customer) == (3, 3)
            assert await days_said(there) is True
            assert isinstance(await days_said(here), str)
            async with live(there, broker):
                await caught_up(there)
                assert await states(pool, customer) == (4, 4)
