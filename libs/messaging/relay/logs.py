"""All partitions a relay publishes to, and whether the broker still has their logs."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import structlog
from aiokafka import TopicPartition

from libs.events.contract import PARTITIONS
from libs.events.recorded import Recorded
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.identity import FirstRecord, LogReader
from libs.messaging.kafka.partitions import partition_of
from libs.messaging.kafka.producer import Producer
from libs.messaging.kafka.topics import ensure_topics
from libs.messaging.relay.outbox import Known
from libs.messaging.relay.partition_sender import LogLost, PartitionSender

_ASK_AGAIN = 0.5  # a broker that has just come up may show a log empty before it has read it

_log = structlog.get_logger(__name__)


class ForeignTopic(RuntimeError):
    """An event in our store that belongs on another service's topic."""

    def __init__(self, topic: str) -> None:
        super().__init__(f"the store holds an event for {topic}, which this relay does not publish")


class Logs:
    """Partition senders by (topic, partition); `known` is what is remembered of their logs in this
    epoch."""

    def __init__(
        self,
        cluster: Cluster,
        topics: Collection[str],
        producer: Producer,
        reader: LogReader,
        known: Iterable[Known],
    ) -> None:
        self._cluster = cluster
        self._topics = topics
        self._reader = reader
        self._senders = {
            (topic, number): PartitionSender(TopicPartition(topic, number), producer, reader)
            for topic in topics
            for number in range(PARTITIONS)
        }
        for log in known:
            sender = self._senders[log.partition]
            sender.identity, sender.last_offset = log.identity, log.last_offset

    def __iter__(self) -> Iterator[PartitionSender]:
        return iter(self._senders.values())

    def by_sender(self, events: Iterable[Recorded]) -> dict[PartitionSender, list[Recorded]]:
        """The events by where they go, each list in the order given. Raises ForeignTopic."""
        groups: dict[tuple[str, int], list[Recorded]] = defaultdict(list)
        for event in events:
            groups[event.topic, partition_of(event.key)].append(event)
        if foreign := {topic for topic, _ in groups} - set(self._topics):
            raise ForeignTopic(foreign.pop())
        return {self._senders[place]: group for place, group in groups.items()}

    async def check(self) -> None:
        """Raise LogLost unless each log begins as it did and reaches what was acknowledged."""
        ends = {o.partition: o.last_offset + 1 for o in self if o.last_offset >= 0}
        found = await self._reader.first_records([sender.partition for sender in self])
        if len(found) < len(self._senders):
            await ensure_topics(self._cluster, self._topics)
        if missing := self._compare(found):
            await asyncio.sleep(_ASK_AGAIN)
            if missing := self._compare(await self._reader.first_records(missing)):
                raise LogLost(missing[0], "it is empty")
        if cut := await self._reader.cut_short(ends):
            raise LogLost(cut.pop(), "its end is gone")

    def _compare(self, found: dict[TopicPartition, FirstRecord]) -> list[TopicPartition]:
        """The partitions found empty that should not be. LogLost if one begins differently."""
        missing: list[TopicPartition] = []
        for partition, first in found.items():
            sender = self._senders[partition]
            if sender.identity is None:
                if sender.sending is None:  # else what was read may be its own first record
                    sender.adopt(first)
            elif first.identity is None:
                missing.append(partition)
            elif first.identity != sender.identity:
                raise LogLost(partition, "it begins with another record")
        return missing
