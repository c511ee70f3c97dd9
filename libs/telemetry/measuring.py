"""Gauges measured when they are scraped: bounded in time, and NaN where nobody can tell."""

import asyncio
import math
import time
from typing import Protocol

import structlog
from prometheus_client import Gauge

PATIENCE = 1.0  # seconds a scrape waits for all its measurements together
REMEMBERED_FOR = 1.0  # seconds; scrapes of many sources must not load the database
UNKNOWN = math.nan
_log = structlog.get_logger("metrics")


class Measurement(Protocol):
    """Sets gauges, in `take` to what it finds and in `forget` to UNKNOWN."""

    async def take(self) -> None: ...

    def forget(self) -> None: ...


class Measurements:
    """One per process. One that does not answer is asked again only when it has ended."""

    def __init__(self) -> None:
        self._all: list[Measurement] = []
        self._taking: asyncio.Task[None] | None = None
        self._taken_at = float("-inf")

    def add(self, measurement: Measurement) -> None:
        measurement.forget()
        self._all.append(measurement)

    async def take(self) -> None:
        """Measure within PATIENCE; what fails or is late becomes unknown. Never raises."""
        if self._taking is None:
            if time.monotonic() - self._taken_at < REMEMBERED_FOR:
                return
            self._taking = asyncio.create_task(self._take_all())
        _, late = await asyncio.wait({self._taking}, timeout=PATIENCE)
        if late:
            self._forget_all()

    async def _take_all(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.gather(*(_taken(measurement) for measurement in self._all))
        except TimeoutError:
            self._forget_all()
        finally:
            self._taken_at = time.monotonic()
            self._taking = None

    def _forget_all(self) -> None:
        for measurement in self._all:
            measurement.forget()


async def _taken(measurement: Measurement) -> None:
    try:
        await measurement.take()
    except Exception as error:  # whatever it is: unknown, and the scrape shows the rest
        measurement.forget()
        _log.info("not_measured", error=type(error).__name__)


def unknown_gauge(name: str, documentation: str) -> Gauge:
    """A gauge without labels that says NaN, and not 0, until it is measured."""
    gauge = Gauge(name, documentation)
    gauge.set(UNKNOWN)
    return gauge
