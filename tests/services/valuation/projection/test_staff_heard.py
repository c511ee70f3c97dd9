"""Staff and the access policy are heard beside customers, and in batches without any."""

from datetime import UTC, datetime
from uuid import uuid4

import asyncpg

from libs.events.staff import StaffStateChanged
from libs.sealing.keys import KeyRing
from services.valuation.projection.projection import ValuationProjection
from tests.services.valuation.hearing import Story, heard, midnight


async def test_a_batch_of_staff_alone_is_applied(store: asyncpg.Pool):
    staff_id = uuid4()
    away = StaffStateChanged(staff_id=staff_id, state="away", previous="active", deputy_id=uuid4())
    story = Story().registered().bought(3)
    event = heard(away, f"staff-{staff_id}", 1, at=midnight(), recorded_at=midnight())
    projection = ValuationProjection(KeyRing(store, b"k" * 32))
    for events in ([event], [event, *story.events]):
        async with store.acquire() as connection, connection.transaction():
            subjects = sorted({each.subject for each in events if each.subject})
            await projection.lock(connection, subjects)
            await projection.apply(connection, events, datetime.now(UTC))
    assert await store.fetchval("select state from staff where staff_id = $1", staff_id) == "away"
