"""The broker dies, with its data or without: nothing that was acknowledged stays away."""

import asyncio
from uuid import UUID, uuid4

from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from msgspec import structs

from libs.messaging import epochs
from libs.messaging.kafka.identity import LogReader
from libs.messaging.kafka.partitions import partition_of
from libs.messaging.kafka.producer import Producer
from libs.messaging.kafka.topics import ensure_topics, existing_topics
from libs.messaging.relay.partition_sender import PartitionSender
from tests.libs.messaging.happenings import append, message, payment, purchase, write
from tests.libs.messaging.test_partition_sender import events
from tests.libs.messaging.world import TOPICS, World, in_order, until


async def buy(world: World, count: int = 20) -> None:
    customer = uuid4()
    await append(
        world.source,
        *(write(customer, purchase(customer), payment(customer)) for _ in range(count)),
    )


async def epoch_of(world: World) -> int:
    return (await epochs.read_epoch(world.source)).number


async def recovered(world: World, epoch: int) -> None:
    """Wait until the loss was noticed and all was published again."""

    async def raised() -> bool:
        return await epoch_of(world) >= epoch

    await until(raised, 60)
    await world.published(seconds=60)


async def test_a_broker_that_lost_everything_is_filled_again_twice(world: World):
    async with world.relay(), world.consumer():
        await buy(world)
        await world.ledger_is_exact()

        for _ in (1, 2):
            await world.published()
            epoch = await epoch_of(world)
            await asyncio.to_thread(world.broker.kill)
            await buy(world)
            await asyncio.to_thread(world.broker.restart, wipe=True)
            await recovered(world, epoch + 1)
            await buy(world)
            await world.ledger_is_exact(60)

    log = await world.log(*TOPICS)
    assert {event.event_id for event in log} == {
        row[0] for row in await world.source.fetch("select event_id from events")
    }


async def test_a_loss_is_noticed_while_nothing_is_published(world: World):
    async with world.relay():
        await buy(world)
        await world.published()
        await asyncio.to_thread(world.broker.restart, wipe=True)
        await recovered(world, 2)

    log = await world.log(*TOPICS)
    assert len({event.event_id for event in log}) == 40
    assert {event.epoch for event in log} == {2}


async def test_who_did_it_is_published_again_as_it_was_stored(world: World):
    customer, new = uuid4(), write(uuid4(), purchase(uuid4()))
    older = write(customer, purchase(customer))
    await append(world.source, structs.replace(new, actor="auth0|5f7c", via="crm-console"), older)
    await world.source.execute(
        "update events set actor = null where event_id = $1", older.streams[0].events[0].event_id
    )
    async with world.relay():
        await world.published()
        await epochs.raise_epoch(world.source, 1)
        await world.published()

    stored = await world.source.fetch("select event_id, actor, via from events")
    told = [(e.epoch, e.event_id, e.actor, e.via) for e in await world.log(*TOPICS)]
    assert {(row["actor"], row["via"]) for row in stored} == {
        ("auth0|5f7c", "crm-console"),
        (None, None),
    }
    assert set(told) == {(epoch, *row) for epoch in (1, 2) for row in stored}


async def test_a_loss_while_no_relay_ran_is_noticed_by_the_next_one(world: World):
    async with world.relay():
        await buy(world)
        await world.published()
    await asyncio.to_thread(world.broker.restart, wipe=True)
    await buy(world)

    async with world.relay():
        await recovered(world, 2)

    assert in_order(await world.log(*TOPICS))


async def test_what_is_sent_into_an_emptied_log_before_the_loss_is_noticed_does_no_harm(
    world: World,
):
    """A new consumer finds late versions first: their customers wait for the earlier ones."""
    customer = uuid4()
    stream = f"purchase-{customer}"
    await append(world.source, write(customer, purchase(customer), stream=stream))
    for version in (1, 2, 3):
        event = payment(customer)
        await append(world.source, write(customer, event, stream=stream, at=version))
    async with world.relay():
        await world.published()
    await asyncio.to_thread(world.broker.restart, wipe=True)
    await world.send(message(payment(customer), customer, stream=stream, version=4))

    async with world.relay(), world.consumer():
        await recovered(world, 2)
        await world.ledger_is_exact(60)

        async def all_versions() -> bool:
            return (
                await world.sink.fetchval(
                    "select version from projection.stream_versions where stream = $1", stream
                )
                == 4
            )

        await until(all_versions)
        assert await world.parked() == []


