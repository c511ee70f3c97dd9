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
    topic: str, key: bytes, headers: Iterable[tuple[str, bytes]], value: bytes
) -> Recorded:
    """The event a Kafka message carries. Raises UnreadableEvent; `value` is not decoded here."""
    found = dict(headers)
    try:
        subject = found.get("ce_subject")
        causation = found.get("ce_causationid")
        trace = found.get("traceparent")
        return Recorded(
            event_id=UUID(found["ce_id"].decode()),
            type=found["ce_type"].decode(),
            stream=found["ce_stream"].decode(),
            version=int(found["ce_streamversion"]),
            subject=UUID(subject.decode()) if subject else None,
            key=key.decode(),
            topic=topic,
            occurred_at=datetime.fromisoformat(found["ce_time"].decode()),
            recorded_at=datetime.fromisoformat(found["ce_recordedtime"].decode()),
            correlation_id=UUID(found["ce_correlationid"].decode()),
            causation_id=UUID(causation.decode()) if causation else None,
            traceparent=trace.decode() if trace else None,
            epoch=int(found["ce_epoch"]),
            restored_epoch=int(found.get("ce_restoredepoch", 0)),
            data=value,
        )
    except KeyError as missing:
        raise UnreadableEvent(f"header {missing.args[0]} is missing") from None
    except (ValueError, AttributeError, TypeError):
        raise UnreadableEvent("a header has no readable value") from None


def _timestamp(moment: datetime) -> bytes:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z").encode()
