"""Canaries: texts that nobody can know who was not told, one in each personal field of a body."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tests.services.test_text_fields import SEALED

Api = dict[str, Any]
CODED = re.compile("/parked/|/relations/|/axes/|/archive/.*/void$|/disputes$|/duplicates/|/views")
WRITES = ("post", "put", "patch")
JSON = "application/json"


@dataclass(frozen=True)
class Operation:
    """One of an OpenAPI document; `commands`: it takes an Idempotency-Key and changes something."""

    service: str
    method: str
    path: str
    commands: bool
    body: dict[str, Any] | None
    parameters: tuple[str, ...]
    produces: str

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"


@dataclass(eq=False)
class Canary:
    """Text sent in `field`, as it would be found wherever it leaks; about `owner`, a customer, an
    agent or a member of staff. Without an owner nobody may ever see it."""

    sent: str
    needles: tuple[bytes, ...]
    field: str
    owner: str | None = None


def operations(service: str, api: Api) -> Iterator[Operation]:
    for path, methods in api["paths"].items():
        for method, operation in methods.items():
            parameters = operation.get("parameters", ())
            yield Operation(
                service=service,
                method=method,
                path=path,
                commands=any(each["name"] == "Idempotency-Key" for each in parameters)
                or path.endswith(":batch"),
                body=operation.get("requestBody", {}).get("content", {}).get(JSON),
                parameters=tuple(each["name"] for each in parameters if each["in"] == "query"),
                produces=next(
                    iter(operation["responses"].get("200", {}).get("content", {JSON: 0}))
                ),
            )


class Canaries:
    """Those that were let fly so far."""

    def __init__(self) -> None:
        self._chance = random.SystemRandom()
        self.all: list[Canary] = []

    def new(self, field: str) -> Canary:
        letters = "".join(self._chance.choices("bcdfghjklmnpqrstvwxz", k=14))
        made = Canary(*_spelt(field, letters, self._chance), field)
        self.all.append(made)
        return made

    def found_in(self, said: bytes) -> list[Canary]:
        lower = said.lower()
        return [each for each in self.all if any(needle in lower for needle in each.needles)]

    def body_of(self, api: Api, operation: Operation, known: dict[str, str]) -> Any:
        """An example of the document, about `known` ids, with a canary in each personal field."""
        if operation.body is None:
            return None
        schema = operation.body["schema"]
        example = operation.body.get("example", example_of(api, schema))

        def filled(schema: dict[str, Any], value: Any) -> Any:
            schema = resolved(api, schema)
            if isinstance(value, list):
                return [filled(schema.get("items", {}), item) for item in value]
            if not isinstance(value, dict):
                return value
            made = dict(value)
            for name, part in schema.get("properties", {}).items():
                if is_sealed(api, operation, name, part):
                    made[name] = self.new(name).sent
                elif name in value:
                    made[name] = known.get(name) or filled(part, value[name])
            return made

        return filled(schema, example)


def _spelt(field: str, letters: str, chance: random.SystemRandom) -> tuple[str, tuple[bytes, ...]]:
    if field == "phone":
        digits = f"{chance.randrange(10**4):04}"
        sent = f"+44 (0)20-7946.{digits} x{chance.randrange(10**6):06}"
        return sent, (sent.encode(), f"44207946{digits}".encode())
    if field == "email":
        return f"{letters}@example.org", (letters.encode(),)
    return f"Canary {letters.title()}", (letters.encode(),)


def sealed_fields(api: Api, operation: Operation) -> list[str]:
    """The personal fields of the operation's body, wherever they stand in it."""

    def walk(schema: dict[str, Any]) -> Iterator[str]:
        schema = resolved(api, schema)
        for name, part in schema.get("properties", {}).items():
            if is_sealed(api, operation, name, part):
                yield name
            yield from walk(part)
        if "items" in schema:
            yield from walk(schema["items"])

    return sorted(set(walk(operation.body["schema"]))) if operation.body else []


def resolved(api: Api, schema: dict[str, Any]) -> dict[str, Any]:
    """Without a reference, and what an optional field is where it is not null."""
    for part in schema.get("anyOf", ()):
        if part.get("type") != "null":
            return resolved(api, part)
    if "$ref" in schema:
        return resolved(api, api["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    return schema


def is_sealed(api: Api, operation: Operation, name: str, schema: dict[str, Any]) -> bool:
    """True of a personal text; reasons of disputes, relations, axes and dismissals are
    codes, as the names of views are, and why operators give parked events up is about nobody."""
    coded = CODED.search(operation.path)
    sealed = () if coded else SEALED.get(operation.service, ())
    what = resolved(api, schema)
    return name in sealed and what.get("type") == "string" and "enum" not in what


def example_of(api: Api, schema: dict[str, Any]) -> dict[str, Any]:
    return dict(resolved(api, schema).get("examples", [{}])[0])


def ids_in(answer: Any) -> dict[str, str]:
    """The ids that an answer names at its top."""
    named = answer.items() if isinstance(answer, dict) else ()
    return {name: value for name, value in named if name.endswith("_id") and _is_uuid(value)}


def _is_uuid(value: Any) -> bool:
    try:
        return str(UUID(value)) == value
    except (ValueError, TypeError, AttributeError):
        return False
