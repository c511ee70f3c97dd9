"""Topics: a code stands in clear, free text is personal, and older events have either in clear."""

from typing import Any, TypeVar

from msgspec import structs

from libs.events.interaction import SEALED_TOPIC, InteractionRecorded, is_coded

E = TypeVar("E")


def in_clear(event: Any) -> bool:
    """True if the event has free text in its `topic`, as older ones may."""
    return isinstance(event, InteractionRecorded) and not (
        event.topic == SEALED_TOPIC or is_coded(event.topic)
    )


def separated(event: E, *, shown: bool = True) -> E:
    """The event with free text moved out of its topic, or left out where it is not `shown`."""
    if not in_clear(event) or not isinstance(event, InteractionRecorded):
        return event
    text = event.topic if shown else None
    return structs.replace(event, topic=SEALED_TOPIC, topic_text=text)


def with_topic(data: dict[str, Any]) -> dict[str, Any]:
    """An event's data with its topic as one field, null where it is sealed and not shown."""
    if "topic" not in data:
        return data
    code = None if data["topic"] == SEALED_TOPIC else data["topic"]
    shown = {**data, "topic": data.get("topic_text") or code}
    shown.pop("topic_text", None)
    return shown
