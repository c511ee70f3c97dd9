"""The topics a service owns: made by its relay, never by the broker on the way."""

import asyncio
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Any

import structlog
from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import TopicAlreadyExistsError, for_code

from libs.events.contract import PARTITIONS
from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.identity import EMPTY, LogReader

MAX_MESSAGE_BYTES = 2 * 1024 * 1024
MAX_BATCH_BYTES = 768 * 1024

_log = structlog.get_logger(__name__)


class WrongPartitionCount(RuntimeError):
    """A topic of ours with another number of partitions: a customer's events would lose order."""

    def __init__(self, topic: str, found: int) -> None:
        super().__init__(
            f"topic {topic} has {found} partitions instead of {PARTITIONS}: "
            "delete it while the relay runs; it is made again and filled from the event store"
        )
        self.topic = topic
        self.found = found


async def existing_topics(cluster: Cluster) -> dict[str, int]:
    """Number of partitions by topic. Asks for all topics: naming one may create it."""
    admin = AIOKafkaAdminClient(**cluster.connection)
    await admin.start()
    try:
        return await _existing(admin)
    finally:
        await admin.close()


async def ensure_topics(
    cluster: Cluster, topics: Collection[str], *, replace: bool = False
) -> None:
    """Create what is missing. Raises WrongPartitionCount for a topic that holds something.

    A broker that makes topics on the way makes them with its own number of partitions; one that
    holds nothing is replaced. `replace` is for after a loss, when all is published again: any is.
    """
    admin = AIOKafkaAdminClient(**cluster.connection)
    await admin.start()
    try:
        found = await _existing(admin)
        wrong = [topic for topic in topics if found.get(topic, PARTITIONS) != PARTITIONS]
        for topic in () if replace else wrong:
            if not await _is_empty(cluster, topic, found[topic]):
                raise WrongPartitionCount(topic, found[topic])
        if wrong:
            _log.warning("topics_replaced", topics=wrong)
            await _delete(admin, wrong)
        await _create(admin, [t for t in topics if t in wrong or t not in found])
    finally:
        await admin.close()


async def await_topics(
    cluster: Cluster,
    topics: Collection[str],
    *,
    every: float = 0.2,
    stop: asyncio.Event | None = None,
) -> bool:
    """True once all of them exist with their partitions: their owners' relays make them.

    False if `stop` is set before.
    """
    stop, logged = stop or asyncio.Event(), list[str]()
    while missing := await _missing(cluster, topics):
        if missing != logged:
            _log.info("waiting_for_topics", topics=missing)
        logged = missing
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)
        if stop.is_set():
            return False
    return True


async def _missing(cluster: Cluster, topics: Collection[str]) -> list[str]:
    found = await existing_topics(cluster)
    return sorted(topic for topic in topics if found.get(topic) != PARTITIONS)


async def _existing(admin: AIOKafkaAdminClient) -> dict[str, int]:
    described: Iterable[dict[str, Any]] = await admin.describe_topics()
    return {topic["topic"]: len(topic["partitions"]) for topic in described}


async def _is_empty(cluster: Cluster, topic: str, partitions: int) -> bool:
    """False, too, when not all of it could be asked."""
    async with LogReader(cluster) as reader:
        wanted = [TopicPartition(topic, number) for number in range(partitions)]
        found = await reader.first_records(wanted)
    return all(found.get(partition) == EMPTY for partition in wanted)


async def _delete(admin: AIOKafkaAdminClient, topics: Collection[str]) -> None:
    answer: Any = await admin.delete_topics(list(topics))
    for topic, code in answer.topic_error_codes:
        if code:
            raise for_code(code)(f"topic {topic} cannot be deleted")


async def _create(admin: AIOKafkaAdminClient, topics: Collection[str]) -> None:
    if not topics:
        return
    answer: Any = await admin.create_topics([_new_topic(topic) for topic in topics])
    for topic, code, *_ in answer.topic_errors:
        error = for_code(code)
        if code and error is not TopicAlreadyExistsError:
            raise error(f"topic {topic} cannot be created")


def _new_topic(name: str) -> NewTopic:
    settings = {"retention.ms": "-1", "max.message.bytes": str(MAX_MESSAGE_BYTES)}
    topic = NewTopic(name, PARTITIONS, 1, topic_configs=settings)
    # The broker's own default, which is production's to choose; aiokafka's check knows it not.
    topic.replication_factor = -1
    return topic
