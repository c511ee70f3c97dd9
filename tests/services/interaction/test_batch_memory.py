"""Large batches in a real process: what they take of its memory, and that they give it back."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio

from tests.libs.service.running import Running, running
from tests.libs.service.wire import Answer, head, megabytes, watched, wire
from tests.libs.web.issuing import TestIssuer
from tests.services.templates import Template

SIZE = 8_000_000  # bytes, nearly as many as a batch may have
AT_ONCE = 4


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service(
    template: Template, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The API, with time enough for machines that run much else besides."""
    folder = tmp_path_factory.mktemp("batches")
    with template.copy() as database:
        given: dict[str, Any] = {"DATABASE_URL": database, "module": "services.interaction"}
        given["REQUEST_DEADLINE"] = "60"
        async with running("api", database, issuer, folder, **given) as started:
            await started.until_ready()
            await sent(started, issuer, batch(b"{}", 100))  # loads what is loaded when needed
            yield started


def batch(item: bytes, size: int = SIZE) -> bytes:
    return b'{"items":[' + b",".join([item] * (size // (len(item) + 1))) + b"]}"


def nested(value: bytes) -> bytes:
    """A batch of one item."""
    return b'{"items":[{"lines":[' + b",".join([value] * (SIZE // (len(value) + 1))) + b"]}]}"


def purchases() -> bytes:
    """Three hundred that are good, of 30 lines each: more than a mebibyte."""
    line = {"product_id": "p" * 90, "category": "c" * 80, "quantity": "1", "amount": "1.00"}
    common = {"amount": "30.00", "currency": "EUR", "occurred_at": "2026-03-01T12:00:00Z"}
    items = [{**common, "customer_id": str(uuid4()), "lines": [line] * 30} for _ in range(300)]
    return json.dumps({"items": items}).encode()


async def sent(service: Running, issuer: TestIssuer, body: bytes) -> Answer:
    headers = {
        "authorization": issuer.headers()["Authorization"],
        "content_type": "application/json",
        "content_length": str(len(body)),
        "idempotency_key": uuid4().hex,
    }
    async with wire(service) as opened:
        await opened.say(head("POST", "/v1/purchases:batch", **headers) + body)
        return await opened.answer()


async def all_sent(service: Running, issuer: TestIssuer, body: bytes) -> list[Answer]:
    return await asyncio.gather(*(sent(service, issuer, body) for _ in range(AT_ONCE)))


@pytest.mark.parametrize(
    "body",
    [
        batch(b"{}"),
        batch(b'{"a":1}'),
        nested(b"{}"),
        nested(b"[]"),
        nested(b"1.5"),
        b'{"more":' + nested(b"7") + b"}",
    ],
    ids=["items", "items with a field", "objects", "lists", "numbers", "another field"],
)
async def test_bodies_of_many_small_values_are_not_built(
    service: Running, issuer: TestIssuer, body: bytes
):
    before = megabytes(service)
    async with watched(service) as seen:
        answers = await all_sent(service, issuer, body)
        await asyncio.sleep(0.5)
        after = megabytes(service)
    assert {answer.status for answer in answers} <= {413, 422}
    assert answers[0].problem["errors"][0]["pointer"] == "/items"
    assert seen.grown < 100
    assert after - before < 30


async def test_more_items_than_there_may_be_are_refused_by_name(
    service: Running, issuer: TestIssuer
):
    answer = await sent(service, issuer, batch(b"{}", 100_000))
    assert (answer.status, answer.problem["errors"][0]["pointer"]) == (422, "/items")


async def test_large_batches_take_turns_and_give_their_memory_back(
    service: Running, issuer: TestIssuer
):
    body = purchases()
    assert len(body) > 2 * 1024 * 1024
    before = megabytes(service)
    async with watched(service) as seen:
        answers = await all_sent(service, issuer, body)
        await asyncio.sleep(0.5)
        after = megabytes(service)
    assert [answer.status for answer in answers] == [200] * AT_ONCE
    items = [item for answer in answers for item in json.loads(answer.body)["items"]]
    assert [item["status"] for item in items] == [201] * AT_ONCE * 300
    assert seen.grown < 100
    assert after - before < 50
