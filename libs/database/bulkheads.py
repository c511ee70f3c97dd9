"""Bulkheads: each class of work has connections of its own, and a bounded line of those who wait.

Of a class's connections no route has all, as long as there are two: whoever is held up by one
table leaves one to the others.
"""

import asyncio
from contextvars import ContextVar
from typing import Literal

import msgspec

Reason = Literal["requests", "line", "patience"]


class Overloaded(Exception):
    """Turned away before anything was done: `bulkhead` is full, or its connections are held."""

    def __init__(self, bulkhead: str, reason: Reason) -> None:
        super().__init__(f"{bulkhead}: {reason}")
        self.bulkhead = bulkhead
        self.reason: Reason = reason


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of one class at a time: `connections`, requests that wait for one (`line`, each for
    `patience` seconds) and requests in flight. Half of the last two is the most of one route."""

    connections: int
    line: int = 512
    patience: float = 2.0
    requests: int = 4_000


class _Line:
    """Turns at so many connections, first come, first served."""

    __slots__ = ("_longest", "_moved_at", "_patience", "_turns", "waiting")

    def __init__(self, places: int, longest: int, patience: float) -> None:
        self._turns = asyncio.Semaphore(places)
        self._longest = longest
        self._patience = patience
        self._moved_at = 0.0
        self.waiting = 0

    async def enter(self, *, patient: bool) -> Reason | None:
        """Have a turn, or say why there is none. Who is `patient` waits as long as it takes."""
        now = asyncio.get_running_loop().time
        if self._turns.locked():
            if not patient and (reason := self._refusal(now())):
                return reason
            if not await self._wait(None if patient else self._patience):
                return "patience"
        else:
            await self._turns.acquire()
        self._moved_at = now()
        return None

    def leave(self) -> None:
        self._turns.release()

    def _refusal(self, now: float) -> Reason | None:
        if self.waiting >= self._longest:
            return "line"
        # Whoever has a turn has had it for so long that those who wait now would not come in.
        return "patience" if now - self._moved_at > self._patience else None

    async def _wait(self, patience: float | None) -> bool:
        self.waiting += 1
        try:
            async with asyncio.timeout(patience):
                return await self._turns.acquire()
        except TimeoutError:
            return False
        finally:
            self.waiting -= 1


class _Route:
    __slots__ = ("line", "requests")

    def __init__(self, share: Share) -> None:
        places = max(1, share.connections - 1)
        self.line = _Line(places, max(1, share.line // 2), share.patience)
        self.requests = 0


class Bulkhead:
    """One class of routes in this process."""

    def __init__(self, name: str, share: Share) -> None:
        self.name = name
        self.share = share
        self.line = _Line(share.connections, share.line, share.patience)
        self.requests = 0
        self._routes: dict[tuple[str, str], _Route] = {}

    def admit(self, route: tuple[str, str]) -> "Visit":
        """Let a request in until its visit ends. Raises Overloaded."""
        found = self._routes.get(route)
        if found is None:
            found = self._routes[route] = _Route(self.share)
        most = self.share.requests
        if self.requests >= most or found.requests >= max(1, most // 2):
            raise Overloaded(self.name, "requests")
        self.requests += 1
        found.requests += 1
        return Visit(self, found)


class Visit:
    """One request behind its bulkhead. From `may_have_written` on it is never turned away: it
    could not say that nothing was done."""

    __slots__ = ("_bulkhead", "_held", "_route", "may_have_written")

    def __init__(self, bulkhead: Bulkhead, route: _Route) -> None:
        self._bulkhead = bulkhead
        self._route = route
        self._held = 0
        self.may_have_written = False

    async def enter(self) -> bool:
        """Have a turn at a connection; whether one was counted. Raises Overloaded.

        A second one beside the first counts for nothing: who waited for it while they hold the
        first could wait for each other without end.
        """
        if self._held:
            self._held += 1
            return False
        patient = self.may_have_written
        if reason := await self._route.line.enter(patient=patient):
            raise Overloaded(self._bulkhead.name, reason)
        try:
            if reason := await self._bulkhead.line.enter(patient=patient):
                raise Overloaded(self._bulkhead.name, reason)
        except BaseException:
            self._route.line.leave()
            raise
        self._held += 1
        return True

    def leave(self, *, counted: bool) -> None:
        self._held -= 1
        if counted:
            self._bulkhead.line.leave()
            self._route.line.leave()

    def end(self) -> None:
        self._bulkhead.requests -= 1
        self._route.requests -= 1


VISIT: ContextVar[Visit | None] = ContextVar("visit", default=None)


def may_have_written() -> None:
    """Note that this request may not be answered as if nothing had been done from here on."""
    if visit := VISIT.get():
        visit.may_have_written = True
