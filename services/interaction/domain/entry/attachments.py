"""Attachments of an interaction: what they are in clear, names and places apart and personal."""

from typing import Any

from msgspec import to_builtins


def with_attachments(data: dict[str, Any]) -> dict[str, Any]:
    """An event's data with each attachment as one thing; names and references are null where they
    are sealed and not shown."""
    if not data.get("attachments"):
        return data
    attachments: list[dict[str, Any]] = to_builtins(data["attachments"])
    unknown = [None] * len(attachments)
    names = data.get("attachment_names") or unknown
    references = data.get("attachment_references") or unknown
    parts = zip(attachments, names, references, strict=True)
    shown = {
        **data,
        "attachments": [{**what, "name": name, "reference": where} for what, name, where in parts],
    }
    for field in ("attachment_names", "attachment_references"):
        shown.pop(field, None)
    return shown
