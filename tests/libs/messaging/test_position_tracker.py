"""A look at the logs takes its time: places move meanwhile, and no batch waits for it."""

import asyncio
from collections.abc import Collection, Mapping
from typing import cast

import asyncpg
import pytest
from aiokafka import TopicPartition

from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.position_tracker import PositionTracker
from libs.messaging.consumer.positions import Move, Place, load_places, move
from libs.messaging.kafka.identity import EMPTY, FirstRecord, Identity, LogReader
from tests.libs.messaging.test_loss import buy
from tests.libs.messaging.world import World

HERE = TopicPartition("crm.purchase.v1", 0)
OLD, NEW = Identity(1, uuid7()), Identity(2, uuid7())


class Log:
    """One partition's, as a LogReader would tell."""

    def __init__(self, first: FirstRecord, end: int = 0) -> None:
        self.first, self.end = first, end

    async def first_records(
        self, partitions: Collection[TopicPartition]
    ) -> dict[TopicPartition, FirstRecord]:
        return dict.fromkeys(partitions, self.first)

    async def ended(self, offsets: Mapping[TopicPartition, int]) -> set[TopicPartition]:
        return {p for p, offset in offsets.items() if offset >= self.end}


async def standing_at(sink: asyncpg.Pool, log: Log) -> PositionTracker:
    tracker = PositionTracker(sink.acquire, cast(LogReader, log))
    await tracker.load([HERE])
    return tracker


async def consume(
    sink: asyncpg.Pool, tracker: PositionTracker, first: Identity, until: int
) -> None:
    before = tracker.places[HERE]
    step = Move(HERE, before, before._replace(first=first, epoch=first.epoch, next=until))
    async with sink.acquire() as connection:
        await move(connection, [step])
    tracker.advance([step])


async def place(sink: asyncpg.Pool) -> Place:
    return (await load_places(sink, [HERE]))[HERE]


async def caught_up(sink: asyncpg.Pool) -> bool:
    return await sink.fetchval("select applied_until is not null from projection.positions")


async def test_another_log_is_read_from_its_start_however_far_consuming_went_on(
    sink: asyncpg.Pool,
):
    log = Log(FirstRecord(0, OLD))
    tracker = await standing_at(sink, log)
    log.first = FirstRecord(0, NEW)
    look = await tracker.poll()
    await consume(sink, tracker, OLD, 7)

    assert await tracker.apply(look)

    assert tracker.places[HERE] == await place(sink) == Place(NEW, 0, 0, 0)


async def test_a_log_that_was_empty_when_looked_at_is_not_lost_once_it_was_read(
    sink: asyncpg.Pool,
):
    tracker = await standing_at(sink, Log(EMPTY))
    look = await tracker.poll()
    await consume(sink, tracker, NEW, 7)

    assert not await tracker.apply(look)

    assert tracker.places[HERE] == await place(sink) == Place(NEW, 2, 0, 7)


async def test_a_first_record_that_was_read_before_the_look_ended_is_not_read_again(
    sink: asyncpg.Pool,
):
    log = Log(EMPTY)
    tracker = await standing_at(sink, log)
    log.first = FirstRecord(0, NEW)
    look = await tracker.poll()
    await consume(sink, tracker, NEW, 7)

    assert not await tracker.apply(look)

    assert tracker.places[HERE] == await place(sink) == Place(NEW, 2, 0, 7)


async def test_an_end_counts_only_for_the_place_it_was_seen_from(sink: asyncpg.Pool):
    log = Log(FirstRecord(0, OLD), end=3)
    tracker = await standing_at(sink, log)
    await consume(sink, tracker, OLD, 3)
    early = await tracker.poll()
    await consume(sink, tracker, OLD, 7)

    await tracker.apply(early)
    assert not await caught_up(sink)

    await tracker.apply(await tracker.poll())
    assert await caught_up(sink)


async def test_no_batch_waits_for_a_look(world: World, monkeypatch: pytest.MonkeyPatch):
    """One that never ends stands for one that takes long."""
    looking = asyncio.Event()

    async def poll(_: PositionTracker) -> None:
        looking.set()
        await asyncio.Event().wait()

    monkeypatch.setattr("libs.messaging.consumer.maintenance._poll", poll)
    async with world.relay(), world.consumer():
        await asyncio.wait_for(looking.wait(), 40)
        await buy(world)
        await world.ledger_is_exact()
