"""The drift watch: how the model in force has done over the last weeks, looked at now and then."""

import time
from datetime import UTC, datetime

import asyncpg
import structlog
from prometheus_client import Gauge

from services.valuation.domain.churn.drift import WATCHED_WEEKS
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.jobs.expected_orders import drifts

EVERY = 6 * 3600.0  # seconds between looks under one scoring configuration
RATIO = Gauge(
    "rapport_valuation_drift_ratio",
    "Order days of the last four weeks over those the model in force expected",
)
MODEL_AGE = Gauge("rapport_valuation_model_age_seconds", "Time since the last fit of a model")
for _unknown in (RATIO, MODEL_AGE):  # in all processes but the leader
    _unknown.set(float("nan"))
_FITTED_AT = "select max(fitted_at) from rulings"
_log = structlog.get_logger("drift")


class DriftWatch:
    """Only the process that leads looks, so only it has the figures."""

    def __init__(self, pool: asyncpg.Pool, calendar: BusinessCalendar) -> None:
        self._pool = pool
        self._calendar = calendar
        self._looked: tuple[int, float] | None = None
        self._drifted = False

    async def drifted(self, configuration: ScoringConfiguration) -> bool:
        """True if what comes is no longer what the model of `configuration` expects."""
        version, looked = self._looked or (None, 0.0)
        if version != configuration.version or time.monotonic() - looked > EVERY:
            await self._look(configuration)
            self._looked = (configuration.version, time.monotonic())
        return self._drifted

    async def _look(self, configuration: ScoringConfiguration) -> None:
        now = datetime.now(UTC)
        (found,) = await drifts(
            self._pool,
            [configuration.model],
            weeks=WATCHED_WEEKS,
            today=self._calendar.day(now),
            calendar=self._calendar,
        )
        self._drifted = found.drifted
        if found.ratio is not None:
            RATIO.set(found.ratio)
        if fitted_at := await self._pool.fetchval(_FITTED_AT):
            MODEL_AGE.set((now - fitted_at).total_seconds())
        if found.drifted:
            _log.warning("model_drifts", expected=found.expected, actual=found.actual)
