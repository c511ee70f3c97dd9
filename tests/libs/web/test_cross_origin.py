"""Pages of other origins: who may call, what they may read, and what it costs us to say no."""

from collections.abc import AsyncIterator

import httpx2
import pytest

from libs.database.bulkheads import Bulkhead, Overloaded
from libs.web.gate import admission, routing
from libs.web.gate.cross_origin import EXPOSED, MAX_AGE, METHODS, CrossOrigin
from libs.web.gate.roles import WRITES
from tests.libs.web.example import client_of, example_app
from tests.libs.web.issuing import TestIssuer

ALLOWED, FOREIGN = "https://crm.example.org", "https://evil.example.org"
ORIGINS = (ALLOWED, "http://127.0.0.1:8001")
OTHERS = [FOREIGN, "null", "https://crm.example.org.evil.org", "https://crm.example.org:8443", "*"]


@pytest.fixture
async def called(issuer: TestIssuer) -> AsyncIterator[httpx2.AsyncClient]:
    app = example_app(issuer, deadline=0.2, cross_origin=CrossOrigin(ORIGINS))
    async with client_of(app) as client:
        yield client


async def preflight(
    client: httpx2.AsyncClient, path: str, origin: str = ALLOWED, method: str = "POST"
) -> httpx2.Response:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,idempotency-key",
    }
    return await client.options(path, headers=headers)


def readable(answer: httpx2.Response, origin: str = ALLOWED) -> bool:
    """Whether a browser lets a page of that origin read the answer, and the headers it needs."""
    assert "Origin" in answer.headers.get_list("vary")
    exposed = answer.headers.get("access-control-expose-headers", "")
    given = answer.headers.get("access-control-allow-origin")
    assert (given is None) == (exposed == "") and given != "*"
    assert "access-control-allow-credentials" not in answer.headers
    return given == origin and exposed.split(", ") == list(EXPOSED)


@pytest.mark.parametrize("path", ["/v1/things", "/v1/hot", "/v1/nothing", "/livez", "/"])
@pytest.mark.parametrize("origin", ORIGINS)
async def test_a_preflight_is_answered_without_a_token_the_same_for_every_address(
    called: httpx2.AsyncClient, path: str, origin: str
):
    answer = await preflight(called, path, origin)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == origin
    allowed = answer.headers["access-control-allow-headers"].lower().split(", ")
    assert {"authorization", "idempotency-key", "if-match", "last-event-id"} <= {*allowed}
    assert {*WRITES, "GET"} == {*answer.headers["access-control-allow-methods"].split(", ")}
    assert answer.headers["access-control-max-age"] == str(MAX_AGE)
    assert answer.headers["vary"] == "Origin" and answer.headers["correlation-id"]


@pytest.mark.parametrize("origin", OTHERS)
async def test_a_page_of_another_origin_is_let_neither_ask_nor_read(
    called: httpx2.AsyncClient, issuer: TestIssuer, origin: str
):
    refused = await preflight(called, "/v1/things", origin)
    assert (refused.status_code, refused.json()["code"]) == (403, "origin_refused")
    asked = await called.get("/v1/things", headers=issuer.headers() | {"Origin": origin})
    assert asked.status_code == 200  # programs send what they like; browsers let nobody read it
    assert not readable(refused, origin) and not readable(asked, origin)


async def test_a_preflight_comes_to_no_route_and_no_token(
    called: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
):
    def never(*_: object) -> None:
        raise AssertionError("a preflight was looked at more closely")

    monkeypatch.setattr(routing, "admit", never)
    monkeypatch.setattr(admission, "authorize", never)
    for method in METHODS:
        assert (await preflight(called, "/v1/hot", method=method)).status_code == 204
        assert (await preflight(called, "/v1/hot", FOREIGN, method)).status_code == 403


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/v1/things", None, 200),
        ("POST", "/v1/hot", {"name": "a", "amount": "1"}, 201),
        ("POST", "/v1/hot", {"name": 1}, 422),
        ("POST", "/v1/things", {"name": "bug"}, 500),
        ("POST", "/v1/things", {"name": "taken"}, 409),
        ("GET", "/v1/nothing", None, 404),
        ("DELETE", "/v1/things", None, 405),
        ("OPTIONS", "/v1/things", None, 405),  # no preflight: it names no method
        ("GET", "/v1/slow", None, 503),
        ("GET", "/livez", None, 200),
        ("GET", "/docs", None, 200),
    ],
)
async def test_every_answer_can_be_read_by_an_allowed_page_errors_too(
    called: httpx2.AsyncClient,
    issuer: TestIssuer,
    method: str,
    path: str,
    body: object,
    status: int,
):
    headers = issuer.headers() | {"Origin": ALLOWED}
    answer = await called.request(method, path, json=body, headers=headers)
    assert answer.status_code == status
    assert readable(answer)


async def test_who_has_no_token_and_who_is_turned_away_can_read_why(
    called: httpx2.AsyncClient, issuer: TestIssuer, monkeypatch: pytest.MonkeyPatch
):
    nobody = await called.get("/v1/things", headers={"Origin": ALLOWED})
    assert nobody.status_code == 401 and readable(nobody)

    def full(*_: object) -> None:
        raise Overloaded("lists", "full")

    monkeypatch.setattr(Bulkhead, "admit", full)
    shed = await called.get("/v1/things", headers=issuer.headers() | {"Origin": ALLOWED})
    assert (shed.status_code, shed.json()["code"]) == (503, "overloaded")
    assert shed.headers["retry-after"] and readable(shed)


async def test_an_answer_to_no_page_says_that_it_differs_by_origin(
    called: httpx2.AsyncClient, issuer: TestIssuer
):
    assert not readable(await called.get("/v1/things", headers=issuer.headers()))
    assert not readable(await called.get("/docs"))


async def test_without_the_setting_nobody_may_and_nothing_is_said(
    client: httpx2.AsyncClient, issuer: TestIssuer
):
    headers = issuer.headers() | {"Origin": ALLOWED}
    answer = await client.get("/v1/things", headers=headers)
    assert not {*answer.headers} & {"vary", "access-control-allow-origin"}
    assert (await preflight(client, "/v1/things")).status_code == 403
