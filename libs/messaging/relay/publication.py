"""One run of a relay in one epoch: the shards it leads, its connections, and what is on its way."""

import asyncio
import time
from collections.abc import AsyncIterator, Collection, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import asyncpg
import structlog
from aiokafka.errors import KafkaError

from libs.database.connections import Connection
from libs.database.pool import session
from libs.events.recorded import Recorded
from libs.failpoints.points import reach
from libs.messaging import epochs, metrics
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.identity import LogReader
from libs.messaging.kafka.producer import Producer
from libs.messaging.kafka.topics import ensure_topics
from libs.messaging.relay import outbox
from libs.messaging.relay.leadership import Leadership
from libs.messaging.relay.logs import Logs
from libs.messaging.relay.partition_sender import LogLost, PartitionSender
from libs.messaging.relay.republishing import republish

_log = structlog.get_logger(__name__)

_EVERY = 1.0  # seconds between looks at the logs, the epoch and the shards
_HORIZON_EVERY = 0.1
_ROUND = 2.0  # seconds after which a window no longer waits for a partition that hangs
_BEYOND = 2**63
_WINDOWS = 16  # per drain, so that late commits are not overtaken for long


class EpochMoved(Exception):
    """Another relay raised the epoch."""


@asynccontextmanager
async def open_publication(
    cluster: Cluster,
    pool: asyncpg.Pool,
    topics: Collection[str],
    *,
    idempotent: bool,
    shards: int,
    window: int,
) -> AsyncIterator["Publication"]:
    async with AsyncExitStack() as stack:
        leader = await stack.enter_async_context(session(pool))
        settler = await stack.enter_async_context(session(pool))
        for connection in (leader, settler):
            await connection.execute(outbox.PLAN)
        leadership = Leadership(leader, shards)
        await leadership.join()
        epoch = await epochs.read_epoch(leader)
        behind = await epochs.unpublished(leader, range(shards), epoch.number)
        await ensure_topics(cluster, topics, replace=bool(behind))
        producer = await stack.enter_async_context(Producer(cluster, idempotent=idempotent))
        reader = await stack.enter_async_context(LogReader(cluster))
        known = await outbox.read_logs(leader, epoch.number)
        logs = Logs(cluster, topics, producer, reader, known)
        publication = Publication(pool, leader, settler, leadership, epoch, logs, window)
        stack.push_async_callback(publication.close)
        yield publication


