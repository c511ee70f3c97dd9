"""What every answer has, whatever route it is of: problems, correlation, deadlines, metrics."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import httpx2
import pytest
import structlog
from fastapi import APIRouter
from prometheus_client import REGISTRY
from starlette.routing import BaseRoute

from libs.web.app import create_app
from libs.web.errors.problems import MEDIA_TYPE
from libs.web.gate import admission
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from tests.libs.web.example import HOT, client_of, example_app
from tests.libs.web.issuing import TestIssuer


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/", 404, "not_found"),
        ("GET", "/v1/nothing", 404, "not_found"),
        ("GET", "/v1/things/", 404, "not_found"),
        ("DELETE", "/v1/things", 405, "method_not_allowed"),
        ("GET", "/v1/hot", 405, "method_not_allowed"),
        ("POST", "/livez", 405, "method_not_allowed"),
        ("GET", "/docs/static/nothing.js", 404, "not_found"),
    ],
)
async def test_also_what_no_route_answers_is_a_problem(
    client: httpx2.AsyncClient, issuer: TestIssuer, method: str, path: str, status: int, code: str
):
    answer = await client.request(method, path, headers=issuer.headers())
    assert answer.headers["content-type"] == MEDIA_TYPE
    problem = answer.json()
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["type"] == f"urn:rapport:problem:{code}"
    assert problem["correlation_id"] == answer.headers["correlation-id"]
    if path == "/v1/things" and status == 405:
        assert answer.headers["allow"] == "GET, POST"


@pytest.mark.parametrize(
    ("accept", "status"),
    [("text/html", 406), ("application/xml, text/*", 406), ("application/*", 200), ("*/*", 200)],
)
async def test_an_answer_nobody_would_read_is_not_made(
    client: httpx2.AsyncClient, issuer: TestIssuer, accept: str, status: int
):
    answer = await client.get("/v1/things", headers=issuer.headers() | {"Accept": accept})
    assert answer.status_code == status


async def test_a_hot_route_behind_another_does_not_go_before_it(issuer: TestIssuer):
    other = router("things")

    @other.post("/hot", status_code=202)
    @requires("admin")
    async def same_address() -> None:
        """Answers nothing."""

    async def status(*routes: APIRouter | BaseRoute) -> int:
        app = create_app(
            title="Example", version="1", routes=routes, authenticator=issuer.authenticator()
        )
        async with client_of(app) as client:
            body = {"name": "a", "amount": "1"}
            return (await client.post("/v1/hot", json=body, headers=issuer.headers())).status_code

    assert [await status(HOT, other), await status(other, HOT)] == [201, 202]
    assert await status(HOT) == await status(router("nothing"), HOT) == 201


async def test_a_domain_error_is_mapped_once_and_names_its_field(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    answer = await client.post("/v1/things", json={"name": "taken"}, headers=issuer.headers())
    assert (answer.status_code, answer.json()["code"]) == (409, "thing_already_open")
    assert answer.json()["errors"][0]["pointer"] == "/name"


async def test_what_nobody_foresaw_is_a_500_without_its_text_here_and_in_the_log(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    with structlog.testing.capture_logs() as logged:
        answer = await client.post("/v1/things", json={"name": "bug"}, headers=issuer.headers())
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    for text in (answer.text, str(logged)):
        assert "anna@" not in text
        assert "Traceback" not in text
    (line,) = logged
    assert (line["error"], line["route"]) == ("LookupError", "/v1/things")
    assert "tests/libs/web/example.py" in line["frames"][-1]


async def test_the_caller_s_correlation_and_trace_are_continued(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    correlation, trace_id = str(uuid4()), uuid4().hex
    parent = f"00-{trace_id}-00f067aa0ba902b7-00"
    headers = {"Correlation-Id": correlation, "traceparent": parent}
    answer = await client.get("/v1/things", headers=issuer.headers() | headers)
    assert answer.headers["correlation-id"] == correlation
    assert answer.headers["traceparent"] == parent


@pytest.mark.parametrize(
    "parent",
    [
        "",
        "00-" + "a" * 32 + "-" + "0" * 16 + "-01",
        "x",
        "00-" + "0" * 32 + "-00f067aa0ba902b7-01",
        "00-" + "A" * 32 + "-00f067aa0ba902b7-01",
        "ff-" + "a" * 32 + "-00f067aa0ba902b7-01",
    ],
)
async def test_a_trace_that_cannot_be_read_is_left_out_and_none_is_made_up(
    client: httpx2.AsyncClient, parent: str
):
    answer = await client.get("/livez", headers={"traceparent": parent, "Correlation-Id": "17"})
    assert UUID(answer.headers["correlation-id"]).version == 7
    assert "traceparent" not in answer.headers


async def test_the_deadline_of_a_write_says_that_its_outcome_is_unknown(issuer: TestIssuer):
    async with client_of(example_app(issuer, deadline=0.05)) as client:
        write = await client.put("/v1/slow", headers=issuer.headers())
        read = await client.get("/v1/slow", headers=issuer.headers())
    assert (write.status_code, write.json()["code"]) == (503, "outcome_unknown")
    assert (read.status_code, read.json()["code"]) == (503, "deadline_passed")
    assert write.headers["retry-after"] == read.headers["retry-after"] == "1"


async def test_of_a_write_that_never_arrived_whole_nothing_was_done(
    issuer: TestIssuer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(admission, "BODY_WITHIN", 0.05)

    async def trickling() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(2)
        yield b"}"

    async with client_of(example_app(issuer, deadline=0.05)) as client:
        headers = issuer.headers() | {"Content-Type": "application/json"}
        answer = await client.post("/v1/hot", content=trickling(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "deadline_passed")


async def test_an_event_stream_has_no_deadline_and_is_asked_for_as_such(issuer: TestIssuer):
    async with client_of(example_app(issuer, deadline=0.1)) as client:
        headers = issuer.headers() | {"Accept": "text/event-stream"}
        answer = await client.get("/v1/stream", headers=headers)
        assert answer.text.count("event: tick") == 4
        json_only = issuer.headers() | {"Accept": "application/json"}
        assert (await client.get("/v1/stream", headers=json_only)).status_code == 406


async def test_answers_are_neither_kept_by_caches_nor_guessed_at(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    answer = await client.get("/v1/things", headers=issuer.headers())
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "cache-control" not in (await client.get("/docs")).headers


async def test_metrics_name_the_route_and_not_the_path(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    thing = uuid4()
    await client.get(f"/v1/things/{thing}", headers=issuer.headers())
    await client.get(f"/{thing}")
    found = (await client.get("/metrics")).text
    assert 'rapport_http_request_seconds_bucket{le="0.04",method="GET"' in found
    assert 'route="/v1/things/{thing_id}",status="200"' in found
    assert str(thing) not in found
    assert REGISTRY.get_sample_value("rapport_http_requests_in_flight") == 0
