"""Publishing all of a shard again from the event store, after its log was lost or restored."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

import asyncpg
import structlog
from msgspec.structs import force_setattr

from libs.events.recorded import Recorded
from libs.eventstore.scanning import frozen_end, scan
from libs.messaging import metrics
from libs.messaging.epochs import Epoch, note_progress, note_published

_log = structlog.get_logger(__name__)


async def republish(
    pool: asyncpg.Pool,
    behind: Mapping[int, int],
    epoch: Epoch,
    deliver: Callable[[Sequence[Recorded]], Awaitable[None]],
) -> None:
    """Deliver every event of the shards in `behind`, each from the position it had reached.

    What is appended meanwhile is in the outbox and comes afterwards: a stream's later versions
    follow its earlier ones. Progress is kept, so that a relay that dies goes on from there.
    """
    shards = sorted(behind)
    until = await frozen_end(pool)
    after = min(behind.values())
    _log.info("republishing", shards=shards, epoch=epoch.number, after=after, until=until)
    async for events in scan(pool, after=after, until=until, shards=shards):
        for event in events:
            force_setattr(event, "epoch", epoch.number)
            force_setattr(event, "restored_epoch", epoch.restored)
        await deliver(events)
        metrics.REPUBLISHED.inc(len(events))
        await note_progress(pool, shards, epoch.number, events[-1].position)
    await note_published(pool, shards, epoch.number)
    _log.info("republished", shards=shards, epoch=epoch.number)
