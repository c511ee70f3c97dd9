"""Finding who cannot be applied, without a database: savepoints are counted."""

from collections.abc import Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.messaging.consumer.batches import Item
from libs.messaging.consumer.isolation import apply_isolated, speaks_of_data
from libs.messaging.consumer.positions import Fenced
from libs.messaging.consumer.units import unit_of
from libs.messaging.projection import EmissionRefused
from tests.libs.messaging.happenings import message, purchase
from tests.libs.messaging.items import item_of

ITEMS = [
    item_of(message(purchase(UUID(int=c)), UUID(int=c), stream=f"purchase-{c}", version=v))
    for v in (1, 2, 3)
    for c in range(8)
]


class Table:
    """Keeps what was applied, and forgets it when a savepoint fails."""

    def __init__(self, bad: set[int]) -> None:
        self.rows: list[Item] = []
        self.attempts = 0
        self._bad = [ITEMS[index] for index in bad]

    @asynccontextmanager
    async def transaction(self) -> Any:
        before = list(self.rows)
        try:
            yield
        except Exception:
            self.rows = before
            raise

    async def apply(self, items: Sequence[Item]) -> None:
        self.attempts += 1
        for item in items:
            if item in self._bad:
                raise ValueError("cannot take that")
            self.rows.append(item)


@given(st.sets(st.integers(0, len(ITEMS) - 1), max_size=4))
async def test_all_is_applied_but_what_fails_and_what_follows_it(bad: set[int]):
    table = Table(bad)

    failed = await apply_isolated(table, table.apply, ITEMS)  # pyright: ignore[reportArgumentType]

    first_bad: dict[str, int] = {}
    for index in sorted(bad):
        first_bad.setdefault(unit_of(ITEMS[index]), index)
    expected = [
        item for n, item in enumerate(ITEMS) if n < first_bad.get(unit_of(item), len(ITEMS))
    ]
    assert sorted(map(id, table.rows)) == sorted(map(id, expected))
    assert set(failed) == {id(ITEMS[index]) for index in first_bad.values()}
    assert {refusal.reason for refusal in failed.values()} <= {"unappliable"}


async def test_one_bad_customer_does_not_cost_a_try_for_each_other():
    table = Table({5})

    await apply_isolated(table, table.apply, ITEMS)  # pyright: ignore[reportArgumentType]

    assert table.attempts <= 12


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ValueError(), True),
        (KeyError(), True),
        (asyncpg.NumericValueOutOfRangeError(), True),
        (asyncpg.CheckViolationError(), True),
        (asyncpg.RaiseError(), True),
        (asyncpg.DataError("no number"), True),
        (asyncpg.DeadlockDetectedError(), False),
        (asyncpg.UndefinedTableError(), False),
        (asyncpg.AdminShutdownError(), False),
        (asyncpg.ConnectionDoesNotExistError(), False),
        (asyncpg.InterfaceError("closed"), False),
        (asyncpg.InternalClientError("another operation is in progress"), False),
        (TimeoutError(), False),
        (ConnectionResetError(), False),
        (Fenced(), False),
        (EmissionRefused(), False),
    ],
)
def test_only_what_speaks_of_the_data_parks_a_customer(error: Exception, expected: bool):
    assert speaks_of_data(error) is expected
