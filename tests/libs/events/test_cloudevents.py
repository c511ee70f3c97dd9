"""Our wire format against the CloudEvents SDK, and against whatever a topic may hold."""

import json
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import msgspec
import pytest
from cloudevents.core.bindings.kafka import KafkaMessage, from_binary_event, to_binary_event
from cloudevents.core.v1.event import CloudEvent
from hypothesis import given
from hypothesis import strategies as st

from libs.events.catalog import all_contracts
from libs.events.cloudevents import UnreadableEvent, from_message, to_headers
from libs.events.recorded import Recorded
from libs.identifiers.actors import Pseudonyms
from tests.libs.events.messages import MESSAGES, Message, named

FEWEST, MOST = 1, 2**31 - 1
instants = st.datetimes(  # bounds are naive, hypothesis adds the offsets
    min_value=datetime(1970, 1, 2),  # noqa: DTZ001
    max_value=datetime(9998, 12, 31),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))]),
)
counts = st.integers(FEWEST, MOST)
ACTORS = st.emails().map(Pseudonyms(b"x").of) | st.just("auth0|5f7c") | st.just("system:x")


@st.composite
def recorded(draw: st.DrawFn) -> Recorded:
    contract = draw(st.sampled_from(all_contracts()))
    stream = f"{contract.category}-{draw(st.uuids())}"
    subject = draw(st.none() | st.uuids())
    return Recorded(
        event_id=draw(st.uuids()),
        type=contract.type,
        stream=stream,
        version=draw(counts),
        subject=subject,
        key=str(subject or stream),
        topic=contract.topic,
        occurred_at=draw(instants),
        recorded_at=draw(instants),
        correlation_id=draw(st.uuids()),
        causation_id=draw(st.none() | st.uuids()),
        actor=draw(st.none() | ACTORS),
        via=draw(st.none() | ACTORS),
        traceparent=draw(st.none() | st.from_regex(r"\A00-[0-9a-f]{32}-[0-9a-f]{16}-01\Z")),
        epoch=draw(counts),
        restored_epoch=draw(st.just(0) | counts),
        data=json.dumps(draw(st.dictionaries(st.text(), st.text() | st.none()))).encode(),
    )


def sdk_message(event: Recorded) -> KafkaMessage:
    return KafkaMessage(headers=dict(to_headers(event)), key=event.key.encode(), value=event.data)


def attributes_of(event: Recorded) -> dict[str, object]:
    """The event as CloudEvents names things, written down independently of our encoder."""
    attributes = {
        "specversion": "1.0",
        "datacontenttype": "application/json",
        "id": str(event.event_id),
        "source": event.source,
        "type": event.type,
        "time": event.occurred_at,
        "recordedtime": event.recorded_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "stream": event.stream,
        "streamversion": str(event.version),
        "epoch": str(event.epoch),
        "correlationid": str(event.correlation_id),
        "subject": str(event.subject) if event.subject else None,
        "causationid": str(event.causation_id) if event.causation_id else None,
        "actor": event.actor,
        "via": event.via,
        "restoredepoch": str(event.restored_epoch) if event.restored_epoch else None,
    }
    return {name: value for name, value in attributes.items() if value is not None}


@given(recorded())
def test_the_sdk_reads_what_we_publish(event: Recorded) -> None:
    read = from_binary_event(sdk_message(event))

    assert read.get_attributes() == attributes_of(event) | {"partitionkey": event.key}
    assert read.get_data() == json.loads(event.data)


@given(recorded())
def test_we_read_what_the_sdk_publishes(event: Recorded) -> None:
    message = to_binary_event(
        CloudEvent(attributes_of(event), json.loads(event.data)), key_mapper=lambda _: event.key
    )

    read = from_message(
        event.topic, event.key.encode(), list(message.headers.items()), message.value
    )

    # Trace context is a Kafka header of its own, outside the CloudEvents attributes.
    expected = msgspec.structs.replace(event, traceparent=None, data=message.value)
    assert read == expected


@given(recorded())
def test_an_event_comes_back_from_its_headers_as_it_was(event: Recorded) -> None:
    read = from_message(event.topic, event.key.encode(), to_headers(event), event.data)

    assert read == event
    assert read.occurred_at.tzinfo is UTC
    assert to_headers(read) == to_headers(event)