async def test_what_is_sent_before_its_topic_is_made_hides_nothing(world: World):
    """Tansu takes it, forgets its offsets when the topic is made, and gives them out again."""
    early = events(8)
    place = TopicPartition(early[0].topic, partition_of(early[0].key))
    customer = UUID(early[0].key)
    await ensure_topics(world.cluster, TOPICS)
    idempotent = world.broker.idempotent_producers
    async with (
        Producer(world.cluster, idempotent=idempotent) as producer,
        LogReader(world.cluster) as reader,
    ):
        sender = PartitionSender(place, producer, reader)
        await sender.start(early[:1])
        await asyncio.to_thread(world.broker.restart, wipe=True)
        sending = sender.start(early)
        await asyncio.wait([sending], timeout=1)
        await append(world.source, *(write(customer, payment(customer)) for _ in range(20)))
        async with world.relay():
            await world.published()
            await sending

    found = {event.event_id for event in await world.log(*TOPICS)}
    assert {row[0] for row in await world.source.fetch("select event_id from events")} <= found


async def test_a_broker_killed_with_its_data_kept_loses_and_parks_nothing(world: World):
    async with world.relay(), world.consumer():
        await buy(world)
        await world.ledger_is_exact()
        await asyncio.to_thread(world.broker.kill)
        await buy(world)
        await asyncio.sleep(1)
        await asyncio.to_thread(world.broker.restart, wipe=False)
        await buy(world)
        await world.ledger_is_exact(90)

    if world.broker.keeps_data:
        assert await epoch_of(world) == 1
    assert await world.parked() == []


async def test_a_relay_that_dies_while_publishing_again_goes_on_where_it_was(world: World):
    for _ in range(5):
        await buy(world)
    async with world.relay():
        await world.published()
    last = await world.source.fetchval("select max(position) from events")
    raised = await epochs.raise_epoch(world.source, 1)
    await epochs.note_progress(world.source, range(16), raised.number, last // 2)

    async with world.relay():
        await world.published()

    again = [event for event in await world.log(*TOPICS) if event.epoch == 2]
    assert len(again) == last - last // 2


async def test_only_one_of_two_relays_raises_the_epoch(world: World):
    first, second = await asyncio.gather(
        epochs.raise_epoch(world.source, 1), epochs.raise_epoch(world.source, 1)
    )

    assert {first.number, second.number} == {2}


async def test_progress_in_an_older_epoch_does_not_count(world: World):
    await epochs.raise_epoch(world.source, 1)
    await epochs.note_progress(world.source, [3], 2, 700)
    await epochs.raise_epoch(world.source, 2)

    assert await epochs.unpublished(world.source, [3], 3) == {3: 0}


async def test_the_first_record_and_the_end_of_a_log_are_told(world: World):
    customer = uuid4()
    first = message(purchase(customer), customer, stream="purchase-1")
    second = message(purchase(customer), customer, stream="purchase-2")
    await world.send(first, second)

    async with LogReader(world.cluster) as reader:
        everywhere = [TopicPartition(TOPICS[1], number) for number in range(12)]
        found = await reader.first_records(everywhere)
        ((here, record),) = [(p, r) for p, r in found.items() if r.identity]
        assert record.offset == 0
        assert record.identity and record.identity.event_id.bytes in {
            bytes.fromhex(dict(first.headers)["ce_id"].decode().replace("-", ""))
        }
        assert await reader.ended({here: 2}) == {here}
        assert await reader.ended({here: 1}) == set()
        assert await reader.has_record(here, 1)
        assert not await reader.has_record(here, 2)
        cut = await reader.cut_short({here: 3})
        assert cut == ({here} if world.broker.keeps_data else set())
        assert await reader.cut_short({here: 2}) == set()


async def test_a_topic_that_was_deleted_is_made_and_filled_again(world: World):
    async with world.relay():
        await buy(world)
        await world.published()
        await delete(world, TOPICS[1])
        await recovered(world, 2)
        assert (await existing_topics(world.cluster))[TOPICS[1]] == 12

    assert len({event.event_id for event in await world.log(*TOPICS)}) == 40


async def test_a_topic_that_was_deleted_before_anything_was_published_is_made_again(world: World):
    async def whole() -> bool:
        return (await existing_topics(world.cluster)).get(TOPICS[0]) == 12

    async with world.relay():
        await until(whole)
        await delete(world, TOPICS[0])
        await until(whole, 30)


async def delete(world: World, topic: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=world.bootstrap)
    await admin.start()
    try:
        await admin.delete_topics([topic])
    finally:
        await admin.close()
