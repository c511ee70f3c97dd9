"""Tasks that must live as long as the process: one that ends early ends it, with one clear line."""

import asyncio
import gc
import signal
import sys
from collections.abc import Awaitable, Mapping
from typing import Any

import structlog

from libs.sealing.wrapping import MasterKeyMismatch
from libs.telemetry.logging import frames_of

STOP_PATIENCE = 20.0  # seconds for all tasks to finish what they were at
_log = structlog.get_logger("process")


class TaskDied(RuntimeError):
    """A task that should have run until the process stops did not."""

    def __init__(self, name: str, error: BaseException | None) -> None:
        reason = type(error).__name__ if error else "it returned"
        super().__init__(f"the {name} ended unexpectedly: {reason}")


def log_without_texts(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """The loop's own report of a forgotten failure would show the exception's text."""
    error = context.get("exception")
    _log.error(
        "unhandled_in_loop",
        error=type(error).__name__ if error else None,
        frames=frames_of(error) if error else [],
    )


def stop_at_signals(stopping: asyncio.Event) -> None:
    """SIGTERM and SIGINT begin the end; a second one makes it immediate."""
    loop = asyncio.get_running_loop()

    def stop(number: int) -> None:
        if stopping.is_set():
            sys.exit(128 + number)
        _log.info("stopping", signal=signal.Signals(number).name)
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop, number)


async def supervise(work: Mapping[str, Awaitable[None]], stopping: asyncio.Event) -> None:
    """Run all of `work` until `stopping`. Raises TaskDied as soon as one of it ends before that."""
    tasks = {asyncio.ensure_future(job): name for name, job in work.items()}
    stop = asyncio.ensure_future(_set(stopping))
    try:
        done, _ = await asyncio.wait([*tasks, stop], return_when=asyncio.FIRST_COMPLETED)
        early = None if stopping.is_set() else next(task for task in done if task in tasks)
        stopping.set()
        _, late = await asyncio.wait(tasks, timeout=STOP_PATIENCE)
        for task in late:
            _log.error("task_cancelled", task=tasks[task], after_seconds=STOP_PATIENCE)
    finally:
        for task in [*tasks, stop]:
            task.cancel()
        await asyncio.gather(*tasks, stop, return_exceptions=True)
    for task in [early] if early else tasks:
        _require_peaceful_end(task, tasks[task], early is not None)


async def _set(stopping: asyncio.Event) -> None:
    await stopping.wait()


def _require_peaceful_end(task: "asyncio.Future[None]", name: str, early: bool) -> None:
    error = None if task.cancelled() else task.exception()
    if isinstance(error, MasterKeyMismatch):
        raise error
    if error is not None:
        _log.error("task_died", task=name, error=type(error).__name__, frames=frames_of(error))
    if error is not None or early:
        raise TaskDied(name, error) from error


def share_fairly() -> None:
    """A thread that calculates lets the event loop in after half a millisecond instead of five:
    each answer of the database may have to wait for that."""
    sys.setswitchinterval(0.0005)


def settle_memory() -> None:
    """Exempt what lives for ever from garbage collection; to be called after start-up."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
