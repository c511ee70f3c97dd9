"""One partition's way out: nothing past a failure, and no acknowledgement taken on trust."""

from typing import Any
from uuid import uuid4

import msgspec
import pytest
from aiokafka import TopicPartition
from aiokafka.errors import KafkaConnectionError

from libs.events.cloudevents import from_message
from libs.events.recorded import Recorded
from libs.messaging.kafka.identity import FirstRecord, Identity
from libs.messaging.relay.partition_sender import LogLost, PartitionSender
from tests.libs.messaging.happenings import message, purchase

HERE = TopicPartition("crm.purchase.v1", 3)


class Log:
    """A producer and a reader of one partition in memory, with room for `room` events a batch."""

    def __init__(
        self, *, start: int = 0, reach: int = -1, room: int = 2, fail_at: int | None = None
    ) -> None:
        self.records: list[bytes] = [b""] * start
        self.first = Identity(9, uuid4()) if start else None
        self._reach = reach
        self._room = room
        self._fail_at = fail_at
        self.sends = 0

    def new_batch(self) -> "Batch":
        return Batch(self._room)

    async def send(self, partition: TopicPartition, batch: "Batch") -> int:
        self.sends += 1
        if self.sends == self._fail_at:
            raise KafkaConnectionError
        offset = len(self.records)
        self.records += batch.values
        return offset

    async def first_records(self, partitions: Any) -> dict[TopicPartition, FirstRecord]:
        return {HERE: FirstRecord(0, self.first, self._reach)}

    def sender(self) -> PartitionSender:
        return PartitionSender(HERE, self, self)  # pyright: ignore[reportArgumentType]


class Batch:
    def __init__(self, room: int) -> None:
        self.values: list[bytes] = []
        self._room = room

    def append(self, *, value: bytes, **_: Any) -> object | None:
        if len(self.values) == self._room:
            return None
        self.values.append(value)
        return self


def events(count: int) -> list[Recorded]:
    customer = uuid4()
    made: list[Recorded] = []
    for number in range(1, count + 1):
        m = message(purchase(customer, number), customer, stream="purchase-1", version=number)
        event = from_message(m.topic, m.key, m.headers, m.value)
        made.append(msgspec.structs.replace(event, position=number))
    return made


async def test_the_first_record_of_a_log_is_a_batch_of_its_own():
    log = Log()
    sender, sent = log.sender(), events(5)

    done = await sender.start(sent)

    assert done.positions == [1, 2, 3, 4, 5]
    assert sender.identity == Identity(1, sent[0].event_id)
    assert (log.sends, sender.last_offset) == (3, 4)


async def test_nothing_is_sent_past_a_failure():
    log = Log(fail_at=3)

    done = await log.sender().start(events(9))

    assert done.positions == [1, 2, 3]
    assert isinstance(done.failure, KafkaConnectionError)
    assert len(log.records) == 3


async def test_a_record_sent_before_the_log_was_known_is_sent_again():
    log = Log(start=7)
    sender = log.sender()

    done = await sender.start(events(2))

    assert done.positions == [1, 2]
    assert sender.identity == log.first
    assert len(log.records) == 7 + 1 + 2


async def test_an_acknowledgement_below_what_the_log_was_found_to_hold_is_a_loss():
    log = Log(start=1, reach=7)

    done = await log.sender().start(events(2))

    assert isinstance(done.failure, LogLost)
    assert done.positions == []


async def test_an_acknowledgement_below_the_last_one_means_that_the_log_was_lost():
    log = Log()
    sender = log.sender()
    await sender.start(events(4))
    log.records.clear()

    done = await sender.start(events(6)[4:])

    assert isinstance(done.failure, LogLost)
    assert done.positions == []


async def test_a_log_that_is_empty_after_an_acknowledgement_was_lost():
    log = Log(start=7)
    log.first = None

    done = await log.sender().start(events(2))

    assert isinstance(done.failure, LogLost)


@pytest.mark.parametrize("acknowledged", [3, 2])
async def test_an_offset_given_twice_is_a_loss_too(acknowledged: int):
    log = Log(room=9)
    sender = log.sender()
    await sender.start(events(4))
    del log.records[acknowledged:]

    done = await sender.start(events(6)[4:])

    assert isinstance(done.failure, LogLost)
