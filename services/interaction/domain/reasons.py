"""Reasons for voiding: a code stands in clear, free text is personal."""

from typing import Any

from libs.events.interaction import SEALED_TOPIC, is_coded


def reason_fields(reason: str) -> dict[str, str]:
    """The fields of an event that has `reason`."""
    if is_coded(reason):
        return {"reason": reason}
    return {"reason": SEALED_TOPIC, "reason_text": reason}


def coded_reason(event: Any) -> str | None:
    """The reason of an event; None where it is free text."""
    return None if event.reason == SEALED_TOPIC else event.reason


def reason_of(event: Any) -> str | None:
    """The reason of an opened event; None where it is sealed and not shown."""
    return event.reason_text or coded_reason(event)


def with_reason(data: dict[str, Any]) -> dict[str, Any]:
    """An event's data with its reason as one field, null where it is sealed and not shown."""
    if "voided_events" not in data:
        return data
    code = None if data["reason"] == SEALED_TOPIC else data["reason"]
    shown = {**data, "reason": data.get("reason_text") or code}
    shown.pop("reason_text", None)
    return shown
