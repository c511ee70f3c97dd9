"""Churn risks as they would have been said a horizon ago, against the purchases since."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime

import asyncpg

from services.valuation.maturing import pasts
from services.valuation.projections.rulings import Rulings
from services.valuation.rules.backtesting import Backtest, backtest
from services.valuation.rules.book import date_of, day_of
from services.valuation.rules.matured import days_of
from services.valuation.rules.valuing import Ruling

KEPT = 300.0  # seconds an answer is given again, under the same ruling


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was said at the end of day `said_on` about the time until the end of `until`."""

    found: Backtest
    ruling: Ruling
    said_on: date
    until: date
    computed_at: datetime


class Calibrating:
    """One per process; whoever asks meanwhile waits for the one computation."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._rulings = Rulings()
        self._turn = asyncio.Lock()
        self._kept: Calibration | None = None
        self._kept_until = 0.0

    async def calibration(self) -> Calibration:
        async with self._turn:
            ruling = await self._rulings.in_force(self._pool)
            kept = self._kept
            if kept and kept.ruling.version == ruling.version and self._fresh():
                return kept
            self._kept = await self._computed(ruling)
            self._kept_until = time.monotonic() + KEPT
            return self._kept

    def _fresh(self) -> bool:
        return time.monotonic() < self._kept_until

    async def _computed(self, ruling: Ruling) -> Calibration:
        now = datetime.now(UTC)
        until = day_of(now) - 1  # the last whole day
        then = until - days_of(ruling.policy.churn_horizon_weeks)
        known = await pasts(self._pool, known_by=then)
        past = await asyncio.to_thread(known.matured, then, ruling.policy)
        found = await asyncio.to_thread(backtest, past, ruling)
        return Calibration(found, ruling, date_of(then), date_of(until), now)
