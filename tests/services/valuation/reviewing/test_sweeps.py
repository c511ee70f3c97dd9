"""Sweeps: what is due or missing is valued, what somebody else wrote meanwhile is left alone."""

from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from services.valuation.projections.rulings import Rulings
from services.valuation.reviewing import sweeps
from services.valuation.rules.book import day_of
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.reviewing.test_reviewer import people

TODAY = day_of(datetime.now(UTC))


async def revenues(pool: asyncpg.Pool) -> dict[UUID, float]:
    return dict(await pool.fetch("select customer_id, revenue from scores"))


async def test_what_was_written_since_it_was_read_stays(store):
    story, other = Story().bought(30, "10.00"), Story().bought(20, "1.00")
    await hear(store, [*story.events, *other.events])
    await store.execute("delete from scores where customer_id = $1", other.customer_id)
    ruling = await Rulings().in_force(store)
    rows, purses, said = await sweeps._read(store, UUID(int=0), ruling, True, TODAY)
    await hear(store, [*story.bought(1, "5.00").events[1:], *other.bought(1, "2.00").events[1:]])
    changed = sweeps.changes(rows, purses, ruling, TODAY + 9, said)  # everybody is due by then
    assert len(changed) == 2
    await sweeps._write(store, changed)
    assert await revenues(store) == {story.customer_id: 15.0, other.customer_id: 3.0}


async def test_only_what_changed_is_written(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    ruling = await Rulings().in_force(store)
    again = await sweeps.sweep(store, ruling, today=TODAY, whole=True)
    assert again is not None and (again.valued, again.written) == (60, 0)
    lost, poor = (story.customer_id for story in stories[:2])
    await store.execute("delete from scores where customer_id = $1", lost)
    await store.execute("update scores set revenue = 0 where customer_id = $1", poor)
    for table in ("purses", "customers"):
        query = f"delete from {table} where customer_id = $1"
        await store.execute(query, stories[2].customer_id)
    mended = await sweeps.sweep(store, ruling, today=TODAY, whole=True)
    assert mended is not None and mended.written == 2
    found = await revenues(store)
    assert found[poor] > 0 and lost in found and stories[2].customer_id not in found


async def test_on_another_day_only_who_is_due_is_looked_at(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    ruling = await Rulings().in_force(store)
    due = await store.fetchval("select count(*) from scores where due_day <= $1", TODAY + 1)
    swept = await sweeps.sweep(store, ruling, today=TODAY + 1, whole=False)
    assert swept is not None and swept.valued == swept.written == due
    assert await store.fetchval("select min(due_day) from scores") > TODAY + 1
