"""What an operator gives up is passed over for good: by the live projection and by rebuilds."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from uuid import UUID

import pytest

from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer import discarding
from libs.messaging.consumer.discarding import (
    Appliable,
    Discard,
    Missing,
    NotBlocking,
    NotParked,
    discard,
)
from libs.messaging.consumer.writer import Replayed, Writer
from libs.messaging.rebuild.building import Building
from libs.messaging.rebuild.rebuild import rebuild
from tests.libs.messaging.happenings import (
    Message,
    erasure,
    message,
    messages,
    purchase,
    registration,
)
from tests.libs.messaging.ledger import RAISES, Ledger, contents, totals
from tests.libs.messaging.world import World, until


async def settled(world: World, sent: int) -> None:
    async def passed() -> bool:
        return sent == await world.sink.fetchval("select sum(next) from projection.positions")

    await until(passed)


def id_of(sent: Message) -> UUID:
    return UUID(dict(sent.headers)["ce_id"].decode())


async def given_up(world: World, customer: UUID, event: Message) -> Replayed:
    asked = Discard(str(customer), id_of(event), "admin-1", "written by a broken import")
    async with world.sink.acquire() as connection, connection.transaction():
        return await discard(connection, Writer(Ledger()), 0, asked)


@asynccontextmanager
async def consumed(world: World, *sent: Message) -> AsyncIterator[None]:
    async with world.consumer():
        await world.send(*sent)
        await settled(world, len(sent))
        yield


async def rebuilt(world: World) -> None:
    await rebuild(pool=world.sink, cluster=world.cluster, projection=Ledger())


async def test_what_comes_behind_a_discarded_event_is_applied(world: World):
    hit, fine = uuid7(), uuid7()
    sent = messages(hit, "purchase-a", [1, int(RAISES), 4, 5])
    async with consumed(world, *sent[:3], *messages(fine, "purchase-b", [9])):
        assert await totals(world.sink) == {hit: (1, 1), fine: (9, 1)}
        done = await given_up(world, hit, sent[1])
        assert (done.applied, done.waiting) == (1, 0)
        await world.send(sent[3])
        await settled(world, 5)

    assert await totals(world.sink) == {hit: (10, 3), fine: (9, 1)}
    assert await world.parked() == []
    (row,) = await world.sink.fetch("select * from public.discarded")
    assert (row["unit"], row["event_id"]) == (str(hit), id_of(sent[1]))
    assert (row["stream"], row["version"], row["type"]) == (
        "purchase-a",
        2,
        "crm.purchase.recorded.v1",
    )
    assert (row["parked_for"], row["detail"]) == ("unappliable", "ValueError")
    assert (row["discarded_by"], row["because"]) == ("admin-1", "written by a broken import")
    assert row["parked_at"] < row["discarded_at"]


async def test_a_rebuild_agrees_with_the_live_projection(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    """Also by code that could apply the event: what was given up stays so."""
    hit = uuid7()
    sent = messages(hit, "purchase-a", [1, int(RAISES), 4])
    async with consumed(world, *sent):
        await given_up(world, hit, sent[1])
    live = await contents(world.sink)
    monkeypatch.setattr("tests.libs.messaging.ledger.RAISES", Decimal(-1))

    await rebuilt(world)

    assert await contents(world.sink) == live
    assert await totals(world.sink) == {hit: (5, 2)}


async def test_a_rebuild_under_way_passes_over_what_is_discarded_meanwhile(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    hit = uuid7()
    sent = messages(hit, "purchase-a", [1, int(RAISES), 4])
    catch_up = Building.catch_up

    async def late(building: Building, live) -> None:
        await building._finish()
        assert await world.sink.fetchval("select count(*) from projection_next.parked") == 2
        await catch_up(building, live)

    come_near = Building.come_near

    async def discarding_then(building: Building) -> None:
        await come_near(building)
        await given_up(world, hit, sent[1])

    async with consumed(world, *sent):
        pass
    monkeypatch.setattr(Building, "come_near", discarding_then)
    monkeypatch.setattr(Building, "catch_up", late)

    await rebuilt(world)

    assert await totals(world.sink) == {hit: (5, 2)}
    assert await world.parked() == []


async def test_a_consumer_that_starts_knows_what_was_discarded(world: World):
    """Though nothing else of the projection is left."""
    hit = uuid7()
    sent = messages(hit, "purchase-a", [1, int(RAISES), 4])
    async with consumed(world, *sent):
        await given_up(world, hit, sent[1])
    await world.sink.execute(
        "truncate projection.positions, projection.stream_versions, projection.facts,"
        " projection.customers"
    )
    async with world.consumer():
        await settled(world, 3)
    assert await totals(world.sink) == {hit: (5, 2)}


async def test_another_event_in_the_place_of_a_discarded_one_counts(world: World):
    """As after a restore, when versions are given anew."""
    hit = uuid7()
    sent = messages(hit, "purchase-a", [int(RAISES), 4])
    async with consumed(world, *sent):
        await given_up(world, hit, sent[0])
        assert await discarding.read_discarded(world.sink) == {id_of(sent[0])}
        await world.sink.execute("delete from projection.stream_versions")
        await world.send(*messages(hit, "purchase-a", [30]))
        await settled(world, 3)
    assert await totals(world.sink) == {hit: (34, 2)}


async def test_an_erasure_erases_whether_it_waits_or_is_discarded(world: World):
    customer = uuid7()
    stream = f"customer-{customer}"
    registered = message(registration(customer), customer, stream=stream, version=1)
    bad = message(registration(customer), customer, stream=stream, version=2)
    erased = message(erasure(customer), customer, stream=stream, version=3)
    async with consumed(world, registered, bad._replace(value=b'{"name": []}'), erased):
        await given_up(world, customer, bad)

    assert await world.parked() == []
    name, gone = await world.sink.fetchrow("select name, erased from projection.customers")
    assert (name, gone) == (None, True)


async def test_a_version_that_has_not_come_cannot_be_discarded(world: World):
    hit = uuid7()
    sent = messages(hit, "purchase-a", [1, 2, 4])
    async with consumed(world, sent[0], sent[2]):
        with pytest.raises(Missing):
            await given_up(world, hit, sent[2])
        assert await world.parked() == [(str(hit), "gap")]
        assert await discarding.read_discarded(world.sink) == frozenset()
        await world.send(sent[1])
        await settled(world, 3)
    assert await totals(world.sink) == {hit: (7, 3)}


async def test_a_late_version_that_cannot_be_applied_is_what_is_discarded(world: World):
    """It waits behind the gap that it would close."""
    hit = uuid7()
    sent = messages(hit, "purchase-a", [1, 2, 4])
    spoiled = sent[1]._replace(value=b'{"amount": []}')
    async with consumed(world, sent[0], sent[2], spoiled):
        with pytest.raises(NotBlocking):
            await given_up(world, hit, sent[2])
        await given_up(world, hit, spoiled)
    assert await totals(world.sink) == {hit: (5, 2)}
    assert await world.parked() == []


async def test_only_what_holds_a_customer_up_is_discarded(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    hit = uuid7()
    sent = messages(hit, "purchase-a", [int(RAISES), 4])
    async with consumed(world, *sent):
        with pytest.raises(NotBlocking):
            await given_up(world, hit, sent[1])
        with pytest.raises(NotParked):
            await given_up(world, uuid7(), sent[0])
        monkeypatch.setattr("tests.libs.messaging.ledger.RAISES", Decimal(-1))
        with pytest.raises(Appliable):
            await given_up(world, hit, sent[0])
    assert await discarding.read_discarded(world.sink) == frozenset()
    assert len(await world.parked()) == 2


async def test_events_that_arrive_meanwhile_follow(world: World):
    """Each customer's discard meets the batch that brings what comes next."""
    customers = [uuid7() for _ in range(12)]
    sent = {c: messages(c, f"purchase-{c}", [int(RAISES), *range(1, 9)]) for c in customers}
    async with world.consumer(batch=2):
        await world.send(*(m for c in customers for m in sent[c][:2]))
        await settled(world, 24)
        for c in customers:
            await world.send(*sent[c][2:5])
            await given_up(world, c, sent[c][0])
            await world.send(*sent[c][5:])
        await settled(world, 12 * 9)
    assert await world.parked() == []
    assert await totals(world.sink) == {c: (Decimal(36), 8) for c in customers}


@pytest.mark.parametrize("value", [b"{}", b'{"amount": []}'])
async def test_of_a_customer_of_whom_nothing_else_is_known(world: World, value: bytes):
    customer = uuid7()
    spoiled = message(purchase(customer), customer, stream="purchase-a", version=1)
    spoiled = spoiled._replace(value=value)
    async with consumed(world, spoiled):
        await given_up(world, customer, spoiled)
    assert await world.parked() == []
    await rebuilt(world)
    assert await world.parked() == []
    assert await world.sink.fetchval("select version from projection.stream_versions") == 1
