"""Records that turn out to be one customer are valued as one, and apart again when they are not."""

import asyncio
import random
from typing import Any

import asyncpg
import pytest

from libs.messaging.projection import EmissionRefused
from services.valuation.projection import locking
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.storage import customer_tables, merge_groups
from services.valuation.storage.holdings import held_invoices, nothing_held
from services.valuation.storage.layouts import places
from services.valuation.valuations.valuation_answers import valuation_answers
from tests.services.groups import interleaved, random_steps, regrouped
from tests.services.valuation.hearing import Story, days_ago, hear
from tests.services.valuation.projection.test_projection import (
    _INVOICES,
    _random_story,
    as_lists,
    balances,
    graded,
)


async def state(pool: asyncpg.Pool, story: Story) -> Any:
    return await pool.fetchrow("select * from customers where customer_id = $1", story.customer_id)


def merge(survivor: Story, *others: Story) -> list[Any]:
    """One event in each record's stream, as the customer service publishes them."""
    ids = [story.customer_id for story in (survivor, *others)]
    for story in (survivor, *others):
        story.merged(survivor.customer_id, *ids)
    return [story.events[-1] for story in (survivor, *others)]


def unmerge(left: Story, survivor: Story, *stay: Story) -> list[Any]:
    ids = [story.customer_id for story in (survivor, *stay)]
    for story in (left, survivor, *stay):
        story.unmerged(left.customer_id, survivor.customer_id, *ids)
    return [story.events[-1] for story in (left, survivor, *stay)]


async def test_a_merged_customer_is_valued_by_what_all_its_records_did(store):
    ann, twin = Story().bought(40, "10.00", due=30), Story().bought(20, "5.00").called(9)
    await hear(store, [*ann.events, *twin.events])
    await hear(store, merge(ann, twin))
    found, usd = await state(store, ann), (await balances(store, ann))["USD"]
    assert (found["orders"], found["interactions"], usd["gross"]) == (2, 1, 1500)
    assert (await state(store, twin))["orders"] == 0 and await balances(store, twin) == {}
    valued = await store.fetch("select customer_id, revenue from scores")
    assert [tuple(row) for row in valued] == [(ann.customer_id, 15.0)]


async def test_what_a_member_does_later_counts_for_the_survivor(store):
    ann, twin = Story().bought(40), Story().bought(20, "8.00", due=10)
    await hear(store, [*ann.events, *twin.events, *merge(ann, twin)])
    told = len(twin.events)
    await hear(store, twin.paid(5, "8.00").bought(60, "2.00").events[told:])  # one of them late
    found, usd = await state(store, ann), (await balances(store, ann))["USD"]
    assert (found["orders"], found["order_days"], usd["receivable"]) == (3, 3, 0)
    assert (usd["gross"], usd["payments"]) == (2000, 1)
    assert (await graded(store, ann))[-1].because[-1] in {e.event_id for e in twin.events}


async def test_records_that_are_unmerged_are_valued_apart_again(store):
    ann, twin = Story().bought(40, "10.00"), Story().bought(20, "5.00", currency="EUR")
    await hear(store, [*ann.events, *twin.events])
    await hear(store, merge(ann, twin))
    for event in unmerge(twin, ann):  # each from a stream of its own
        await hear(store, [event])
    assert [p["gross"] for p in (await balances(store, ann)).values()] == [1000]
    assert [p["gross"] for p in (await balances(store, twin)).values()] == [500]
    assert await store.fetchval("select count(*) from scores") == 2


async def test_a_member_points_to_its_survivor_and_was_known_by_itself_before(store):
    ann, twin = Story(recorded_at=days_ago(9)).bought(40), Story(recorded_at=days_ago(9)).bought(20)
    await hear(store, [*ann.events, *twin.events])
    ann.recorded_at = twin.recorded_at = days_ago(2)
    await hear(store, merge(ann, twin))
    reading = SnapshotReader(store)
    snapshot = await reading.snapshot([ann.customer_id, twin.customer_id])
    answers = {a.customer_id: a for a in valuation_answers(snapshot)} if snapshot else {}
    assert answers[twin.customer_id].merged_into == ann.customer_id
    assert answers[ann.customer_id].merged_into is None
    orders = [answers[s.customer_id].indicators.orders for s in (ann, twin)]
    assert orders == [2, 0]
    for days, known in ((5, 1), (1, 2)):
        then = await reading.at(ann.customer_id, days_ago(days), "recorded")
        assert then and then.snapshot.states["orders"].tolist() == [known]


async def test_erasing_a_survivor_erases_its_members(store):
    ann, twin = Story().registered(), Story().registered()
    await hear(store, [*ann.events, *twin.events, *merge(ann, twin)])
    await hear(store, ann.erased().events[-1:])
    assert (await state(store, twin))["erased"] is True


