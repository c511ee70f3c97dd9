"""The next version of a projection while it is being built: all topics read into its schema."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, nullcontext

import asyncpg
from aiokafka import AIOKafkaConsumer, TopicPartition

from libs.database.connections import Connection
from libs.database.pool import session
from libs.events.contract import PARTITIONS
from libs.messaging import schemas
from libs.messaging.consumer import discarding, shapes
from libs.messaging.consumer.position_tracker import PositionTracker
from libs.messaging.consumer.positions import Place, all_places
from libs.messaging.consumer.writer import Writer
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.identity import LogReader
from libs.messaging.projection import Projection, RebuildStalled

_BATCH = 12_000
_NEAR = 2_000  # messages behind the live projection, when it is worth holding that up
_EVERY = 1.0
_STALLED = 120.0
_LACKING = f"""
select ((select coalesce(sum(version), 0) from {schemas.LIVE}.stream_versions)
    + (select count(*) from {schemas.LIVE}.parked where stream is not null)
    - (select coalesce(sum(version), 0) from {schemas.NEXT}.stream_versions)
    - (select count(*) from {schemas.NEXT}.parked where stream is not null))::bigint"""

Progress = Callable[[int, int], None]


class LogChanged(Exception):
    """A log was lost while it was being read: what was built may lack something of it."""


class SchemaMigrated(Exception):
    """A migration changed `tables` of the live schema since they were copied."""

    def __init__(self, tables: list[str]) -> None:
        super().__init__(f"a migration changed {', '.join(tables)}")


@asynccontextmanager
async def open_building(
    pool: asyncpg.Pool,
    cluster: Cluster,
    projection: Projection,
    progress: Progress | None,
    *,
    whole: bool = False,
) -> AsyncIterator["Building"]:
    source = AIOKafkaConsumer(
        **cluster.connection,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        fetch_max_wait_ms=50,
        max_partition_fetch_bytes=8 * 1024 * 1024,
        fetch_max_bytes=8 * 1024 * 1024,
    )
    async with session(pool) as connection, LogReader(cluster) as reader:
        copied = await schemas.create_next(connection)
        await connection.execute(
            # What is lost in a crash is built anew; the commit that swaps it in waits for all.
            f"set search_path = {schemas.NEXT}, public; set statement_timeout = 0;"
            "set synchronous_commit = off"
        )
        await source.start()
        building = Building(pool, connection, reader, source, projection, progress, whole=whole)
        building.copied = copied
        try:
            yield building
        finally:
            await building.settled()
            await source.stop()


class Building:
    """`events` counts the messages read. `whole`: all that the live projection has read must be
    read, though the broker lost it and a relay has yet to publish it again."""

    def __init__(
        self,
        pool: asyncpg.Pool,
        connection: Connection,
        reader: LogReader,
        source: AIOKafkaConsumer,
        projection: Projection,
        progress: Progress | None,
        *,
        whole: bool = False,
    ) -> None:
        self.events = 0
        self.copied: schemas.Definitions = {}
        self._pool = pool
        self._connection = connection
        self._source = source
        self._topics = projection.topics
        self._writer = Writer(projection, emit=False)
        self._tracker = PositionTracker(
            lambda: nullcontext(connection),
            reader,
            shapes.shape_of(projection),
            self._writer.time_zone,
        )
        self._progress = progress or (lambda done, total: None)
        self._whole = whole
        self._writing: asyncio.Task[None] | None = None
        self._idle = False  # nothing came with the last fetch
        self._looked = self._advanced = time.monotonic()

    async def begin(self, restored: Mapping[str, int]) -> None:
        """Stand at the first record of everything, and know what was discarded."""
        self._writer.decoder.discarded = await discarding.read_discarded(self._pool)
        partitions = [
            TopicPartition(topic, number)
            for topic in sorted(self._topics)
            for number in range(PARTITIONS)
        ]
        self._source.assign(partitions)
        await self._tracker.load(partitions)
        await self._tracker.discard_before(restored)
        self._seek(self._tracker.places)

    async def come_near(self) -> None:
        """Read until little is left to what the live projection, which goes on, has read."""
        live = await self._live()
        for number in range(PARTITIONS):
            await self._read_alone(number, live)
        self._source.resume(*live)
        while (
            self._missing(live) > _NEAR
            or self._missing(live := await self._live()) > _NEAR
            or await self._lacking() > _NEAR
        ):
            if await self._step():
                live = await self._live()
            self._tell(live)

    async def _read_alone(self, number: int, live: Mapping[TopicPartition, Place]) -> None:
        """The partitions of this number hold all there is of their customers: a batch of them tells
        more of fewer customers than one of all would, and each is written less often."""
        here = {p: place for p, place in live.items() if p.partition == number}
        self._source.pause(*(live.keys() - here.keys()))
        self._source.resume(*here)
        self._idle = False
        while self._missing(here) > 0 and not self._idle:
            await self._step()
            self._tell(live)

    async def check_schema(self, live: Connection) -> None:
        """Raises SchemaMigrated. Nobody may be migrating. The live tables are compared with what
        they were, not with their copy: each time they did change, so this has an end."""
        now, copied = await schemas.definitions(live), self.copied
        if now != copied:
            tables = sorted(now.keys() | copied.keys())
            raise SchemaMigrated([each for each in tables if now.get(each) != copied.get(each)])

    async def catch_up(self, live: Mapping[TopicPartition, Place]) -> None:
        """Read until nothing is left to what the live projection, which stands still, has read."""
        while self._missing(live) or await self._lacking() > 0:
            await self._step()
        await self._finish()
        # What was discarded since this began; no more can be while the live one stands still.
        await discarding.release(self._connection, self._writer)
        self._tell(live)

    async def settled(self) -> None:
        if self._writing is not None:
            await asyncio.wait({self._writing})

    async def _step(self) -> bool:
        """Fetch and decode a batch while the one before it is written. True about once a second."""
        look = time.monotonic() - self._looked > _EVERY
        if look:
            await self._finish()
            if await self._tracker.check_logs():
                raise LogChanged("a log was lost")
            self._looked = time.monotonic()
        fetched = await self._source.getmany(timeout_ms=200, max_records=_BATCH)
        batch = await self._writer.decoder.decode(fetched, self._tracker.places)
        await self._finish()
        if batch.rewinds:
            await self._tracker.note_epochs(batch.rewinds)
            self._seek(batch.rewinds)
        if batch.moves:
            self._tracker.advance(batch.moves)
            self.events += batch.passed
            self._writing = asyncio.create_task(self._writer.write(self._connection, batch))
        self._idle = not fetched
        self._confirm_progress()
        return look

    async def _live(self) -> Mapping[TopicPartition, Place]:
        return await all_places(self._pool, self._topics)

    def _missing(self, live: Mapping[TopicPartition, Place]) -> int:
        """Number of messages the live projection is ahead; unknown where its log is another."""
        missing = 0
        for partition, place in live.items():
            ours = self._tracker.places[partition]
            if place.first == ours.first:
                missing += max(0, place.next - ours.next)
            elif place.first and not self._idle:
                missing += 1
        return missing

    async def _lacking(self) -> int:
        """Number of events the live projection knows beyond ours, whatever log they came from."""
        if not self._whole:
            return 0
        await self._finish()
        return int(await self._connection.fetchval(_LACKING) or 0)

    def _confirm_progress(self) -> None:
        if not self._idle:
            self._advanced = time.monotonic()
        elif time.monotonic() - self._advanced > _STALLED:
            raise RebuildStalled

    def _tell(self, live: Mapping[TopicPartition, Place]) -> None:
        done = sum(place.next for place in self._tracker.places.values())
        self._progress(done, max(done, sum(place.next for place in live.values())))

    def _seek(self, partitions: Iterable[TopicPartition]) -> None:
        for partition in partitions:
            self._source.seek(partition, self._tracker.places[partition].next)

    async def _finish(self) -> None:
        if self._writing is not None:
            try:
                await self._writing
            finally:
                self._writing = None
