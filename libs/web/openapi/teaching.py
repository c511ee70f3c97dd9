"""Words, units, examples and names for readers of the OpenAPI document, besides its shapes."""

import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from libs.money.currencies import CURRENCIES
from libs.web.openapi.tags import TAGS

Schema = dict[str, Any]
SERVERS = [{"url": ".", "description": "Wherever this document is found: a port, or a gateway"}]
_REF = "#/components/schemas/{}"
_CURRENCY: Schema = {
    "type": "string",
    "description": "ISO 4217 code of money that is or was",
    "enum": sorted(CURRENCIES),
    "examples": ["EUR"],
}
_EVENT_TYPE: Schema = {
    "type": "string",
    "description": "Type of an event and its version, as published: docs/events",
    "pattern": r"^crm(\.[a-z0-9_]+)+\.v[0-9]+$",
    "examples": ["crm.purchase.recorded.v1"],
}
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}
_FORMATS = {
    "date": r"\d{4}-\d\d-\d\d",
    "date-time": r"\d{4}-\d\d-\d\dT.*",
    "uuid": r"[0-9a-f-]{36}",
}


def teach(document: Schema) -> None:
    """Complete a document in place: servers, what tags are, named currencies and types of events,
    and for each property what it is and an example, where its own place does not say."""
    document["servers"] = SERVERS
    used = {
        tag
        for path in document["paths"].values()
        for operation in path.values()
        for tag in operation.get("tags", ())
    }
    document["tags"] = [
        {"name": tag, "description": TAGS[tag]} for tag in sorted(used) if tag in TAGS
    ]
    schemas: dict[str, Schema] = document["components"]["schemas"]
    for name, schema in schemas.items():
        for field, given in schema.get("properties", {}).items():
            _describe(name, field, given)
        _name(name, schema.get("properties", {}))
    named = {"Currency": _CURRENCY, "EventType": _EVENT_TYPE}
    text = json.dumps(schemas)
    schemas |= {name: schema for name, schema in named.items() if _REF.format(name) in text}


@cache
def known_properties() -> dict[str, tuple[str, Any]]:
    """Description and example by the name of a property, or by `Schema.property`."""
    text = Path(__file__).with_name("properties.toml").read_text("utf-8")
    return {name: (words, example) for name, (words, example) in tomllib.loads(text).items()}


def _describe(name: str, field: str, given: Schema) -> None:
    known = known_properties()
    own = known.get(f"{name}.{field}")
    found = own or known.get(field)
    if found is None or "description" in given:
        return
    words, example = found
    fitting = fits(example, given)
    # Otherwise a word of another meaning.
    if not fitting and not (_refers(given) and (own or isinstance(example, dict | list))):
        return
    given["description"] = words
    # Bodies have examples of their own, as a whole.
    if (
        conforms(example, given)
        and not name.endswith("Body")
        and not {"example", "examples"} & given.keys()
    ):
        given["examples"] = [example]


def fits(example: Any, schema: Schema) -> bool:
    """Tell whether an example can be of a schema; of a reference to another it is not known."""
    if "anyOf" in schema:
        return any(fits(example, each) for each in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return example in schema.get("enum", [schema.get("const")])
    kinds = schema.get("type", ())
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if isinstance(example, bool) and "boolean" not in kinds:
        return False
    if isinstance(example, str) and not _formatted(example, schema.get("format", "")):
        return False
    return any(isinstance(example, _TYPES.get(kind, ())) for kind in kinds)


def conforms(example: Any, schema: Schema) -> bool:
    """Tell whether an example fits, as do its items, and matches the pattern there is."""
    if "anyOf" in schema:
        return any(conforms(example, each) for each in schema["anyOf"])
    if isinstance(example, list):
        items = schema.get("items", {})
        return fits(example, schema) and all(conforms(each, items) for each in example)
    if isinstance(example, dict) and isinstance(each := schema.get("additionalProperties"), dict):
        return fits(example, schema) and all(conforms(value, each) for value in example.values())
    matches = not isinstance(example, str) or re.search(schema.get("pattern", ""), example)
    return bool(matches) and fits(example, schema)


def _formatted(example: str, form: str) -> bool:
    shape = _FORMATS.get(form)
    return shape is None or re.fullmatch(shape, example) is not None


def _refers(schema: Schema) -> bool:
    return any("$ref" in each for each in schema.get("anyOf", [schema]))


def _name(owner: str, properties: dict[str, Schema]) -> None:
    """Refer to the named schemas where a property is a currency or a type of event."""
    if (given := properties.get("currency")) is not None:
        answered = not owner.endswith("Body") and owner != "Policy"
        if answered or any("enum" in each for each in given.get("anyOf", [given])):
            properties["currency"] = _referring(given, "Currency")
    if "event_id" in properties and "type" in properties:
        properties["type"] = _referring(properties["type"], "EventType")


def _referring(schema: Schema, name: str) -> Schema:
    """The same with its plain text, or its list of values, as a reference."""
    reference = {"$ref": _REF.format(name)}
    about = {key: schema[key] for key in ("description", "title") if key in schema}
    if schema.get("type") == "string":
        return reference | about
    if "anyOf" not in schema:
        return schema
    kept = [each for each in schema["anyOf"] if each.get("type") != "string"]
    return {"anyOf": [reference, *kept]} | about
