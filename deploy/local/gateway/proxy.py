"""A reverse proxy: one origin for all services, each under its own name as first segment."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping

import httpx2
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import Message, Receive, Scope, Send

from deploy.local.gateway.headers import of_answer, of_request
from libs.web.errors.problems import Problem, not_found, unavailable
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.roles import MAX_BATCH

LONGEST_WAIT = 60.0  # seconds without a byte; services answer in 35 s, streams say something in 15
_TIMEOUT = {"connect": 2.0, "read": LONGEST_WAIT, "write": LONGEST_WAIT, "pool": LONGEST_WAIT}
_KEPT = 30.0  # seconds that a connection rests: fewer than services keep theirs, so none is stale
_NO_SERVER = (httpx2.ConnectError, httpx2.ConnectTimeout)


class Proxy:
    """An ASGI application that passes requests on to the services at `addresses`, by name.

    Nothing is kept: bodies go through piece by piece, as fast as the slower side takes them. What
    it answers itself are problems, readable by pages of `cross_origin` as those of services are.
    """

    def __init__(
        self,
        addresses: Mapping[str, str],
        cross_origin: CrossOrigin,
        *,
        longest_wait: float = LONGEST_WAIT,
    ) -> None:
        limits = httpx2.Limits(max_connections=None, keepalive_expiry=_KEPT)
        self._addresses = addresses
        self._cross_origin = cross_origin
        self._timeout = _TIMEOUT | {"read": longest_wait}
        self._transport = httpx2.AsyncHTTPTransport(limits=limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._live(receive, send)
            return
        if scope["path"] in ("/livez", "/readyz"):
            await JSONResponse({"status": "ready"})(scope, receive, send)
            return
        exchange = _Exchange(receive, send)
        try:
            await exchange.pass_on(self._transport, self._request(scope, exchange))
        except ClientDisconnect:
            return
        except (Problem, httpx2.TransportError) as error:
            if exchange.begun:  # too late for another answer: let the server cut the connection
                raise
            answer = _problem_of(error).response()
            await answer(scope, receive, self._readable(scope, send))

    async def _live(self, receive: Receive, send: Send) -> None:
        """ASGI's lifespan, at whose end connections to services are closed."""
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._transport.aclose()
        await send({"type": "lifespan.shutdown.complete"})

    def _request(self, scope: Scope, exchange: "_Exchange") -> httpx2.Request:
        """The request as it came, but for the segment that names the service. Raises Problem."""
        name, path = service_and_path(scope["raw_path"])
        if name not in self._addresses:
            raise _nobody(self._addresses)
        headers = dict(scope["headers"])
        has_body = b"transfer-encoding" in headers or b"content-length" in headers
        if int(headers.get(b"content-length") or 0) > MAX_BATCH:
            raise _too_large()
        query = scope["query_string"]
        return httpx2.Request(
            scope["method"],
            self._addresses[name],
            headers=of_request(scope["headers"]),
            content=exchange.body() if has_body else None,
            extensions={
                "target": path + (b"?" + query if query else b""),
                "timeout": self._timeout,
            },
        )

    def _readable(self, scope: Scope, send: Send) -> Send:
        origin = dict(scope["headers"]).get(b"origin")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._cross_origin.headers(origin)]
            await send(message)

        return sending


class _Exchange:
    """One request on its way, and its answer."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self.begun = False

    async def body(self) -> AsyncIterator[bytes]:
        """Pieces of the body as they come. Raises ClientDisconnect, and 413."""
        size, more = 0, True
        while more:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            piece, more = message.get("body", b""), message.get("more_body", False)
            size += len(piece)
            if size > MAX_BATCH:
                raise _too_large()
            if piece:
                yield piece

    async def pass_on(self, transport: httpx2.AsyncHTTPTransport, request: httpx2.Request) -> None:
        """Send the request, and the answer back until it ends or the client goes."""
        answer = await transport.handle_async_request(request)
        sending = asyncio.ensure_future(self._pass_back(answer))
        leaving = asyncio.ensure_future(self._gone())
        try:
            await asyncio.wait([sending, leaving], return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
            sending.cancel()
            await asyncio.wait([sending, leaving])
            await answer.aclose()
        if not sending.cancelled():
            sending.result()

    async def _pass_back(self, answer: httpx2.Response) -> None:
        self.begun = True
        headers = of_answer(answer.headers.raw)
        status = answer.status_code
        await self._send({"type": "http.response.start", "status": status, "headers": headers})
        async for piece in answer.aiter_raw():
            await self._send({"type": "http.response.body", "body": piece, "more_body": True})
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _gone(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            while (await self._receive())["type"] != "http.disconnect":
                pass


def service_and_path(raw_path: bytes) -> tuple[str, bytes]:
    """Name of the service, and the path there."""
    name, slash, rest = raw_path.removeprefix(b"/").partition(b"/")
    return name.decode("latin-1"), slash + rest if slash else b"/"


def _problem_of(error: Problem | httpx2.TransportError) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, _NO_SERVER):
        problem = unavailable("service_unreachable", "The service cannot be reached")
        return Problem(502, problem.code, problem.title, headers=problem.headers)
    if isinstance(error, httpx2.TimeoutException):
        return Problem(
            504, "service_silent", "The service did not answer in time: retry with the same key"
        )
    return Problem(
        502, "answer_lost", "The service ended without an answer: retry with the same key"
    )


def _nobody(addresses: Mapping[str, str]) -> Problem:
    title = "The first segment of the path names a service: " + ", ".join(sorted(addresses))
    return not_found("service_unknown", title)


def _too_large() -> Problem:
    return Problem(413, "body_too_large", f"The body may be {MAX_BATCH // 1024} KiB at most")
