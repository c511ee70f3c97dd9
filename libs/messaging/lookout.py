"""What a consumer looks at once a second: its logs, whether it has read them all, and who waits."""

import asyncio
import time
from collections.abc import Callable

import asyncpg

from libs.messaging import metrics, parked, parking
from libs.messaging.feed import Feed
from libs.messaging.projection import Projection
from libs.messaging.silence import answered
from libs.messaging.standing import Sighting, Standing
from libs.messaging.writer import Writer

_EVERY = 1.0  # seconds between looks at the logs, closed gaps and figures
_COUNT_EVERY = 10  # of those


class Lookout:
    """The broker is asked beside consuming, because its answer may take longer than many batches;
    what it says is acted on between two of them."""

    def __init__(
        self,
        pool: asyncpg.Pool,
        projection: Projection,
        writer: Writer,
        on_commit: Callable[[], None] | None,
    ) -> None:
        self._pool = pool
        self._projection = projection
        self._writer = writer
        self._on_commit = on_commit
        self._looks = 0
        self._began = 0.0
        self._looking: asyncio.Task[Sighting] | None = None

    def begin(self, standing: Standing) -> None:
        """Unless a look is under way, or it is too early for one."""
        if self._looking is None and time.monotonic() - self._began >= _EVERY:
            self._began = time.monotonic()
            self._looking = asyncio.create_task(_observe(standing))

    async def settle(self, feed: Feed, standing: Standing) -> bool:
        """Act on a look that has ended. True: what was fetched is not what comes next any more.

        To be called while no batch is being written. Raises what the look did, and Fenced.
        """
        if self._looking is None or not self._looking.done():
            return False
        looked, self._looking = self._looking, None
        if changed := await standing.settle(looked.result()):
            feed.follow(standing.offsets)
        if self._looks == 0:  # a newer version of the code may read what the one before could not
            await parking.replay(self._pool, self._projection, on_commit=self._on_commit)
        await parking.replay_closed_gaps(self._pool, self._writer)
        if self._looks % _COUNT_EVERY == 0:
            await self._count_parked()
        feed.commit(standing.offsets)
        self._looks += 1
        return changed

    async def forget(self) -> None:
        """Drop a look that is under way: it is about other places, or the end."""
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def _count_parked(self) -> None:
        metrics.PARKED.clear()
        for reason, count in (await parked.count_parked(self._pool)).items():
            metrics.PARKED.labels(reason).set(count)


async def _observe(standing: Standing) -> Sighting:
    return await answered(standing.observe())
