"""aiokafka's producer, as the relay uses it: whole batches, one partition at a time."""

import asyncio
import contextlib
from typing import Any, Self

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaError

from libs.messaging.kafka.cluster import Cluster
from libs.messaging.kafka.topics import MAX_BATCH_BYTES

_PATIENCE = 2.0


class Unacknowledged(KafkaError):
    """Failure that leaves open whether the broker has the batch; it is sent again."""


class Producer:
    """`idempotent` where the broker can (Apache Kafka): its own retries leave no duplicates.

    There a send waits for as long as the broker is away; elsewhere it fails after 10 s.
    """

    def __init__(self, cluster: Cluster, *, idempotent: bool) -> None:
        self._kafka = AIOKafkaProducer(
            **cluster.connection,
            acks="all",
            enable_idempotence=idempotent,
            max_batch_size=MAX_BATCH_BYTES,
            request_timeout_ms=10_000,
            metadata_max_age_ms=30_000,
        )

    async def __aenter__(self) -> Self:
        try:
            await self._kafka.start()
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._close()

    def new_batch(self) -> Any:
        return self._kafka.create_batch()

    async def send(self, partition: TopicPartition, batch: Any) -> int:
        """The offset of its first record, once the broker has it. Raises KafkaError."""
        try:
            acknowledged = await self._kafka.send_batch(
                batch, partition.topic, partition=partition.partition
            )
        except (AssertionError, TypeError) as error:  # aiokafka: not in the metadata it has
            raise Unacknowledged(f"{partition} is not known yet") from error
        offset = (await acknowledged).offset
        if offset < 0:  # the broker recognized a batch that it cannot place any more
            raise Unacknowledged(f"{partition} has the batch at an unknown offset")
        return offset

    async def _close(self) -> None:
        """Close without waiting for an absent broker: what it did not acknowledge is sent again."""
        try:
            await asyncio.wait_for(self._kafka.stop(), _PATIENCE)
        except (TimeoutError, KafkaError):
            sender = self._kafka._sender.sender_task  # `stop` waits for it without bound
            await self._kafka.client.close()
            if sender is not None:
                sender.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await asyncio.wait_for(sender, _PATIENCE)
