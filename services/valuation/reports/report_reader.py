"""The reader of reports, under the scoring configuration in force."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import asyncpg

from libs.database.bulkheads import Overloaded
from libs.database.cursors import CursorCodec
from libs.database.keyset import KeysetPage, fetch_page
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.bridge import currencies_apart, steps_of
from services.valuation.reports.kept_periods import KeptPeriods, ReportPeriod
from services.valuation.reports.periods import Period
from services.valuation.reports.questions import Ask
from services.valuation.snapshots.known_until import KNOWN_UNTIL
from services.valuation.storage.configuration_table import ScoringConfigurations


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Parameters that every report takes."""

    period: Period
    owner: str | None
    cursor: str | None
    limit: int


@dataclass(frozen=True, slots=True)
class KeptFigures:
    """Kept figures of a period and of the one before, by their `id`; they hold all that is known
    until `as_of`. What moved in the currencies `apart` is in none of them."""

    period: Period
    configuration: ScoringConfiguration
    id: int
    apart: list[str]
    as_of: datetime


class Reports:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors
        self._configurations = ScoringConfigurations()
        self._kept = KeptPeriods(pool)

    async def figures(self, period: Period, *, by_owner: bool = False) -> KeptFigures:
        """Figures with all in them that was committed when this was called."""
        now = datetime.now(UTC)
        known = await self._pool.fetchval(f"select {KNOWN_UNTIL}")
        configuration = await self._configurations.in_force(self._pool)
        kept = await self._kept.current(ReportPeriod(period, configuration, by_owner))
        apart = await currencies_apart(self._pool, kept)
        return KeptFigures(period, configuration, kept, apart, min(known or now, now))

    async def page(self, ask: Ask, sought: ReportRequest, figures: KeptFigures) -> KeysetPage:
        question = ask(figures.period, figures.configuration, figures.id).of_owner(sought.owner)
        page = await fetch_page(
            self._pool,
            question.listing,
            self._cursors,
            conditions=question.conditions,
            cursor=sought.cursor,
            limit=sought.limit,
        )
        await self._require(figures)
        return page

    async def bridge(self, figures: KeptFigures, by: str) -> list[Any]:
        steps = await steps_of(self._pool, figures.id, by)
        await self._require(figures, by_owner=by == "owner")
        return steps

    async def _require(self, figures: KeptFigures, *, by_owner: bool = False) -> None:
        """Raise Overloaded where a rebuild took the figures away while they were read."""
        read = ReportPeriod(figures.period, figures.configuration, by_owner)
        if not await self._kept.holds(figures.id, read):
            raise Overloaded("report periods", "line")
