"""A JSON Schema for the data of each event type, drawn from its class."""

import inspect
import json
from typing import Any

import msgspec

from libs.events.catalog import all_contracts
from libs.events.contract import Contract

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SEALED = (
    "Personal: on the wire the text is sealed under its owner's key, as "
    "`sealed:v1:<base64url of nonce and ciphertext>`."
)
Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """The schema of every registered type, complete in itself."""
    return {contract.type: schema_of(contract) for contract in all_contracts()}


def schema_of(contract: Contract) -> Schema:
    own, parts = components([contract], "#/$defs/{name}")
    name = contract.cls.__name__
    schema = {"$schema": DIALECT, "$id": f"urn:crm:event:{contract.type}", **own[contract.type]}
    if parts:
        schema["$defs"] = {part: parts[part] for part in sorted(parts) if part != name}
    return schema


def components(
    contracts: list[Contract], ref_template: str
) -> tuple[dict[str, Schema], dict[str, Schema]]:
    """The events' schemas by type, and by name those of the parts they refer to."""
    _, found = msgspec.json.schema_components([c.cls for c in contracts], ref_template=ref_template)
    plain = json.loads(json.dumps(found))  # defaults that are tuples become lists
    parts = {name: _described(schema) for name, schema in plain.items()}
    own = {c.type: _marked(c, parts.pop(c.cls.__name__)) for c in contracts}
    return own, parts


def _described(schema: Schema) -> Schema:
    if "description" in schema:
        schema["description"] = inspect.cleandoc(schema["description"])
    return schema


def _marked(contract: Contract, schema: Schema) -> Schema:
    for field in contract.personal:
        schema["properties"][field] |= {"x-personal": True, "description": SEALED}
    return {"title": contract.type} | {k: v for k, v in schema.items() if k != "title"}
