"""Purchases to append, and what the store holds of them."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg

from libs.events.purchase import PurchasePaid, PurchaseRecorded
from libs.eventstore.writes import IdempotencyKey, NewEvent, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ACTOR = "8c0c4d1e-somebody"


def stream_of(purchase: UUID | None = None) -> str:
    return f"purchase-{purchase or uuid7()}"


def recorded(customer: UUID, amount: int = 10) -> NewEvent:
    event = PurchaseRecorded(
        purchase_id=uuid7(), customer_id=customer, amount=Decimal(amount), currency="EUR"
    )
    return new_event(event, event_id=uuid7(), subject=customer, occurred_at=NOON)


def paid(customer: UUID, amount: int = 10) -> NewEvent:
    event = PurchasePaid(
        purchase_id=uuid7(), customer_id=customer, amount=Decimal(amount), currency="EUR"
    )
    return new_event(event, event_id=uuid7(), subject=customer, occurred_at=NOON)


def on(stream: str, *, at: int = 0, events: int = 1, key: str | None = None) -> StreamWrite:
    """A write of `events` events on a stream that is at version `at`."""
    customer = uuid7()
    new = tuple((paid if at or n else recorded)(customer) for n in range(events))
    return StreamWrite(stream=stream, expected_version=at, key=key or str(customer), events=new)


def write(*streams: StreamWrite, key: str | None = None, body: str = "body") -> Write:
    return Write(
        streams=streams or (on(stream_of()),),
        correlation_id=uuid7(),
        actor=ACTOR,
        idempotency=idempotency(key, body) if key else None,
    )


def nothing(*, key: str, body: str = "body") -> Write:
    """A command that changed nothing."""
    kept = idempotency(key, body)
    return Write(streams=(), correlation_id=uuid7(), actor=ACTOR, idempotency=kept)


def idempotency(key: str, body: str = "body") -> IdempotencyKey:
    return IdempotencyKey(
        digest=hashlib.sha256(key.encode()).digest(),
        fingerprint=hashlib.sha256(body.encode()).digest(),
        status=201,
        response=b'{"purchase_id":"1"}',
    )


def event_ids(*writes: Write) -> list[UUID]:
    return [event.event_id for w in writes for stream in w.streams for event in stream.events]


async def stored_ids(store: asyncpg.Pool) -> list[UUID]:
    """Ids of all events, in the order of their positions."""
    rows = await store.fetch("select event_id from events order by position")
    return [UUID(bytes=row[0].bytes) for row in rows]


async def versions(store: asyncpg.Pool) -> dict[str, int]:
    return {row[0]: row[1] for row in await store.fetch("select stream, version from streams")}


async def count(store: asyncpg.Pool, table: str) -> int:
    return await store.fetchval(f"select count(*) from {table}")


async def refuse_inconsistency(store: asyncpg.Pool) -> None:
    """What must hold of any store at rest: streams without gaps, an outbox row for each event."""
    broken: Sequence[Any] = await store.fetch("""
        select stream, array_agg(version order by version) from events group by stream
        having array_agg(version order by version) <> array_agg(version order by position)
            or max(version) <> count(*) or min(version) <> 1 or count(distinct key) > 1
            or array_agg(recorded_at order by version)
               <> array_agg(recorded_at order by recorded_at)""")
    assert not broken, f"streams with gaps, out of order, or with two keys: {broken}"
    counted = "select stream, max(version) as version, min(key) as key from events group by stream"
    assert not await store.fetch(
        f"(select stream, version, key from streams) except ({counted})"
        f" union all (({counted}) except (select stream, version, key from streams))"
    ), "streams and events disagree"
    assert await store.fetchval("select array_agg(position order by position) from outbox") == (
        await store.fetchval("select array_agg(position order by position) from events")
    ), "outbox and events disagree"
    assert not await store.fetch("""
        select key from outbox join events using (position) group by key
        having count(distinct shard) > 1"""), "a key is on two shards"
