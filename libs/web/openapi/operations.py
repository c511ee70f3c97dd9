"""OpenAPI entries of hot routes, which FastAPI does not see: built from msgspec's schemas."""

from collections.abc import Sequence
from typing import Any

import msgspec

REF = "#/components/schemas/{name}"
_CREATED_HEADERS = {
    "Event-Id": {
        "description": "For ?after= of the projections that hear of this event",
        "schema": {"type": "string"},
    },
    "ETag": {"description": "The stream's version", "schema": {"type": "string"}},
}


def command_operation(
    operation_id: str,
    *,
    tag: str,
    summary: str,
    description: str,
    body: dict[str, Any],
    answer: dict[str, Any],
    schemas: dict[str, Any],
    existing: str,
    example: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A POST that creates one thing. `existing` says when the answer is 200 instead of 201."""
    sent = {"application/json": {"schema": body, **({"example": example} if example else {})}}
    content = {"application/json": {"schema": answer}}
    return {
        "operationId": operation_id,
        "tags": [tag],
        "summary": summary,
        "description": description,
        "requestBody": {"required": True, "content": sent},
        "responses": {
            "200": {"description": existing, "content": content, "headers": _CREATED_HEADERS},
            "201": {"description": "Created", "content": content, "headers": _CREATED_HEADERS},
        },
        "schemas": schemas,
    }


def batch_operation(
    operation_id: str,
    *,
    tag: str,
    summary: str,
    item: dict[str, Any],
    result: dict[str, Any],
    schemas: dict[str, Any],
    example: dict[str, Any],
) -> dict[str, Any]:
    """A POST of up to 1,000 items, answered one by one."""
    items = {"type": "array", "items": item, "minItems": 1, "maxItems": 1_000}
    body = {
        "type": "object",
        "required": ["items"],
        "properties": {"items": items},
        "additionalProperties": False,
    }
    sent = {"application/json": {"schema": body, "example": {"items": [example]}}}
    return {
        "operationId": operation_id,
        "tags": [tag],
        "summary": summary,
        "description": "Not atomic: each item is accepted or refused on its own, under the "
        "idempotency key `key#index`, and answered with the status it would have had alone.",
        "requestBody": {"required": True, "content": sent},
        "responses": {
            "200": {
                "description": "One answer for each item, in their order",
                "content": {"application/json": {"schema": _answers(result)}},
            }
        },
        "schemas": schemas,
    }


def schemas_of(types: Sequence[type]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """A reference to each of these structs, and all components they need."""
    return msgspec.json.schema_components(types, ref_template=REF)  # pyright: ignore[reportReturnType]


def _answers(result: dict[str, Any]) -> dict[str, Any]:
    answer = {
        "type": "object",
        "required": ["index", "status"],
        "properties": {
            "index": {"type": "integer"},
            "status": {"type": "integer", "examples": [201]},
            "event_id": {"type": "string", "description": "As the header Event-Id"},
            "replayed": {"type": "boolean", "description": "Answered from the idempotency key"},
            "result": result,
            "problem": {"$ref": REF.format(name="Problem")},
        },
    }
    return {
        "type": "object",
        "required": ["items"],
        "properties": {"items": {"type": "array", "items": answer}},
    }
