"""Ctrl-C as a question asked at safe points, so that no process is started and then forgotten."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from deploy.local.errors import Interrupted

_requested = threading.Event()


def listen() -> None:
    """Make `pause` alone notice SIGINT, SIGTERM and SIGHUP from now on."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: _requested.set())


def pause(seconds: float) -> None:
    """Sleep, or raise `Interrupted` as soon as the user asked to stop."""
    if _requested.wait(seconds):
        raise Interrupted("Interrupted.")


async def interruption() -> NoReturn:
    """Wait in an event loop until the user asks to stop, and raise `Interrupted`."""
    import asyncio  # only now: who interrupts at once must find somebody who listens

    while True:
        await asyncio.sleep(0.1)
        pause(0)


def wait_until(true: Callable[[], bool], *, within: float, tick: float = 0.03) -> bool:
    """Poll `true` until it holds; False when it did not hold within that many seconds."""
    deadline = time.monotonic() + within
    while not true():
        if time.monotonic() > deadline:
            return False
        pause(tick)
    return True


@contextmanager
def undisturbed() -> Iterator[None]:
    """Clean up to the end, however often Ctrl-C is pressed meanwhile."""
    requested = _requested.is_set()
    _requested.clear()
    main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if main else None
    try:
        yield
    finally:
        if main:
            signal.signal(signal.SIGINT, before)
        if requested:
            _requested.set()