class Publication:
    """`leader` holds the locks and reads; `settler` settles meanwhile."""

    def __init__(
        self,
        pool: asyncpg.Pool,
        leader: Connection,
        settler: Connection,
        leadership: Leadership,
        epoch: epochs.Epoch,
        logs: Logs,
        window: int,
    ) -> None:
        self.epoch = epoch
        self._pool = pool
        self._leader = leader
        self._settler = settler
        self._leadership = leadership
        self._logs = logs
        self._window = window
        self._horizon = outbox.Horizon()
        self._horizon_moved = self._looked = -_EVERY
        self._horizon_due = True
        self._bound = 0  # below it, nothing of our shards is left to publish
        self._failure: Exception | None = None
        self._checking = asyncio.create_task(self._keep_checking())

    async def close(self) -> None:
        tasks = [self._checking, *(sender.sending for sender in self._logs if sender.sending)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def begin(self) -> None:
        """Nothing may be published before the logs proved to be the known ones. Raises LogLost."""
        await self._logs.check()

    async def look_after(self) -> None:
        """Once a second: the epoch, the shards, what must be published again, and a sweep."""
        if time.monotonic() - self._looked < _EVERY:
            return
        await self._confirm_epoch()
        await self._leadership.share()
        shards = self._leadership.held
        if behind := await epochs.unpublished(self._leader, shards, self.epoch.number):
            await republish(self._pool, behind, self.epoch, self._deliver)
        self._bound = 0  # a sweep: whatever the bound may have missed is found now
        self._looked = time.monotonic()

    async def drain(self) -> int:
        """Publish what the outbox holds, window by window; how many events were settled.

        While one window is sent, the one before it is settled and the next one is read. Ends
        early when something failed: later events must not pass those that were not acknowledged.
        Nor may they pass those not yet committed: a window begins where all below is visible.
        """
        bound = visible = await self._visible() + 1
        done = await self._finish(self._harvest())
        window, sent, held = await self._read(self._bound), list[int](), set[PartitionSender]()
        for _ in range(_WINDOWS):
            if not window.events or self._failure:
                break
            unsent, finished, window = await _together(
                self._send(window.events, held),
                self._finish(sent),
                self._read(window.above_within(visible)),
            )
            sent, bound, done = self._harvest(), min(bound, unsent), done + finished
        done += await self._finish(sent)
        self._raise_failure()
        if window.events:
            bound = min(bound, window.events[0].position)
        self._bound = max(self._bound, bound)
        self._horizon_due |= done > 0
        return done

    async def _deliver(self, events: Sequence[Recorded]) -> None:
        """Publish all of them, however long that takes."""
        await self._until_quiet()
        for sender, group in self._logs.by_sender(events).items():
            sender.start(group)
        await self._until_quiet()

    async def _until_quiet(self) -> None:
        while sending := [sender.sending for sender in self._logs if sender.sending]:
            await asyncio.wait(sending, timeout=_ROUND)
            await self._finish(self._harvest())
            self._raise_failure()
            await self._confirm_epoch()

    async def _send(self, events: Sequence[Recorded], held: set[PartitionSender]) -> int:
        """Send for a round. Returns the lowest position that was not, beyond any where all were.

        A partition that hangs keeps what it was given, while others go on. It is added to `held`
        and gets nothing more in this drain: what it missed comes first.
        """
        groups = self._logs.by_sender(events)
        held |= {sender for sender in groups if sender.sending}
        started = [sender.start(group) for sender, group in groups.items() if sender not in held]
        if started:
            await asyncio.wait(started, timeout=_ROUND)
        held |= {sender for sender in groups if sender.sending and not sender.sending.done()}
        return min((groups[o][0].position for o in groups.keys() & held), default=_BEYOND)

    def _harvest(self) -> list[int]:
        """The positions of what was acknowledged since; a failure is kept for later."""
        positions: list[int] = []
        for sender in self._logs:
            if sender.sending is None or not sender.sending.done():
                continue
            sent, sender.sending = sender.sending.result(), None
            positions += sent.positions
            metrics.SENT.labels(sender.partition.topic).inc(len(sent.positions))
            if sent.failure:
                metrics.SEND_FAILURES.labels(sender.partition.topic).inc()
                if not isinstance(self._failure, LogLost):
                    self._failure = sent.failure
        return positions

    async def _finish(self, positions: list[int]) -> int:
        if not positions or isinstance(self._failure, LogLost):
            return 0
        reach("relay.sent")
        logs = [sender.known for sender in self._logs if sender.known]
        await outbox.finish(self._settler, positions, logs, self.epoch.number)
        return len(positions)

    async def _read(self, start: int | None) -> outbox.Window:
        shards = self._leadership.held
        if start is None or not shards:
            return outbox.Window([])
        return await outbox.read_outbox(
            self._leader, shards, start=start, limit=self._window, epoch=self.epoch
        )

    async def _visible(self) -> int:
        """Position up to which the bound may go; asked for only while something moves it."""
        if self._horizon_due and time.monotonic() - self._horizon_moved > _HORIZON_EVERY:
            await self._horizon.move(self._leader)
            self._horizon_moved = time.monotonic()
            self._horizon_due = False
        return self._horizon.position

    async def _confirm_epoch(self) -> None:
        if await epochs.read_epoch(self._leader) != self.epoch:
            raise EpochMoved

    async def _keep_checking(self) -> None:
        while True:
            await asyncio.sleep(_EVERY)
            try:
                await self._logs.check()
            except KafkaError as error:
                _log.info("logs_unchecked", error=type(error).__name__)

    def _raise_failure(self) -> None:
        if self._checking.done():
            self._checking.result()
        if self._failure:
            raise self._failure


async def _together(*steps: Coroutine[Any, Any, Any]) -> list[Any]:
    """Their results once all of them ended, so that none is left using a connection."""
    results = await asyncio.gather(*steps, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return results
