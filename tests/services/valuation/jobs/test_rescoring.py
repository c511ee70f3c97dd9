"""Rescorings: what is due or missing is valued, what somebody else wrote meanwhile is left
alone."""

from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import numpy as np
from msgspec import structs

from services.valuation.domain.churn.features import FEATURES
from services.valuation.domain.churn.fitted_model import PRIOR, BlendedChurnModel
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.domain.policy.policy import LifecycleRules, Policy
from services.valuation.domain.policy.scorecards import MEASURES, Indicator, Scorecard, Step
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.jobs import rescoring
from services.valuation.jobs.rescored_rows import ROWS
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.layouts import BALANCES
from services.valuation.storage.scores import EXACT, SCORES, digest
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_reviewer import people


def today() -> int:
    """Day number of the product's clock, read anew: a run may go on past midnight."""
    return UTC_DAYS.day(datetime.now(UTC))


async def revenues(pool: asyncpg.Pool) -> dict[UUID, float]:
    return dict(await pool.fetch("select customer_id, revenue from scores"))


async def test_what_was_written_since_it_was_read_stays(store):
    story, other = Story().bought(30, "10.00"), Story().bought(20, "1.00")
    await hear(store, [*story.events, *other.events])
    await store.execute("delete from scores where customer_id = $1", other.customer_id)
    configuration = await ScoringConfigurations().in_force(store)
    rows, balances, overrides, _ = await rescoring._read(
        store, UUID(int=0), configuration, True, today()
    )
    await hear(store, [*story.bought(1, "5.00").events[1:], *other.bought(1, "2.00").events[1:]])
    changed = rescoring.changes(
        rows, balances, configuration, today() + 9, overrides
    )  # everybody is due by then
    assert len(changed) == 2
    await rescoring._write(store, changed, (configuration.version, 2, 2))
    assert await revenues(store) == {story.customer_id: 15.0, other.customer_id: 3.0}


async def test_only_what_changed_is_written(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    configuration = await ScoringConfigurations().in_force(store)
    again = await rescoring.rescore(store, configuration, today=today(), whole=True)
    assert again is not None and (again.valued, again.written) == (60, 0)
    lost, poor = (story.customer_id for story in stories[:2])
    await store.execute("delete from scores where customer_id = $1", lost)
    await store.execute("update scores set revenue = 0 where customer_id = $1", poor)
    mended = await rescoring.rescore(store, configuration, today=today(), whole=True)
    assert mended is not None and mended.written == 2
    found = await revenues(store)
    assert found[poor] > 0 and lost in found


async def test_scores_of_who_is_gone_go_wherever_they_stand(store):
    stories = people(40)
    await hear(store, [event for story in stories for event in story.events])
    configuration = await ScoringConfigurations().in_force(store)
    among, *_, last = sorted(story.customer_id for story in stories)
    for gone in (among, last):
        for table in ("purses", "customers"):
            await store.execute(f"delete from {table} where customer_id = $1", gone)
        swept = await rescoring.rescore(store, configuration, today=today(), whole=True)
        assert swept is not None and swept.written == 0
        assert gone not in await revenues(store)


async def test_what_must_be_exact_is_found_to_be_otherwise_by_one_number(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    configuration = await ScoringConfigurations().in_force(store)
    phases = LifecycleRules(at_risk=0.0001, lapsed=0.0002, lost=0.0003)
    harsh = structs.replace(
        configuration, policy=structs.replace(configuration.policy, lifecycle=phases)
    )
    swept = await rescoring.rescore(store, harsh, today=today(), whole=True)
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
    rows = np.zeros(3, dtype=ROWS.native)
    rows["orders"] = rows["order_days"] = 2
    steps = (Step(up_to=1, points=10), Step(points=0))
    measured = tuple(Indicator(name=name, weight=1, scale=steps) for name in sorted(MEASURES))
    blend = BlendedChurnModel(
        horizon_weeks=13.0, constant=0.1, weights=dict.fromkeys(FEATURES, 0.1)
    )
    configuration = ScoringConfiguration(
        model=structs.replace(PRIOR, churn=blend),
        policy=Policy(basis="scorecard", scorecard=Scorecard(indicators=measured)),
    )
    balances = np.zeros(0, dtype=BALANCES.native)
    assert len(rescoring.changes(rows, balances, configuration, today())) == 3


async def test_on_another_day_only_who_is_due_is_looked_at(store):
    stories = people(60)
    await hear(store, [event for story in stories for event in story.events])
    configuration = await ScoringConfigurations().in_force(store)
    due = await store.fetchval("select count(*) from scores where due_day <= $1", today() + 1)
    swept = await rescoring.rescore(store, configuration, today=today() + 1, whole=False)
    assert swept is not None and swept.valued == swept.written == due
    assert await store.fetchval("select min(due_day) from scores") > today() + 1
