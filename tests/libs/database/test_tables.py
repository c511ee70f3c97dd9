"""A projected table as structs."""

from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest
from msgspec import Struct

from libs.database.tables import Table

A, B, C = (UUID(int=n) for n in (1, 2, 3))


class Row(Struct):
    customer_id: UUID
    currency: str
    amount: Decimal = Decimal(0)
    note: str | None = None


TABLE = Table("totals", Row, key_columns=2)


@pytest.fixture
async def totals(pool: asyncpg.Pool) -> asyncpg.Pool:
    await pool.execute(
        "create table totals (customer_id uuid, currency text, amount numeric, note text,"
        " primary key (customer_id, currency))"
    )
    return pool


async def test_what_is_saved_is_loaded_by_the_first_column(totals: asyncpg.Pool):
    rows = [Row(B, "EUR", Decimal("2.50")), Row(A, "EUR"), Row(A, "USD", Decimal(1), "x")]
    await TABLE.save(totals, [*rows, Row(C, "EUR")])
    assert await TABLE.load(totals, [A, B]) == {(r.customer_id, r.currency): r for r in rows}


async def test_saving_again_replaces_and_adds(totals: asyncpg.Pool):
    await TABLE.save(totals, [Row(A, "EUR", Decimal(1), "first")])
    await TABLE.save(totals, [Row(A, "EUR", Decimal(2)), Row(A, "USD")])
    assert await TABLE.load(totals, [A]) == {
        (A, "EUR"): Row(A, "EUR", Decimal(2)),
        (A, "USD"): Row(A, "USD"),
    }


async def test_nothing_to_save_asks_nothing(totals: asyncpg.Pool):
    await totals.close()
    await TABLE.save(totals, [])
