"""Sweeps: what is due or missing is valued, what somebody else wrote meanwhile is left alone."""

from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import numpy as np
from msgspec import structs

from services.valuation.projections.digests import digest
from services.valuation.projections.layouts import PURSES
from services.valuation.projections.rulings import Rulings
from services.valuation.projections.scores import EXACT, SCORES
from services.valuation.reviewing import sweeps
from services.valuation.reviewing.seen import SEEN
from services.valuation.rules.book import day_of
from services.valuation.rules.churn import LIFECYCLES
from services.valuation.rules.features import FEATURES
from services.valuation.rules.model import PRIOR, Fusion
from services.valuation.rules.policy import LifecycleRules, Policy
from services.valuation.rules.scorecards import MEASURES, Indicator, Scorecard, Step
from services.valuation.rules.valuing import Ruling
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
    rows, purses, said, _ = await sweeps._read(store, UUID(int=0), ruling, True, TODAY)
    await hear(store, [*story.bought(1, "5.00").events[1:], *other.bought(1, "2.00").events[1:]])
    changed = sweeps.changes(rows, purses, ruling, TODAY + 9, said)  # everybody is due by then
    assert len(changed) == 2
    await sweeps._write(store, changed, (ruling.version, 2, 2))
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
    mended = await sweeps.sweep(store, ruling, today=TODAY, whole=True)
    assert mended is not None and mended.written == 2
    found = await revenues(store)
    assert found[poor] > 0 and lost in found


async def test_scores_of_who_is_gone_go_wherever_they_stand(store):
    stories = people(40)
    await hear(store, [event for story in stories for event in story.events])
    ruling = await Rulings().in_force(store)
    among, *_, last = sorted(story.customer_id for story in stories)
    for gone in (among, last):
        for table in ("purses", "customers"):
            await store.execute(f"delete from {table} where customer_id = $1", gone)
        swept = await sweeps.sweep(store, ruling, today=TODAY, whole=True)
        assert swept is not None and swept.written == 0
        assert gone not in await revenues(store)


async def test_what_must_be_exact_is_found_to_be_otherwise_by_one_number(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    ruling = await Rulings().in_force(store)
    phases = LifecycleRules(at_risk=0.0001, lapsed=0.0002, lost=0.0003)
    harsh = structs.replace(ruling, policy=structs.replace(ruling.policy, lifecycle=phases))
    swept = await sweeps.sweep(store, harsh, today=TODAY, whole=True)
    assert swept is not None and swept.written > 50
    lost = "select count(*) from scores where lifecycle = $1"
    assert await store.fetchval(lost, LIFECYCLES.index("lost")) >= swept.written


def test_each_exact_column_counts():
    blank = np.zeros(1, dtype=SCORES.native)
    seen = {int(digest(blank, EXACT)[0])}
    for name in EXACT:
        other = blank.copy()
        other[name] = b"A" if SCORES.native[name].kind == "S" else 1
        seen.add(int(digest(other, EXACT)[0]))
    assert len(seen) == 1 + len(EXACT)


def test_a_sweep_reads_all_that_rules_value_by():
    rows = np.zeros(3, dtype=SEEN.native)
    rows["orders"] = rows["order_days"] = 2
    steps = (Step(up_to=1, points=10), Step(points=0))
    measured = tuple(Indicator(name=name, weight=1, scale=steps) for name in sorted(MEASURES))
    fusion = Fusion(horizon_weeks=13.0, constant=0.1, weights=dict.fromkeys(FEATURES, 0.1))
    ruling = Ruling(
        model=structs.replace(PRIOR, churn=fusion),
        policy=Policy(basis="scorecard", scorecard=Scorecard(indicators=measured)),
    )
    purses = np.zeros(0, dtype=PURSES.native)
    assert len(sweeps.changes(rows, purses, ruling, TODAY)) == 3


async def test_on_another_day_only_who_is_due_is_looked_at(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    ruling = await Rulings().in_force(store)
    due = await store.fetchval("select count(*) from scores where due_day <= $1", TODAY + 1)
    swept = await sweeps.sweep(store, ruling, today=TODAY + 1, whole=False)
    assert swept is not None and swept.valued == swept.written == due
    assert await store.fetchval("select min(due_day) from scores") > TODAY + 1
