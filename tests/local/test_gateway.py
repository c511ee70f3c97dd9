"""The gateway: what it passes on and how, and what it says when nobody answers."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx2
import pytest
from starlette.responses import JSONResponse, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from deploy.local.gateway.headers import OF_A_CONNECTION, of_answer, of_request
from deploy.local.gateway.proxy import Proxy
from deploy.local.ports import free_port
from libs.service.http.limits import Limits
from libs.service.server import listen, serve
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.roles import MAX_BATCH

ALLOWED = "https://crm.example.org"


class Backend:
    """A service that answers with what it got; `pieces` of bodies as they came in."""

    def __init__(self) -> None:
        self.pieces: asyncio.Queue[bytes] = asyncio.Queue()
        self.go_on, self.ended = asyncio.Event(), asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return
        answers = {b"/stream": self._stream, b"/dies": self._dies}
        answer = answers.get(scope["raw_path"])
        if answer is None:
            size = await self._read(receive)
            await _echo(scope, size)(scope, receive, send)
        else:
            await answer(scope, receive, send)

    async def _read(self, receive: Receive) -> int:
        size, more = 0, True
        while more:
            message = await receive()
            piece, more = message.get("body", b""), message.get("more_body", False)
            size += len(piece)
            self.pieces.put_nowait(piece)
        return size

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def events() -> AsyncIterator[bytes]:
            try:
                yield b"data: first\n\n"
                await self.go_on.wait()
                yield b"data: second\n\n"
                await asyncio.Event().wait()
            finally:
                self.ended.set()

        answer = StreamingResponse(events(), media_type="text/event-stream")
        await answer(scope, receive, send)

    async def _dies(self, scope: Scope, _: Receive, send: Send) -> None:
        headers = [(b"content-length", b"9")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise ConnectionResetError


def _echo(scope: Scope, size: int) -> JSONResponse:
    given = [(name.decode(), value.decode()) for name, value in scope["headers"]]
    target = scope["raw_path"].decode() + "?" + scope["query_string"].decode()
    content = {"method": scope["method"], "target": target, "headers": given, "size": size}
    answer = JSONResponse(content, 201, {"ETag": '"7"', "Event-Id": "e", "Keep-Alive": "timeout=9"})
    answer.raw_headers += [(b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
    return answer


@asynccontextmanager
async def listening(app: ASGIApp, listener: socket.socket) -> AsyncIterator[str]:
    stopping = asyncio.Event()
    serving = asyncio.create_task(
        serve(app, listener, stopping=stopping, grace=1, limits=Limits(cross_origin=True))
    )
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    stopping.set()
    await serving


@pytest.fixture
async def backend() -> Backend:
    return Backend()


@pytest.fixture
async def gateway(backend: Backend) -> AsyncIterator[httpx2.AsyncClient]:
    async with listening(backend, listen("127.0.0.1", 0)) as address:
        services = {"customer": address, "valuation": f"http://127.0.0.1:{free_port()}"}
        proxy = Proxy(services, CrossOrigin([ALLOWED]))
        async with (
            listening(proxy, listen("127.0.0.1", 0)) as url,
            httpx2.AsyncClient(base_url=url, timeout=20) as client,
        ):
            yield client


def readable(answer: httpx2.Response) -> str:
    """The code of a problem that a page of the allowed origin may read."""
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == ALLOWED
    assert answer.headers["vary"] == "Origin"
    return answer.json()["code"]


async def test_a_request_arrives_as_it_was_sent_but_for_the_services_name(
    gateway: httpx2.AsyncClient,
):
    await assert_passed_on(gateway, "/v1/a%2Fb/%7Bc%7D?q=%20x&&empty=&n=1;2")
    await assert_passed_on(gateway, "/v1/customers:batch")
    await assert_passed_on(gateway, "/")


async def assert_passed_on(gateway: httpx2.AsyncClient, path: str) -> None:
    url = gateway.base_url.join("/customer/")
    headers = [("X-Twice", "a"), ("X-Twice", "b"), ("Connection", "x-mine"), ("X-Mine", "1")]
    exact = {"target": f"/customer{path}".encode()}
    answer = await gateway.request("PUT", url, headers=headers, content=b"{}", extensions=exact)
    got = answer.json()
    assert (answer.status_code, got["method"], got["size"]) == (201, "PUT", 2)
    assert got["target"].rstrip("?") == path
    given = [tuple(pair) for pair in got["headers"]]
    assert ("x-twice", "a") in given and ("x-twice", "b") in given
    assert ("host", url.netloc.decode()) in given
    assert not {name for name, _ in given} & {"x-mine", "te", "keep-alive"}
    assert answer.headers["etag"] == '"7"' and answer.headers["event-id"] == "e"
    assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]
    assert "keep-alive" not in answer.headers and len(answer.headers.get_list("date")) == 1


async def test_a_stream_comes_as_it_is_said_and_ends_when_the_client_goes(
    gateway: httpx2.AsyncClient, backend: Backend
):
    async with gateway.stream("GET", "/customer/stream") as answer:
        pieces = answer.aiter_raw()
        assert await anext(pieces) == b"data: first\n\n"
        backend.go_on.set()
        assert await anext(pieces) == b"data: second\n\n"
    await asyncio.wait_for(backend.ended.wait(), 10)


async def test_a_body_goes_through_piece_by_piece(gateway: httpx2.AsyncClient, backend: Backend):
    arrived = []

    async def body() -> AsyncIterator[bytes]:
        for piece in (b"one", b"two"):
            yield piece
            arrived.append(await asyncio.wait_for(backend.pieces.get(), 10))

    answer = await gateway.post("/customer/v1/x", content=body())
    assert arrived == [b"one", b"two"] and answer.json()["size"] == 6


async def test_a_body_beyond_all_limits_goes_nowhere(gateway: httpx2.AsyncClient, backend: Backend):
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(MAX_BATCH // 65_536 + 2):
            yield bytes(65_536)

    for content in (bytes(MAX_BATCH + 1), endless()):
        answer = await gateway.post("/customer/v1/x", content=content, headers={"Origin": ALLOWED})
        assert (answer.status_code, readable(answer)) == (413, "body_too_large")
    whole = await gateway.post("/customer/v1/x", content=bytes(MAX_BATCH))
    assert whole.json()["size"] == MAX_BATCH


async def test_who_gets_no_answer_can_read_why(gateway: httpx2.AsyncClient):
    for path, status, code in (
        ("/valuation/v1/portfolio", 502, "service_unreachable"),
        ("/v1/customers", 404, "service_unknown"),
        ("/Customer/v1/customers", 404, "service_unknown"),
    ):
        answer = await gateway.post(path, headers={"Origin": ALLOWED}, content=b"{}")
        assert (answer.status_code, readable(answer)) == (status, code)
        foreign = await gateway.get(path, headers={"Origin": "https://evil.example.org"})
        assert "access-control-allow-origin" not in foreign.headers


async def test_half_an_answer_is_not_made_whole(gateway: httpx2.AsyncClient):
    with pytest.raises(httpx2.RemoteProtocolError):
        await gateway.get("/customer/dies")
    assert (await gateway.get("/livez")).json() == {"status": "ready"}


def test_headers_of_a_connection_stay_there() -> None:
    own = [(name, b"x") for name in sorted(OF_A_CONNECTION)]
    passed = [(b"etag", b'"1"'), (b"x-a", b"1"), (b"x-a", b"2")]
    named = [(b"Connection", b"close, X-Hop"), (b"X-Hop", b"1")]
    assert of_request([*own, *named, *passed, (b"expect", b"100-continue")]) == passed
    assert of_answer([*own, *named, *passed, (b"Date", b"now")]) == passed


@pytest.mark.parametrize(
    ("silent", "status", "code"), [(False, 502, "answer_lost"), (True, 504, "service_silent")]
)
async def test_a_service_that_ends_or_goes_on_without_an_answer(
    silent: bool, status: int, code: str
):
    async def hang(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not silent:
            writer.close()

    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    proxy = Proxy({"customer": address}, CrossOrigin([ALLOWED]), longest_wait=0.3)
    async with server, httpx2.AsyncClient(transport=httpx2.ASGITransport(app=proxy)) as client:
        url, headers = "http://gateway/customer/v1/x", {"Origin": ALLOWED}
        answer = await client.post(url, json={}, headers=headers)
    assert (answer.status_code, readable(answer)) == (status, code)
