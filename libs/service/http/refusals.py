"""Answers to requests that never become one: problems in wire form, after which we close."""

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from libs.web.errors.problems import Problem, malformed, unavailable
from libs.web.gate.cross_origin import TO_ANY_PAGE

HEAD_TOO_LARGE = Problem(
    431, "head_too_large", "The head of the request has too many lines or bytes"
)
ADDRESS_TOO_LONG = Problem(414, "address_too_long", "The address is too long")
HEAD_TOO_SLOW = Problem(408, "head_too_slow", "The head of the request did not come in time")
BODY_TOO_SLOW = Problem(408, "body_too_slow", "The body came too slowly: nothing was done")
NOT_HTTP = malformed("invalid_http", "This is no HTTP/1.1 request")
FULL = unavailable("connections_exhausted", "There is no room for another connection now")
TOO_MANY = Problem(
    429,
    "too_many_connections",
    "There are too many connections from this address",
    headers={"Retry-After": "1"},
)


def on_the_wire(problem: Problem, *, cross_origin: bool = False) -> bytes:
    """The whole answer. It says that the connection is closed. `cross_origin`: the page that caused
    it may read it. Its origin was mostly not read, and these answers are the same for everybody."""
    response = _answer(problem, cross_origin)
    lines = [f"{name}: {value}" for name, value in response.headers.items()]
    head = "\r\n".join([f"HTTP/1.1 {problem.status} ", *lines, "connection: close", "", ""])
    return head.encode("latin-1") + bytes(response.body)


def refusing(problem: Problem, *, cross_origin: bool = False) -> ASGIApp:
    """An application that answers any request with `problem`, as `on_the_wire`, and closes."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        response = _answer(problem, cross_origin)
        response.headers["connection"] = "close"
        await response(scope, receive, send)

    return app


def _answer(problem: Problem, cross_origin: bool) -> Response:
    response = problem.response("")
    if cross_origin:
        response.headers.update(TO_ANY_PAGE)
    return response
