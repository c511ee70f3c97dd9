"""The OpenAPI documents of all services as teaching material: what is said, and what is not yet."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from deploy.contract.openapi import document
from deploy.local.apart import run_apart
from deploy.local.settings import SERVICES
from libs.money.currencies import CURRENCIES
from libs.web.errors.wordings import is_worded
from libs.web.gate.cross_origin import EXPOSED, SENT
from libs.web.openapi.tags import TAGS
from libs.web.openapi.teaching import conforms, known_properties

EVERY_SERVICE = pytest.mark.parametrize("service", SERVICES)
# Properties without a word, and answered ones without an example: fewer each time, never more.
UNDESCRIBED = {"customer": 86, "interaction": 12, "valuation": 296, "callcenter": 7}
WITHOUT_EXAMPLE = {"customer": 37, "interaction": 8, "valuation": 182, "callcenter": 8}
# Said by messages of their own (libs.web.fields.money, admission, sse), or in answers alone.
SAID_OTHERWISE = {
    r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$",
    "^[!-~]+$",
    "^[0-9]{1,18}$",
    "^[a-z][a-z0-9_-]{1,63}$",
    r"^crm(\.[a-z0-9_]+)+\.v[0-9]+$",
}
SAFELISTED = {"Cache-Control", "Content-Type"}  # every page may read these


@cache
def document_of(service: str) -> dict[str, Any]:
    return run_apart(_whole(service))


async def _whole(service: str) -> dict[str, Any]:
    return await document(service)


def operations(service: str) -> Iterator[dict[str, Any]]:
    for path in document_of(service)["paths"].values():
        yield from path.values()


def properties(service: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, schema in document_of(service)["components"]["schemas"].items():
        for field, given in schema.get("properties", {}).items():
            yield f"{name}.{field}", given


def patterns(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        if isinstance(pattern := found.get("pattern"), str):
            yield pattern
        for each in found.values():
            yield from patterns(each)
    elif isinstance(found, list):
        for each in found:
            yield from patterns(each)


@EVERY_SERVICE
def test_no_fewer_properties_are_described_than_before(service: str) -> None:
    bare = [name for name, given in properties(service) if not given.get("description")]
    assert len(bare) <= UNDESCRIBED[service], sorted(bare)
    plain = [name for name, given in properties(service) if lacks_example(name, given)]
    assert len(plain) <= WITHOUT_EXAMPLE[service], sorted(plain)


def lacks_example(name: str, given: dict[str, Any]) -> bool:
    """Bodies have one as a whole, and what refers to another schema has that one's."""
    shown = {"example", "examples", "enum", "const"} & given.keys()
    return not (shown or "Body." in name or '"$ref"' in json.dumps(given))


@EVERY_SERVICE
def test_an_example_is_of_its_property(service: str) -> None:
    for name, given in properties(service):
        for example in given.get("examples", []):
            assert conforms(example, given) or isinstance(example, int | float | dict), name


def test_no_word_is_kept_that_nothing_is_called() -> None:
    used = {name for service in SERVICES for name, _ in properties(service)}
    used |= {name.partition(".")[2] for name in used}
    assert known_properties().keys() - used == set()


@EVERY_SERVICE
def test_every_pattern_has_a_sentence(service: str) -> None:
    assert {p for p in patterns(document_of(service)) if not is_worded(p)} <= SAID_OTHERWISE


@EVERY_SERVICE
def test_every_tag_is_described_and_servers_are_where_the_document_is(service: str) -> None:
    used = {tag for operation in operations(service) for tag in operation["tags"]}
    assert {tag["name"] for tag in document_of(service)["tags"]} == used <= TAGS.keys()
    assert [server["url"] for server in document_of(service)["servers"]] == ["."]


@EVERY_SERVICE
def test_currencies_and_types_of_events_are_named_schemas(service: str) -> None:
    schemas = document_of(service)["components"]["schemas"]
    if service == "callcenter":
        assert "Currency" not in schemas  # nothing costs anything there
    else:
        assert schemas["Currency"]["enum"] == sorted(CURRENCIES)
    assert schemas["HistoryItem" if service == "customer" else "Change"]["properties"]["type"] == {
        "$ref": "#/components/schemas/EventType",
        "title": "Type",
        "description": known_properties()["type"][0],
    }
    others = json.dumps({name: each for name, each in schemas.items() if name != "Currency"})
    assert '"ADP"' not in others


@EVERY_SERVICE
def test_a_page_may_send_and_read_every_header_there_is(service: str) -> None:
    sent = {
        parameter["name"]
        for operation in operations(service)
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "header"
    }
    assert {name.lower() for name in sent} <= {name.lower() for name in SENT}
    read = {
        name
        for operation in operations(service)
        for answer in operation["responses"].values()
        for name in answer.get("headers", ())
    }
    assert read <= {*EXPOSED, *SAFELISTED}
