"""The outbox as a queue: all of it, in order, by one leader for each shard."""

import asyncio
from collections.abc import Sequence
from uuid import uuid4

import asyncpg
import msgspec
import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from structlog.testing import capture_logs

from libs.events.recorded import Recorded
from libs.eventstore.appender import append_within
from libs.messaging.epochs import Epoch
from libs.messaging.kafka.topics import (
    WrongPartitionCount,
    await_topics,
    ensure_topics,
    existing_topics,
)
from libs.messaging.relay.leadership import Leadership
from libs.messaging.relay.logs import ForeignTopic
from libs.messaging.relay.outbox import PLAN, Horizon, read_outbox
from libs.messaging.relay.partition_sender import PartitionSender
from tests.libs.messaging.happenings import append, payment, purchase, write
from tests.libs.messaging.world import TOPICS, World, in_order, until


async def test_a_commit_that_becomes_visible_late_is_published_all_the_same(world: World):
    """Its positions are lower than those already gone."""
    customer = uuid4()
    async with world.relay(), world.source.acquire() as late:
        transaction = late.transaction()
        await transaction.start()
        await append_within(late, [write(customer, purchase(customer)) for _ in range(3)])
        for _ in range(4):
            await append(world.source, write(customer, purchase(customer)))
            await world.published()
        await asyncio.sleep(1.2)
        await append(world.source, write(customer, purchase(customer)))
        await world.published()
        await transaction.commit()
        await world.published()

    assert len(await world.log(*TOPICS)) == 8


async def test_the_horizon_stays_below_positions_that_may_still_appear(source: asyncpg.Pool):
    horizon, customer = Horizon(), uuid4()
    async with source.acquire() as relay, source.acquire() as late:
        await append(source, write(customer, purchase(customer)))
        await horizon.move(relay)
        assert horizon.position == 1

        transaction = late.transaction()
        await transaction.start()
        await append_within(late, [write(customer, purchase(customer))])
        await append(source, write(customer, purchase(customer)))
        await horizon.move(relay)
        await horizon.move(relay)
        assert horizon.position == 1

        await append(source, write(customer, purchase(customer)))
        await transaction.commit()
        await horizon.move(relay)
        assert horizon.position == 3
        await horizon.move(relay)
        assert horizon.position == 4


async def test_many_writers_lose_nothing_and_stay_in_order(world: World):
    async def write_some(number: int) -> None:
        customer = uuid4()
        for version in range(20):
            stream = f"purchase-{customer}"
            event = payment(customer) if version else purchase(customer)
            await append(world.source, write(customer, event, stream=stream, at=version))

    async with world.relay(window=50):
        await asyncio.gather(*(write_some(number) for number in range(8)))
        await world.published()

    log = await world.log(*TOPICS)
    assert len({event.event_id for event in log}) == 160
    assert in_order(log)


