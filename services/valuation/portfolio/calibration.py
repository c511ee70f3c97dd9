"""Churn risks as they would have been said a horizon ago, against the purchases since."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime

import asyncpg

from services.valuation.domain.churn.matured_labels import days_of
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.backtesting import Backtest, backtest
from services.valuation.jobs.maturing import pasts
from services.valuation.storage.configuration_table import ScoringConfigurations

KEPT = 300.0  # seconds an answer is given again, under the same scoring configuration


@dataclass(frozen=True, slots=True)
class Calibration:
    """Backtest of the churn risks predicted at the end of `said_on`, up to the end of `until`."""

    found: Backtest
    configuration: ScoringConfiguration
    said_on: date
    until: date
    computed_at: datetime


class Calibrating:
    """One per process; whoever asks meanwhile waits for the one computation."""

    def __init__(self, pool: asyncpg.Pool, calendar: BusinessCalendar) -> None:
        self._pool = pool
        self._calendar = calendar
        self._configurations = ScoringConfigurations()
        self._turn = asyncio.Lock()
        self._kept: Calibration | None = None
        self._kept_until = 0.0

    async def calibration(self) -> Calibration:
        async with self._turn:
            configuration = await self._configurations.in_force(self._pool)
            kept = self._kept
            if kept and kept.configuration.version == configuration.version and self._fresh():
                return kept
            self._kept = await self._computed(configuration)
            self._kept_until = time.monotonic() + KEPT
            return self._kept

    def _fresh(self) -> bool:
        return time.monotonic() < self._kept_until

    async def _computed(self, configuration: ScoringConfiguration) -> Calibration:
        now = datetime.now(UTC)
        until = self._calendar.day(now) - 1  # the last whole day
        then = until - days_of(configuration.policy.churn_horizon_weeks)
        known = await pasts(self._pool, self._calendar, known_by=then)
        past = await asyncio.to_thread(known.matured, then, configuration.policy)
        found = await asyncio.to_thread(backtest, past, configuration)
        return Calibration(found, configuration, date_of(then), date_of(until), now)
