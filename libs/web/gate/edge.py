"""The outermost layer: correlation, deadline, metrics, and every error as a problem."""

import asyncio
import time
from functools import lru_cache
from typing import Any, cast

import structlog
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from libs.database.bulkheads import Overloaded
from libs.identifiers.text import text_of
from libs.telemetry import tracing
from libs.telemetry.logging import report_failure
from libs.telemetry.metrics import PROBLEMS, REQUEST_SECONDS, REQUESTS_IN_FLIGHT
from libs.web.errors.problems import Problem, internal_error, outcome_unknown, unavailable
from libs.web.errors.refusals import DATABASE_AWAY, ErrorResponses
from libs.web.gate.admission import ADMITTED, TEMPLATE
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.deadlines import SCOPE_KEY as DEADLINE_KEY
from libs.web.gate.deadlines import Deadline
from libs.web.gate.roles import WRITES
from libs.web.gate.route_classes import leave, overloaded
from libs.web.gate.serving import server_span

EVENT_STREAM = b"text/event-stream"
_NO_GUESSING = (b"x-content-type-options", b"nosniff")
_NO_KEEPING = (b"cache-control", b"no-store")
_log = structlog.get_logger("http")


class Edge:
    """Pure ASGI middleware. `deadline` is for a whole request, in seconds; event streams have
    none. `cross_origin`: which pages may read the answers."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        refusals: ErrorResponses,
        deadline: float,
        cross_origin: CrossOrigin | None = None,
    ) -> None:
        self.app = app
        self.refusals = refusals
        self.deadline = deadline
        self.cross_origin = cross_origin or CrossOrigin()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = _Exchange(scope, send, self)
        try:
            preflight = self.cross_origin.preflight(scope["method"], exchange.headers)
            await (preflight or self.app)(scope, receive, exchange.send)
        except ClientDisconnect:
            exchange.status = 499
        except asyncio.CancelledError:
            if exchange.cancelled_by_others():
                raise
            await self._refuse(exchange, TimeoutError())
        except Exception as error:
            exchange.cancelled_by_others()
            await self._refuse(exchange, error)
        finally:
            await exchange.end()

    async def _refuse(self, exchange: "_Exchange", error: Exception) -> None:
        exchange.deadline.stop()
        if exchange.answered_apart:
            return
        problem = self.problem(exchange, error)
        if exchange.status:  # too late for another answer: let the server cut the connection
            raise error
        PROBLEMS.labels(problem.code).inc()
        response = problem.response(str(exchange.trace.correlation_id))
        await response(exchange.scope, _nothing, exchange.send)

    def problem(self, exchange: "_Exchange", error: Exception) -> Problem:
        if exchange.deadline.cancels and isinstance(error, DATABASE_AWAY):
            _log.warning("deadline_passed", route=exchange.route, seconds=self.deadline)
            if exchange.scope["method"] in WRITES and ADMITTED in exchange.scope:
                return outcome_unknown()
            return unavailable("deadline_passed", "The answer was not ready in time")
        if isinstance(error, Overloaded):
            return overloaded(exchange.scope, error)
        problem = self.refusals.problem(error)
        if problem is None or isinstance(error, DATABASE_AWAY):
            report_failure(error, exchange.route)
        if isinstance(error, DATABASE_AWAY) and exchange.scope["method"] in WRITES:
            return outcome_unknown()
        return problem or internal_error()


class _Exchange:
    """One request and what is known of its answer so far."""

    __slots__ = (
        "_apart",
        "_edge",
        "_ended",
        "_send",
        "_span",
        "_started",
        "_trace_headers",
        "deadline",
        "headers",
        "scope",
        "status",
        "task",
        "trace",
    )

    def __init__(self, scope: Scope, send: Send, edge: Edge) -> None:
        self._started = time.perf_counter()
        self._send = send
        self._edge = edge
        self._apart: asyncio.Task[None] | None = None
        self._ended = False
        self.scope = scope
        self.status = 0
        self.task = cast("asyncio.Task[Any]", asyncio.current_task())
        self.deadline = scope[DEADLINE_KEY] = Deadline(edge.deadline, self.task, self._answer_apart)
        self.headers = headers = dict[bytes, bytes](scope["headers"])
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

    @property
    def answered_apart(self) -> bool:
        return self._apart is not None

    async def send(self, message: Message) -> None:
        if self._apart is not None:  # the caller has been told already
            return
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = headers = self._headers(message)
            if (b"content-type", EVENT_STREAM) in headers:
                self.deadline.stop()
        await self._send(message)

    async def end(self) -> None:
        self.deadline.stop()
        if self._apart is not None:
            await asyncio.wait({self._apart})
        _under_way.discard(self)
        leave(self.scope)
        self._observe()
        if self._span:
            self._span.end(self.scope.get(TEMPLATE), self.status)

    def cancelled_by_others(self) -> bool:
        """Take back what the deadline cancelled; whether somebody else wants the end as well."""
        for _ in range(self.deadline.cancels):
            self.task.uncancel()
        return not self.deadline.cancels or self.task.cancelling() > 0

    def _headers(self, message: Message) -> list[tuple[bytes, bytes]]:
        headers: list[tuple[bytes, bytes]] = [*message["headers"], *self._trace_headers]
        headers.append(_NO_GUESSING)
        headers += self._edge.cross_origin.headers(self.headers.get(b"origin"))
        if TEMPLATE in self.scope:  # of /v1: nothing there is for a cache to keep
            headers.append(_NO_KEEPING)
        return headers

    def _answer_apart(self) -> None:
        """Answer for a task that does not end, and let it end when it will."""
        if self.status:  # it has an answer, and is only slow to leave
            return
        problem = self._edge.problem(self, TimeoutError())
        PROBLEMS.labels(problem.code).inc()
        response = problem.response(str(self.trace.correlation_id))
        self._apart = asyncio.create_task(response(self.scope, _nothing, self._tell))

    async def _tell(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = self._headers(message)
        await self._send(message)
        self._observe()

    def _observe(self) -> None:
        if self._ended:
            return
        self._ended = True
        seconds = time.perf_counter() - self._started
        _seconds_of(self.scope["method"][:8], self.route, self.status).observe(seconds)


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
