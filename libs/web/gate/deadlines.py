"""The deadline of a request: its task is cancelled, and if that does not end it, answered apart."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.types import Scope

DEADLINE = 5.0  # seconds in which every request is answered, counted from when its body is here
SCOPE_KEY = "rapport.deadline"
_WORK = 0.9  # of that time; then the answer is that there is none
_LAST = 0.95  # of that time; then that answer waits for nobody any more
_LOOK = 0.5  # seconds between looks while the clock stands still


class Deadline:
    """A timer of one request, set once: asyncio.timeout takes five times as long to set and unset.

    `give_up` is called when the task did not end soon after it was cancelled.
    """

    __slots__ = (
        "_at",
        "_give_up",
        "_longest",
        "_loop",
        "_seconds",
        "_stood",
        "_task",
        "_timer",
        "cancels",
    )

    def __init__(
        self, seconds: float, task: "asyncio.Task[Any]", give_up: Callable[[], None]
    ) -> None:
        self._loop = loop = asyncio.get_running_loop()
        self._seconds = seconds
        self._task = task
        self._give_up = give_up
        self._at = loop.time() + _WORK * seconds
        self._timer = loop.call_later(_WORK * seconds, self._expire)
        self._longest = 0.0
        self.cancels = 0

    def stop(self) -> None:
        """End it: the answer is there."""
        self._timer.cancel()

    def stand_still(self, longest: float) -> None:
        """Count no time until `go_on`, for `longest` seconds at most: another limit holds."""
        self._stood, self._longest = self._loop.time(), longest
        self._at += longest

    def go_on(self) -> None:
        unused = self._longest - (self._loop.time() - self._stood)
        self._at -= max(0.0, unused)
        self._longest = 0.0

    def _expire(self) -> None:
        now = self._loop.time()
        if now < self._at:
            next_look = now + _LOOK if self._longest else self._at
            self._timer = self._loop.call_at(min(next_look, self._at), self._expire)
            return
        self.cancels += 1
        if self.cancels == 1:
            rest = (_LAST - _WORK) * self._seconds
            self._timer = self._loop.call_later(rest, self._expire)
        else:
            self._give_up()
        self._task.cancel()


@contextmanager
def apart_from_deadline(scope: Scope, longest: float) -> Iterator[None]:
    """Give the block `longest` seconds, which do not count for the request's deadline."""
    deadline: Deadline | None = scope.get(SCOPE_KEY)
    if deadline is None:
        yield
        return
    deadline.stand_still(longest)
    try:
        yield
    finally:
        deadline.go_on()
