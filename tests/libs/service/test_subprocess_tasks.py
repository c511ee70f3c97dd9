"""Calculations in a process of their own."""

import asyncio
import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from libs.service.subprocess_tasks import CalculationDied, in_subprocess
from tests.libs.messaging.world import until


def nice_of(number: int) -> tuple[int, int, int]:
    return os.getpid(), os.nice(0), number


def fail(reason: str) -> None:
    raise LookupError(reason)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def linger(told: str) -> None:
    Path(told).write_text(str(os.getpid()))
    time.sleep(60)


async def test_it_runs_elsewhere_and_yields_to_others():
    process, niceness, number = await in_subprocess(nice_of, 7)
    assert process != os.getpid()
    assert niceness > os.nice(0)
    assert number == 7


async def test_what_it_raises_is_raised_here():
    with pytest.raises(LookupError, match="no such"):
        await in_subprocess(fail, "no such")


async def test_a_death_is_told():
    with pytest.raises(CalculationDied):
        await in_subprocess(die)


async def test_it_dies_with_whoever_stops_waiting(tmp_path: Path):
    told = tmp_path / "process"
    waiting = asyncio.create_task(in_subprocess(linger, str(told)))

    async def begun() -> bool:
        return told.exists() and bool(told.read_text())

    await until(begun)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    async def gone() -> bool:
        return not psutil.pid_exists(int(told.read_text()))

    await until(gone)
