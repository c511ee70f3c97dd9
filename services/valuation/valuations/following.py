"""Grade changes as they are recorded, for any number of listeners, none left out."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import asyncpg

from libs.events.recorded import Recorded
from libs.eventstore.scanning import WritersStillOpen, frozen_end, last_drawn, scan

TICK = 0.25  # seconds between looks while somebody listens
_PATIENCE = 5.0
_GRADES = ("valuation",)


class Following:
    """One per process. Positions are followed only up to where none can be added any more."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._end = 0
        self._listeners = 0
        self._moved = asyncio.Condition()
        self._looking: asyncio.Task[None] | None = None

    async def end(self) -> int:
        """The position from which on a new listener hears everything that is still to come."""
        return await frozen_end(self._pool, patience=_PATIENCE)

    async def reached(self, position: int) -> bool:
        """False for one that was never given here, or was lost when the database was restored."""
        return position <= await last_drawn(self._pool)

    async def grades(self, after: int) -> AsyncIterator[Recorded]:
        """Every grade recorded behind position `after`, in the order of positions; never ends."""
        self._listeners += 1
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look_while_somebody_listens())
        try:
            while True:
                until = await self._beyond(after)
                async for events in scan(
                    self._pool, after=after, until=until, categories=_GRADES, batch=500
                ):
                    for event in events:
                        yield event
                after = until
        finally:
            self._listeners -= 1

    async def _beyond(self, after: int) -> int:
        async with self._moved:
            await self._moved.wait_for(lambda: self._end > after)
            return self._end

    async def _look_while_somebody_listens(self) -> None:
        while self._listeners:
            # Without a database nobody hears anything; when it is back, nothing was missed.
            with contextlib.suppress(asyncpg.PostgresError, OSError, WritersStillOpen):
                end = await self.end()
                async with self._moved:
                    self._end = end
                    self._moved.notify_all()
            await asyncio.sleep(TICK)
