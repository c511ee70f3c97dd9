"""Checks of a consumer once a second: its logs, whether it has read them all, and what waits."""

import asyncio
import time
from collections.abc import Callable

import asyncpg

from libs.messaging import metrics
from libs.messaging.consumer import parked, parking
from libs.messaging.consumer.position_tracker import LogObservation, PositionTracker
from libs.messaging.consumer.writer import Writer
from libs.messaging.kafka.group_consumer import GroupConsumer
from libs.messaging.kafka.silence import answered
from libs.messaging.projection import Projection

_EVERY = 1.0  # seconds between looks at the logs, closed gaps and figures
_COUNT_EVERY = 10  # of those


class Maintenance:
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
        self._polls = 0
        self._began = 0.0
        self._polling: asyncio.Task[LogObservation] | None = None

    def begin(self, tracker: PositionTracker) -> None:
        """Unless a look is under way, or it is too early for one."""
        if self._polling is None and time.monotonic() - self._began >= _EVERY:
            self._began = time.monotonic()
            self._polling = asyncio.create_task(_poll(tracker))

    async def apply(self, feed: GroupConsumer, tracker: PositionTracker) -> bool:
        """Act on a look that has ended. True: what was fetched is not what comes next any more.

        To be called while no batch is being written. Raises what the look did, and Fenced.
        """
        if self._polling is None or not self._polling.done():
            return False
        polled, self._polling = self._polling, None
        if changed := await tracker.apply(polled.result()):
            feed.follow(tracker.offsets)
        if self._polls == 0:  # a newer version of the code may read what the one before could not
            await parking.replay(self._pool, self._projection, on_commit=self._on_commit)
        await parking.replay_closed_gaps(self._pool, self._writer)
        if self._polls % _COUNT_EVERY == 0:
            await self._count_parked()
        feed.commit(tracker.offsets)
        self._polls += 1
        return changed

    async def cancel(self) -> None:
        """Drop a look that is under way: it is about other places, or the end."""
        looking, self._polling = self._polling, None
        if looking is not None:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def _count_parked(self) -> None:
        metrics.PARKED.clear()
        for reason, count in (await parked.count_parked(self._pool)).items():
            metrics.PARKED.labels(reason).set(count)


async def _poll(tracker: PositionTracker) -> LogObservation:
    return await answered(tracker.poll())
