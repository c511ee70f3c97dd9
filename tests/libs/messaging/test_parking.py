"""Who cannot be applied waits, alone; and comes back in order."""

import asyncio
import itertools
from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID, uuid4

import msgspec
import pytest

from libs.database.cursors import CursorCodec
from libs.events import contract
from libs.events.contract import event
from libs.identifiers.uuid7 import uuid7
from libs.messaging import metrics
from libs.messaging.consumer import parked
from libs.messaging.consumer.batches import Item, Unapplicable
from libs.messaging.consumer.guards import WAITING
from libs.messaging.consumer.parked_listing import list_units
from libs.messaging.consumer.parking import replay
from tests.libs.messaging.happenings import (
    SEALED,
    Message,
    erasure,
    message,
    messages,
    payment,
    purchase,
    registration,
)
from tests.libs.messaging.items import item_of, record_of
from tests.libs.messaging.ledger import RAISES, VIOLATES, Ledger, totals
from tests.libs.messaging.world import World, until


async def settled(world: World, sent: int) -> None:
    """Wait until the consumer has passed so many messages."""

    async def passed() -> bool:
        return sent == await world.sink.fetchval("select sum(next) from projection.positions")

    await until(passed)


async def amounts(world: World) -> dict[UUID, Decimal]:
    return {customer: total for customer, (total, _) in (await totals(world.sink)).items()}


def spoiled(m: Message, value: bytes = b'{"amount": []}') -> Message:
    return m._replace(value=value)


async def test_a_gap_parks_its_customer_and_closes_by_itself(world: World):
    hit, fine = uuid7(), uuid7()
    stream = messages(hit, "purchase-a", [1, 2, 4])
    other = message(purchase(hit, 8), hit, stream="purchase-b")

    async with world.consumer():
        await world.send(stream[0], stream[2], other, *messages(fine, "purchase-c", [5, 5]))
        await settled(world, 5)
        assert await amounts(world) == {hit: 1, fine: 10}
        assert await world.parked() == [(str(hit), "gap"), (str(hit), "waiting")]

        await world.send(stream[1])
        await settled(world, 6)

    assert await amounts(world) == {hit: 15, fine: 10}
    assert await world.parked() == []
    assert await world.applied(hit) == [
        ("purchase-a", 1),
        ("purchase-a", 2),
        ("purchase-a", 3),
        ("purchase-b", 1),
    ]


async def test_an_unreadable_event_parks_its_customer_alone(world: World):
    hit, fine = uuid7(), uuid7()
    first, second = messages(hit, "purchase-a", [1, 2])

    async with world.consumer():
        await world.send(spoiled(first), second, *messages(fine, "purchase-c", [5, 5]))
        await settled(world, 4)

    assert await amounts(world) == {fine: 10}
    found = await world.parked()
    assert found == [(str(hit), "unreadable"), (str(hit), "waiting")]
    (listed,) = (await list_units(world.sink, CursorCodec(b""), cursor=None, limit=9)).items
    assert (listed["unit"], listed["events"]) == (str(hit), 2)
    assert (listed["reason"], listed["detail"]) == ("unreadable", "ValidationError")


def foreign(customer: UUID) -> list[Message]:
    """What others may put on our topics, with a customer's id for a key."""
    key = str(customer).encode()
    (ours,) = messages(customer, "purchase-foreign", [1])
    nulled = [(name, None if name == "ce_time" else value) for name, value in ours.headers]
    return [
        Message("crm.purchase.v1", b"nobody", [], b"hello"),
        Message("crm.purchase.v1", None, [("ce_id", b"\xff")], b""),
        Message("crm.purchase.v1", key, [], b"{}"),
        Message("crm.purchase.v1", key, [], None),
        Message("crm.purchase.v1", key, [("ce_subject", key)], None),
        ours._replace(value=None),
        ours._replace(headers=nulled),  # pyright: ignore[reportArgumentType]
    ]


async def test_what_is_no_event_of_ours_is_passed_by(world: World):
    customer = uuid7()
    before, after = messages(customer, "purchase-a", [1, 2])
    counted = metrics.CONSUMED.labels("foreign")._value.get()

    async with world.consumer():
        await world.send(before, *foreign(customer), after)
        await settled(world, 9)

    assert await amounts(world) == {customer: 3}
    assert await world.parked() == []
    assert metrics.CONSUMED.labels("foreign")._value.get() == counted + 7


