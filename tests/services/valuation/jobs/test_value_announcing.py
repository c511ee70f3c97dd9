"""What was last published of a customer's worth is what is answered of them."""

import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from libs.events.worth.customer_value import CustomerValued
from libs.eventstore.reading import read_stream
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.figures import RISK_STEP
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.jobs.values.value_announcing import (
    INTERVAL,
    announce_values,
    mark_moved,
    stream_of,
)
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.storage import announced_values
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.valuations.answer_types import ValuationAnswer
from services.valuation.valuations.valuation_answers import valuation_answers
from tests.services.groups import random_steps, regrouped
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_reviewer import STOP, hear_all, people
from tests.services.valuation.projection.test_merging import merge, unmerge
from tests.services.valuation.projection.test_projection import _random_story

_NEVER = timedelta()


async def announced(
    store: asyncpg.Pool,
    *,
    later: timedelta = timedelta(minutes=1),
    interval: timedelta = _NEVER,
    limit: int = 1_000,
) -> int:
    """A batch, as of a time that is `later`."""
    configuration = await ScoringConfigurations().in_force(store)
    when = datetime.now(UTC) + later
    async with store.acquire() as connection, connection.transaction():
        return await announce_values(
            connection, configuration, UTC_DAYS, when, interval=interval, limit=limit
        )


async def published(store: asyncpg.Pool, customer_id: UUID) -> list[CustomerValued]:
    return [event.event() for event in await read_stream(store, stream_of(customer_id))]


async def answers_of(store: asyncpg.Pool, customers: Sequence[UUID]) -> list[ValuationAnswer]:
    snapshot = await SnapshotReader(store).snapshot(customers)
    assert snapshot is not None
    return valuation_answers(snapshot)


async def assert_agree(store: asyncpg.Pool, customers: Sequence[UUID]) -> None:
    """Of each customer, the last event and the answer; and both add up to the same."""
    answers = {answer.customer_id: answer for answer in await answers_of(store, customers)}
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for customer_id in customers:
        last = (await published(store, customer_id))[-1:]
        value, risk = answers[customer_id].value, answers[customer_id].churn_risk
        if not last or last[0].merged_into:
            assert (value.revenue, value.net) == ("0.00", "0.00")
            continue
        (event,) = last
        sums[event.currency] += event.net - Decimal(value.net)
        for name in ("revenue", "net", "predicted_12m", "clv"):
            assert getattr(event, name) == Decimal(getattr(value, name)), name
        assert event.currency == value.currency
        assert event.churn_risk == (None if risk is None else Decimal(f"{risk:.4f}"))
        assert event.lifecycle == answers[customer_id].lifecycle
    assert not any(sums.values())


@pytest.mark.parametrize("seed", range(2))
async def test_the_last_event_says_what_is_answered(store: asyncpg.Pool, seed: int):
    """Whatever is bought, paid, voided, merged and taken apart, in several currencies."""
    chance = random.Random(seed)
    stories = {story.customer_id: story for story in (_random_story(chance) for _ in range(5))}
    for story in stories.values():
        if chance.random() < 0.4:
            story.voids(story.events[1])
    records, model = regrouped(list(stories), random_steps(chance, of=5, count=8))
    for event in records.told:
        stories[event.customer_id].regrouped(event)
    for story in stories.values():
        for event in story.events:
            await hear(store, [event])
            if chance.random() < 0.3:
                await announced(store)
    await announced(store)
    await assert_agree(store, list(stories))
    for id in stories:
        last = (await published(store, id))[-1:]
        survivor = model.survivor_of(id)
        assert all(event.merged_into in (None, survivor) for event in last)
        assert survivor == id or all(event.merged_into for event in last)


async def test_half_a_cent_is_rounded_as_in_the_answer(store: asyncpg.Pool):
    story = Story().registered().bought(9, "3.30", margin="0.05")
    await hear(store, story.events)
    await announced(store)
    await assert_agree(store, [story.customer_id])


async def test_a_void_of_the_only_purchase_leaves_nothing(store: asyncpg.Pool):
    story = Story().registered().bought(9, "100.00")
    await hear(store, story.events)
    await announced(store)
    await hear(store, [story.voids(story.events[1]).events[-1]])
    await announced(store)
    _, last = await published(store, story.customer_id)
    assert (last.revenue, last.net, last.predicted_12m, last.clv) == (0, 0, 0, 0)
    assert (last.churn_risk, last.lifecycle) == (None, "prospect")


