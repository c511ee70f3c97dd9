"""Writes that a command asks of the store, and the result of a committed one."""

from datetime import datetime
from uuid import UUID

import msgspec

from libs.events.contract import contract_of, encode


class NewEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event, encoded and sealed. `event_id` is drawn once per command and kept on retries.

    `actor` and `causation_id` are given where they are not the write's: a service decides
    something by itself within somebody's command.
    """

    event_id: UUID
    type: str
    subject: UUID | None
    occurred_at: datetime
    data: bytes
    actor: str | None = None
    causation_id: UUID | None = None


class StreamWrite(msgspec.Struct, frozen=True, kw_only=True):
    """Events for one stream. `expected_version` 0: the stream must not exist yet.

    `key` is the Kafka key; the store keeps the one of the stream's first write for ever.
    """

    stream: str
    expected_version: int
    key: str
    events: tuple[NewEvent, ...]


class IdempotencyKey(msgspec.Struct, frozen=True, kw_only=True):
    """Written with the events. `response` is JSON of ids and versions, never personal data."""

    digest: bytes
    fingerprint: bytes
    status: int
    response: bytes


class Write(msgspec.Struct, frozen=True, kw_only=True):
    """One command's outcome on distinct streams: all of it, or nothing.

    One that changed nothing has no streams, but an idempotency key to be kept. `actor` is who
    changes something (libs.identifiers.actors), `via` who acts for them.
    """

    streams: tuple[StreamWrite, ...]
    correlation_id: UUID
    actor: str
    via: str | None = None
    idempotency: IdempotencyKey | None = None
    causation_id: UUID | None = None
    traceparent: str | None = None

    def __post_init__(self) -> None:
        if not self.streams and self.idempotency is None:
            raise ValueError("a write needs a stream, or an idempotency key")
        if not self.actor:
            raise ValueError("a write names its actor")
        if not all(stream.events for stream in self.streams):
            raise ValueError("every stream of a write needs an event")
        if len({stream.stream for stream in self.streams}) < len(self.streams):
            raise ValueError("a write names a stream twice")


class Appended(msgspec.Struct, frozen=True, kw_only=True):
    """`versions` by stream after the write; none where only an idempotency key was kept."""

    versions: dict[str, int]
    recorded_at: datetime


def new_event(
    event: msgspec.Struct,
    *,
    event_id: UUID,
    subject: UUID | None,
    occurred_at: datetime,
    actor: str | None = None,
    causation_id: UUID | None = None,
) -> NewEvent:
    """Encode an event of the contract. Its personal fields must have been sealed before."""
    return NewEvent(
        event_id=event_id,
        type=contract_of(event).type,
        subject=subject,
        occurred_at=occurred_at,
        data=encode(event),
        actor=actor,
        causation_id=causation_id,
    )


def appended(write: Write, recorded_at: datetime) -> Appended:
    """Result for the caller once `write` is committed."""
    versions = {s.stream: s.expected_version + len(s.events) for s in write.streams}
    return Appended(versions=versions, recorded_at=recorded_at)
