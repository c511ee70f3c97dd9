"""Measuring at scrape: what is late or fails is unknown, and a scrape never waits long."""

import asyncio
import math
import time

import pytest
from prometheus_client import CollectorRegistry, Gauge

from libs.telemetry import measuring
from libs.telemetry.measuring import Measurements


class Depth:
    """Takes `seconds` to find 7, or fails."""

    def __init__(self, *, seconds: float = 0.0, fails: bool = False) -> None:
        self.gauge = Gauge("depth", "metres", registry=CollectorRegistry())
        self.seconds, self.fails, self.taken = seconds, fails, 0

    @property
    def value(self) -> float:
        return self.gauge._value.get()

    async def take(self) -> None:
        self.taken += 1
        await asyncio.sleep(self.seconds)
        if self.fails:
            raise OSError
        self.gauge.set(7)

    def forget(self) -> None:
        self.gauge.set(measuring.UNKNOWN)


def measured(*depths: Depth) -> Measurements:
    measurements = Measurements()
    for depth in depths:
        measurements.add(depth)
    return measurements


async def test_it_is_unknown_until_it_is_measured():
    depth = Depth()
    measurements = measured(depth)
    assert math.isnan(depth.value)
    await measurements.take()
    assert depth.value == 7


async def test_one_that_fails_is_unknown_and_the_others_are_told(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(measuring, "REMEMBERED_FOR", 0)
    good, bad = Depth(), Depth()
    measurements = measured(bad, good)
    await measurements.take()
    bad.fails = True
    await measurements.take()
    assert math.isnan(bad.value) and good.value == 7


async def test_one_that_hangs_is_unknown_after_a_second_however_often_it_is_scraped(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(measuring, "PATIENCE", 0.1)
    depth = Depth(seconds=60)
    measurements = measured(depth)
    began = time.monotonic()
    await asyncio.gather(*(measurements.take() for _ in range(20)))
    assert time.monotonic() - began < 1
    assert math.isnan(depth.value) and depth.taken == 1


async def test_one_that_cannot_be_stopped_is_waited_for_no_longer(
    monkeypatch: pytest.MonkeyPatch,
):
    """As a connection whose server says nothing: even giving it up takes its time."""

    class Stubborn(Depth):
        async def take(self) -> None:
            self.taken += 1
            for _ in range(4):
                try:
                    await asyncio.sleep(0.3)
                except asyncio.CancelledError:
                    continue

    monkeypatch.setattr(measuring, "PATIENCE", 0.1)
    depth = Stubborn()
    measurements = measured(depth)
    began = time.monotonic()
    await measurements.take()
    await measurements.take()
    assert time.monotonic() - began < 0.5
    assert math.isnan(depth.value) and depth.taken == 1


async def test_many_scrapes_are_one_reading():
    depth = Depth(seconds=0.05)
    measurements = measured(depth)
    await asyncio.gather(*(measurements.take() for _ in range(20)))
    await measurements.take()
    assert depth.taken == 1 and depth.value == 7
