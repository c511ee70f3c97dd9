"""The outermost layer: correlation, deadline, metrics, and every error as a problem."""

import asyncio
import time
from functools import lru_cache
from typing import Any, cast

import structlog
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from libs.identifiers.text import text_of
from libs.telemetry import tracing
from libs.telemetry.logging import report_failure
from libs.telemetry.metrics import PROBLEMS, REQUEST_SECONDS, REQUESTS_IN_FLIGHT
from libs.web.errors.problems import Problem, internal_error, outcome_unknown, unavailable
from libs.web.errors.refusals import DATABASE_AWAY, ErrorResponses
from libs.web.gate.admission import ADMITTED, TEMPLATE
from libs.web.gate.roles import WRITES
from libs.web.gate.serving import server_span

EVENT_STREAM = b"text/event-stream"
_NO_GUESSING = (b"x-content-type-options", b"nosniff")
_NO_KEEPING = (b"cache-control", b"no-store")
_log = structlog.get_logger("http")


class Edge:
    """Pure ASGI middleware. `deadline` is for a whole request; event streams have none."""

    def __init__(self, app: ASGIApp, *, refusals: ErrorResponses, deadline: float) -> None:
        self.app = app
        self.refusals = refusals
        self.deadline = deadline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = _Exchange(scope, send, self.deadline)
        try:
            await self.app(scope, receive, exchange.send)
        except ClientDisconnect:
            exchange.status = 499
        except asyncio.CancelledError:
            if not exchange.expired or exchange.task.uncancel():
                raise
            await self._refuse(exchange, TimeoutError())
        except Exception as error:
            await self._refuse(exchange, error)
        finally:
            exchange.end()

    async def _refuse(self, exchange: "_Exchange", error: Exception) -> None:
        exchange.timer.cancel()
        problem = self._problem(exchange, error)
        if exchange.status:  # too late for another answer: let the server cut the connection
            raise error
        PROBLEMS.labels(problem.code).inc()
        response = problem.response(str(exchange.trace.correlation_id))
        await response(exchange.scope, _nothing, exchange.send)

    def _problem(self, exchange: "_Exchange", error: Exception) -> Problem:
        if isinstance(error, TimeoutError) and exchange.expired:
            _log.warning("deadline_passed", route=exchange.route, seconds=self.deadline)
            if exchange.scope["method"] in WRITES and ADMITTED in exchange.scope:
                return outcome_unknown()
            return unavailable("deadline_passed", "The answer was not ready in time")
        problem = self.refusals.problem(error)
        if problem is None or isinstance(error, DATABASE_AWAY):
            report_failure(error, exchange.route)
        if isinstance(error, DATABASE_AWAY) and exchange.scope["method"] in WRITES:
            return outcome_unknown()
        return problem or internal_error()


class _Exchange:
    """One request and what is known of its answer so far.

    Its own timer, because asyncio.timeout takes five times as long to set and unset.
    """

    __slots__ = (
        "_send",
        "_span",
        "_started",
        "_trace_headers",
        "expired",
        "scope",
        "status",
        "task",
        "timer",
        "trace",
    )

    def __init__(self, scope: Scope, send: Send, deadline: float) -> None:
        self._started = time.perf_counter()
        self._send = send
        self.scope = scope
        self.status = 0
        self.expired = False
        self.task = cast("asyncio.Task[Any]", asyncio.current_task())
        self.timer = asyncio.get_running_loop().call_later(deadline, self._expire)
        headers: dict[bytes, bytes] = dict(scope["headers"])
        self.trace = tracing.begin(
            headers.get(b"correlation-id", b"").decode("latin-1"),
            headers.get(b"traceparent", b"").decode("latin-1"),
        )
        self._span = server_span(scope, self.trace)
        if self._span:
            self.trace = self._span.trace
        self._trace_headers = _headers_of(self.trace)
        _under_way.add(self)

    @property
    def route(self) -> str:
        return self.scope.get(TEMPLATE, "other")

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers: list[tuple[bytes, bytes]] = [*message["headers"], *self._trace_headers]
            headers.append(_NO_GUESSING)
            if TEMPLATE in self.scope:  # of /v1: nothing there is for a cache to keep
                headers.append(_NO_KEEPING)
            message["headers"] = headers
            if (b"content-type", EVENT_STREAM) in headers:
                self.timer.cancel()
        await self._send(message)

    def end(self) -> None:
        self.timer.cancel()
        _under_way.discard(self)
        seconds = time.perf_counter() - self._started
        _seconds_of(self.scope["method"][:8], self.route, self.status).observe(seconds)
        if self._span:
            self._span.end(self.scope.get(TEMPLATE), self.status)

    def _expire(self) -> None:
        self.expired = True
        self.task.cancel()


def _headers_of(trace: tracing.Trace) -> list[tuple[bytes, bytes]]:
    headers = [(b"correlation-id", text_of(trace.correlation_id).encode())]
    if trace.traceparent:
        headers.append((b"traceparent", trace.traceparent.encode()))
    return headers


_under_way: set[_Exchange] = set()
REQUESTS_IN_FLIGHT.set_function(lambda: len(_under_way))
_seconds_of = lru_cache(maxsize=1_000)(REQUEST_SECONDS.labels)


async def _nothing() -> Message:
    return {"type": "http.disconnect"}
