"""The OpenAPI document: valid, complete, and nothing in it or in /docs from outside."""

import re
from typing import Any

import httpx2
import jsonschema_rs
import pytest
from schemathesis.specs.openapi import definitions

from libs.web.errors.problems import MEDIA_TYPE

OUTSIDE = re.compile(r"(?:https?:)?//[\w.-]+")
METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
async def document(client: httpx2.AsyncClient) -> dict[str, Any]:
    return (await client.get("/openapi.json")).json()


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        operation
        for path in document["paths"].values()
        for method, operation in path.items()
        if method in METHODS
    ]


def test_it_is_valid_openapi_3_1(document: dict[str, Any]):
    assert document["openapi"].startswith("3.1")
    validator = jsonschema_rs.Draft202012Validator(definitions.OPENAPI_31)
    assert [error.message for error in validator.iter_errors(document)] == []


def test_every_reference_leads_somewhere(document: dict[str, Any]):
    for reference in references(document):
        at: Any = document
        for step in reference.removeprefix("#/").split("/"):
            at = at[step]


def test_every_operation_has_a_name_of_its_own_security_and_roles(document: dict[str, Any]):
    found = operations(document)
    names = [operation["operationId"] for operation in found]
    assert sorted(names) == [
        "hot_thing",
        "list_things",
        "open_thing",
        "read_slowly",
        "read_thing",
        "stream_things",
        "write_slowly",
    ]
    for operation in found:
        assert operation["security"] == [{"bearer": []}]
        assert operation["x-roles"]


def test_every_error_is_a_problem_and_nothing_else(document: dict[str, Any]):
    for operation in operations(document):
        assert {"401", "403", "422", "503"} <= operation["responses"].keys()
        for status, answer in operation["responses"].items():
            if int(status) >= 400:
                assert answer["content"].keys() == {MEDIA_TYPE}
                assert answer["content"][MEDIA_TYPE]["schema"] == {
                    "$ref": "#/components/schemas/Problem"
                }
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_writes_say_that_they_need_an_idempotency_key(document: dict[str, Any]):
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            required = [
                parameter["name"]
                for parameter in operation.get("parameters", [])
                if parameter["in"] == "header" and parameter["required"]
            ]
            assert ("Idempotency-Key" in required) == (method != "get"), (path, method)
            assert ("409" in operation["responses"]) == (method != "get"), (path, method)


def test_hot_routes_are_there_with_their_schemas(document: dict[str, Any]):
    assert document["paths"]["/v1/hot"]["post"]["operationId"] == "hot_thing"
    assert "HotThing" in document["components"]["schemas"]
    assert "schemas" not in document["paths"]["/v1/hot"]["post"]


@pytest.mark.parametrize("path", ["/openapi.json", "/docs"])
async def test_no_address_but_our_own(client: httpx2.AsyncClient, path: str):
    answer = await client.get(path)
    assert answer.status_code == 200
    assert OUTSIDE.findall(answer.text) == []


async def test_all_that_the_docs_page_loads_is_served_here(client: httpx2.AsyncClient):
    page = (await client.get("/docs")).text
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(loaded) == 3
    for address in loaded:
        assert (await client.get(f"/{address}")).status_code == 200
    assert "'url': 'openapi.json'" in page or "url: 'openapi.json'" in page
    assert re.search(r'"validatorUrl": null', page)


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [found for item in node.values() for found in references(item)]
    if isinstance(node, list):
        return [found for item in node for found in references(item)]
    return []
