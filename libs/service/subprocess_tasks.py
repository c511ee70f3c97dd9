"""A long calculation in a process of its own, so that it takes no time from whoever serves."""

import asyncio
import os
import pickle
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from typing import TypeVar

_YIELDING = 10  # niceness: what others leave of the processors

T = TypeVar("T")


class CalculationDied(RuntimeError):
    """The process ended without an answer: it was killed, or found no memory."""


async def in_subprocess(calculation: Callable[..., T], *given: object) -> T:
    """Run a module's function on `given` in a process of its own, as `asyncio.to_thread` would in a
    thread; both can be pickled. It takes about a second to begin, and dies with whoever stops
    waiting.

    Raises what the function raises, and CalculationDied.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, stdin=PIPE, stdout=PIPE
    )
    try:
        answer, _ = await process.communicate(pickle.dumps((calculation, given)))
    finally:
        if process.returncode is None:
            process.kill()
    if process.returncode:
        raise CalculationDied(f"ended with {process.returncode}")
    error, result = pickle.loads(answer)  # noqa: S301 - of our own process
    if error is not None:
        raise error
    return result


def _calculate() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who waits decides
    os.nice(_YIELDING)
    calculation, given = pickle.load(sys.stdin.buffer)  # noqa: S301 - of our own process
    try:
        answer = None, calculation(*given)
    except Exception as error:
        answer = error, None
    sys.stdout.buffer.write(pickle.dumps(answer))


if __name__ == "__main__":
    _calculate()