async def test_what_was_parked_before_it_was_known_to_be_foreign_is_released(world: World):
    customer = uuid7()
    before, after = messages(customer, "purchase-a", [1, 2])
    strange, waiting = record_of(foreign(customer)[2]), item_of(after)
    async with world.consumer():
        await world.send(before)
        await settled(world, 1)
    refused = Item(strange, None, Unapplicable("unreadable"))
    async with world.sink.acquire() as connection:
        await parked.park(connection, [(refused, Unapplicable("unreadable")), (waiting, WAITING)])

    assert (await replay(world.sink, Ledger())).applied == 1
    assert await world.parked() == []
    assert await amounts(world) == {customer: 3}


@pytest.mark.parametrize("amount", [RAISES, VIOLATES])
async def test_an_event_that_cannot_be_applied_parks_its_customer_alone(
    world: World, amount: Decimal
):
    hit = uuid7()
    others = [uuid7() for _ in range(20)]
    sent = [m for other in others for m in messages(other, f"purchase-{other}", [1, 2])]
    sent[7:7] = messages(hit, "purchase-a", [1, int(amount), 4])

    async with world.consumer():
        await world.send(*sent)
        await settled(world, len(sent))

    assert await amounts(world) == {hit: 1} | dict.fromkeys(others, Decimal(3))
    assert await world.parked() == [(str(hit), "unappliable"), (str(hit), "waiting")]
    version = "select version from projection.stream_versions where stream = 'purchase-a'"
    assert await world.sink.fetchval(version) == 1


@pytest.fixture
def tipped() -> Iterator[type[msgspec.Struct]]:
    """A version of an event that the consumer does not know until it is registered."""

    class Tipped(msgspec.Struct, frozen=True, kw_only=True):
        purchase_id: UUID
        customer_id: UUID
        amount: Decimal
        currency: str

    yield event("crm.purchase.tipped.v1", category="purchase")(Tipped)
    cancel("crm.purchase.tipped.v1")


def cancel(type: str) -> None:
    found = contract.CONTRACTS.pop(type)
    contract._BY_CLASS.pop(found.cls, None)


async def test_a_type_that_is_not_used_is_passed_over_and_counted(
    world: World, tipped: type[msgspec.Struct]
):
    customer = uuid7()
    tip = tipped(purchase_id=uuid7(), customer_id=customer, amount=Decimal(3), currency="EUR")
    sent = [
        message(purchase(customer, 1), customer, stream="purchase-a", version=1),
        message(tip, customer, stream="purchase-a", version=2),
        message(payment(customer), customer, stream="purchase-a", version=3),
        message(purchase(customer, 5), customer, stream="purchase-a", version=4),
    ]
    cancel("crm.purchase.tipped.v1")
    try:
        async with world.consumer():
            await world.send(*sent)
            await settled(world, 4)
    finally:
        event("crm.purchase.tipped.v1", category="purchase")(tipped)

    assert await amounts(world) == {customer: 6}
    assert await world.parked() == []
    version = "select version from projection.stream_versions"
    assert await world.sink.fetchval(version) == 4


class RecordedInWords(msgspec.Struct, frozen=True, kw_only=True):
    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    words: str = ""


async def test_a_newer_version_of_a_used_type_waits_for_the_newer_consumer(world: World):
    hit, fine = uuid7(), uuid7()
    first, second, third = messages(hit, "purchase-a", [1, 2, 4])
    newer = second._replace(
        headers=[
            (name, b"crm.purchase.recorded.v7" if name == "ce_type" else value)
            for name, value in second.headers
        ]
    )

    async with world.consumer():
        await world.send(first, newer, third, *messages(fine, "purchase-c", [5]))
        await settled(world, 4)
    assert await amounts(world) == {hit: 1, fine: 5}
    assert await world.parked() == [(str(hit), "newer_version"), (str(hit), "waiting")]

    event("crm.purchase.recorded.v7", category="purchase")(RecordedInWords)
    try:
        projection = Sevens()
        async with world.consumer(projection):  # deployed: what waited is applied as it starts

            async def applied() -> bool:
                return await amounts(world) == {hit: 7, fine: 5}

            await until(applied)
    finally:
        cancel("crm.purchase.recorded.v7")
    assert await world.applied(hit) == [("purchase-a", n) for n in (1, 2, 3)]


class Sevens(Ledger):
    """Knows version 7 of the purchase."""

    def __init__(self) -> None:
        super().__init__()
        self.types = self.types | {"crm.purchase.recorded.v7"}

    async def apply(self, connection, events, now):
        lifted = [as_first_version(one) for one in events]
        return await super().apply(connection, lifted, now)


def as_first_version(one):
    data = one.event()
    if isinstance(data, RecordedInWords):
        vars(one)["decoded"] = purchase(data.customer_id, data.amount)
    return one


