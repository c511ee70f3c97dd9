"""A consumer that is stuck ends its process; one that has nothing to do, or cannot, does not."""

import asyncio

import asyncpg
import pytest
from aiokafka import TopicPartition

from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.positions import load_places
from libs.messaging.consumer.watchdog import ConsumerStuck, Watchdog
from tests.libs.messaging.happenings import message, purchase
from tests.libs.messaging.world import TOPICS, World

EVERYTHING = [TopicPartition(topic, number) for topic in TOPICS for number in range(12)]


def watchdog(world: World, *assigned: TopicPartition, limit: float = 60.0) -> Watchdog:
    return Watchdog(
        world.cluster,
        world.sink,
        TOPICS,
        lambda: assigned,
        limit=limit,
        excused=lambda: False,
    )


async def nothing_advanced(sink: asyncpg.Pool, seconds: int) -> None:
    await load_places(sink, EVERYTHING)
    await sink.execute(
        "update projection.positions set advanced_at = clock_timestamp() - $1 * interval '1 s'",
        seconds,
    )


async def test_a_record_that_is_not_read_for_a_minute_is_noticed(world: World):
    customer = uuid7()
    await world.send(message(purchase(customer), customer, stream="purchase-1"))
    await nothing_advanced(world.sink, 61)

    await stuck(watchdog(world, limit=0.5))
    await stuck(watchdog(world, *EVERYTHING, limit=0.5))


async def stuck(dog: Watchdog) -> None:
    """At first sight the record may have come a moment ago."""
    await dog.look()
    await asyncio.sleep(0.6)
    with pytest.raises(ConsumerStuck, match=r"crm.purchase.v1/\d+ holds a record at 0"):
        await dog.look()


async def test_what_another_member_does_not_read_is_its_own_affair(world: World):
    customer = uuid7()
    await world.send(message(purchase(customer), customer, stream="purchase-1"))
    await nothing_advanced(world.sink, 61)

    await quiet(watchdog(world, TopicPartition(TOPICS[0], 0), limit=0.5))


async def quiet(dog: Watchdog) -> None:
    await dog.look()
    await asyncio.sleep(0.6)
    await dog.look()


async def test_waiting_with_nothing_to_read_is_no_offence(world: World):
    await world.send()
    await nothing_advanced(world.sink, 61)

    await quiet(watchdog(world, limit=0.5))


async def test_a_consumer_that_does_not_advance_is_ended(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    """The client hangs: it has an assignment and never returns a record."""

    async def hangs(*_: object) -> dict[object, object]:
        await asyncio.sleep(0.2)
        return {}

    monkeypatch.setattr("libs.messaging.kafka.group_consumer.GroupConsumer.fetch", hangs)
    customer = uuid7()
    await world.send(message(purchase(customer), customer, stream="purchase-1"))

    with pytest.raises(ConsumerStuck):
        await asyncio.wait_for(world.make_consumer(stuck_after=3.0).run(asyncio.Event()), 60)
