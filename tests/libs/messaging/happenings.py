"""Commands' outcomes to append, and messages as a relay would send them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

import asyncpg
import msgspec

from libs.events.cloudevents import to_headers
from libs.events.contract import contract_of, encode
from libs.events.customer import CustomerErased, CustomerRegistered
from libs.events.purchase import PurchasePaid, PurchaseRecorded, PurchaseRefunded
from libs.events.recorded import Recorded
from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SEALED = "sealed:v1:AAECAwQFBgcICQoLDA0ODw"


class Message(NamedTuple):
    topic: str
    key: bytes | None
    headers: list[tuple[str, bytes]]
    value: bytes | None


def purchase(customer: UUID, amount: int | Decimal = 10, *, purchase_id: UUID | None = None):
    return PurchaseRecorded(
        purchase_id=purchase_id or uuid7(),
        customer_id=customer,
        amount=Decimal(amount),
        currency="EUR",
    )


def refund(customer: UUID, amount: int = 1):
    return PurchaseRefunded(
        purchase_id=uuid7(), customer_id=customer, amount=Decimal(amount), currency="EUR"
    )


def payment(customer: UUID, amount: int = 1):
    """A type that the ledger does not use."""
    return PurchasePaid(
        purchase_id=uuid7(), customer_id=customer, amount=Decimal(amount), currency="EUR"
    )


def registration(customer: UUID, name: str = SEALED):
    return CustomerRegistered(customer_id=customer, kind="person", name=name)


def erasure(customer: UUID):
    return CustomerErased(customer_id=customer)


def write(customer: UUID, *events: msgspec.Struct, stream: str | None = None, at: int = 0) -> Write:
    """`events` on one stream, at version `at`; a new stream unless one is named."""
    category = contract_of(events[0]).category
    own = customer if category == "customer" else uuid7()
    new = tuple(
        new_event(event, event_id=uuid7(), subject=customer, occurred_at=NOON) for event in events
    )
    stream_write = StreamWrite(
        stream=stream or f"{category}-{own}", expected_version=at, key=str(customer), events=new
    )
    return Write(streams=(stream_write,), correlation_id=uuid7(), actor="somebody")


async def append(store: asyncpg.Pool, *writes: Write) -> None:
    """In one transaction; a conflict fails the test."""
    async with store.acquire() as connection, connection.transaction():
        for outcome in await append_within(connection, writes):
            assert isinstance(outcome, Appended), outcome


def message(
    event: msgspec.Struct,
    customer: UUID | None,
    *,
    stream: str,
    version: int = 1,
    epoch: int = 1,
    restored: int = 0,
    event_id: UUID | None = None,
    type: str | None = None,
) -> Message:
    contract = contract_of(event)
    recorded = Recorded(
        event_id=event_id or uuid7(),
        type=type or contract.type,
        stream=stream,
        version=version,
        subject=customer,
        key=str(customer or stream),
        topic=contract.topic,
        occurred_at=NOON,
        recorded_at=datetime.now(UTC),
        correlation_id=uuid7(),
        epoch=epoch,
        restored_epoch=restored,
        data=encode(event),
    )
    return as_message(recorded)


def as_message(event: Recorded) -> Message:
    return Message(event.topic, event.key.encode(), to_headers(event), event.data)


def messages(customer: UUID, stream: str, amounts: Sequence[int]) -> list[Message]:
    """A stream of purchases and nothing else, versions 1 to n."""
    return [
        message(purchase(customer, amount), customer, stream=stream, version=version)
        for version, amount in enumerate(amounts, start=1)
    ]