async def test_a_version_does_not_pass_one_that_is_committed_between_two_windows(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    customer, stream = uuid4(), f"purchase-{uuid4()}"
    async with world.source.acquire() as late:
        transaction = late.transaction()
        await transaction.start()
        await append_within(late, [write(customer, purchase(customer), stream=stream)])
        await append(world.source, *(write(customer, purchase(customer)) for _ in range(9)))

        async def commit_after_it(*arguments, **options):
            window = await read_outbox(*arguments, **options)
            if window.events and late.is_in_transaction():
                await transaction.commit()
                second = write(customer, payment(customer), stream=stream, at=1)
                await append(world.source, second)
            return window

        monkeypatch.setattr("libs.messaging.relay.outbox.read_outbox", commit_after_it)
        async with world.relay(window=3):
            await world.published()

    log = await world.log(*TOPICS)
    assert len(log) == 11
    assert in_order(log)


async def test_what_a_hanging_partition_missed_comes_first(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    customer, stream = uuid4(), f"purchase-{uuid4()}"
    for version in range(12):
        event = payment(customer) if version else purchase(customer)
        await append(world.source, write(customer, event, stream=stream, at=version))
    going_on, windows, send = asyncio.Event(), [], PartitionSender._send

    async def hang(sender: PartitionSender, events: Sequence[Recorded]):
        await going_on.wait()
        return await send(sender, events)

    async def read_and_go_on(*arguments, **options):
        windows.append(await read_outbox(*arguments, **options))
        if len(windows) == 3:
            going_on.set()
        return windows[-1]

    monkeypatch.setattr("libs.messaging.relay.publication._ROUND", 0.3)
    monkeypatch.setattr("libs.messaging.relay.outbox.read_outbox", read_and_go_on)
    monkeypatch.setattr(PartitionSender, "_send", hang)
    async with world.relay(window=2):
        await world.published()

    assert in_order(await world.log(*TOPICS))


async def test_relays_share_the_shards_and_take_over_from_one_another(world: World):
    async with world.relay():
        async with world.relay():
            for _ in range(20):
                customer = uuid4()
                await append(world.source, write(customer, purchase(customer), payment(customer)))
                await asyncio.sleep(0.05)
            await world.published()
        customer = uuid4()
        await append(world.source, *(write(customer, purchase(customer)) for _ in range(20)))
        await world.published()

    log = await world.log(*TOPICS)
    assert len({event.event_id for event in log}) == 60
    assert in_order(log)


async def test_leadership_is_shared_out_and_freed_by_a_lost_connection(source: asyncpg.Pool):
    async with source.acquire() as one:
        first = Leadership(one, 16)
        await first.join()
        assert len(first.held) == 16

        async with source.acquire() as other:
            second = Leadership(other, 16)
            await second.join()
            assert second.held == frozenset()
            assert await first.share()
            assert await second.share()
            assert first.held | second.held == frozenset(range(16))
            assert len(first.held) == len(second.held) == 8
            other.terminate()

        async def taken_back() -> bool:
            await first.share()
            return len(first.held) == 16

        await until(taken_back)


async def test_a_large_event_and_many_small_ones_go_through(world: World):
    customer = uuid4()
    large = msgspec.structs.replace(purchase(customer), currency="x" * 900_000)
    await append(world.source, write(customer, large), write(customer, purchase(customer), large))
    await append(world.source, *(write(customer, purchase(customer)) for _ in range(3_000)))

    async with world.relay():
        await world.published()

    log = await world.log(*TOPICS)
    assert len(log) == 3_003
    assert in_order(log)


async def test_own_topics_are_made_with_their_partitions(world: World):
    async with world.relay():
        await world.published()

    found = await existing_topics(world.cluster)
    assert {topic: found.get(topic) for topic in TOPICS} == dict.fromkeys(TOPICS, 12)


async def test_a_topic_with_other_partitions_is_refused_unless_all_is_published_again(
    world: World,
):
    await make_with_four_partitions(world, TOPICS[0])
    async with AIOKafkaProducer(bootstrap_servers=world.bootstrap) as producer:
        await producer.send_and_wait(TOPICS[0], b"{}", b"key", partition=3)

    with pytest.raises(WrongPartitionCount):
        await ensure_topics(world.cluster, TOPICS)
    await ensure_topics(world.cluster, TOPICS, replace=True)

    async def made() -> bool:
        await ensure_topics(world.cluster, TOPICS)
        return await is_whole(world)

    await until(made)


async def test_an_empty_topic_with_other_partitions_is_replaced(world: World):
    """A broker may make one for whoever asks for it by name, before its owner does."""
    await make_with_four_partitions(world, TOPICS[0])
    async with world.relay():
        await until(lambda: is_whole(world))


async def test_whoever_waits_for_topics_says_for_which(world: World):
    await ensure_topics(world.cluster, TOPICS[:1])
    with capture_logs() as said:
        waiting = asyncio.create_task(await_topics(world.cluster, TOPICS, every=0.05))
        await until(lambda: asyncio.sleep(0, bool(said)))
        await ensure_topics(world.cluster, TOPICS)
        await waiting
    assert [line["topics"] for line in said] == [[TOPICS[1]]]


async def make_with_four_partitions(world: World, topic: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=world.bootstrap)
    await admin.start()
    await admin.create_topics([NewTopic(topic, 4, 1)])
    await admin.close()


async def is_whole(world: World) -> bool:
    return (await existing_topics(world.cluster)).get(TOPICS[0]) == 12


async def test_a_window_holds_no_more_bytes_than_fit_into_memory(source: asyncpg.Pool):
    customer = uuid4()
    large = msgspec.structs.replace(purchase(customer), currency="x" * 900_000)
    await append(source, *(write(customer, large) for _ in range(40)))
    epoch = Epoch(1, 0)
    async with source.acquire() as connection:
        await connection.execute(PLAN)
        read, start = 0, 0
        while start is not None:
            window = await read_outbox(connection, range(16), start=start, limit=4_000, epoch=epoch)
            assert sum(len(event.data) for event in window.events) < 18 * 1024 * 1024
            read, start = read + len(window.events), window.above

    assert read == 40


async def test_an_event_of_another_service_is_not_published(world: World):
    customer = uuid4()
    await append(world.source, write(customer, purchase(customer)))

    with pytest.raises(ForeignTopic, match=r"crm\.purchase\.v1"):
        await world.make_relay(topics=["crm.customer.v1"]).run(asyncio.Event())