async def test_a_replay_puts_events_in_order_while_new_ones_arrive(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    """Replays and consumer meet on the same customer all the time."""
    customer = uuid7()
    sent = messages(customer, "purchase-a", [int(RAISES), *range(1, 60)])
    counter = itertools.count()

    async def replay_again_and_again() -> None:
        while True:
            next(counter)
            await replay(world.sink, Ledger(), subject=customer)
            await asyncio.sleep(0.005)

    async with world.consumer(batch=3):
        await world.send(*sent[:10])
        await settled(world, 10)
        assert len(await world.parked()) == 10
        # The operator mended what the first event met.
        monkeypatch.setattr("tests.libs.messaging.ledger.RAISES", Decimal(-1))
        replaying = asyncio.create_task(replay_again_and_again())
        try:
            for m in sent[10:]:
                await world.send(m)
            await settled(world, 60)
        finally:
            replaying.cancel()
        await replay(world.sink, Ledger())

    assert next(counter) > 10
    assert await world.parked() == []
    assert await world.applied(customer) == [("purchase-a", n) for n in range(1, 61)]


async def test_an_erasure_acts_at_once_on_a_parked_customer(world: World):
    customer = uuid7()
    registered = message(registration(customer), customer, stream=f"customer-{customer}", version=1)
    early = message(registration(customer), customer, stream=f"customer-{customer}", version=3)
    erased = message(erasure(customer), customer, stream=f"customer-{customer}", version=4)
    missing = message(registration(customer), customer, stream=f"customer-{customer}", version=2)

    async with world.consumer():
        await world.send(registered, early, erased)
        await settled(world, 3)
        assert await world.parked() == [(str(customer), "gap"), (str(customer), "waiting")]
        name, gone = await world.sink.fetchrow("select name, erased from projection.customers")
        assert (name, gone) == (None, True)

        await world.send(missing)  # what waited is applied, and brings nothing personal back
        await settled(world, 4)

    assert await world.parked() == []
    name, gone = await world.sink.fetchrow("select name, erased from projection.customers")
    assert (name, gone) == (None, True)


async def test_parked_rows_hold_what_was_on_the_wire_and_nothing_else(world: World):
    customer = uuid7()
    waits = message(registration(customer), customer, stream=f"customer-{customer}", version=2)

    async with world.consumer():
        await world.send(waits)
        await settled(world, 1)

    (row,) = await world.sink.fetch("select * from projection.parked")
    assert row["data"] == waits.value
    assert SEALED.encode() in row["data"]
    described = {k: v for k, v in row.items() if k not in {"data", "headers", "key", "digest"}}
    assert SEALED not in repr(described)


async def test_the_same_event_is_parked_once_however_often_it_comes(world: World):
    customer = uuid7()
    waits = message(purchase(customer), customer, stream="purchase-a", version=2)
    again = message(purchase(customer), customer, stream="purchase-a", version=2, epoch=1)

    async with world.consumer():
        await world.send(waits, again, waits)
        await settled(world, 3)

    assert await world.parked() == [(str(customer), "gap")]


async def test_an_operator_replays_one_customer_or_all(world: World):
    one, other = uuid7(), uuid7()
    async with world.consumer():
        await world.send(
            *messages(one, "purchase-a", [int(RAISES), 1]),
            *messages(other, "purchase-b", [int(RAISES), 2]),
        )
        await settled(world, 4)

    report = await replay(world.sink, Ledger(), subject=one)
    assert (report.units, report.applied, report.waiting) == (1, 0, 2)

    with pytest.MonkeyPatch.context() as mended:
        mended.setattr("tests.libs.messaging.ledger.RAISES", Decimal(-1))
        assert (await replay(world.sink, Ledger(), subject=one)).applied == 2
        assert (await replay(world.sink, Ledger())).applied == 2
    assert await world.parked() == []
    assert await amounts(world) == {one: RAISES + 1, other: RAISES + 2}


async def test_what_waits_without_a_customer_waits_as_a_stream(world: World):
    bad = message(purchase(uuid4(), 5), None, stream="purchase-x", version=2)
    fine = message(purchase(uuid4(), 5), None, stream="purchase-y", version=1)

    async with world.consumer(Unlocked()):
        await world.send(bad, fine)
        await settled(world, 2)
        assert await world.parked() == [("purchase-x", "gap")]
        await world.send(message(purchase(uuid4(), 5), None, stream="purchase-x", version=1))
        await settled(world, 3)

    assert await world.parked() == []
    assert await world.sink.fetchval("select count(*) from projection.facts") == 3


class Unlocked(Ledger):
    """Takes purchases without a subject: nobody's row is locked for them."""

    async def apply(self, connection, events, now):
        for one in events:
            await self.lock(connection, [one.event().customer_id])
        return await super().apply(connection, events, now)
