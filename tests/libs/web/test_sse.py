"""Event streams: resumable, kept alive, and over when they should be."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from starlette.requests import Request

from libs.web.live.sse import EventStream, ServerEvent, last_event_id


class Wire:
    """The server's side of one connection; `gone` is the client hanging up."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.gone = asyncio.Event()
        self.stuck = False

    async def receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        if self.stuck:
            await asyncio.Event().wait()
        self.sent.append(message)

    @property
    def text(self) -> str:
        return b"".join(message.get("body", b"") for message in self.sent).decode()


class Source:
    def __init__(self, count: int, pause: float = 0.0) -> None:
        self.count = count
        self.pause = pause
        self.closed = False

    async def events(self) -> AsyncIterator[bytes]:
        try:
            for number in range(self.count):
                await asyncio.sleep(self.pause)
                yield ServerEvent(str(number), "graded", b'{"grade":"A"}').encode()
        finally:
            self.closed = True


async def serve(wire: Wire, source: Source, stopping: asyncio.Event, **options: Any) -> None:
    stream = EventStream(source.events(), stopping=stopping, **options)
    async with asyncio.timeout(3):
        await stream({"type": "http"}, wire.receive, wire.send)


async def test_events_are_sent_as_the_standard_says():
    wire, source = Wire(), Source(2)
    await serve(wire, source, asyncio.Event())
    assert (b"content-type", b"text/event-stream") in wire.sent[0]["headers"]
    assert wire.text == (
        "retry: 2000\n\n"
        'id: 0\nevent: graded\ndata: {"grade":"A"}\n\n'
        'id: 1\nevent: graded\ndata: {"grade":"A"}\n\n'
    )
    assert wire.sent[-1]["more_body"] is False
    assert source.closed


async def test_a_stream_says_where_it_begins_so_that_it_is_resumed_there():
    wire = Wire()
    await serve(wire, Source(1), asyncio.Event(), start_id="41")
    assert wire.text.startswith("retry: 2000\nid: 41\n\nid: 0\n")


async def test_silence_is_filled_with_comments_and_loses_no_event():
    wire, source = Wire(), Source(2, pause=0.2)
    await serve(wire, source, asyncio.Event(), heartbeat=0.05)
    assert wire.text.count(":\n\n") >= 4
    assert [line for line in wire.text.splitlines() if line.startswith("id")] == ["id: 0", "id: 1"]


@pytest.mark.parametrize(
    "end",
    [lambda wire, stopping: stopping.set(), lambda wire, stopping: wire.gone.set()],
    ids=["we stop", "the client goes"],
)
async def test_a_stream_ends_at_once(end: Callable[[Wire, asyncio.Event], None]):
    wire, source, stopping = Wire(), Source(1000, pause=0.01), asyncio.Event()
    serving = asyncio.create_task(serve(wire, source, stopping))
    await asyncio.sleep(0.1)
    end(wire, stopping)
    async with asyncio.timeout(0.5):
        await serving
    assert source.closed


async def test_a_client_that_does_not_read_cannot_hold_up_the_end():
    wire, source, stopping = Wire(), Source(1000, pause=0.01), asyncio.Event()
    serving = asyncio.create_task(serve(wire, source, stopping))
    await asyncio.sleep(0.1)
    wire.stuck = True
    await asyncio.sleep(0.1)
    stopping.set()
    async with asyncio.timeout(2):
        await serving
    assert source.closed


@pytest.mark.parametrize("pause", [0.01, 60.0], ids=["much to say", "heartbeats alone"])
async def test_a_client_that_does_not_read_is_dropped_without_an_error(pause: float):
    wire, source = Wire(), Source(1000, pause=pause)
    slow = serve(wire, source, asyncio.Event(), patience=0.05, heartbeat=0.04)
    serving = asyncio.create_task(slow)
    await asyncio.sleep(0.1)
    wire.stuck = True
    async with asyncio.timeout(2):
        await serving
    assert source.closed


async def test_a_stream_has_a_lifetime():
    wire, source = Wire(), Source(1000, pause=0.01)
    await serve(wire, source, asyncio.Event(), lifetime=0.1)
    assert source.closed
    assert wire.sent[-1]["more_body"] is False


async def test_an_error_of_the_source_is_not_swallowed():
    async def broken() -> AsyncIterator[bytes]:
        yield ServerEvent("1", "graded", b"{}").encode()
        raise LookupError

    wire = Wire()
    stream = EventStream(broken(), stopping=asyncio.Event())
    with pytest.raises(LookupError):
        await stream({"type": "http"}, wire.receive, wire.send)


@pytest.mark.parametrize(("header", "found"), [(b"17", "17"), (b"", None)])
def test_where_to_go_on(header: bytes, found: str | None):
    headers = [(b"last-event-id", header)]
    assert last_event_id(Request({"type": "http", "headers": headers})) == found
