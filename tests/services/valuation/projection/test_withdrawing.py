"""A published grade is taken back once nothing is left of what it rested on."""

import asyncio
import random
from typing import Any

import asyncpg
import pytest

from libs.events.valuation import CustomerGraded, GradeWithdrawn
from libs.eventstore.reading import read_stream
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.jobs.announcing import announce
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.published_grades import stream_of
from tests.services.groups import random_steps, regrouped
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.projection.test_merging import merge, unmerge

_SCORED = "select grade from scores where customer_id = $1"
_FORGET = "delete from events where stream = $1 and version = 2"


async def published(store: asyncpg.Pool, story: Story) -> list[Any]:
    return [event.event() for event in await read_stream(store, stream_of(story.customer_id))]


async def test_a_void_of_the_only_purchase_takes_the_grade_back(store: asyncpg.Pool):
    story = Story().registered().bought(9, "100.00")
    await hear(store, story.events)
    void = story.voids(story.events[1]).events[-1]
    await hear(store, [void])
    graded, withdrawn = await published(store, story)
    assert withdrawn == GradeWithdrawn(
        customer_id=story.customer_id,
        previous_grade=graded.grade,
        policy_version=graded.policy_version,
        because=(void.event_id,),
    )
    explained = await SnapshotReader(store).explained(story.customer_id)
    assert explained is not None
    assert explained.published is None


async def test_it_is_taken_back_once_and_given_anew_with_the_next_purchase(store: asyncpg.Pool):
    story = Story().registered().bought(9, "100.00")
    await hear(store, story.events)
    await hear(store, [story.voids(story.events[1]).events[-1]])
    await hear(store, [story.called(3).events[-1]])
    await hear(store, [story.bought(1, "20.00").events[-1]])
    first, withdrawn, again = await published(store, story)
    assert isinstance(withdrawn, GradeWithdrawn)
    assert (again.grade, again.previous_grade) == (first.grade, None)
    await hear(store, [story.called(2).events[-1]])
    assert len(await published(store, story)) == 3


async def test_a_prospect_who_was_never_graded_is_told_nothing_of(store: asyncpg.Pool):
    story = Story().registered().called(4)
    await hear(store, story.events)
    assert await published(store, story) == []


async def test_an_unmerge_takes_the_orders_and_the_grade_along(store: asyncpg.Pool):
    buyer, survivor = Story().registered().bought(9, "100.00"), Story().registered()
    await hear(store, [*buyer.events, *survivor.events])
    await hear(store, merge(survivor, buyer))
    await hear(store, unmerge(buyer, survivor))
    assert [type(event) for event in await published(store, survivor)] == [
        CustomerGraded,
        GradeWithdrawn,
    ]
    assert (await published(store, buyer))[-1].grade == "C"


@pytest.mark.parametrize("seed", range(4))
async def test_the_last_published_is_what_is_found_now(store: asyncpg.Pool, seed: int):
    """Of whoever counts for themselves, whatever is bought, voided, merged and taken apart."""
    chance = random.Random(seed)
    stories = {story.customer_id: story for story in (Story().registered() for _ in range(5))}
    for story in stories.values():
        for _ in range(chance.choice([0, 0, 1, 2])):
            story.bought(chance.randrange(60), "10.00")
            if chance.random() < 0.5:
                story.voids(story.events[-1])
    records, model = regrouped(list(stories), random_steps(chance, of=5, count=12))
    for event in records.told:
        stories[event.customer_id].regrouped(event)
    for story in stories.values():
        for event in story.events:
            await hear(store, [event])
    for id, story in stories.items():
        if model.survivor_of(id) == id:
            last = (await published(store, story))[-1:]
            assert [getattr(event, "grade", None) for event in last] in (
                [await store.fetchval(_SCORED, id)],
                [],
            )


async def test_what_an_earlier_release_left_published_is_taken_back(store: asyncpg.Pool):
    """The grade of a void that was heard by code that withdrew nothing."""
    story, other = Story().registered().bought(9, "100.00"), Story().bought(9, "50.00")
    await hear(store, [*story.events, *other.events])
    await store.execute("create table public.kept as table standings")
    await hear(store, [story.voids(story.events[1]).events[-1]])
    await store.execute("delete from standings; insert into standings table public.kept")
    await store.execute(_FORGET, stream_of(story.customer_id))
    await store.execute("update streams set version = 1 where version = 2 and stream ~ '^valu'")
    configurations = ScoringConfigurations()
    in_force = await configurations.in_force(store)
    count = await announce(
        store,
        configurations,
        in_force,
        UTC_DAYS,
        stop=asyncio.Event().is_set,
        on_commit=lambda: None,
    )
    assert count == 1
    (_, withdrawn) = await published(store, story)
    assert isinstance(withdrawn, GradeWithdrawn)
    assert len(await published(store, other)) == 1
