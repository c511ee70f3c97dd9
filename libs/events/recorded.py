"""An event as it was recorded: the facts about it, and its data still encoded."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from libs.events.contract import SOURCES
from libs.events.upcasting import decode_current


class Recorded(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One event of a stream, from the store or from the wire.

    `version` counts from 1 within `stream`; `subject` is the customer it is about; `key` orders it
    on `topic`; `position` is the store's own order and 0 when the event came over the wire.
    `actor` is who changed something, by a pseudonym; `via` the client or agent that acted for them.
    Both are None of events older than that, `via` also where nobody acted for the actor.
    """

    event_id: UUID
    type: str
    stream: str
    version: int
    subject: UUID | None
    key: str
    topic: str
    occurred_at: datetime
    recorded_at: datetime
    correlation_id: UUID
    data: bytes
    epoch: int = 1
    restored_epoch: int = 0
    causation_id: UUID | None = None
    traceparent: str | None = None
    position: int = 0
    actor: str | None = None
    via: str | None = None

    @property
    def source(self) -> str:
        return SOURCES[self.topic]

    @property
    def category(self) -> str:
        return self.stream.partition("-")[0]

    def event(self) -> Any:
        """The data as an object of the newest version of its type, decoded once.

        Raises UnknownEventType, or msgspec.ValidationError when the data do not fit the type.
        """
        kept = vars(self)
        if "decoded" not in kept:
            kept["decoded"] = decode_current(self.type, self.data)
        return kept["decoded"]
