"""Consumers of different shape beside each other: an upgrade that rolls, and one rolled back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest
from aiokafka import TopicPartition

from libs.database.connections import Connection
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer import shapes
from libs.messaging.consumer.parking import replay
from libs.messaging.consumer.positions import Move, load_places, move
from libs.messaging.consumer.shapes import ShapeMismatch
from libs.messaging.kafka.topics import ensure_topics
from libs.messaging.rebuild.rebuild import rebuild
from tests.libs.messaging.happenings import append, messages, purchase, refund, write
from tests.libs.messaging.ledger import RAISES, totals
from tests.libs.messaging.test_rebuild import Newer, Older
from tests.libs.messaging.world import TOPICS, World, until

STORED = "select shape from public.projection_shape"
WORTH = Decimal(3)  # 5, of which 2 are refunded; the older code hears of no refund


async def buy(world: World, customers: int) -> list[UUID]:
    """Each buys for 5, and is refunded 2."""
    bought = [uuid7() for _ in range(customers)]
    for customer in bought:
        await append(world.source, write(customer, purchase(customer, 5), refund(customer, 2)))
    return bought


async def shape_is(world: World, shape: int) -> bool:
    return await world.sink.fetchval(STORED) == shape


async def known(world: World, customers: list[UUID]) -> bool:
    return set(customers) <= (await totals(world.sink)).keys()


async def test_older_code_beside_newer_loses_nothing(world: World):
    """The old consumer passes over refunds: what it moves past is lost for the new one."""
    async with world.relay(), world.consumer(Older()):
        before = await buy(world, 20)
        await until(lambda: known(world, before))
        async with world.consumer(Newer()):
            for _ in range(20):  # the raise falls among these
                await buy(world, 5)
                await asyncio.sleep(0.1)
            await until(lambda: shape_is(world, 2), 40)
            for _ in range(20):
                await buy(world, 5)
                await asyncio.sleep(0.05)
            await world.ledger_is_exact(60)
    assert {total for total, _ in (await totals(world.sink)).values()} == {WORTH}
    assert await world.parked() == []


async def test_code_that_was_rolled_back_applies_nothing(world: World):
    async with world.relay():
        async with world.consumer(Newer()):
            first = await buy(world, 10)
            await world.ledger_is_exact()
        async with world.consumer(Older()):
            late = await buy(world, 10)
            await world.published()
            await asyncio.sleep(12)  # to join the group takes up to 9 s
            assert (await totals(world.sink)).keys() == set(first)
        assert await shape_is(world, 2)
        async with world.consumer(Newer()):
            await world.ledger_is_exact()
    assert await known(world, late)


HERE = TopicPartition("crm.purchase.v1", 0)
# As releases from before the guard move a position, and as their rebuild notes its shape.
UNDECLARED = """
update positions p set next = 7 where topic = 'crm.purchase.v1' and partition = 0"""
NOTE = "update public.projection_shape set shape = 1"


@asynccontextmanager
async def transaction(pool: asyncpg.Pool) -> AsyncIterator[Connection]:
    async with pool.acquire() as connection, connection.transaction():
        yield connection


async def step(pool: asyncpg.Pool, to: int = 7) -> Move:
    place = (await load_places(pool, [HERE]))[HERE]
    return Move(HERE, place, place._replace(next=to))


async def raised(pool: asyncpg.Pool, projection: Newer | Older) -> None:
    async with transaction(pool) as connection:
        await shapes.note(connection, projection)


@pytest.mark.parametrize("shape", [0, 1, 3])
async def test_code_of_another_shape_moves_no_position(sink: asyncpg.Pool, shape: int):
    await raised(sink, Newer())
    with pytest.raises(ShapeMismatch):
        async with transaction(sink) as connection:
            await move(connection, [await step(sink)], shape)
    with pytest.raises(ShapeMismatch):
        async with transaction(sink) as connection:
            await shapes.stay(connection, shape)
    async with transaction(sink) as connection:
        await move(connection, [await step(sink)], Newer().shape)
        await shapes.stay(connection, Newer().shape)


async def test_a_release_from_before_the_guard_goes_on_until_the_raise_and_not_after(
    sink: asyncpg.Pool,
):
    await load_places(sink, [HERE])
    assert await sink.execute(UNDECLARED) == "UPDATE 1"
    await raised(sink, Newer())
    for statement in (UNDECLARED, "insert into stream_versions values ('purchase-a', 1)", NOTE):
        with pytest.raises(asyncpg.PostgresError) as refused:
            await sink.execute(statement)
        assert getattr(refused.value, "sqlstate", None) == "RP001"


async def test_the_raise_waits_for_what_the_older_code_has_begun(sink: asyncpg.Pool):
    """What is committed after it was built against the older shape; so is what waits for it."""
    await raised(sink, Older())
    moved = await step(sink)
    raising = asyncio.Event()

    async def rebuild_ends() -> None:
        async with transaction(sink) as connection:
            await connection.execute("lock table projection.positions in exclusive mode")
            await shapes.note(connection, Newer())
            raising.set()
            await asyncio.sleep(0.3)

    async with transaction(sink) as begun:
        await move(begun, [moved], Older().shape)
        ending = asyncio.create_task(rebuild_ends())
        await asyncio.sleep(0.3)
        assert not raising.is_set()
    await raising.wait()
    with pytest.raises(ShapeMismatch):  # asked before the raise is committed, answered after
        async with transaction(sink) as late:
            await move(late, [moved._replace(before=moved.after)], Older().shape)
    await ending


async def test_nothing_counts_as_fresh_while_its_first_events_are_being_applied(
    sink: asyncpg.Pool,
):
    assert not await shapes.outdated(sink, Older())
    async with transaction(sink) as first:
        await move(first, [await step(sink)], Older().shape)
        asking = asyncio.create_task(shapes.outdated(sink, Newer()))
        await asyncio.sleep(0.3)
    assert await asking
    assert await sink.fetchval(STORED) == Older().shape


async def test_older_code_neither_replays_nor_rebuilds(world: World):
    customer = uuid7()
    async with world.consumer(Newer()):
        await world.send(*messages(customer, "purchase-a", [int(RAISES), 1]))

        async def waiting() -> bool:
            return len(await world.parked()) == 2

        await until(waiting)
    with pytest.raises(ShapeMismatch):
        await replay(world.sink, Older())
    with pytest.raises(ShapeMismatch, match="rebuild-older-shape"):
        await rebuild(pool=world.sink, cluster=world.cluster, projection=Older())
    assert await shape_is(world, 2)


async def test_a_release_that_was_rolled_back_for_good_builds_its_own_shape(world: World):
    await ensure_topics(world.cluster, TOPICS)
    await raised(world.sink, Newer())
    await rebuild(pool=world.sink, cluster=world.cluster, projection=Older(), lower=True)
    assert await shape_is(world, 1)
    with pytest.raises(ShapeMismatch):  # of a newer consumer that still runs: it rebuilds first
        async with transaction(world.sink) as connection:
            await move(connection, [await step(world.sink)], Newer().shape)
    async with transaction(world.sink) as connection:
        await move(connection, [await step(world.sink)], Older().shape)
    assert await shapes.outdated(world.sink, Newer())
