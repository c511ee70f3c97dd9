"""The customer projection without a broker: whatever the order of topics, the same tables."""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.database.connections import Connection
from libs.events.customer import CustomerErased, CustomerRegistered, OwnerAssigned
from libs.events.recorded import Recorded
from libs.eventstore.folding import UNWRITTEN, stream_write
from libs.identifiers.uuid7 import uuid7
from libs.sealing.fields import seal_event
from services.customer.counting.customer_counts import COUNTED
from services.customer.projections.projection import CustomerProjection
from tests.services.customer.heard import (
    bad_debt,
    complaint,
    graded,
    payment,
    purchase,
    refund,
    visit,
    void,
    withdrawn,
)
from tests.services.groups import random_steps, regrouped
from tests.services.serving import Served

TABLES = (
    *("customers", "activity", "totals", "invoices", "happenings"),
    *("coverage", "coverage_owners", "coverage_days", "customer_counts"),
    *("owner_periods", "owner_facts", "owner_days"),
)
START = datetime(2026, 1, 1, tzinfo=UTC)
EVERYBODY = ADA, *_ = [UUID(int=n) for n in range(1, 5)]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(), size=st.integers(1, 40))
async def test_topics_may_come_in_any_order_and_batches_of_any_size(
    customer: Served, projection: CustomerProjection, seed: int, size: int
):
    chance = random.Random(seed)
    streams = _history(chance)
    results = []
    for order in (_by_stream(streams), _interleaved(streams, chance)):
        batches = [order[n : n + size] for n in range(0, len(order), size)]
        results.append(await _tables(customer, projection, batches))
    assert results[0] == results[1]
    assert _counted(results[0]["customer_counts"]) == _listed(results[0]["customers"])


def _counted(counts: list[dict[str, Any]]) -> dict[tuple[str, str], int]:
    return {(count["dimension"], count["value"]): count["customers"] for count in counts}


def _listed(rows: list[dict[str, Any]]) -> dict[tuple[str, str], int]:
    """How many of the rows are listed, in all and by the value of each column."""
    found: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row["registered_at"] and not row["merged_into"]:
            key = str(row["staff_id"] or "") or (row["owner"] and f"={row['owner']}")
            found["", ""] += 1
            found.update([("owner_key", key)] if key else [])
            found.update((name, row[name]) for name in COUNTED if row[name] is not None)
    return dict(found)


@pytest.mark.parametrize("seed", range(12))
async def test_what_is_voided_is_as_if_it_never_had_been_heard(
    customer: Served, projection: CustomerProjection, seed: int
):
    chance = random.Random(seed)
    streams = _history(chance)
    mistaken, less = _with_voids(streams, chance)
    results = []
    for told in (mistaken, less):
        order, size = _interleaved(told, chance), chance.randrange(1, 9)
        batches = [order[n : n + size] for n in range(0, len(order), size)]
        results.append(await _figures(customer, projection, batches))
    assert results[0] == results[1]


@pytest.mark.parametrize("seed", range(3))
async def test_any_merges_taken_back_are_listed_as_they_were_decided(
    customer: Served, projection: CustomerProjection, seed: int
):
    chance = random.Random(seed)
    records, model = regrouped(EVERYBODY, random_steps(chance, of=4, count=20))
    streams: dict[str, list[Recorded]] = defaultdict(list)
    for id in EVERYBODY:
        own = [event for event in records.told if event.customer_id == id]
        _extend(streams, f"customer-{id}", own, chance)
    batches = [[event] for event in _interleaved(streams, chance)]
    rows = (await _tables(customer, projection, batches))["customers"]
    listed = {row["customer_id"]: row["merged_into"] for row in rows}
    for id in EVERYBODY:
        survivor = model.survivor_of(id)
        assert listed.get(id) == (None if survivor == id else survivor)


async def test_of_two_at_the_same_moment_the_greater_id_was_last(
    customer: Served, projection: CustomerProjection
):
    low, high = (purchase(ADA, "1", purchase_id=UUID(int=n)) for n in (7, 8))
    for first, second in ((low, high), (high, low)):
        events = [_recorded("purchase", 1, event, START) for event in (first, second)]
        tables = await _tables(customer, projection, [[event] for event in events])
        assert tables["activity"][0]["last_purchase_id"] == high.purchase_id


async def test_parked_events_that_come_after_the_erasure_bring_nothing_back(
    customer: Served, projection: CustomerProjection
):
    pool, keys = customer.runtime.pool, customer.runtime.keys
    key = await keys.key_for(ADA, create=True)
    event = CustomerRegistered(customer_id=ADA, kind="person", name="Ada", email="ada@example.com")

    def seal(event: Any, event_id: UUID) -> Any:
        return seal_event(event, event_id=event_id, customer_id=ADA, key=key)

    (new,) = stream_write(
        "customer-1", UNWRITTEN, [event], subject=ADA, occurred_at=START, seal=seal
    ).events
    sealed = _recorded("customer", 1, event, START, event_id=new.event_id, data=new.data)
    async with pool.acquire() as connection, connection.transaction():
        await projection.lock(connection, [ADA])
        await projection.erase(connection, [ADA])
        await projection.apply(connection, [sealed], START)  # its key is still there
        row = await connection.fetchrow("select * from customers")
        assert row["registered_at"] == START
        assert row["erased"]
        assert row["name_sealed"] is row["email_token"] is None
        assert not await connection.fetchval("select count(*) from names")


