"""The group's consumer: which partitions are ours, and their messages from wherever we say."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any, Self

import structlog
from aiokafka import AIOKafkaConsumer, ConsumerRebalanceListener, TopicPartition
from aiokafka.coordinator.assignors.range import RangePartitionAssignor
from aiokafka.errors import KafkaError, NoOffsetForPartitionError, OffsetOutOfRangeError

from libs.events.contract import PARTITIONS
from libs.messaging.kafka.cluster import Cluster

_PATIENCE = 1.0
_FEW = 0.25  # of a batch
_LINGER_MS = 10

_log = structlog.get_logger(__name__)


class GroupConsumer(ConsumerRebalanceListener):
    """`assigned` are the partitions of this member. `changed` says that what is fetched may not be
    what was asked for: clear it, and call `follow` with the places of all that is assigned then.

    `complete` is False when partitions were shared out while topics were missing or being made
    anew: the group would not look at them again by itself. Then it must be joined anew."""

    def __init__(
        self,
        cluster: Cluster,
        group: str,
        topics: Collection[str],
        *,
        fetch_max_wait_ms: int,
        session_timeout_ms: int,
        before_revoking: Callable[[], Awaitable[None]],
    ) -> None:
        self.assigned: frozenset[TopicPartition] = frozenset()
        self.changed = True
        self.complete = True
        self._topics = topics
        self._before_revoking = before_revoking
        self._committing: asyncio.Task[None] | None = None
        self._kafka = AIOKafkaConsumer(
            **cluster.connection,
            group_id=group,
            enable_auto_commit=False,  # positions live in PostgreSQL
            auto_offset_reset="none",
            partition_assignment_strategy=(RangePartitionAssignor,),
            heartbeat_interval_ms=1_000,
            metadata_max_age_ms=10_000,
            fetch_max_wait_ms=fetch_max_wait_ms,
            session_timeout_ms=session_timeout_ms,
            max_partition_fetch_bytes=512 * 1024,
            fetch_max_bytes=8 * 1024 * 1024,
        )

    async def __aenter__(self) -> Self:
        await self._kafka.start()
        self._kafka.subscribe(topics=list(self._topics), listener=self)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._committing is not None:
            await asyncio.wait({self._committing}, timeout=_PATIENCE)
            self._committing.cancel()
        await self._kafka.stop()

    async def on_partitions_revoked(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, revoked: Collection[TopicPartition]
    ) -> None:
        await self._before_revoking()
        self.assigned, self.changed = frozenset(), True

    async def on_partitions_assigned(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, assigned: Collection[TopicPartition]
    ) -> None:
        self._kafka.pause(*assigned)  # until `follow` says from where
        self.assigned, self.changed = frozenset(assigned), True
        self.complete = all(self._count(topic) == PARTITIONS for topic in self._topics)
        _log.info("partitions_assigned", partitions=len(assigned))

    def _count(self, topic: str) -> int:
        return len(self._kafka.partitions_for_topic(topic) or ())

    def follow(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Read these partitions from here on; those not assigned any more are left out."""
        ours = self.assigned & self._kafka.assignment()
        for partition, offset in offsets.items():
            if partition in ours:
                self._kafka.seek(partition, offset)
                self._kafka.resume(partition)

    async def fetch(self, most: int, seconds: float) -> Mapping[TopicPartition, Any]:
        """Up to `most` messages, by partition; none after `seconds`.

        What the client had at hand it asked for a batch ago: what came since is waited for shortly.
        """
        try:
            found = await self._kafka.getmany(timeout_ms=int(seconds * 1000), max_records=most)
            if 0 < (many := sum(map(len, found.values()))) < _FEW * most:
                newer = await self._kafka.getmany(timeout_ms=_LINGER_MS, max_records=most - many)
                for partition, messages in newer.items():
                    found[partition] = found.get(partition, []) + messages
            return found
        except (OffsetOutOfRangeError, NoOffsetForPartitionError):
            self.changed = True  # the log may be another one; looked at before it is followed
            return {}

    def commit(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Commit for those who watch the lag; nothing reads it back, so nobody waits for it."""
        ours = {p: offset for p, offset in offsets.items() if p in self.assigned}
        if ours and (self._committing is None or self._committing.done()):
            self._committing = asyncio.create_task(self._commit(ours))

    async def _commit(self, offsets: Mapping[TopicPartition, int]) -> None:
        try:
            await self._kafka.commit(dict(offsets))
        except KafkaError as error:
            _log.info("offsets_not_committed", error=type(error).__name__)