async def test_a_merged_record_counts_where_it_went_and_comes_back(store: asyncpg.Pool):
    one, other = Story().registered().bought(9, "100.00"), Story().registered().bought(5, "7.00")
    await hear(store, [*one.events, *other.events])
    await announced(store)
    for events in (merge(one, other), unmerge(other, one)):
        await hear(store, events)
        await announced(store)
    revenues = [event.revenue for event in await published(store, other.customer_id)]
    assert revenues == [Decimal("7.00"), 0, Decimal("7.00")]
    assert [e.revenue for e in await published(store, one.customer_id)] == [100, 107, 100]


async def test_a_merge_that_a_rebuild_heard_first_is_found_by_the_walk(store: asyncpg.Pool):
    one, other = Story().registered().bought(9, "100.00"), Story().registered().bought(5, "7.00")
    await hear(store, [*one.events, *other.events])
    await announced(store)
    await hear(store, merge(one, other))
    await store.execute("delete from unannounced_values")  # a rebuild marks nobody
    await mark_moved(store, ScoringConfiguration())
    await announced(store)
    ids = [one.customer_id, other.customer_id]
    last = [(await published(store, id))[-1].revenue for id in ids]
    assert last == [107, 0]


async def test_many_changes_of_one_customer_are_one_event_an_interval(store: asyncpg.Pool):
    story = Story().registered().bought(9, "1.00")
    await hear(store, story.events)
    assert await announced(store, later=timedelta(seconds=1), interval=INTERVAL) == 1
    for amount in ("2.00", "3.00"):
        await hear(store, [story.bought(8, amount).events[-1]])
        assert await announced(store, later=timedelta(seconds=3), interval=INTERVAL) == 0
    assert await announced(store, interval=INTERVAL) == 1
    assert [event.revenue for event in await published(store, story.customer_id)] == [1, 6]


async def test_what_changes_no_figure_is_not_published(store: asyncpg.Pool):
    prospect, buyer = Story().registered(), Story().registered().bought(3, "5.00")
    await hear(store, [*prospect.events, *buyer.events])
    assert await announced(store) == 1
    await hear(store, [buyer.changed(region="north").events[-1]])
    assert await announced(store) == 0


async def test_a_batch_is_bounded_and_the_rest_follows(store: asyncpg.Pool):
    await hear_all(store, people(9))
    assert [await announced(store, limit=4) for _ in range(4)] == [4, 4, 1, 0]


async def test_another_configuration_moves_whoever_it_values_otherwise(store: asyncpg.Pool):
    stories = people(400)
    await hear_all(store, stories)
    await announced(store)
    assert await announced(store) == 0
    await Reviewer(store, lambda: None).tick(STOP)  # fits a model, and finds cuts
    assert 0 < await announced(store) <= 400
    ids = [story.customer_id for story in stories[:20]]
    for answer in await answers_of(store, ids):
        last = (await published(store, answer.customer_id))[-1]
        assert answer.churn_risk is not None and last.churn_risk is not None
        assert abs(float(last.churn_risk) - answer.churn_risk) < RISK_STEP + 1e-4
        assert last.net == Decimal(answer.value.net)
    assert await mark_moved(store, await ScoringConfigurations().in_force(store)) == 0


async def test_a_walk_that_finds_nothing_marks_nobody(store: asyncpg.Pool):
    """As after a rebuild: scores are found anew, and are what they were."""
    await hear_all(store, people(30))
    await announced(store)
    await store.execute("update scores set churn_risk = churn_risk + 0.01, clv = clv * 1.005")
    assert await mark_moved(store, ScoringConfiguration()) == 0
    await store.execute("update scores set churn_risk = churn_risk + 0.01")
    assert await mark_moved(store, ScoringConfiguration()) == 30


async def test_who_takes_a_mark_waits_for_the_figures_behind_it(store: asyncpg.Pool):
    """A mark that stands already is not taken while its customer is being valued."""
    story = Story().registered().bought(9, "1.00")
    await hear(store, story.events)
    async with store.acquire() as valuing, valuing.transaction():
        await announced_values.mark(valuing, [story.customer_id])
        assert await announced(store) == 0
    assert await announced(store) == 1
