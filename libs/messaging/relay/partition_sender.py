"""One partition's way to the broker: one batch in flight, and nothing past a failure."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiokafka import TopicPartition
from opentelemetry.trace import SpanKind

from libs.events.cloudevents import to_headers
from libs.events.recorded import Recorded
from libs.messaging.kafka.identity import EMPTY, FirstRecord, Identity, LogReader
from libs.messaging.kafka.producer import Producer
from libs.messaging.relay.outbox import Known
from libs.telemetry import spans


class LogLost(RuntimeError):
    """The broker no longer holds what it acknowledged: all must be published again."""

    def __init__(self, partition: TopicPartition, sign: str) -> None:
        super().__init__(f"the log of {partition.topic}/{partition.partition} was lost: {sign}")
        self.partition = partition
        self.sign = sign


@dataclass(slots=True)
class Sent:
    """Positions the broker acknowledged, and what kept it from acknowledging the rest."""

    positions: list[int] = field(default_factory=list)
    failure: Exception | None = None


class PartitionSender:
    """`identity` is None until the log is known to hold a first record."""

    def __init__(self, partition: TopicPartition, producer: Producer, reader: LogReader) -> None:
        self.partition = partition
        self.identity: Identity | None = None
        self.last_offset = -1
        self.sending: asyncio.Task[Sent] | None = None
        self._producer = producer
        self._reader = reader

    @property
    def known(self) -> Known | None:
        return self.identity and Known(self.partition, self.identity, self.last_offset)

    def start(self, events: Sequence[Recorded]) -> asyncio.Task[Sent]:
        """Send them in order, in as many batches as their size asks for."""
        self.sending = asyncio.create_task(self._send(events))
        return self.sending

    def adopt(self, first: FirstRecord) -> None:
        """Take the log as it was found. What comes next must be acknowledged above what it holds.

        Tansu takes a batch for a topic that is not there, and writes over it once it is made: a
        reader would pass over whatever is acknowledged at the same offsets.
        """
        self.identity = first.identity
        self.last_offset = max(self.last_offset, first.reach)

    async def _send(self, events: Sequence[Recorded]) -> Sent:
        sent = Sent()
        name, traced = f"send {self.partition.topic}", (event.traceparent for event in events)
        try:
            with spans.span(name, SpanKind.CLIENT, self._attributes(len(events)), traced):
                await self._send_all(events, sent)
        except Exception as error:
            sent.failure = error
        return sent

    async def _send_all(self, events: Sequence[Recorded], sent: Sent) -> None:
        if self.identity is None and await self._begin(events[0]):
            sent.positions.append(events[0].position)
            events = events[1:]
        for batch, positions in self._batches(events):
            offset = await self._producer.send(self.partition, batch)
            self._acknowledge(offset, len(positions))
            sent.positions += positions

    def _attributes(self, count: int) -> dict[str, str | int]:
        return {
            "messaging.system": "kafka",
            "messaging.operation.name": "send",
            "messaging.operation.type": "send",
            "messaging.destination.name": self.partition.topic,
            "messaging.destination.partition.id": str(self.partition.partition),
            "messaging.batch.message_count": count,
        }

    async def _begin(self, event: Recorded) -> bool:
        """Send the first record of an empty log in a batch of its own, so that reading it is cheap.

        False when somebody else's came first: then this one does not count and is sent again,
        because only a record sent after the log's identity is known is sure to be missed if lost.
        """
        batch = self._producer.new_batch()
        _add(batch, event, _now())
        offset = await self._producer.send(self.partition, batch)
        self._acknowledge(offset, 1)
        if offset == 0:
            self.identity = Identity(event.epoch, event.event_id)
            return True
        found = await self._reader.first_records([self.partition])
        self.adopt(found.get(self.partition, EMPTY))
        if self.identity is None:
            raise LogLost(self.partition, "a record was acknowledged and the log is empty")
        return False

    def _acknowledge(self, offset: int, count: int) -> None:
        if offset <= self.last_offset:
            sign = f"acknowledged at {offset}, not above {self.last_offset}"
            raise LogLost(self.partition, sign)
        self.last_offset = offset + count - 1

    def _batches(self, events: Sequence[Recorded]) -> Iterator[tuple[Any, list[int]]]:
        """Each made when the one before it was acknowledged, and as full as it may be."""
        batch, positions, now = self._producer.new_batch(), [], _now()
        for event in events:
            if not _add(batch, event, now):
                yield batch, positions
                batch, positions = self._producer.new_batch(), []
                _add(batch, event, now)
            positions.append(event.position)
        if positions:
            yield batch, positions


def _add(batch: Any, event: Recorded, now: int) -> bool:
    added = batch.append(
        timestamp=now, key=event.key.encode(), value=event.data, headers=to_headers(event)
    )
    return added is not None


def _now() -> int:
    return int(time.time() * 1000)
