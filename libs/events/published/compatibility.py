"""Differences between two schemas of one event type, and whether they would break its readers."""

from collections.abc import Iterator
from typing import Any, NamedTuple

Schema = dict[str, Any]

COSMETIC = frozenset({"$schema", "$id", "$defs", "title", "description", "examples"})
NESTED = frozenset({"properties", "required", "items", "additionalProperties", "anyOf"})


class Difference(NamedTuple):
    """One change at the JSON pointer `at`. Breaking: it needs a new version and an upcaster."""

    at: str
    change: str
    breaking: bool


def differences(old: Schema, new: Schema) -> list[Difference]:
    """Only a new optional field and new wording are no new version; all else is breaking.

    A default is no wording: a field that equals its default is left out of the message, so what
    an absent field means is part of the contract.
    """
    found = list(_compare(_inlined(old, old), _inlined(new, new), ""))
    if not found and old != new:
        found.append(Difference("", "the wording changed", breaking=False))
    return found


def _compare(old: Schema, new: Schema, at: str) -> Iterator[Difference]:
    yield from _compare_fields(old, new, at)
    for keyword in ("items", "additionalProperties"):
        yield from _compare_part(old.get(keyword), new.get(keyword), f"{at}/{keyword}")
    before, after = old.get("anyOf", []), new.get("anyOf", [])
    if len(before) != len(after):
        yield Difference(f"{at}/anyOf", "other alternatives", breaking=True)
    for index, (a, b) in enumerate(zip(before, after, strict=False)):
        yield from _compare_part(a, b, f"{at}/anyOf/{index}")
    for keyword in sorted((old.keys() | new.keys()) - COSMETIC - NESTED):
        a, b = old.get(keyword), new.get(keyword)
        if a != b:
            yield Difference(at, f"{keyword} changed from {a!r} to {b!r}", breaking=True)


def _compare_fields(old: Schema, new: Schema, at: str) -> Iterator[Difference]:
    before, after = old.get("properties", {}), new.get("properties", {})
    required_before, required_now = set(old.get("required", ())), set(new.get("required", ()))
    for name in before.keys() - after.keys():
        yield Difference(f"{at}/{name}", "the field was removed", breaking=True)
    for name in after.keys() - before.keys():
        kind = "required" if name in required_now else "optional"
        yield Difference(f"{at}/{name}", f"a new {kind} field", breaking=kind == "required")
    for name in before.keys() & after.keys():
        if (name in required_before) != (name in required_now):
            change = "became required" if name in required_now else "is no longer required"
            yield Difference(f"{at}/{name}", f"the field {change}", breaking=True)
        yield from _compare(before[name], after[name], f"{at}/{name}")


def _compare_part(old: Any, new: Any, at: str) -> Iterator[Difference]:
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _compare(old, new, at)
    elif old != new:
        yield Difference(at, f"changed from {old!r} to {new!r}", breaking=True)


def _inlined(part: Any, root: Schema) -> Any:
    """`part` with every reference replaced by what it points to: names of parts are no contract."""
    if isinstance(part, list):
        return [_inlined(item, root) for item in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        name = part["$ref"].removeprefix("#/$defs/")
        return _inlined(root["$defs"][name], root) | _inlined(
            {k: v for k, v in part.items() if k != "$ref"}, root
        )
    return {k: _inlined(v, root) for k, v in part.items() if k != "$defs"}
