"""CloudEvents 1.0, Kafka binary mode: a recorded event as message headers, and back.

Source: CloudEvents Kafka protocol binding 1.0.2, section 3.2.
"""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from libs.events.contract import SOURCES
from libs.events.recorded import Recorded

CONTENT_TYPE = b"application/json"
SPEC_VERSION = b"1.0"
LARGEST_COUNT = 2**31 - 1  # a PostgreSQL integer

_SOURCES = {topic: source.encode() for topic, source in SOURCES.items()}
_formatted = msgspec.json.Encoder().encode
_Count = Annotated[int, msgspec.Meta(ge=1, le=LARGEST_COUNT)]
_Name = Annotated[str, msgspec.Meta(min_length=1)]
_Time = Annotated[datetime, msgspec.Meta(tz=True)]


class UnreadableEvent(ValueError):
    """A message that is not an event of ours; `reason` holds no data of the message."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Headers(msgspec.Struct, gc=False):
    ce_specversion: Literal["1.0"]
    ce_id: UUID
    ce_type: _Name
    ce_stream: _Name
    ce_streamversion: _Count
    ce_time: _Time
    ce_recordedtime: _Time
    ce_correlationid: UUID
    ce_epoch: _Count
    ce_subject: UUID | None = None
    ce_causationid: UUID | None = None
    ce_restoredepoch: _Count | None = None
    ce_actor: str | None = None
    ce_via: str | None = None
    traceparent: str | None = None


_OURS = frozenset(_Headers.__struct_fields__)


def to_headers(event: Recorded) -> list[tuple[str, bytes]]:
    """Raises ValueError for a time without an offset."""
    # One encoder call formats all ids and times: half the price of formatting each.
    ids_and_times = (
        event.event_id,
        event.correlation_id,
        event.subject or event.event_id,
        _utc(event.occurred_at),
        _utc(event.recorded_at),
    )
    event_id, correlation, subject, occurred, recorded = _formatted(ids_and_times)[2:-2].split(
        b'","'
    )
    headers = [
        ("content-type", CONTENT_TYPE),
        ("ce_specversion", SPEC_VERSION),
        ("ce_id", event_id),
        ("ce_source", _SOURCES[event.topic]),
        ("ce_type", event.type.encode()),
        ("ce_time", occurred),
        ("ce_recordedtime", recorded),
        ("ce_stream", event.stream.encode()),
        ("ce_streamversion", b"%d" % event.version),
        ("ce_epoch", b"%d" % event.epoch),
        ("ce_correlationid", correlation),
    ]
    if event.subject:
        headers.append(("ce_subject", subject))
    if event.causation_id:
        headers.append(("ce_causationid", str(event.causation_id).encode()))
    if event.actor:
        headers.append(("ce_actor", event.actor.encode()))
    if event.via:
        headers.append(("ce_via", event.via.encode()))
    if event.traceparent:
        headers.append(("traceparent", event.traceparent.encode()))
    if event.restored_epoch:
        headers.append(("ce_restoredepoch", b"%d" % event.restored_epoch))
    return headers


def from_message(
    topic: str, key: bytes | None, headers: Collection[tuple[str, bytes]], value: bytes | None
) -> Recorded:
    """The event a Kafka message carries. Raises UnreadableEvent; `value` is not decoded here.

    What comes back can be stored: a number or a time that PostgreSQL would refuse is unreadable.
    """
    if not key or value is None:
        raise UnreadableEvent("a message without a key, or without data")
    try:
        # Lax: numbers, ids and times come as text. Three times as fast as parsing one by one.
        found = msgspec.convert(_texts(headers), _Headers, strict=False)
        name = key.decode()
        if _holds_nul(name, found):
            raise UnreadableEvent("a name holds a NUL, which no PostgreSQL text can")
        return Recorded(
            event_id=found.ce_id,
            type=found.ce_type,
            stream=found.ce_stream,
            version=found.ce_streamversion,
            subject=found.ce_subject,
            key=name,
            topic=topic,
            occurred_at=_utc(found.ce_time),
            recorded_at=_utc(found.ce_recordedtime),
            correlation_id=found.ce_correlationid,
            causation_id=found.ce_causationid,
            actor=found.ce_actor,
            via=found.ce_via,
            traceparent=found.traceparent,
            epoch=found.ce_epoch,
            restored_epoch=found.ce_restoredepoch or 0,
            data=value,
        )
    except UnreadableEvent:
        raise
    except msgspec.ValidationError as error:
        raise UnreadableEvent(_reason(error)) from None
    except (ValueError, AttributeError, OverflowError):
        raise UnreadableEvent("a header has no readable value") from None


def _holds_nul(key: str, found: _Headers) -> bool:
    names = f"{key}{found.ce_type}{found.ce_stream}{found.traceparent}"
    return "\0" in f"{names}{found.ce_actor}{found.ce_via}"


def _texts(headers: Collection[tuple[str, bytes]]) -> dict[str, str]:
    try:
        return {name: value.decode() for name, value in headers}
    except (UnicodeDecodeError, AttributeError):  # what others put there may be no text
        return {name: value.decode() for name, value in headers if name in _OURS}


def _reason(error: msgspec.ValidationError) -> str:
    _, missing, field = str(error).partition("missing required field `")
    return f"header {field[:-1]} is missing" if missing else "a header has no readable value"


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is UTC:
        return moment
    if moment.tzinfo is None:
        raise ValueError("a time without an offset cannot be published")
    return moment.astimezone(UTC)
