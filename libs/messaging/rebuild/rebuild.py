"""A projection built anew from the topics, beside the live one, and then put in its place."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial

import asyncpg
import structlog
from aiokafka import TopicPartition

from libs.database.connections import Connection
from libs.database.migrators_lock import shut_out_migrators
from libs.database.pool import session
from libs.messaging import schemas
from libs.messaging.consumer import shapes
from libs.messaging.consumer.batches import RestoredSource
from libs.messaging.consumer.positions import Place, all_places
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.topics import await_topics
from libs.messaging.projection import Projection
from libs.messaging.rebuild.building import LogChanged, Progress, SchemaMigrated, open_building

_LOCK = 0x52454255  # advisory: one rebuild of a database at a time
_TRY_LOCK = "select pg_try_advisory_lock($1)"
# Whoever writes the projection waits, whoever reads it does not: how fresh it is, is read there.
_STAND_STILL = "lock table projection.positions in exclusive mode"
_UNHURRIED = "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0"
_LOOK_EVERY = 0.2  # seconds, whether a migration is over

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class RebuildReport:
    events: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        return f"{self.events:,} events in {self.seconds:.1f} s"


async def rebuild(
    *,
    pool: asyncpg.Pool,
    cluster: Cluster,
    projection: Projection,
    progress: Progress | None = None,
    restored: Mapping[str, int] | None = None,
    outdated: bool = False,
    lower: bool = False,
) -> RebuildReport:
    """Build it from the first record of each topic on, and swap it in once it has caught up.

    Nothing is appended or sent. Consumers go on meanwhile; they wait for the last step only.
    `restored`: the epochs of topics whose owners were restored, before which no record counts.
    `outdated`: because of the projection's shape, so it takes its place only when it has read all
    that the live one has, be it that a relay is still publishing it again. Nothing is done when
    another process has rebuilt for these already. `lower`: also where the live one is in the higher
    shape of a newer release, after a release was rolled back for good. Only a rebuild that somebody
    asked for, neither `outdated` nor `restored`, may count other days than the live one. Raises
    RebuildStalled, ShapeMismatch.
    """
    began = time.monotonic()
    await await_topics(cluster, projection.topics)
    async with session(pool) as lock:
        await lock.execute("set statement_timeout = 0")
        await _alone(lock)
        live = await all_places(lock, projection.topics)
        if restored and all(_knows(live, topic, epoch) for topic, epoch in restored.items()):
            return RebuildReport()
        requested = not (outdated or restored)
        may = partial(_refuse, projection=projection, lower=lower, other_days=requested)
        await may(lock)
        if outdated and not await shapes.outdated(pool, projection):
            return RebuildReport()
        epochs = _restored_epochs(live, restored or {})
        build = partial(_build, pool, cluster, projection, progress, may)
        events = await _until_built(build, epochs, whole=outdated)
        await schemas.drop_old(lock)
    return RebuildReport(events, time.monotonic() - began)


async def _alone(lock: Connection) -> None:
    """Take the lock by polling: who waits in a statement holds a snapshot, for which a migrator who
    builds an index concurrently would wait, and the one who rebuilds for the migrator."""
    while not await lock.fetchval(_TRY_LOCK, _LOCK):  # noqa: ASYNC110 - not an event here
        await asyncio.sleep(_LOOK_EVERY)


async def _until_built(
    build: Callable[..., Awaitable[int]], epochs: dict[str, int], *, whole: bool
) -> int:
    """Begin again as often as what is being read turns out to have been lost or restored, or the
    schema to have been migrated."""
    while True:
        try:
            return await build(epochs, whole=whole)
        except RestoredSource as found:
            epochs[found.topic] = found.epoch
            whole = False  # part of what the live one has read never happened
        except (LogChanged, SchemaMigrated) as error:
            _log.warning("rebuild_begins_anew", reason=str(error))


async def _build(
    pool: asyncpg.Pool,
    cluster: Cluster,
    projection: Projection,
    progress: Progress | None,
    may: Callable[[Connection], Awaitable[None]],
    epochs: Mapping[str, int],
    *,
    whole: bool,
) -> int:
    """`may` raises ShapeMismatch where what is built may not take the live one's place."""
    async with open_building(pool, cluster, projection, progress, whole=whole) as building:
        await building.begin(epochs)
        await building.come_near()
        async with pool.acquire() as live, live.transaction():
            await live.execute(_UNHURRIED)
            while not await shut_out_migrators(live):
                await asyncio.sleep(_LOOK_EVERY)
                await building.come_near()
            await building.check_schema(live)
            await live.execute(_STAND_STILL)
            await may(live)
            await building.catch_up(await all_places(live, projection.topics))
            other_days = await shapes.of_other_days(live, shapes.time_zone_of(projection))
            await schemas.swap(live)
            await shapes.note(live, projection)
            if other_days and (redate := getattr(projection, "redate", None)):
                await redate(live)
        return building.events


async def _refuse(
    live: Connection, *, projection: Projection, lower: bool, other_days: bool
) -> None:
    if not lower:
        shapes.refuse_newer(await shapes.stored(live), projection)
    if not other_days:
        await shapes.refuse_other_days(live, shapes.time_zone_of(projection))


def _knows(live: Mapping[TopicPartition, Place], topic: str, epoch: int) -> bool:
    places = [place for partition, place in live.items() if partition.topic == topic]
    return bool(places) and all(place.restored_epoch >= epoch for place in places)


def _restored_epochs(
    live: Mapping[TopicPartition, Place], restored: Mapping[str, int]
) -> dict[str, int]:
    epochs = dict(restored)
    for partition, place in live.items():
        epochs[partition.topic] = max(epochs.get(partition.topic, 0), place.restored_epoch)
    return epochs
