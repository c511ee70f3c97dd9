"""The OpenAPI 3.1 document: what FastAPI generates, corrected, with the hot routes beside it."""

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from libs.web.errors.problems import MEDIA_TYPE
from libs.web.gate.roles import WRITES, Rule
from libs.web.gate.routing import GatedRoute, HotRoute
from libs.web.openapi.teaching import teach
from libs.web.piecewise import Piecewise, pieces_of

EXAMPLE_KEY = "5f0c1f9a-3d0e-4b63-9f10-2f7c1f6a2f11"
_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_TITLES = {
    "400": "The request cannot be read",
    "401": "A valid bearer token is needed",
    "403": "The caller's roles do not allow this",
    "404": "There is no such thing",
    "409": "It conflicts with what is recorded",
    "410": "What was asked for is gone: begin again",
    "412": "It was changed since the given ETag",
    "413": "The body is too large",
    "414": "The address is longer than 8 KiB",
    "415": "Only application/json is taken",
    "422": "A field cannot be accepted; errors[].pointer says which",
    "428": "If-Match is needed",
    "429": "More than one caller may ask for; Retry-After says when to come again",
    "431": "The headers are longer than 32 KiB, or more than 100",
    "503": "Not now; retry with the same Idempotency-Key",
    "504": "The awaited event was not applied in time",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """`responses=` of a route beyond those that every route has."""
    return {status: {"description": _TITLES[str(status)]} for status in statuses}


def describe(app: FastAPI) -> None:
    """Serve /openapi.json, built at its first request and kept."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = build(app)
        return app.openapi_schema

    async def openapi(_: Request) -> Response:
        body = msgspec.json.encode(document())
        return Piecewise(pieces_of(body), len(body), media_type="application/json")

    app.openapi = document
    app.router.routes.append(
        Route("/openapi.json", openapi, methods=["GET"], include_in_schema=False)
    )


def build(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description or None,
        routes=app.routes,
    )
    schemas = schema.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas.update(_problem_schemas())
    schema["components"]["securitySchemes"] = {
        "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
    }
    for route in app.routes:
        if isinstance(route, HotRoute):
            operation = {key: value for key, value in route.operation.items() if key != "schemas"}
            schemas.update(route.operation.get("schemas", {}))
            (method,) = route.methods or {"GET"}
            schema["paths"].setdefault(route.path_format, {})[method.lower()] = operation
    _complete(schema, app)
    schema["paths"] = dict(sorted(schema["paths"].items()))
    teach(schema)
    return schema


def _complete(schema: dict[str, Any], app: FastAPI) -> None:
    rules = {
        (route.path_format, method.lower()): route.rule
        for route in app.routes
        if isinstance(route, GatedRoute | HotRoute)
        for method in route.methods or ()
    }
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            rule: Rule | None = rules.get((path, method))
            if rule is not None:
                _complete_operation(operation, path, method, rule)


def _complete_operation(operation: dict[str, Any], path: str, method: str, rule: Rule) -> None:
    operation["security"] = [{"bearer": []}]
    operation["x-roles"] = sorted(rule.roles)
    responses = operation.setdefault("responses", {})
    always = {"400", "401", "403", "414", "422", "429", "431", "503"}
    if method.upper() in WRITES:
        always |= {"413", "415"}
        if rule.command is not False:
            always.add("409")
            _describe_command(operation, batch=path.endswith(":batch"))
    for status in always - set(responses):
        responses[status] = {"description": _TITLES[status]}
    for status, answer in responses.items():
        if status.isdigit() and int(status) >= 400:
            answer["description"] = _TITLES.get(status, answer["description"])
            answer["content"] = {MEDIA_TYPE: {"schema": _PROBLEM}}
    operation["responses"] = dict(sorted(responses.items()))


def _describe_command(operation: dict[str, Any], *, batch: bool) -> None:
    """A batch says in its items what a single command says in headers."""
    _add_parameter(operation, _IDEMPOTENCY_KEY)
    for parameter in operation["parameters"]:
        if parameter["name"] == "If-Match" and "428" in operation["responses"]:
            parameter["required"] = True
    for status, answer in operation["responses"].items():
        if status.startswith("2") and not batch:
            answer.setdefault("headers", _COMMAND_HEADERS)


def _add_parameter(operation: dict[str, Any], parameter: dict[str, Any]) -> None:
    parameters = operation.setdefault("parameters", [])
    if not any(known.get("name") == parameter["name"] for known in parameters):
        parameters.append(parameter)


_IDEMPOTENCY_KEY: dict[str, Any] = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "Yours, new for each command; the same one for each retry of it. Kept 7 days.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    "example": EXAMPLE_KEY,
}


_COMMAND_HEADERS: dict[str, Any] = {
    "Event-Id": {
        "description": "For ?after= of the projections that hear of this event",
        "schema": {"type": "string"},
    },
    "ETag": {"description": "The stream's version, for If-Match", "schema": {"type": "string"}},
    "Idempotency-Replayed": {
        "description": "true when this was done before, and is only answered again",
        "schema": {"type": "string", "enum": ["true"]},
    },
}


def _problem_schemas() -> dict[str, Any]:
    error = {
        "type": "object",
        "required": ["pointer", "code", "message"],
        "properties": {
            "pointer": {"type": "string", "examples": ["/amount", "/query/limit"]},
            "code": {"type": "string", "examples": ["missing"]},
            "message": {"type": "string", "examples": ["is required"]},
        },
    }
    return {
        "FieldError": error,
        "Problem": {
            "type": "object",
            "description": "RFC 9457. `code` is stable; texts may change.",
            "required": ["type", "title", "status", "code"],
            "properties": {
                "type": {"type": "string", "examples": ["urn:rapport:problem:validation_failed"]},
                "title": {"type": "string"},
                "status": {"type": "integer", "examples": [422]},
                "code": {"type": "string", "examples": ["validation_failed"]},
                "detail": {"type": "string"},
                "correlation_id": {"type": "string", "format": "uuid"},
                "errors": {"type": "array", "items": {"$ref": "#/components/schemas/FieldError"}},
            },
        },
    }