@pytest.mark.parametrize("seed", range(4))
async def test_any_interleaving_equals_a_fold_from_scratch(store, seed):
    chance = random.Random(seed)
    stories = [_random_story(chance) for _ in range(5)]
    for _ in range(3):
        survivor, first, second = chance.sample(stories, 3)
        merge(survivor, first, second)
        unmerge(first, survivor, second)
        unmerge(second, survivor)
    survivor, other = chance.sample(stories, 2)
    merge(survivor, other)
    events = [event for story in stories for event in story.events]
    order = interleaved(chance, events, lambda event: event.stream)
    while order:
        size = chance.randrange(1, 12)
        await hear(store, order[:size])
        order = order[size:]
    assert await stored(store) == await folded(store, {other.customer_id: survivor.customer_id})


async def test_who_came_with_a_record_leaves_with_it(store):
    """100 of A, merged into B of 20, merged into C: after B has left, it is worth 120 again."""
    a, b, c = Story().bought(40, "100.00"), Story().bought(20, "20.00"), Story().bought(10, "1.00")
    ids = [story.customer_id for story in (a, b, c)]
    records, _ = regrouped(ids, [(True, 1, 0), (True, 2, 1), (False, 2, 1)])
    for event in records.told:
        next(s for s in (a, b, c) if s.customer_id == event.customer_id).regrouped(event)
    await hear(store, [event for story in (a, b, c) for event in story.events])
    gross = {row["customer_id"]: row["gross"] for row in await store.fetch("select * from purses")}
    assert gross == {b.customer_id: 120_00, c.customer_id: 1_00}


@pytest.mark.parametrize("seed", range(6))
async def test_any_merges_taken_back_in_any_order_equal_a_fold_from_scratch(store, seed):
    """Heard in any order the streams allow, in batches of any size: live as rebuilt."""
    chance = random.Random(seed)
    stories = {story.customer_id: story for story in (_random_story(chance) for _ in range(6))}
    records, model = regrouped(list(stories), random_steps(chance, of=6, count=25))
    for event in records.told:
        stories[event.customer_id].regrouped(event)
    events = [event for story in stories.values() for event in story.events]
    order = interleaved(chance, events, lambda event: event.stream)
    while order:
        size = chance.randrange(1, 12)
        await hear(store, order[:size])
        order = order[size:]
    survivors = {id: model.survivor_of(id) for id in stories if model.survivor_of(id) != id}
    assert await stored(store) == await folded(store, survivors)
    known = dict(await store.fetch("select member_id, survivor_id from members"))
    ever = await merge_groups.merge_groups_at(store, list(stories), days_ago(-9))
    assert known == ever.survivors == survivors


async def stored(pool: asyncpg.Pool) -> Any:
    held = await customer_tables.load(pool, await everybody(pool))
    held.invoices = held_invoices(await pool.fetchval(_INVOICES))
    return told(held)


async def folded(pool: asyncpg.Pool, survivors: dict) -> Any:
    held = nothing_held(await everybody(pool))
    facts = await customer_tables.load_facts(pool, held.customers)
    facts = merge_groups.MergeGroups(survivors).counted(facts)
    held.add(facts, places(held.states["customer_id"], facts["customer_id"]))
    return told(held)


async def everybody(pool: asyncpg.Pool) -> list:
    return [row[0] for row in await pool.fetch("select customer_id from customers order by 1")]


def told(held: Any) -> Any:
    """Without whether a member's registration was heard of, which nobody is told."""
    held.states["known"] = False
    return as_lists(held)


async def test_two_consumers_that_meet_on_one_survivor_both_get_through(store):
    ann, twins = Story().bought(90), [Story().bought(80) for _ in range(4)]
    await hear(store, [*ann.events, *(e for t in twins for e in t.events), *merge(ann, *twins)])

    async def buy(own: list[Story]) -> None:
        for story in own * 3:
            await hear(store, story.bought(1, "1.00").events[-1:])

    await asyncio.gather(buy(twins[:2]), buy(twins[2:][::-1]), buy([ann]))
    assert (await balances(store, ann))["USD"]["orders"] == 5 + 3 * 5
    assert (await state(store, ann))["orders"] == 20


async def test_a_lock_that_waited_while_its_customer_was_merged_is_refused(store):
    ann, twin = Story().registered(), Story().registered()
    await hear(store, [*ann.events, *twin.events])

    async def lock_ann() -> None:
        async with store.acquire() as connection, connection.transaction():
            await locking.lock(connection, [ann.customer_id])

    async with store.acquire() as merging_them, merging_them.transaction():
        await merging_them.execute(_KEEP_LOCKED, ann.customer_id)
        locking_ann = asyncio.create_task(lock_ann())
        async with asyncio.timeout(10):
            while not await store.fetchval(_WAITS):
                await asyncio.sleep(0.01)
        await merging_them.execute(_JOIN, twin.customer_id, ann.customer_id)

    with pytest.raises(EmissionRefused):
        await locking_ann


_KEEP_LOCKED = "select from customers where customer_id = $1 for update"
_WAITS = """select exists (select from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database())"""
_JOIN = "insert into members values ($1, $2, now())"
