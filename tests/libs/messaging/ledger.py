"""A small projection for the tests: what each customer bought, in the order it was applied."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import asyncpg

from libs.database.connections import Connection
from libs.events.customer import CustomerErased, CustomerRegistered
from libs.events.purchase import PurchaseRecorded, PurchaseRefunded
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, ModelRef
from libs.eventstore.writes import StreamWrite, Write, new_event
from libs.identifiers.uuid7 import uuid7

DDL = """
create table projection.customers (
    customer_id uuid primary key,
    name text,
    erased boolean not null default false,
    total numeric not null default 0,
    events int not null default 0 check (events <> 13000),
    grades int not null default 0
) with (fillfactor = 70);
create table projection.facts (
    ordinal bigint generated always as identity,
    event_id uuid primary key,
    customer_id uuid not null,
    stream text not null,
    version int not null,
    amount numeric not null check (amount <> 667)
);
create index facts_by_customer on projection.facts (customer_id, ordinal);
"""
RAISES = Decimal(666)  # in Python
VIOLATES = Decimal(667)  # a constraint
GRADED_EVERY = 3


class Ledger:
    """Emits a grade with every third purchase or refund of a customer."""

    def __init__(self, *, emits: bool = False) -> None:
        self.topics = frozenset({"crm.customer.v1", "crm.purchase.v1"})
        self.types = frozenset(
            {
                "crm.customer.registered.v1",
                "crm.customer.erased.v1",
                "crm.purchase.recorded.v1",
                "crm.purchase.refunded.v1",
            }
        )
        self._emits = emits

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        await connection.execute(
            "insert into customers (customer_id) select * from unnest($1::uuid[])"
            " on conflict do nothing",
            subjects,
        )
        await connection.execute(
            "select from customers where customer_id = any($1) order by customer_id for update",
            subjects,
        )

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        writes: list[Write] = []
        for event in events:
            data = event.event()
            if isinstance(data, CustomerRegistered):
                await connection.execute(
                    "update customers set name = $2 where customer_id = $1 and not erased",
                    data.customer_id,
                    data.name,
                )
            elif isinstance(data, PurchaseRecorded | PurchaseRefunded):
                writes += await self._count(connection, event, data)
        return writes if self._emits else ()

    async def _count(
        self, connection: Connection, event: Recorded, data: PurchaseRecorded | PurchaseRefunded
    ) -> list[Write]:
        if data.amount == RAISES:
            raise ValueError(f"{data.amount} is not an amount this ledger can take")
        sign = 1 if isinstance(data, PurchaseRecorded) else -1
        await connection.execute(
            "insert into facts (event_id, customer_id, stream, version, amount)"
            " values ($1, $2, $3, $4, $5)",
            event.event_id,
            data.customer_id,
            event.stream,
            event.version,
            sign * data.amount,
        )
        row = await connection.fetchrow(
            "update customers set total = total + $2, events = events + 1,"
            " grades = (events + 1) / $3 where customer_id = $1 returning events, grades",
            data.customer_id,
            sign * data.amount,
            GRADED_EVERY,
        )
        assert row, "the customer was not locked"
        due = row["events"] % GRADED_EVERY == 0
        return [graded(data.customer_id, row["grades"], event)] if due else []

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        await connection.execute(
            "insert into customers (customer_id, erased) select *, true from unnest($1::uuid[])"
            " on conflict (customer_id) do update set name = null, erased = true",
            customer_ids,
        )


def graded(customer: UUID, grade: int, cause: Recorded) -> Write:
    event = CustomerGraded(
        customer_id=customer,
        grade="A",
        churn_band="low",
        credit_class="1",
        credit_limit=Decimal(grade),
        currency="EUR",
        payment_terms="net30",
        service_level="gold",
        model=ModelRef(name="test", version=1),
        policy_version=1,
    )
    new = new_event(event, event_id=uuid7(), subject=customer, occurred_at=cause.recorded_at)
    stream = f"valuation-{customer}"
    write = StreamWrite(stream=stream, expected_version=grade - 1, key=str(customer), events=(new,))
    return Write(
        streams=(write,),
        correlation_id=cause.correlation_id,
        actor="system:ledger",
        causation_id=cause.event_id,
    )


async def totals(pool: asyncpg.Pool, schema: str = "projection") -> dict[UUID, tuple[Decimal, int]]:
    """What was applied, by customer: total and number of events."""
    rows = await pool.fetch(
        f"select customer_id, sum(amount), count(*) from {schema}.facts group by 1"
    )
    return {UUID(bytes=row[0].bytes): (row[1], row[2]) for row in rows}


async def contents(pool: asyncpg.Pool) -> dict[str, list[asyncpg.Record]]:
    """All that must be the same after a rebuild; the order of customers among each other is not."""
    return {
        "customers": await pool.fetch("select * from projection.customers order by 1"),
        "facts": await pool.fetch(
            "select customer_id, event_id, stream, version, amount from projection.facts"
            " order by customer_id, stream, version"
        ),
        "versions": await pool.fetch("select * from projection.stream_versions order by 1"),
        "parked": await pool.fetch(
            "select unit, reason, digest from projection.parked order by unit, seq"
        ),
    }


__all__ = ["CustomerErased", "Ledger", "contents", "totals"]
