"""A JSON Schema as rows for people: each field's path, its type in words, what absence means."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Schema = Mapping[str, Any]
Parts = Mapping[str, Schema]


class Field(NamedTuple):
    path: str
    kind: str
    absent: str
    note: str
    personal: bool


def fields_of(schema: Schema, parts: Parts, prefix: str = "") -> Iterator[Field]:
    """The fields in their order; those of nested objects follow as `outer.inner`."""
    required = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        path = prefix + name
        personal = field.get("x-personal", False)
        note = "" if personal else field.get("description", "")
        yield Field(path, _kind(field, parts), _absent(name, field, required), note, personal)
        if nested := _nested(field, parts):
            suffix = "[]." if field.get("type") == "array" else "."
            yield from fields_of(nested, parts, path + suffix)


def _absent(name: str, field: Schema, required: Any) -> str:
    if name in required:
        return "always there"
    return json.dumps(field["default"]) if "default" in field else "nothing"


def _kind(field: Schema, parts: Parts) -> str:
    match field:
        case {"anyOf": alternatives}:
            return " or ".join(_kind(alternative, parts) for alternative in alternatives)
        case {"$ref": ref}:
            return _kind(_part(ref, parts), parts)
        case {"enum": values}:
            return "one of " + ", ".join(map(str, values))
        case {"const": value}:
            return json.dumps(value)
        case {"type": "array", "items": items}:
            return f"list of {_kind(items, parts)}"
        case {"type": "object", "additionalProperties": {**values}}:
            return f"map to {_kind(values, parts)}"
        case {"type": "string", "format": "decimal"}:
            return "decimal string"
        case {"type": "string", "format": form}:
            return str(form)
        case {"type": kind}:
            return str(kind)
    return "any"


def _nested(field: Schema, parts: Parts) -> Schema | None:
    match field:
        case {"$ref": ref}:
            return _part(ref, parts)
        case {"items": {"$ref": ref}}:
            return _part(ref, parts)
        case {"anyOf": [{"$ref": ref}, *_]}:
            return _part(ref, parts)
    return None


def _part(ref: str, parts: Parts) -> Schema:
    return parts[ref.rpartition("/")[2]]
