"""The outermost layer: correlation, deadline, metrics, and every error as a problem."""

import asyncio
import time
from functools import lru_cache

import structlog
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from libs.telemetry import tracing
from libs.telemetry.logging import report_failure
from libs.telemetry.metrics import PROBLEMS, REQUEST_SECONDS, REQUESTS_IN_FLIGHT
from libs.web.admission import TEMPLATE
from libs.web.problems import Problem, internal_error, outcome_unknown, unavailable
from libs.web.refusals import DATABASE_AWAY, Refusals
from libs.web.roles import WRITES

EVENT_STREAM = b"text/event-stream"
_NO_GUESSING = (b"x-content-type-options", b"nosniff")
_NO_KEEPING = (b"cache-control", b"no-store")
_log = structlog.get_logger("http")


class Edge:
    """Pure ASGI middleware. `deadline` is for a whole request; event streams have none."""

    def __init__(self, app: ASGIApp, *, refusals: Refusals, deadline: float) -> None:
        self.app = app
        self.refusals = refusals
        self.deadline = deadline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = _Exchange(scope, send)
        REQUESTS_IN_FLIGHT.inc()
        try:
            await self._answer(exchange, receive)
        finally:
            REQUESTS_IN_FLIGHT.dec()
            exchange.observe()

    async def _answer(self, exchange: "_Exchange", receive: Receive) -> None:
        try:
            async with asyncio.timeout(self.deadline) as exchange.timeout:
                await self.app(exchange.scope, receive, exchange.send)
        except ClientDisconnect:
            exchange.status = 499
        except Exception as error:
            await self._refuse(exchange, error)

    async def _refuse(self, exchange: "_Exchange", error: Exception) -> None:
        problem = self._problem(exchange, error)
        if exchange.status:  # too late for another answer: let the server cut the connection
            raise error
        PROBLEMS.labels(problem.code).inc()
        response = problem.response(str(exchange.trace.correlation_id))
        await response(exchange.scope, _nothing, exchange.send)

    def _problem(self, exchange: "_Exchange", error: Exception) -> Problem:
        if isinstance(error, TimeoutError) and exchange.timeout and exchange.timeout.expired():
            _log.warning("deadline_passed", route=exchange.route, seconds=self.deadline)
            if exchange.scope["method"] in WRITES:
                return outcome_unknown()
            return unavailable("deadline_passed", "The answer was not ready in time")
        problem = self.refusals.problem(error)
        if problem is None or isinstance(error, DATABASE_AWAY):
            report_failure(error, exchange.route)
        if isinstance(error, DATABASE_AWAY) and exchange.scope["method"] in WRITES:
            return outcome_unknown()
        return problem or internal_error()


class _Exchange:
    """One request and what is known of its answer so far."""

    __slots__ = ("_send", "_started", "_trace_headers", "scope", "status", "timeout", "trace")

    def __init__(self, scope: Scope, send: Send) -> None:
        self._started = time.perf_counter()
        self._send = send
        self.scope = scope
        self.status = 0
        self.timeout: asyncio.Timeout | None = None
        correlation = parent = None
        for name, value in scope["headers"]:
            if name == b"correlation-id":
                correlation = value.decode("latin-1")
            elif name == b"traceparent":
                parent = value.decode("latin-1")
        self.trace = tracing.begin(correlation, parent)
        self._trace_headers = (
            (b"correlation-id", str(self.trace.correlation_id).encode()),
            (b"traceparent", self.trace.traceparent.encode()),
        )

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
            if (b"content-type", EVENT_STREAM) in headers and self.timeout:
                self.timeout.reschedule(None)
        await self._send(message)

    def observe(self) -> None:
        seconds = time.perf_counter() - self._started
        _seconds_of(self.scope["method"][:8], self.route, self.status).observe(seconds)


_seconds_of = lru_cache(maxsize=1_000)(REQUEST_SECONDS.labels)


async def _nothing() -> Message:
    return {"type": "http.disconnect"}
