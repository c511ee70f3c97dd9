"""Deadlines of requests as a server sees them: when the answer is sent, and that there is one."""

import asyncio
import time
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.types import Message

from libs.web.app import create_app
from libs.web.gate.deadlines import apart_from_deadline
from libs.web.gate.limits import Limits
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from tests.libs.web.issuing import TestIssuer

DEADLINE = 0.5
routes = router("things")


async def _stubborn() -> None:
    """Waits for what never comes, and when it is cancelled begins to clean up at length."""
    for _ in range(2):
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError:
            continue


@routes.get("/stubborn")
@requires("admin")
async def read_stubbornly() -> None:
    await _stubborn()


@routes.put("/stubborn")
@requires("admin")
async def write_stubbornly() -> None:
    await _stubborn()


@routes.get("/broken")
@requires("admin")
async def break_while_cleaning_up() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        raise ConnectionError("it is closed")


@routes.get("/apart")
@requires("admin")
async def wait_apart(request: Request) -> None:
    with apart_from_deadline(request.scope, 1.5):
        await asyncio.sleep(1)
    await asyncio.sleep(5)


@routes.get("/longer")
@requires("admin")
async def wait_longer_than_may_be(request: Request) -> None:
    with apart_from_deadline(request.scope, 1):
        await asyncio.sleep(5)


class Exchange:
    """One request to an application, and what it sent when."""

    def __init__(
        self, app: FastAPI, scope: dict[str, Any], body: list[tuple[float, bytes]]
    ) -> None:
        self._body = body
        self._began = time.monotonic()
        self.sent: list[Message] = []
        self.answered_after = float("inf")
        self.task = asyncio.create_task(app(scope, self._receive, self._send))

    async def _receive(self) -> Message:
        if not self._body:
            await asyncio.Event().wait()
        pause, part = self._body.pop(0)
        await asyncio.sleep(pause)
        return {"type": "http.request", "body": part, "more_body": bool(self._body)}

    async def _send(self, message: Message) -> None:
        self.sent.append(message)
        if not message.get("more_body") and message["type"] == "http.response.body":
            self.answered_after = min(self.answered_after, time.monotonic() - self._began)

    @property
    def status(self) -> int:
        (start,) = [m for m in self.sent if m["type"] == "http.response.start"]
        return start["status"]

    @property
    def text(self) -> str:
        return b"".join(m.get("body", b"") for m in self.sent).decode()


@pytest.fixture
def app(issuer: TestIssuer) -> FastAPI:
    return create_app(
        title="Example",
        version="1",
        routes=[routes],
        authenticator=issuer.authenticator(),
        limits=Limits(deadline=DEADLINE),
    )


def ask(
    app: FastAPI, issuer: TestIssuer, method: str, path: str, *body: tuple[float, bytes]
) -> Exchange:
    headers = issuer.headers() | {"Content-Type": "application/json"}
    encoded = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": b"",
        "headers": encoded,
        "scheme": "http",
    }
    return Exchange(app, scope, list(body) or [(0, b"")])


@pytest.mark.parametrize(
    ("method", "code"), [("GET", "deadline_passed"), ("PUT", "outcome_unknown")]
)
async def test_who_does_not_end_is_answered_for(
    app: FastAPI, issuer: TestIssuer, method: str, code: str
):
    exchange = ask(app, issuer, method, "/v1/stubborn")
    await exchange.task
    assert exchange.answered_after < 2 * DEADLINE, "long before the task had ended"
    assert (exchange.status, code in exchange.text) == (503, True)
    assert len(exchange.sent) == 2, "one answer and no other"


async def test_what_breaks_while_it_is_ended_is_late_all_the_same(app: FastAPI, issuer: TestIssuer):
    exchange = ask(app, issuer, "GET", "/v1/broken")
    await exchange.task
    assert (exchange.status, "deadline_passed" in exchange.text) == (503, True)


async def test_a_wait_with_a_limit_of_its_own_does_not_count(app: FastAPI, issuer: TestIssuer):
    exchange = ask(app, issuer, "GET", "/v1/apart")
    await exchange.task
    assert 1 + 0.8 * DEADLINE < exchange.answered_after < 1 + 2 * DEADLINE


async def test_and_no_longer_than_it_was_given(app: FastAPI, issuer: TestIssuer):
    exchange = ask(app, issuer, "GET", "/v1/longer")
    await exchange.task
    assert 1 < exchange.answered_after < 1 + 2 * DEADLINE


async def test_the_time_counts_from_when_the_body_is_here(app: FastAPI, issuer: TestIssuer):
    exchange = ask(app, issuer, "PUT", "/v1/stubborn", (0.6, b"{"), (0.6, b"}"))
    await exchange.task
    assert 1.2 + 0.8 * DEADLINE < exchange.answered_after < 1.2 + 2 * DEADLINE
