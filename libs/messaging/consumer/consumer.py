"""The consumer: while it is behind, it fetches and decodes a batch as the one before is written."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import structlog
from aiokafka.errors import KafkaError

from libs.messaging import metrics
from libs.messaging.consumer import shapes
from libs.messaging.consumer.batches import Batch, RestoredSource
from libs.messaging.consumer.discarding import read_discarded
from libs.messaging.consumer.maintenance import Maintenance
from libs.messaging.consumer.position_tracker import PositionTracker
from libs.messaging.consumer.positions import Fenced
from libs.messaging.consumer.watchdog import Watchdog
from libs.messaging.consumer.writer import Writer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.group_consumer import GroupConsumer
from libs.messaging.kafka.identity import LogReader
from libs.messaging.kafka.silence import answered
from libs.messaging.kafka.topics import await_topics
from libs.messaging.outages import DATABASE_OUTAGES, OUTAGES, described
from libs.messaging.projection import EmissionRefused, Projection, RebuildStalled
from libs.telemetry import spans

_RETRY = 0.5
_PATIENCE = 5.0
_SHUT_OUT = 1.0  # seconds between looks whether the projection is in our shape again
_IDLE = 0.2  # seconds a fetch waits, so that stopping and looking around are never far
_BEHIND = 0.25  # of a batch: with so much to read, throughput counts more than a batch's delay

_log = structlog.get_logger(__name__)


class IncompleteTopics(KafkaError):
    """Topics were missing when the group shared out the partitions: join again with all."""


class Consumer:
    """One per process and projection; several processes of a group share the partitions.

    `rebuild` is libs.messaging.rebuild's: called when the projection is outdated, or was restored.
    `on_commit` is called after each commit: there may be events to publish, and news to tell.
    `fetch_max_wait_ms`: the client has one fetch under way per broker, for the partitions it holds
    nothing of; where those are quiet ones, the busy ones wait for it to end. The embedded broker
    lets a member join after half the session timeout. Uses one or two connections of the pool.
    """

    def __init__(
        self,
        *,
        cluster: Cluster,
        group: str,
        projection: Projection,
        pool: asyncpg.Pool,
        rebuild: Callable[..., Awaitable[Any]],
        batch: int = 2_000,
        on_commit: Callable[[], None] | None = None,
        fetch_max_wait_ms: int = 30,
        session_timeout_ms: int = 10_000,
        stuck_after: float = 60.0,
    ) -> None:
        self._cluster = cluster
        self._group = group
        self._projection = projection
        self._pool = pool
        self._build_anew = rebuild
        self._batch = batch
        self._fetch_max_wait_ms = fetch_max_wait_ms
        self._session_timeout_ms = session_timeout_ms
        self._stuck_after = stuck_after
        self._writer = Writer(projection, on_commit=on_commit)
        self._maintenance = Maintenance(pool, projection, self._writer, on_commit)
        self._writing: asyncio.Task[None] | None = None
        self._behind = True
        self._feed: GroupConsumer | None = None
        self._rebuilding = self._shut_out = False

    async def run(self, stop: asyncio.Event) -> None:
        """Consume until `stop` is set. Raises ConsumerStuck: then the process must be restarted."""
        consuming = asyncio.create_task(self._keep_consuming(stop))
        watching = asyncio.create_task(self._watchdog().run())
        stopping = asyncio.create_task(stop.wait())
        tasks = {consuming, watching, stopping}
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            if stopping in done:
                await asyncio.wait({consuming}, timeout=_PATIENCE)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep_consuming(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                here = await await_topics(self._cluster, self._projection.topics, stop=stop)
                if not here or not await self._ready():
                    continue
                async with LogReader(self._cluster) as reader, self._new_feed() as feed:
                    self._feed = feed
                    await self._follow(feed, self._tracker(reader), stop)
            except RestoredSource as restored:
                _log.error("source_restored", topic=restored.topic, epoch=restored.epoch)
                await self._rebuild(restored={restored.topic: restored.epoch})
            except shapes.ShapeMismatch as mismatch:
                _log.warning("consumer_shut_out", reason=str(mismatch))
            except (KafkaError, OSError) as error:  # certificates are files
                _log.warning("consumer_reconnects", error=type(error).__name__)
                await asyncio.sleep(_RETRY)

    async def _follow(
        self, feed: GroupConsumer, tracker: PositionTracker, stop: asyncio.Event
    ) -> None:
        try:
            while not stop.is_set():
                try:
                    await self._step(feed, tracker)
                except Fenced:
                    metrics.FENCED.inc()
                    feed.changed = True
                except (*DATABASE_OUTAGES, EmissionRefused) as error:
                    _log.warning("consumer_interrupted", **described(error))
                    feed.changed = True
                    await asyncio.sleep(_RETRY)
            await self._finish()
            feed.commit(tracker.offsets)
        finally:
            await self._settled()
            await self._maintenance.cancel()
            self._writing = None

    async def _step(self, feed: GroupConsumer, tracker: PositionTracker) -> None:
        """Fetch and decode, then start writing once the batch before is written.

        Who has caught up fetches after that: what comes meanwhile need not wait for another batch.
        """
        if feed.changed:
            await self._finish()
            if not feed.complete:
                raise IncompleteTopics
            feed.changed = False  # first: what is assigned while these are taken up comes after
            await self._maintenance.cancel()
            await answered(tracker.load(feed.assigned))
            feed.follow(tracker.offsets)
        self._maintenance.begin(tracker)
        if not self._behind:
            await self._finish()
        fetched = await answered(feed.fetch(self._batch, _IDLE))
        if feed.changed:
            return
        self._behind = sum(map(len, fetched.values())) >= _BEHIND * self._batch
        batch = await self._writer.decoder.decode(fetched, tracker.places)
        await self._finish()
        if await self._maintenance.apply(feed, tracker):
            return
        if batch.moves:
            tracker.advance(batch.moves)
            self._writing = asyncio.create_task(self._write(batch))
        if batch.rewinds:
            await self._finish()
            await tracker.rewind(batch.rewinds)
            feed.changed = True

    async def _write(self, batch: Batch) -> None:
        span = spans.processing(self._group, len(batch.items), batch.traceparents)
        with metrics.BATCH_SECONDS.time(), span:
            async with self._pool.acquire() as connection:
                await self._writer.write(connection, batch)
        metrics.BATCH_EVENTS.observe(len(batch.items))

    async def _finish(self) -> None:
        """Wait for the batch that is being written. Raises what it raised."""
        if self._writing is not None:
            try:
                await self._writing
            finally:
                self._writing = None

    async def _settled(self) -> None:
        if self._writing is not None:
            await asyncio.wait({self._writing}, timeout=_PATIENCE)

    async def _ready(self) -> bool:
        """True if the projection is in this code's shape; if not, look again: it was rebuilt, or
        is in a newer one, and then nothing is read and the group's others have the partitions."""
        try:
            outdated = await shapes.outdated(self._pool, self._projection)
            self._writer.decoder.discarded = await read_discarded(self._pool)
        except DATABASE_OUTAGES as error:
            _log.warning("consumer_interrupted", **described(error))
            await asyncio.sleep(_RETRY)
            return False
        except shapes.ShapeMismatch as mismatch:
            if not self._shut_out:
                _log.error("consumer_shut_out", reason=str(mismatch))
            self._shut_out = True
            await asyncio.sleep(_SHUT_OUT)
            return False
        self._shut_out = False
        if outdated:
            _log.warning("projection_outdated", shape=shapes.shape_of(self._projection))
            await self._rebuild(outdated=True)
        return not outdated

    async def _rebuild(self, **reason: Any) -> None:
        self._rebuilding = True
        try:
            report = await self._build_anew(
                pool=self._pool,
                cluster=self._cluster,
                projection=self._projection,
                progress=lambda done, total: _log.info("rebuilding", done=done, of=total),
                **reason,
            )
            _log.info("rebuilt", events=report.events, seconds=round(report.seconds, 1))
        except (*OUTAGES, RebuildStalled, shapes.ShapeMismatch) as error:
            _log.warning("rebuild_interrupted", **described(error))
            await asyncio.sleep(_RETRY)
        finally:
            self._rebuilding = False

    def _tracker(self, reader: LogReader) -> PositionTracker:
        written_as = shapes.shape_of(self._projection), self._writer.time_zone
        return PositionTracker(self._pool.acquire, reader, *written_as)

    def _new_feed(self) -> GroupConsumer:
        return GroupConsumer(
            self._cluster,
            self._group,
            self._projection.topics,
            fetch_max_wait_ms=self._fetch_max_wait_ms,
            session_timeout_ms=self._session_timeout_ms,
            before_revoking=self._settled,
        )

    def _watchdog(self) -> Watchdog:
        return Watchdog(
            self._cluster,
            self._pool,
            self._projection.topics,
            lambda: self._feed.assigned if self._feed else (),
            limit=self._stuck_after,
            excused=lambda: self._rebuilding or self._shut_out,
        )