def _history(chance: random.Random) -> dict[str, list[Recorded]]:
    """Streams of several categories about some customers, some of it at the same moment."""
    streams: dict[str, list[Recorded]] = defaultdict(list)
    told = regrouped(EVERYBODY, random_steps(chance, of=4, count=12))[0].told
    for id in EVERYBODY:
        for _ in range(chance.randrange(4)):
            bought = purchase(id, "100", due_at=START, purchase_id=uuid7())
            later = [payment(bought, "10"), refund(bought, "5")] * chance.randrange(3)
            later.append(bad_debt(bought, "20"))
            _extend(streams, f"purchase-{bought.purchase_id}", [bought, *later], chance)
            cost = visit(id, "85", chance.choice([None, bought.purchase_id]))
            _extend(streams, f"cost-{cost.cost_id}", [cost], chance)
        for _ in range(chance.randrange(4)):
            called = complaint(id, "1.5")
            _extend(streams, f"interaction-{called.interaction_id}", [called], chance)
        grades = [graded(id, "B"), withdrawn(id, "B"), graded(id, "A")]
        _extend(streams, f"valuation-{id}", grades[: chance.randrange(1, 4)], chance)
        registered = CustomerRegistered(customer_id=id, kind="person", name=None, region="n")
        moves = [event for event in told if event.customer_id == id]
        erased = [CustomerErased(customer_id=id)] * chance.randrange(2)
        owners = [
            OwnerAssigned(customer_id=id, owner=chance.choice(["kim", "sam", None]))
            for _ in range(chance.randrange(3))
        ]
        told_of = sorted([*moves, *owners], key=lambda _: chance.random())
        moved = [event for event in told_of if event in owners]
        ordered = iter(moves)
        rest = [each if each in moved else next(ordered) for each in told_of]
        _extend(streams, f"customer-{id}", [registered, *rest, *erased], chance)
    return streams


Streams = dict[str, list[Recorded]]


def _with_voids(streams: Streams, chance: random.Random) -> tuple[Streams, Streams]:
    """With some of it voided; and without what was: of a voided purchase nothing is left."""
    mistaken, less = dict(streams), dict(streams)
    for stream, events in streams.items():
        if not stream.startswith(("purchase", "cost", "interaction")) or chance.random() < 0.4:
            continue
        first = chance.randrange(len(events))  # what moved for a purchase is voided before it
        voids = [void(event) for event in reversed(events[first:])]
        mistaken[stream] = [*events]
        for version, event in enumerate(voids, start=len(events) + 1):
            mistaken[stream].append(_recorded(stream, version, event, START))
        less[stream] = events[:first]
    return mistaken, less


async def _figures(
    customer: Served, projection: CustomerProjection, batches: Sequence[Sequence[Recorded]]
) -> dict[str, Any]:
    """What the tables hold, without rows that say nothing."""
    tables = await _tables(customer, projection, batches)
    nothing = ("interactions", "complaints", "purchases")
    tables["activity"] = [r for r in tables["activity"] if any(r[name] for name in nothing)]
    tables["totals"] = [r for r in tables["totals"] if any(list(r.values())[2:])]
    tables["invoices"] = [r for r in tables["invoices"] if r["amount"]]
    return tables


def _extend(
    streams: dict[str, list[Recorded]], stream: str, events: list[Any], chance: random.Random
) -> None:
    for version, event in enumerate(events, start=1):
        at = START + timedelta(days=chance.randrange(3))
        streams[stream].append(_recorded(stream, version, event, at))


def _recorded(stream: str, version: int, event: Any, at: datetime, **more: Any) -> Recorded:
    (new,) = stream_write(
        stream, UNWRITTEN, [event], subject=event.customer_id, occurred_at=at
    ).events
    facts = {"event_id": new.event_id, "data": new.data, **more}
    return Recorded(
        type=new.type,
        stream=stream,
        version=version,
        subject=event.customer_id,
        key=str(event.customer_id),
        topic="",
        occurred_at=at,
        recorded_at=at,
        correlation_id=uuid7(),
        **facts,
    )


def _by_stream(streams: dict[str, list[Recorded]]) -> list[Recorded]:
    return [event for events in streams.values() for event in events]


def _interleaved(streams: dict[str, list[Recorded]], chance: random.Random) -> list[Recorded]:
    """Each stream in its order, the streams in any."""
    waiting = [list(events) for events in streams.values()]
    order: list[Recorded] = []
    while waiting := [events for events in waiting if events]:
        order.append(chance.choice(waiting).pop(0))
    return order


async def _tables(
    customer: Served, projection: CustomerProjection, batches: Sequence[Sequence[Recorded]]
) -> dict[str, list[dict[str, Any]]]:
    """What the tables hold after these batches, and nothing before or after them."""
    async with customer.runtime.pool.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        try:
            for batch in batches:
                subjects = sorted({event.subject for event in batch if event.subject})
                await projection.lock(connection, subjects)
                await projection.apply(connection, batch, START)
            return {table: await _rows(connection, table) for table in TABLES}
        finally:
            await transaction.rollback()


async def _rows(connection: Connection, table: str) -> list[dict[str, Any]]:
    rows = await connection.fetch(f"select * from {table} order by {table}::text")
    return [dict(row) for row in rows]
