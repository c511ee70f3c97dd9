"""The frozen example messages, as messages."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from deploy.contract.tree import Tree, by_type
from libs.events.cloudevents import from_message
from libs.events.contract import contract_named
from libs.events.recorded import Recorded


class Message(NamedTuple):
    type: str
    case: str
    key: str
    headers: Mapping[str, str]
    data: Any

    @property
    def header_bytes(self) -> list[tuple[str, bytes]]:
        return [(name, value.encode()) for name, value in self.headers.items()]

    @property
    def value(self) -> bytes:
        return json.dumps(self.data, separators=(",", ":"), ensure_ascii=False).encode()

    def recorded(self) -> Recorded:
        topic = contract_named(self.type).topic
        return from_message(topic, self.key.encode(), self.header_bytes, self.value)


MESSAGES = [
    Message(type, **example)
    for type, examples in by_type(Tree().examples).items()
    for example in examples
]


def named(message: Message) -> str:
    return f"{message.type}: {message.case}"
