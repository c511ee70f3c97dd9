"""The contract as an AsyncAPI 3.0 document: topics, messages, headers, schemas, examples."""

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

from libs.events.catalog import all_contracts
from libs.events.contract import PARTITIONS, SOURCES, TOPICS, Contract
from libs.events.published.schemas import components

BINDING_VERSION = "0.5.0"
INTRODUCTION = inspect.cleandoc(
    """
    Every fact that Rapport records about customers, as CloudEvents 1.0 in Kafka's binary mode with
    JSON data. Read the headers for what happened, when and to whom; read the data for the details.

    **Order.** Events of one stream have consecutive `ce_streamversion`s from 1 and arrive in that
    order on one topic; all events of one customer on one topic share a key, hence a partition.

    **Duplicates.** The same event can arrive again, with a higher `ce_epoch` when a lost broker was
    filled anew. Drop what is not above the last `ce_streamversion` that you applied of its
    `ce_stream`. A higher `ce_restoredepoch` than you have seen means that the source was restored
    to an earlier moment: read its topics again from the beginning.

    **Evolution.** A type name never changes its meaning. New optional fields can appear at any
    time: ignore what you do not know. Everything else becomes a new version of the type. An absent
    field means its default.

    **Personal data** is sealed and cannot be read from here; the owning service's API gives it to
    callers who may see it. After `crm.customer.erased.v1` nobody can read it any more.
    """
)
UUID_TEXT = {"type": "string", "format": "uuid"}
TIME_TEXT = {"type": "string", "format": "date-time"}
COUNT_TEXT = {"type": "string", "pattern": "^[1-9][0-9]*$"}
HEADERS: dict[str, dict[str, Any]] = {
    "content-type": {"const": "application/json"},
    "ce_specversion": {"const": "1.0"},
    "ce_id": UUID_TEXT | {"description": "Identity of the event, a UUIDv7; the same if repeated."},
    "ce_source": {"enum": sorted(set(SOURCES.values())), "description": "The service."},
    "ce_type": {"type": "string", "description": "Literal name and version of the event type."},
    "ce_subject": UUID_TEXT | {"description": "The customer it is about, where there is one."},
    "ce_time": TIME_TEXT | {"description": "When it happened."},
    "ce_recordedtime": TIME_TEXT | {"description": "When we learned of it."},
    "ce_stream": {"type": "string", "description": "The aggregate: `<category>-<uuid>`."},
    "ce_streamversion": COUNT_TEXT | {"description": "Its number within the stream, from 1."},
    "ce_epoch": COUNT_TEXT | {"description": "Raised when a source publishes everything again."},
    "ce_correlationid": UUID_TEXT | {"description": "The request that all of this goes back to."},
    "ce_causationid": UUID_TEXT | {"description": "The event that led to this one, if one did."},
    "ce_actor": {
        "type": "string",
        "description": "Who changed something: the token's subject as a pseudonym, "
        "`customer:<id>` or `system:<service>`. Absent of older events.",
    },
    "ce_via": {
        "type": "string",
        "description": "The client or agent that acted for the actor, where one did.",
    },
    "ce_restoredepoch": COUNT_TEXT | {"description": "The epoch of the source's last restore."},
    "traceparent": {"type": "string", "description": "W3C trace context of the command."},
}
OPTIONAL_HEADERS = {
    "ce_subject",
    "ce_causationid",
    "ce_actor",
    "ce_via",
    "ce_restoredepoch",
    "traceparent",
}
Examples = Mapping[str, Sequence[Mapping[str, Any]]]


def document(examples: Examples) -> dict[str, Any]:
    """`examples` by type: objects of `case`, `headers` and `data`."""
    contracts = all_contracts()
    own, parts = components(contracts, "#/components/schemas/{name}")
    topics = sorted({contract.topic for contract in contracts})
    shared = {name: parts[name] for name in sorted(parts)}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Rapport events", "version": "1.0.0", "description": INTRODUCTION},
        "defaultContentType": "application/json",
        "channels": {topic: _channel(topic, contracts) for topic in topics},
        "operations": {_operation_name(topic): _operation(topic) for topic in topics},
        "components": {
            "messages": {c.type: _message(c, examples.get(c.type, ())) for c in contracts},
            "schemas": {"Headers": _headers()} | own | shared,
        },
    }


def _channel(topic: str, contracts: list[Contract]) -> dict[str, Any]:
    streams = ", ".join(sorted(category for category, on in TOPICS.items() if on == topic))
    return {
        "address": topic,
        "title": topic,
        "description": f"Streams of the categories {streams}, from {SOURCES[topic]}.",
        "messages": {
            c.type: {"$ref": f"#/components/messages/{c.type}"}
            for c in contracts
            if c.topic == topic
        },
        "bindings": {
            "kafka": {
                "topic": topic,
                "partitions": PARTITIONS,
                "topicConfiguration": {"cleanup.policy": ["delete"], "retention.ms": -1},
                "bindingVersion": BINDING_VERSION,
            }
        },
    }


def _operation_name(topic: str) -> str:
    return "publish_" + topic.split(".")[1]


def _operation(topic: str) -> dict[str, Any]:
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{topic}"},
        "summary": f"{SOURCES[topic]} publishes every event it records, in stream order.",
    }


def _message(contract: Contract, examples: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    fixed = {"ce_type": {"const": contract.type}, "ce_source": {"const": contract.source}}
    summary = inspect.cleandoc(contract.cls.__doc__ or "")
    message: dict[str, Any] = {
        "name": contract.type,
        "title": contract.cls.__name__,
        "contentType": "application/json",
        "headers": {
            "allOf": [{"$ref": "#/components/schemas/Headers"}, {"properties": fixed}],
        },
        "payload": {"$ref": f"#/components/schemas/{contract.type}"},
        "bindings": {"kafka": {"key": _key(), "bindingVersion": BINDING_VERSION}},
        "examples": [
            {"name": example["case"], "headers": example["headers"], "payload": example["data"]}
            for example in examples
        ],
    }
    return message | ({"summary": summary} if summary else {})


def _key() -> dict[str, str]:
    return {
        "type": "string",
        "description": "The customer's id at the stream's first event, else the stream; for good.",
    }


def _headers() -> dict[str, Any]:
    return {
        "title": "CloudEvents headers",
        "type": "object",
        "properties": HEADERS,
        "required": [name for name in HEADERS if name not in OPTIONAL_HEADERS],
    }
