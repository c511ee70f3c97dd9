"""Messages as a consumer would get them, without a broker."""

from typing import Any, NamedTuple

from libs.messaging.consumer.batches import Decoder, Item
from tests.libs.messaging.happenings import Message
from tests.libs.messaging.ledger import Ledger

DECODER = Decoder(Ledger().types)


class Record(NamedTuple):
    """The part of aiokafka's ConsumerRecord that is used."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    headers: tuple[tuple[str, Any], ...]
    value: bytes | None


def record_of(message: Message, offset: int = 0, partition: int = 0) -> Record:
    topic, key, headers, value = message
    return Record(topic, partition, offset, key, tuple(headers), value)


def item_of(message: Message, offset: int = 0) -> Item:
    return DECODER.item_of(record_of(message, offset))
