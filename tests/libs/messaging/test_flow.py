"""From the store over the wire into the ledger: every event once, whatever is sent twice."""

import asyncio
import math
from collections.abc import Collection
from datetime import UTC, datetime
from uuid import uuid4

import asyncpg
import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition
from prometheus_client import REGISTRY

from libs.events.contract import PARTITIONS
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.position_tracker import PositionTracker
from libs.messaging.kafka.group_consumer import GroupConsumer
from libs.messaging.kafka.identity import LogReader
from libs.service.backlog import Unapplied
from libs.web.reads.lag import Progress, read_progress, whole
from tests.libs.messaging.happenings import (
    append,
    as_message,
    payment,
    purchase,
    refund,
    registration,
    write,
)
from tests.libs.messaging.ledger import Ledger
from tests.libs.messaging.world import TOPICS, World, in_order, until


async def some_history(world: World, customers: int = 20, purchases: int = 5) -> None:
    """Each customer registers, buys some, pays and returns one of them."""
    writes = []
    for number in range(customers):
        customer = uuid4()
        writes.append(write(customer, registration(customer)))
        for amount in range(purchases):
            events = purchase(customer, amount + number), payment(customer), refund(customer)
            writes.append(write(customer, *events[: 1 + amount % 3]))
    await append(world.source, *writes)


async def test_what_is_appended_is_published_in_order_and_applied_once(world: World):
    await some_history(world)

    async with world.relay(), world.consumer():
        await world.ledger_is_exact()
        await some_history(world)
        await world.ledger_is_exact()

    log = await world.log(*TOPICS)
    assert len(log) == await world.source.fetchval("select count(*) from events")
    assert in_order(log)
    assert await world.source.fetchval("select count(*) from outbox") == 0
    assert await world.parked() == []


async def test_events_that_come_again_change_nothing(world: World):
    await some_history(world)
    async with world.relay():
        await world.published()
    log = await world.log(*TOPICS)

    async with world.consumer():
        await world.ledger_is_exact()
        await world.send(*map(as_message, log))
        await world.send(*map(as_message, reversed(log)))
        customer = uuid4()
        await append(world.source, write(customer, purchase(customer)))
        async with world.relay():
            await world.ledger_is_exact()
        await asyncio.sleep(0.5)

    await world.ledger_is_exact()
    assert await world.parked() == []


async def test_a_consumer_that_comes_back_goes_on_where_it_was(world: World):
    async with world.relay():
        for _ in range(3):
            await some_history(world, customers=5)
            async with world.consumer():
                await world.ledger_is_exact()


async def test_a_consumer_that_waits_for_topics_stops_at_once(world: World):
    stop = asyncio.Event()
    consuming = asyncio.create_task(world.make_consumer().run(stop))
    await asyncio.sleep(0.5)
    stop.set()
    async with asyncio.timeout(3):  # less than it may take over a batch that is being written
        await consuming


