"""The relay: publishes what was appended, in order, and all of it again when a log was lost."""

import asyncio
import contextlib
from collections.abc import Collection

import asyncpg
import structlog

from libs.eventstore.schema import SHARDS
from libs.messaging import epochs, metrics
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.topics import WrongPartitionCount
from libs.messaging.outages import OUTAGES, described
from libs.messaging.relay.partition_sender import LogLost
from libs.messaging.relay.publication import EpochMoved, open_publication

_RETRY = 0.5
_BREATH = 0.01  # in which more commits gather: a quarter of the work at 1,000 events/s
_PATIENCE = 5.0

_log = structlog.get_logger(__name__)


class Relay:
    """One per process; several processes share the shards of the keys.

    `wake` is set after each commit of this process; commits of others are found every `tick`
    seconds. `idempotent`: whether the broker takes idempotent producers. Needs two connections of
    the pool for as long as it runs, to PostgreSQL itself or through session pooling.
    """

    def __init__(
        self,
        *,
        cluster: Cluster,
        pool: asyncpg.Pool,
        topics: Collection[str],
        wake: asyncio.Event,
        idempotent: bool,
        shards: int = SHARDS,
        tick: float = 0.03,
        window: int = 4_000,
    ) -> None:
        self._cluster = cluster
        self._pool = pool
        self._topics = frozenset(topics)
        self._wake = wake
        self._idempotent = idempotent
        self._shards = shards
        self._tick = tick
        self._window = window

    async def run(self, stop: asyncio.Event) -> None:
        """Publish until `stop` is set; whatever fails is tried again."""
        while not stop.is_set():
            try:
                await self._publish(stop)
            except EpochMoved:
                _log.info("relay_epoch_moved")
            except LogLost as lost:
                await self._raise_epoch(lost)
            except WrongPartitionCount as wrong:
                _log.error("relay_topic_unusable", topic=wrong.topic, partitions=wrong.found)
                await _pause(stop)
            except OUTAGES as error:
                _log.warning("relay_interrupted", **described(error))
                await _pause(stop)

    async def _publish(self, stop: asyncio.Event) -> None:
        """One run of connections, leadership and logs, until one of them is not what it was."""
        async with open_publication(
            self._cluster,
            self._pool,
            self._topics,
            idempotent=self._idempotent,
            shards=self._shards,
            window=self._window,
        ) as publication:
            self._seen = publication.epoch
            metrics.EPOCH.set(publication.epoch.number)
            await publication.begin()
            while not stop.is_set():
                self._wake.clear()
                await publication.look_after()
                done = await publication.drain()
                if not done:
                    await _wait(self._wake, self._tick)
                elif done < self._window:
                    await asyncio.sleep(_BREATH)

    async def _raise_epoch(self, lost: LogLost) -> None:
        with contextlib.suppress(*OUTAGES):
            epoch = await epochs.raise_epoch(self._pool, self._seen.number)
            _log.error(
                "log_lost",
                topic=lost.partition.topic,
                partition=lost.partition.partition,
                sign=lost.sign,
                epoch=epoch.number,
            )


async def _pause(stop: asyncio.Event) -> None:
    await _wait(stop, _RETRY)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
