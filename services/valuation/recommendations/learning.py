"""Products bought after others: learned from the newest lines every few minutes, kept in memory."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import numpy as np

from services.valuation.domain.recommendations.followers import (
    Baskets,
    Followers,
    Holdout,
    learn,
    tried,
)
from services.valuation.snapshots.counting import counted

MOST_LINES = 200_000
KEPT_FOR = 600.0  # seconds
# The newest lines of everybody, in the order in which things were bought.
_LINES = f"""
select counts_for, event_id, product_id from (
    select * from {counted("lines")} l order by occurred_at desc limit $1
) newest order by counts_for, occurred_at, event_id, line_no"""


@dataclass(frozen=True, slots=True)
class Learned:
    """`products` names the places in `followers`; `purchases` is how many it was learned from."""

    followers: Followers
    products: tuple[str, ...]
    purchases: int
    customers: int
    holdout: Holdout | None
    learned_at: datetime

    def places(self, products: Sequence[str]) -> list[int]:
        """Places of those `products` that are known, ascending."""
        known = {name: place for place, name in enumerate(self.products)}
        return sorted({known[name] for name in products if name in known})


class Learning:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._known: tuple[float, Learned] | None = None
        self._turn = asyncio.Lock()

    async def learned(self) -> Learned | None:
        """None while no purchase has named a product."""
        async with self._turn:
            if self._known is None or time.monotonic() - self._known[0] > KEPT_FOR:
                rows = await self._pool.fetch(_LINES, MOST_LINES)
                if not rows:
                    return None
                self._known = (time.monotonic(), await asyncio.to_thread(_learned, rows))
            return self._known[1]


def _learned(rows: Sequence[asyncpg.Record]) -> Learned:
    customers, baskets, products = (_numbered([row[at] for row in rows]) for at in range(3))
    bought = Baskets(customers[1], baskets[1], products[1], len(products[0]))
    return Learned(
        followers=learn(bought),
        products=tuple(products[0]),
        purchases=len(baskets[0]),
        customers=len(customers[0]),
        holdout=tried(bought),
        learned_at=datetime.now(UTC),
    )


def _numbered(values: Sequence[str | UUID]) -> tuple[list, np.ndarray]:
    """The different values in the order they appear, and each one's number."""
    numbers = {value: n for n, value in enumerate(dict.fromkeys(values))}
    return list(numbers), np.array([numbers[value] for value in values], dtype=np.intp)
