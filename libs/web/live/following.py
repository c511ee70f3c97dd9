"""Changes as they are recorded: read once for all who listen in this process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from contextvars import Context
from uuid import UUID

import asyncpg

from libs.eventstore.scanning import WritersStillOpen, frozen_end, last_drawn, scan
from libs.web.live.feeds import Feed
from libs.web.live.recent_changes import Changes, RecentChanges

TICK = 0.25  # seconds between looks while somebody listens
# Who listens is woken a few at a time, with a pause in which requests are answered: what listeners
# take of the process is a quarter at most, however many they are.
_AT_ONCE = 8
_PAUSE = 3.0  # times as long as those few took
_PATIENCE = 5.0
_AWAY = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, WritersStillOpen)
_PAGE = 500


class Following:
    """One per process. Positions are followed only up to where none can be added any more."""

    def __init__(self, pool: asyncpg.Pool, *feeds: Feed) -> None:
        self._pool = pool
        self._categories = sorted(frozenset[str]().union(*(feed.categories for feed in feeds)))
        self._recent = RecentChanges()
        self._listeners = 0
        self._waiting: set[asyncio.Future[None]] = set()
        self._looking: asyncio.Task[None] | None = None

    async def end(self) -> int:
        """The position from which on a new listener hears everything that is still to come."""
        return await frozen_end(self._pool, patience=_PATIENCE)

    async def reached(self, position: int) -> bool:
        """False for one that was never given here, or was lost when the database was restored."""
        return position <= await last_drawn(self._pool)

    async def merged(self, feed: Feed, changes: Changes) -> Mapping[UUID, UUID]:
        """Survivors of the merged records among the feed's customers, found once in a round for
        all who listen."""
        if feed.merged is None:
            return {}
        merged, looked_in = changes.merged.get(feed.name), changes.round
        if merged is None:
            merged = await feed.merged(self._pool, changes.customers(feed))
            if looked_in == changes.round:
                changes.merged[feed.name] = merged
        return merged

    async def changes(self, after: int) -> AsyncIterator[Changes]:
        """Every change recorded behind position `after`, in the order of positions; never ends."""
        self._listeners += 1
        if self._looking is None or self._looking.done():
            # In a context of its own: the listener's request is not the one that looks.
            self._looking = asyncio.create_task(self._look(), context=Context())
        try:
            while True:
                async for changes in self._behind(after):
                    after = changes.until
                    yield changes
                if after >= self._recent.newest:
                    await self._more()
        finally:
            self._listeners -= 1

    async def _behind(self, after: int) -> AsyncIterator[Changes]:
        """Those behind `after` that are recorded: as kept, or from the log where they are not."""
        if self._recent.reach_back_to(after):
            for changes in self._recent.behind(after):
                yield changes
            return
        until = self._recent.until
        async for changes in self._read(after, until):
            yield changes
        yield Changes((), after=after, until=until)

    async def _more(self) -> None:
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.add(waiting)
        try:
            await waiting
        finally:
            self._waiting.discard(waiting)

    async def _look(self) -> None:
        self._recent = RecentChanges()
        given = 0
        while self._listeners:
            self._recent.begin_round()
            # Without a database nobody hears anything; when it is back, nothing was missed.
            with contextlib.suppress(*_AWAY):
                await self._read_on(await self.end())
            if self._recent.newest != given:
                given = self._recent.newest
                await self._wake()
            await asyncio.sleep(TICK)

    async def _read_on(self, end: int) -> None:
        if end < self._recent.until:  # the database was restored under us
            self._recent = RecentChanges()
        if not self._recent.until:
            self._recent.begin(end)  # a little before: most who come were here a moment ago
        async for changes in self._read(self._recent.until, end):
            self._recent.add(changes)
        self._recent.reached(end)

    async def _read(self, after: int, until: int) -> AsyncIterator[Changes]:
        if after >= until:
            return
        pages = scan(self._pool, after=after, until=until, categories=self._categories, batch=_PAGE)
        async for events in pages:
            yield Changes(tuple(events), after=after, until=(after := events[-1].position))

    async def _wake(self) -> None:
        waiting, now = list(self._waiting), asyncio.get_running_loop().time
        for first in range(0, len(waiting), _AT_ONCE):
            began = now()
            for one in waiting[first : first + _AT_ONCE]:
                if not one.done():
                    one.set_result(None)
            await asyncio.sleep(0)  # they are told meanwhile
            await asyncio.sleep(_PAUSE * (now() - began))
