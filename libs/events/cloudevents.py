"""CloudEvents 1.0, Kafka binary mode: a recorded event as message headers, and back.

Source: CloudEvents Kafka protocol binding 1.0.2, section 3.2.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from libs.events.contract import SOURCES
from libs.events.recorded import Recorded

CONTENT_TYPE = b"application/json"
SPEC_VERSION = b"1.0"
LARGEST_COUNT = 2**31 - 1  # a PostgreSQL integer


class UnreadableEvent(ValueError):
    """A message that is not an event of ours; `reason` holds no data of the message."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def to_headers(event: Recorded) -> list[tuple[str, bytes]]:
    headers = [
        ("content-type", CONTENT_TYPE),
        ("ce_specversion", SPEC_VERSION),
        ("ce_id", str(event.event_id).encode()),
        ("ce_source", SOURCES[event.topic].encode()),
        ("ce_type", event.type.encode()),
        ("ce_time", _timestamp(event.occurred_at)),
        ("ce_recordedtime", _timestamp(event.recorded_at)),
        ("ce_stream", event.stream.encode()),
        ("ce_streamversion", b"%d" % event.version),
        ("ce_epoch", b"%d" % event.epoch),
        ("ce_correlationid", str(event.correlation_id).encode()),
    ]
    if event.subject:
        headers.append(("ce_subject", str(event.subject).encode()))
    if event.causation_id:
        headers.append(("ce_causationid", str(event.causation_id).encode()))
    if event.traceparent:
        headers.append(("traceparent", event.traceparent.encode()))
    if event.restored_epoch:
        headers.append(("ce_restoredepoch", b"%d" % event.restored_epoch))
    return headers


def from_message(
    topic: str, key: bytes | None, headers: Iterable[tuple[str, bytes]], value: bytes | None
) -> Recorded:
    """The event a Kafka message carries. Raises UnreadableEvent; `value` is not decoded here.

    What comes back can be stored: a number or a time that PostgreSQL would refuse is unreadable.
    """
    try:
        return _recorded(topic, key, dict(headers), value)
    except KeyError as missing:
        raise UnreadableEvent(f"header {missing.args[0]} is missing") from None
    except UnreadableEvent:
        raise
    except (ValueError, AttributeError, TypeError, OverflowError):
        raise UnreadableEvent("a header has no readable value") from None


def _recorded(
    topic: str, key: bytes | None, found: dict[str, bytes], value: bytes | None
) -> Recorded:
    subject = found.get("ce_subject")
    causation = found.get("ce_causationid")
    trace = found.get("traceparent")
    if found["ce_specversion"] != SPEC_VERSION or not key or value is None:
        raise UnreadableEvent("not a CloudEvents 1.0 message with a key and data")
    type, stream = found["ce_type"], found["ce_stream"]
    if not (type and stream) or b"\0" in key + type + stream + (trace or b""):
        raise UnreadableEvent("a name is empty, or holds a NUL, which no PostgreSQL text can")
    return Recorded(
        event_id=UUID(found["ce_id"].decode()),
        type=type.decode(),
        stream=stream.decode(),
        version=_count(found["ce_streamversion"]),
        subject=UUID(subject.decode()) if subject else None,
        key=key.decode(),
        topic=topic,
        occurred_at=_instant(found["ce_time"]),
        recorded_at=_instant(found["ce_recordedtime"]),
        correlation_id=UUID(found["ce_correlationid"].decode()),
        causation_id=UUID(causation.decode()) if causation else None,
        traceparent=trace.decode() if trace else None,
        epoch=_count(found["ce_epoch"]),
        restored_epoch=_count(found["ce_restoredepoch"]) if "ce_restoredepoch" in found else 0,
        data=value,
    )


def _timestamp(moment: datetime) -> bytes:
    if moment.tzinfo is None:
        raise ValueError("a time without an offset cannot be published")
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z").encode()


def _instant(text: bytes) -> datetime:
    moment = datetime.fromisoformat(text.decode())
    if moment.tzinfo is UTC:
        return moment
    if moment.tzinfo is None:
        raise ValueError("no offset")
    return moment.astimezone(UTC)


def _count(digits: bytes) -> int:
    number = int(digits)
    if not 0 < number <= LARGEST_COUNT:
        raise ValueError("out of range")
    return number