@pytest.mark.parametrize("message", MESSAGES, ids=named)
def test_every_frozen_message_is_valid_for_the_sdk_and_for_us(message: Message) -> None:
    sdk = from_binary_event(
        KafkaMessage(dict(message.header_bytes), message.key.encode(), message.value)
    )
    ours = message.recorded()

    assert sdk.get_type() == ours.type == message.type
    assert sdk.get_data() == message.data
    assert dict(to_headers(ours)) == dict(message.header_bytes)
    ours.event()


VALID = {name: value for name, value in MESSAGES[0].header_bytes if name != "traceparent"}
OPTIONAL = {
    "ce_subject",
    "ce_causationid",
    "ce_actor",
    "ce_via",
    "traceparent",
    "ce_restoredepoch",
    "content-type",
}


@pytest.mark.parametrize("name", sorted(VALID.keys() - OPTIONAL - {"ce_source"}))
def test_a_missing_header_is_named(name: str) -> None:
    headers = [(n, v) for n, v in VALID.items() if n != name]

    with pytest.raises(UnreadableEvent, match=f"header {name} is missing"):
        from_message("crm.customer.v1", b"key", headers, b"{}")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ce_specversion", b"0.3"),
        ("ce_id", b"17"),
        ("ce_type", b""),
        ("ce_type", b"crm.\0"),
        ("ce_stream", b"\xff\xfe"),
        ("ce_streamversion", b"0"),
        ("ce_streamversion", b"-1"),
        ("ce_streamversion", b"2147483648"),
        ("ce_streamversion", b"9" * 5000),
        ("ce_time", b"2026-03-02T09:15:30"),
        ("ce_time", b"9999-12-31T23:59:59-14:00"),
        ("ce_recordedtime", b"yesterday"),
        ("ce_epoch", b"NaN"),
        ("ce_subject", b"not-a-uuid"),
        ("ce_restoredepoch", b"-3"),
        ("ce_actor", b"\xff"),
        ("ce_actor", b"nobody\0"),
        ("ce_via", b"nothing\0"),
    ],
)
def test_a_header_that_could_not_be_stored_is_unreadable(name: str, value: bytes) -> None:
    headers = list((VALID | {name: value}).items())

    with pytest.raises(UnreadableEvent) as refused:
        from_message("crm.customer.v1", b"key", headers, b"{}")

    if value:
        assert value.decode(errors="replace") not in refused.value.reason


def test_of_an_older_event_nobody_is_named() -> None:
    read = from_message("crm.customer.v1", b"key", list(VALID.items()), b"{}")

    assert (read.actor, read.via) == (None, None)
    assert not {"ce_actor", "ce_via"} & dict(to_headers(read)).keys()


@pytest.mark.parametrize(
    ("key", "value"), [(None, b"{}"), (b"", b"{}"), (b"k\0", b"{}"), (b"k", None)]
)
def test_a_message_without_a_usable_key_or_data_is_unreadable(
    key: bytes | None, value: bytes | None
) -> None:
    with pytest.raises(UnreadableEvent):
        from_message("crm.customer.v1", key, list(VALID.items()), value)


garbage = st.binary(max_size=40) | st.sampled_from([*VALID.values(), None])


@given(st.dictionaries(st.sampled_from(sorted(VALID | dict.fromkeys(OPTIONAL))), garbage))
def test_no_headers_raise_anything_but_unreadable(changes: dict[str, bytes]) -> None:
    try:
        read = from_message("crm.customer.v1", b"key", list((VALID | changes).items()), b"{}")
    except UnreadableEvent:
        return
    assert FEWEST <= read.version <= MOST
    assert read.occurred_at.tzinfo is UTC
    assert isinstance(read.event_id, UUID)


def test_a_time_without_an_offset_is_never_published() -> None:
    naive = datetime(2026, 1, 1)  # noqa: DTZ001
    event = msgspec.structs.replace(MESSAGES[0].recorded(), occurred_at=naive)

    with pytest.raises(ValueError, match="offset"):
        to_headers(event)
