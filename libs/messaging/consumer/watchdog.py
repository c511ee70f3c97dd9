"""Ends a consumer that is stuck: the client can be, without telling, after a broker restart."""

import asyncio
import time
from collections.abc import Callable, Collection, Mapping

import asyncpg
import structlog
from aiokafka import TopicPartition

from libs.messaging.consumer.positions import stalled
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.identity import LogReader
from libs.messaging.outages import OUTAGES

_log = structlog.get_logger(__name__)


class ConsumerStuck(RuntimeError):
    """There is something to read and nothing advanced: the process must be started anew."""

    def __init__(self, partition: TopicPartition, offset: int, seconds: float) -> None:
        super().__init__(
            f"{partition.topic}/{partition.partition} holds a record at {offset}, "
            f"and nothing advanced for {seconds:.0f} s"
        )


class Watchdog:
    """`assigned` tells the consumer's partitions; without any, all of `topics` are its concern.

    `limit` is how long nothing may advance, in seconds; `excused` says that nothing can just now.
    """

    def __init__(
        self,
        cluster: Cluster,
        pool: asyncpg.Pool,
        topics: Collection[str],
        assigned: Callable[[], Collection[TopicPartition]],
        *,
        limit: float,
        excused: Callable[[], bool],
    ) -> None:
        self._cluster = cluster
        self._pool = pool
        self._topics = topics
        self._assigned = assigned
        self._limit = limit
        self._excused = excused
        self._waiting: dict[tuple[TopicPartition, int], float] = {}

    async def run(self) -> None:
        """Never returns. Raises ConsumerStuck."""
        while True:
            await asyncio.sleep(self._limit / 6)
            try:
                if not self._excused():
                    await self.look()
            except OUTAGES as error:
                # Without broker or database nobody advances, and another process would not either.
                _log.info("watchdog_blind", error=type(error).__name__)

    async def look(self) -> None:
        """A record that is there now may have come a moment ago: it counts from when it was seen.

        Raises ConsumerStuck for one that was seen `limit` ago and is still the next to be read.
        """
        still = await stalled(self._pool, self._topics, self._limit / 6)
        ours = set(self._assigned()) or set(still)
        suspects = {p: offset for p, offset in still.items() if p in ours}
        now = time.monotonic()
        seen = {record: self._waiting.get(record, now) for record in await self._there(suspects)}
        for (partition, offset), since in seen.items():
            if now - since >= self._limit:
                raise ConsumerStuck(partition, offset, self._limit)
        self._waiting = seen

    async def _there(
        self, suspects: Mapping[TopicPartition, int]
    ) -> list[tuple[TopicPartition, int]]:
        if not suspects:
            return []
        async with LogReader(self._cluster) as reader:  # a fresh connection
            return [p for p in suspects.items() if await reader.has_record(*p)]