async def test_partitions_that_are_assigned_while_others_are_taken_up_are_read(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    assigned, load, on_assigned = (
        asyncio.Event(),
        PositionTracker.load,
        GroupConsumer.on_partitions_assigned,
    )

    async def take_up_late(
        tracker: PositionTracker, partitions: Collection[TopicPartition]
    ) -> None:
        await load(tracker, partitions)
        await assigned.wait()

    async def tell(feed: GroupConsumer, partitions: Collection[TopicPartition]) -> None:
        await on_assigned(feed, partitions)
        assigned.set()

    await some_history(world)
    async with world.relay():
        async with world.consumer():
            await world.ledger_is_exact()
        monkeypatch.setattr(PositionTracker, "load", take_up_late)
        monkeypatch.setattr(GroupConsumer, "on_partitions_assigned", tell)
        await some_history(world)
        async with world.consumer():
            await world.ledger_is_exact()


async def test_members_of_a_group_share_the_work(world: World):
    await some_history(world, customers=50)

    async with world.relay(), world.consumer(), world.consumer(batch=7):
        await world.ledger_is_exact()
        for _ in range(10):
            await some_history(world, customers=10)
            await asyncio.sleep(0.1)
        await world.ledger_is_exact()


async def test_what_a_projection_emits_is_appended_with_its_state(world: World):
    customer = uuid7()
    await append(world.source, *(write(customer, purchase(customer)) for _ in range(10)))
    woken = asyncio.Event()

    async with world.relay(), world.consumer(Ledger(emits=True), on_commit=woken.set):
        await world.ledger_is_exact()
        await asyncio.wait_for(woken.wait(), 5)

    grades = await world.sink.fetch("select version, type, key from public.events order by 1")
    assert [tuple(row) for row in grades] == [
        (version, "crm.valuation.graded.v1", str(customer)) for version in (1, 2, 3)
    ]
    assert await world.sink.fetchval("select count(*) from outbox") == 3


async def test_freshness_is_noted_while_nothing_happens(world: World):
    async with world.relay():
        await world.published()
        async with world.consumer():
            await asyncio.sleep(3)
    old = "select count(*) from projection.positions where applied_until is null"
    assert await world.sink.fetchval(old) == 0


async def test_who_has_read_all_is_not_behind_and_as_of_moves_on(world: World):
    """Also after an event that waited long for its relay, and for who scales consumers by lag."""
    await some_history(world)
    await asyncio.sleep(3)  # no relay: the events grow old
    async with world.relay(), world.consumer():
        await world.ledger_is_exact()
        await asyncio.sleep(2.5)
        first = await progress_of(world)
        await asyncio.sleep(2.5)
        then = await progress_of(world)
        gauges = Unapplied(world.sink, TOPICS)
        await gauges.take()
        assert [lag_gauge(topic) for topic in TOPICS] == [0, 0]
        await committed_up_to_the_end(world)
    assert (first.lag_seconds, then.lag_seconds) == (0, 0)
    assert then.as_of > first.as_of


async def test_without_a_broker_nobody_can_tell_and_afterwards_all_is_well_again(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("libs.web.reads.lag.HEARD_WITHIN", 4.0)
    gauges = Unapplied(world.sink, TOPICS)

    async def told() -> bool:
        return (await progress_of(world)).lag_seconds == 0

    async def unknown() -> bool:
        return (await progress_of(world)).lag_seconds is None

    async with world.relay(), world.consumer():
        await some_history(world)
        await world.ledger_is_exact()
        await until(told)
        world.broker.kill()
        await until(unknown)
        await gauges.take()
        assert all(math.isnan(lag_gauge(topic)) for topic in TOPICS)
        world.broker.restart(wipe=False)
        await until(told, 60)


async def progress_of(world: World) -> Progress:
    return whole((await read_progress(world.sink, TOPICS)).values(), datetime.now(UTC))


def lag_gauge(topic: str) -> float:
    found = REGISTRY.get_sample_value("rapport_consumer_lag_seconds", {"topic": topic})
    assert found is not None
    return found


async def committed_up_to_the_end(world: World) -> None:
    """Kafka itself sees no lag: what KEDA scales by."""
    partitions = [TopicPartition(topic, number) for topic in TOPICS for number in range(PARTITIONS)]
    async with AIOKafkaConsumer(
        bootstrap_servers=world.bootstrap, group_id=world.group, enable_auto_commit=False
    ) as asking:
        asking.assign(partitions)
        offsets = {p: await asking.committed(p) or 0 for p in partitions}
    assert sum(offsets.values()) > 0
    async with LogReader(world.cluster) as reader:
        assert await reader.ended(offsets) == set(offsets)


async def test_lost_connections_to_the_database_lose_nothing_else(world: World):
    """Every connection is cut, again and again, in the middle of whatever it does."""
    cut = (
        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'"
    )
    async with world.relay(window=20), world.consumer(batch=10):
        for _ in range(12):
            await some_history(world, customers=4)
            await asyncio.sleep(0.15)
            await run_on(world.dsns["relay"], cut)
            await run_on(world.dsns["consumer"], cut)
        await world.ledger_is_exact(60)
    assert await world.parked() == []


async def run_on(dsn: str, statement: str) -> None:
    connection = await asyncpg.connect(dsn)
    await connection.execute(statement)
    await connection.close()
