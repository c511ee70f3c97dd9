"""Identity of a partition's log: epoch and event id of its first record, read straight from it."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple, Self
from uuid import UUID

import structlog
from aiokafka import TopicPartition
from aiokafka.client import AIOKafkaClient
from aiokafka.errors import KafkaError, NotLeaderForPartitionError, OffsetOutOfRangeError
from aiokafka.protocol.fetch import FetchRequest
from aiokafka.protocol.offset import OffsetRequest
from aiokafka.record.memory_records import MemoryRecords

from libs.messaging.kafka.cluster import Cluster

# Enough for a first record that was sent as a batch of its own; a larger one is asked for alone,
# because a broker always gives the first batch of the first partition, however large.
_SMALL = 4096
_MOST = 64 * 1024 * 1024
_WAIT_MS = 10  # the embedded broker answers nothing at all to a fetch that does not wait
# The embedded broker says of a topic that is gone that it is empty: that it is not there any more
# is only known from the metadata.
_METADATA_MS = 2_000
_EARLIEST = -2
_OUT_OF_RANGE = OffsetOutOfRangeError.errno

_log = structlog.get_logger(__name__)


class Identity(NamedTuple):
    epoch: int
    event_id: UUID


class FirstRecord(NamedTuple):
    """Beginning of a log; `identity` is None while it holds nothing.

    `reach` is the last offset of what was read with it: the log ends there or above.
    """

    offset: int
    identity: Identity | None
    reach: int = -1


EMPTY = FirstRecord(0, None)


class _Part(NamedTuple):
    code: int
    high_watermark: int
    records: bytes


class LogReader:
    """A connection of its own that reads single records, by offset and without a group."""

    def __init__(self, cluster: Cluster) -> None:
        self._client = AIOKafkaClient(
            **cluster.connection,
            request_timeout_ms=5_000,
            metadata_max_age_ms=_METADATA_MS,
        )

    async def __aenter__(self) -> Self:
        await self._client.bootstrap()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    async def first_records(
        self, partitions: Collection[TopicPartition]
    ) -> dict[TopicPartition, FirstRecord]:
        """First records by partition. A partition that could not be read just now is left out."""
        parts = await self._fetch(dict.fromkeys(partitions, 0))
        found: dict[TopicPartition, FirstRecord] = {}
        for partition, part in parts.items():
            record = _first_record(part)
            if record is None and part.code == 0:
                record = await self._alone(partition, 0)
            elif part.code == _OUT_OF_RANGE:  # somebody deleted its oldest records
                record = await self._alone(partition, await self._log_start(partition))
            if record is not None:
                found[partition] = record
        return found

    async def has_record(self, partition: TopicPartition, offset: int) -> bool:
        part = (await self._fetch({partition: offset})).get(partition)
        return part is not None and bool(part.records)

    async def ended(self, offsets: Mapping[TopicPartition, int]) -> set[TopicPartition]:
        """Those that hold nothing at the offset given for them, or above."""
        parts = await self._fetch(offsets, most=1)
        return {
            p
            for p, part in parts.items()
            if part.code == 0 and not part.records and part.high_watermark <= offsets[p]
        }

    async def cut_short(self, ends: Mapping[TopicPartition, int]) -> set[TopicPartition]:
        """Those of `ends` (the offset after the last acknowledged one) that end before it.

        The embedded broker never says so; it keeps nothing over a restart anyway.
        """
        parts = await self._fetch(ends, most=1)
        return {partition for partition, part in parts.items() if part.code == _OUT_OF_RANGE}

    async def _alone(self, partition: TopicPartition, offset: int) -> FirstRecord | None:
        part = (await self._fetch({partition: offset})).get(partition)
        return None if part is None else _first_record(part)

    async def _log_start(self, partition: TopicPartition) -> int:
        node = self._client.cluster.leader_for_partition(partition)
        wanted = [(partition.topic, [(partition.partition, _EARLIEST)])]
        try:
            answer: Any = await self._client.send(node, OffsetRequest(-1, 0, wanted))
        except KafkaError:
            return 0
        ((_, ((_, code, *_, offset),)),) = answer.topics
        return offset if code == 0 else 0

    async def _fetch(
        self, offsets: Mapping[TopicPartition, int], *, most: int = _SMALL
    ) -> dict[TopicPartition, _Part]:
        found: dict[TopicPartition, _Part] = {}
        for node, topics in (await self._by_leader(list(offsets))).items():
            request = FetchRequest(
                _WAIT_MS, 1, _MOST, 0, _wanted(topics, offsets, most), rack_id=""
            )
            try:
                answer = await self._client.send(node, request)
            except KafkaError as error:
                _log.info("log_unreadable", error=type(error).__name__)
                self._client.force_metadata_update()
                continue
            found.update(_parts(answer))
        if any(part.code == NotLeaderForPartitionError.errno for part in found.values()):
            self._client.force_metadata_update()
        return found

    async def _by_leader(
        self, partitions: Collection[TopicPartition]
    ) -> dict[int, list[TopicPartition]]:
        """Those whose leader is known, if need be by asking anew.

        No topic is ever named in a metadata request: that could create it.
        """
        leaders = self._known_leaders(partitions)
        if sum(map(len, leaders.values())) < len(partitions):
            await self._client.force_metadata_update()
            leaders = self._known_leaders(partitions)
        return leaders

    def _known_leaders(
        self, partitions: Iterable[TopicPartition]
    ) -> dict[int, list[TopicPartition]]:
        leaders: dict[int, list[TopicPartition]] = defaultdict(list)
        for partition in partitions:
            node = self._client.cluster.leader_for_partition(partition)
            if node is not None and node != -1:
                leaders[node].append(partition)
        return leaders


def _wanted(
    partitions: Iterable[TopicPartition], offsets: Mapping[TopicPartition, int], most: int
) -> list[tuple[str, list[tuple[int, int, int]]]]:
    by_topic: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for partition in partitions:
        by_topic[partition.topic].append((partition.partition, offsets[partition], most))
    return list(by_topic.items())


def _parts(answer: Any) -> dict[TopicPartition, _Part]:
    return {
        TopicPartition(topic, number): _Part(code, watermark, rest[-1] or b"")
        for topic, parts in answer.topics
        for number, code, watermark, *rest in parts
    }


def _first_record(part: _Part) -> FirstRecord | None:
    """None when this answer does not tell."""
    if part.code != 0:
        return None
    batches = MemoryRecords(part.records)
    first = batches.next_batch()
    for record in first or ():
        return FirstRecord(record.offset, identity_of(record), _reach(first, batches))
    return EMPTY if part.high_watermark <= 0 else None


def _reach(first: Any, rest: Any) -> int:
    reach = first.next_offset - 1
    while (batch := rest.next_batch()) is not None:
        reach = max(reach, batch.next_offset - 1)
    return reach


def identity_of(record: Any) -> Identity:
    """Identity of a record; of one that is no event of ours, the hash of what it holds."""
    found = dict(record.headers)
    try:
        return Identity(int(found["ce_epoch"] or b""), UUID((found["ce_id"] or b"").decode()))
    except (KeyError, ValueError):
        held = repr(sorted(found.items())).encode() + (record.value or b"")
        return Identity(0, UUID(bytes=hashlib.sha256(held).digest()[:16]))
