"""The items of a batch: decoded one after the other, and no more of them than there may be."""

import asyncio
import re
from typing import Any

from libs.web.bodies.json_bodies import (
    MEBIBYTE,
    decode_value,
    not_json,
    parse_text,
    refuse_too_many_values,
    text_of_body,
)
from libs.web.errors.problems import Problem, invalid_field
from libs.web.errors.validation import escape
from libs.web.gate.admission import Admitted

LARGEST = 1_000
LARGEST_ITEM = MEBIBYTE  # characters, as much as a command alone may have bytes
MOST_VALUES = 200_000  # in all: 1,000 purchases of 40 lines each
_AT_ONCE = 64 * 1024  # characters that are decoded before others have a turn
_BEGIN = re.compile(r'[ \t\n\r]*\{[ \t\n\r]*"items"[ \t\n\r]*:[ \t\n\r]*\[[ \t\n\r]*(?!\])')
_NEXT = re.compile(r"[ \t\n\r]*([,\]])[ \t\n\r]*")
_END = re.compile(r"[ \t\n\r]*\}[ \t\n\r]*\Z")


async def batch_items(admitted: Admitted) -> list[Any]:
    """The items of `{"items": [...]}`, parsed as strictly as any body. The raw body is given up.

    Raises 422 for another shape, none, over 1,000, or one that is too long, and 413 for too many
    values in all; nothing is built beyond these bounds.
    """
    raw, admitted.raw_body = admitted.raw_body, b""
    refuse_too_many_values(raw, MOST_VALUES, "/items")
    text = text_of_body(raw)
    del raw
    if begin := _BEGIN.match(text):
        items, end = await _decoded(text, begin.end())
        if _END.match(text, end):
            return items
    return _listed(parse_text(text) if text else None)


async def _decoded(text: str, start: int) -> tuple[list[Any], int]:
    items: list[Any] = []
    escaped, paused_at = "\\u" in text, start
    while True:
        item, end = decode_value(text, start, escaped=escaped)
        if end - start > LARGEST_ITEM:
            raise invalid_field(f"/items/{len(items)}", "too_long", "may have 1 MiB at most")
        items.append(item)
        separator = _NEXT.match(text, end)
        if separator is None:
            raise not_json()
        start = separator.end()
        if separator[1] == "]":
            return items, start
        if len(items) == LARGEST:
            raise _wrong_number()
        if start - paused_at > _AT_ONCE:
            paused_at = start
            await asyncio.sleep(0)


def _listed(body: Any) -> list[Any]:
    """The items of a body that is written in another way than nearly all are, or has none."""
    if not isinstance(body, dict) or not isinstance(body.get("items"), list):
        raise invalid_field("/items", "missing", "must be a list")
    if unknown := set(body) - {"items"}:
        raise invalid_field(
            f"/{escape(sorted(unknown)[0])}", "unknown", "is no field of this request"
        )
    if not 0 < len(body["items"]) <= LARGEST:
        raise _wrong_number()
    return body["items"]


def _wrong_number() -> Problem:
    return invalid_field("/items", "too_long", f"must have 1 to {LARGEST} items")
