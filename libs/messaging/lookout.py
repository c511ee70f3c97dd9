"""What a consumer looks at once a second: its logs, whether it has read them all, and who waits."""

import time
from collections.abc import Callable

import asyncpg

from libs.messaging import metrics, parked, parking
from libs.messaging.feed import Feed
from libs.messaging.projection import Projection
from libs.messaging.silence import answered
from libs.messaging.standing import Standing
from libs.messaging.writer import Writer

_EVERY = 1.0  # seconds between looks at the logs, closed gaps and figures
_COUNT_EVERY = 10  # of those


class Lookout:
    """To be asked between two batches: what it finds moves positions and applies what waits."""

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
        self._looked = 0.0

    @property
    def due(self) -> bool:
        return time.monotonic() - self._looked >= _EVERY

    async def look(self, feed: Feed, standing: Standing) -> None:
        if await answered(standing.check_logs()):
            feed.follow(standing.offsets)
        await answered(standing.note_caught_up())
        if self._looks == 0:  # a newer version of the code may read what the one before could not
            await parking.replay(self._pool, self._projection, on_commit=self._on_commit)
        await parking.replay_closed_gaps(self._pool, self._writer)
        if self._looks % _COUNT_EVERY == 0:
            await self._count_parked()
        feed.commit(standing.offsets)
        self._looks += 1
        self._looked = time.monotonic()

    async def _count_parked(self) -> None:
        metrics.PARKED.clear()
        for reason, count in (await parked.count_parked(self._pool)).items():
            metrics.PARKED.labels(reason).set(count)
