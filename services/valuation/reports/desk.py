"""Where reports are asked for: the ruling in force, one query for the list, one for its details."""

from dataclasses import dataclass
from typing import Any

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.keyset import Page, fetch_page
from services.valuation.projections.rulings import Rulings
from services.valuation.reports.activity import apart
from services.valuation.reports.bridge import bridge
from services.valuation.reports.periods import Period
from services.valuation.reports.questions import Ask
from services.valuation.rules.valuing import Ruling


@dataclass(frozen=True, slots=True)
class Asked:
    """What every report is asked with."""

    period: Period
    owner: str | None
    cursor: str | None
    limit: int


class Reports:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors
        self._rulings = Rulings()

    async def ruling(self) -> Ruling:
        return await self._rulings.in_force(self._pool)

    async def page(self, ask: Ask, asked: Asked, ruling: Ruling) -> Page:
        question = ask(asked.period, ruling).of_owner(asked.owner)
        return await fetch_page(
            self._pool,
            question.listing,
            self._cursors,
            conditions=question.conditions,
            cursor=asked.cursor,
            limit=asked.limit,
        )

    async def apart(self, period: Period, ruling: Ruling) -> list[str]:
        """Currencies that moved in the two periods and have no rate: they are in no figure."""
        query, arguments = apart(period, ruling.policy)
        return [row[0] for row in await self._pool.fetch(query, *arguments)]

    async def bridge(self, period: Period, ruling: Ruling, by: str) -> list[Any]:
        query, arguments = bridge(period, ruling, by)
        return await self._pool.fetch(query, *arguments)
