"""The reader of reports, under the scoring configuration in force."""

from dataclasses import dataclass
from typing import Any

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.fragments import rendered
from libs.database.keyset import KeysetPage, fetch_page
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.activity import apart
from services.valuation.reports.bridge import bridge
from services.valuation.reports.periods import Period
from services.valuation.reports.questions import Ask
from services.valuation.storage.configuration_table import ScoringConfigurations


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Parameters that every report takes."""

    period: Period
    owner: str | None
    cursor: str | None
    limit: int


class Reports:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors
        self._configurations = ScoringConfigurations()

    async def configuration(self) -> ScoringConfiguration:
        return await self._configurations.in_force(self._pool)

    async def page(
        self, ask: Ask, sought: ReportRequest, configuration: ScoringConfiguration
    ) -> KeysetPage:
        question = ask(sought.period, configuration).of_owner(sought.owner)
        return await fetch_page(
            self._pool,
            question.listing,
            self._cursors,
            conditions=question.conditions,
            cursor=sought.cursor,
            limit=sought.limit,
        )

    async def apart(self, period: Period, configuration: ScoringConfiguration) -> list[str]:
        """Currencies that moved in the two periods and have no rate: they are in no figure."""
        query, values = rendered(apart(period, configuration.policy))
        return [row[0] for row in await self._pool.fetch(query, *values)]

    async def bridge(
        self, period: Period, configuration: ScoringConfiguration, by: str
    ) -> list[Any]:
        query, values = rendered(bridge(period, configuration, by))
        return await self._pool.fetch(query, *values)
