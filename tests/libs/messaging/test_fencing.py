"""Two consumers that both believe a partition is theirs, and two that meet on one customer."""

import asyncio
from uuid import UUID

import asyncpg
import pytest
from aiokafka import TopicPartition

from deploy.local.postgres import Postgres
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.batches import Batch
from libs.messaging.consumer.guards import advance
from libs.messaging.consumer.positions import Fenced, Move, Place, load_places, move
from libs.messaging.consumer.writer import Writer
from libs.messaging.kafka.identity import identity_of
from tests.libs.messaging.happenings import message, messages, purchase, registration
from tests.libs.messaging.items import Record, record_of
from tests.libs.messaging.ledger import Ledger, totals
from tests.libs.messaging.world import World, until

HERE = TopicPartition("crm.purchase.v1", 0)
THERE = TopicPartition("crm.customer.v1", 5)


async def batch_of(
    writer: Writer, place: Place, records: list[Record], at: TopicPartition = HERE
) -> Batch:
    return await writer.decoder.decode({at: records}, {at: place})


async def write(pool: asyncpg.Pool, writer: Writer, batch: Batch) -> None:
    async with pool.acquire() as connection:
        await writer.write(connection, batch)


def purchases(customer: UUID, amounts: list[int], start: int = 0) -> list[Record]:
    sent = messages(customer, f"purchase-{customer}", amounts)
    return [record_of(m, offset) for offset, m in enumerate(sent[start:], start=start)]


async def test_a_consumer_that_was_replaced_writes_nothing(sink: asyncpg.Pool):
    customer = uuid7()
    zombie, heir = Writer(Ledger()), Writer(Ledger())
    place = (await load_places(sink, [HERE]))[HERE]
    late = await batch_of(zombie, place, purchases(customer, [1, 2]))
    await write(sink, heir, await batch_of(heir, place, purchases(customer, [1, 2, 4])))

    with pytest.raises(Fenced):
        await write(sink, zombie, late)

    assert await totals(sink) == {customer: (7, 3)}
    assert (await load_places(sink, [HERE]))[HERE].next == 3


async def test_a_zombie_is_stopped_even_where_the_log_is_another_one(sink: asyncpg.Pool):
    """Epoch and offset agree by chance; the first record of the log does not."""
    customer, writer = uuid7(), Writer(Ledger())
    records = purchases(customer, [1, 2])
    place = (await load_places(sink, [HERE]))[HERE]
    await write(sink, writer, await batch_of(writer, place, records))
    now = (await load_places(sink, [HERE]))[HERE]
    other_log = now._replace(first=identity_of(purchases(uuid7(), [1])[0]))
    async with sink.acquire() as connection, connection.transaction():
        await move(connection, [Move(HERE, now, other_log)])

    late = await batch_of(writer, now, purchases(customer, [1, 2, 4], start=2))
    with pytest.raises(Fenced):
        await write(sink, writer, late)


async def test_one_fenced_partition_stops_the_whole_batch(sink: asyncpg.Pool):
    one, other, writer = uuid7(), uuid7(), Writer(Ledger())
    places = await load_places(sink, [HERE, THERE])
    theirs = [record_of(message(registration(other), other, stream=f"customer-{other}"))]
    both = await writer.decoder.decode({HERE: purchases(one, [1]), THERE: theirs}, places)
    await write(sink, writer, await batch_of(writer, places[THERE], theirs, THERE))

    with pytest.raises(Fenced):
        await write(sink, writer, both)

    assert await totals(sink) == {}


async def test_the_stream_guard_takes_each_version_once(sink: asyncpg.Pool):
    async with sink.acquire() as connection:
        assert (await advance(connection, {"a": [1, 2], "b": [1, 1]})).fits
        assert (await advance(connection, {"a": [3, 3], "c": [1, 1]})).fits
        for runs in ({"a": [3, 3]}, {"a": [1, 1]}, {"a": [5, 5]}, {"d": [2, 2]}):
            assert not (await advance(connection, runs)).fits


async def test_a_redelivery_is_no_error_of_the_server(sink: asyncpg.Pool, postgres: Postgres):
    """Whoever watches PostgreSQL's log must find nothing there that was expected."""
    customer, writer = uuid7(), Writer(Ledger())
    log = postgres.process.log
    before = log.stat().st_size
    place = (await load_places(sink, [HERE]))[HERE]
    first = purchases(customer, [1, 2])
    await write(sink, writer, await batch_of(writer, place, first))
    for times in range(1, 4):  # another log holds the same events again, and one more
        place = (await load_places(sink, [HERE]))[HERE]
        again = purchases(customer, [1, 2, 4, 8, 16][: 2 + times])
        moved = [record._replace(offset=record.offset + place.next) for record in again]
        await write(sink, Writer(Ledger()), await batch_of(writer, place, moved))

    assert await totals(sink) == {customer: (31, 5)}
    assert str(customer).encode() not in log.read_bytes()[before:]


async def test_consumers_that_meet_on_one_customer_neither_deadlock_nor_lose(world: World):
    """One reads purchases and one reads customers, and both change the same customers' rows."""
    customers = [uuid7() for _ in range(40)]
    sent = []
    for round in range(1, 16):
        for customer in customers if round % 2 else reversed(customers):
            stream = f"customer-{customer}"
            sent.append(message(registration(customer), customer, stream=stream, version=round))
            stream = f"purchase-{customer}"
            sent.append(message(purchase(customer), customer, stream=stream, version=round))
    await world.send(*sent)
    by_topic = [OneTopic("crm.purchase.v1"), OneTopic("crm.customer.v1")]

    async with (
        world.consumer(by_topic[0], group=f"{world.group}-p", batch=30),
        world.consumer(by_topic[1], group=f"{world.group}-c", batch=30),
    ):

        async def all_passed() -> bool:
            return len(sent) == await world.sink.fetchval(
                "select sum(next) from projection.positions"
            )

        await until(all_passed, 60)

    assert await totals(world.sink) == dict.fromkeys(customers, (150, 15))
    assert await world.parked() == []
    deadlocks = "select deadlocks from pg_stat_database where datname = current_database()"
    await asyncio.sleep(0.1)
    assert await world.sink.fetchval(deadlocks) == 0


class OneTopic(Ledger):
    def __init__(self, topic: str) -> None:
        super().__init__()
        self.topics = frozenset({topic})
