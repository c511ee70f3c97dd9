"""Every text that a request may hold: sealed as personal, a code that holds nothing personal, about
staff, or of another kind. A new one fails here until somebody has decided which."""

from collections.abc import Iterator
from typing import Any

import pytest

from deploy.contract.openapi import document
from deploy.local.settings import SERVICES
from libs.web.fields.fields import looks_personal

SEALED = {
    "customer": {
        "name",
        "title",
        "objective",
        "task",
        "details",
        "email",
        "phone",
        "reason",
        "note",
        "proof",
        "street",
        "postal_code",
        "city",
        "state",
        "country",
    },
    "interaction": {"topic", "note", "reason", "name", "reference"},
    "valuation": {"note"},
    "callcenter": {"name", "subject", "description", "body"},
}
# Refused where an e-mail address or a phone number stands in it: kept in clear.
CODES = {
    "customer": {
        "region",
        "industry",
        "external_ids",
        "team",
        "role",
        "territory",
        "purpose",
        "source",
        "add",
        "remove",
        "language",
        "fact",
        "sources",
        "grounds",
        "time_zone",
        "begin",
        "end",
        "query",
    },
    "interaction": {"product_id", "category", "method", "competitor", "media_type"},
    "valuation": {"product_id", "reason", "grade", "period"},
    "callcenter": {"queue", "skills"},
}
# Of every service: why a parked event is given up.
PARKED = {"reason"}
# Subjects of employees' tokens.
STAFF = {
    "customer": {"owner", "subject", "subjects", "owner_labels"},
    "callcenter": {"login"},
}
# Rules of the installation, written by its managers about nobody: policies and segments.
RULES = {
    "valuation": {
        "name",
        "payment_terms",
        "marketing",
        "price_terms",
        "service_level",
        "grades",
        "industries",
        "regions",
        "salt",
        "sources",
    }
}
# Values of fields that an installation declares: sealed where they are personal, else codes.
DECLARED = {"customer": {"custom", "choices"}}
EXACT = {"amount", "currency"}


@pytest.mark.parametrize("service", SERVICES)
async def test_every_text_of_every_write_is_classified(service: str):
    known = EXACT | PARKED
    for kinds in (SEALED, CODES, STAFF, RULES, DECLARED):
        known |= kinds.get(service, set())
    found = {path.strip("/*").rpartition("/")[2] for path in _texts(await document(service))}
    assert found - known == set()
    assert known - EXACT - found == set()


@pytest.mark.parametrize(
    "text",
    [
        "anna@example.org",
        "ask anna@example.org",
        "+44 20 7946 0018",
        "+442079460018",
        "(030) 123456",
    ],
)
def test_an_address_or_a_number_looks_personal(text: str):
    assert looks_personal(text)


@pytest.mark.parametrize(
    "text", ["erp-17", "2024-000123-45", "4930123456", "cd-17", "A+B", "@home", "Babbage & Sons"]
)
def test_a_code_does_not(text: str):
    assert not looks_personal(text)


def _texts(api: dict[str, Any]) -> set[str]:
    def walk(schema: dict[str, Any], path: str) -> Iterator[str]:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            yield from walk(api["components"]["schemas"][name], path)
        for key in ("anyOf", "oneOf", "allOf"):
            for part in schema.get(key, ()):
                yield from walk(part, path)
        for name, part in schema.get("properties", {}).items():
            yield from walk(part, f"{path}/{name}")
        for part in _open_ended(schema):
            yield from walk(part, f"{path}/*")
        if schema.get("type") == "string" and not schema.keys() & {"enum", "const", "format"}:
            yield path

    return {path for body in _bodies(api) for path in walk(body, "")}


def _open_ended(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    named = schema.get("patternProperties", {}).values()
    for part in (schema.get("additionalProperties"), schema.get("items"), *named):
        if isinstance(part, dict):
            yield part


def _bodies(api: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for operations in api["paths"].values():
        for operation in operations.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                yield content["schema"]
