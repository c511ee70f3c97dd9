"""Server-sent events: resumable, kept alive, and ended by ourselves when the process stops."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, nullcontext

import msgspec
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

HEARTBEAT = 15.0  # seconds of silence before a comment, so that proxies keep the connection
LIFETIME = 900.0  # seconds; then the client resumes, and its token is looked at again
PATIENCE = 20.0  # seconds for a client to take what it is sent; then it resumes from what it has
_FAREWELL = 1.0  # seconds for a last chunk to a client that may not read any more
_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"x-accel-buffering", b"no"),
]
_BEAT = b":\n\n"


class ServerEvent(msgspec.Struct, frozen=True):
    """`id` is what Last-Event-ID brings back; `data` is one line of JSON."""

    id: str
    event: str
    data: bytes

    def encode(self) -> bytes:
        return b"id: %s\nevent: %s\ndata: %s\n\n" % (
            self.id.encode(),
            self.event.encode(),
            self.data,
        )


def place(position: int) -> bytes:
    """An id without an event: clients keep it for Last-Event-ID, and tell nobody."""
    return b"id: %d\n\n" % position


def last_event_id(request: Request) -> str | None:
    """Last event that the client has, to go on after; None: go on from now."""
    return request.headers.get("last-event-id") or None


class EventStream:
    """An ASGI response that sends what `events` yields, one or more of them in wire form at a
    time, until it ends, the client goes or we stop.

    Who does not take what is sent within `patience` is dropped, and resumes behind the last event
    that came whole. `events` is closed when the stream ends, whatever the reason. `start_id` is
    where it begins: a client that loses it before the first event resumes there. `place` is held
    all the time.
    """

    def __init__(
        self,
        events: AsyncIterator[bytes],
        *,
        stopping: asyncio.Event,
        start_id: str | None = None,
        place: AbstractContextManager[None] | None = None,
        heartbeat: float = HEARTBEAT,
        lifetime: float = LIFETIME,
        patience: float = PATIENCE,
        retry_ms: int = 2_000,
    ) -> None:
        self._events = events
        self._stopping = stopping
        self._place = place or nullcontext()
        self._heartbeat = heartbeat
        self._lifetime = lifetime
        self._patience = patience
        started = b"" if start_id is None else b"id: %s\n" % start_id.encode()
        self._first = b"retry: %d\n%s\n" % (retry_ms, started)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._place:
            await self._stream(receive, send)

    async def _stream(self, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": list(_HEADERS)})
        await send(_chunk(self._first))
        line = _Line(send, self._patience)
        pump = asyncio.create_task(self._pump(line))
        ends = [
            asyncio.create_task(self._stopping.wait()),
            asyncio.create_task(_gone(receive)),
            asyncio.create_task(line.beat(self._heartbeat)),
        ]
        try:
            await asyncio.wait(
                [pump, *ends], timeout=self._lifetime, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            await _cancel([pump, *ends])
        with contextlib.suppress(TimeoutError, OSError):
            async with asyncio.timeout(_FAREWELL):
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        if not pump.cancelled() and (failure := pump.exception()):
            raise failure

    async def _pump(self, line: "_Line") -> None:
        try:
            async for events in self._events:
                await line.say(events)
        finally:
            if close := getattr(self._events, "aclose", None):
                await close()


class TooSlow(Exception):
    """The client does not take what it is sent: the stream ends."""


class _Line:
    """One connection, with something said on it at least every so often."""

    def __init__(self, send: Send, patience: float) -> None:
        self._send = send
        self._patience = patience
        self._silent = True
        self._sending_since: float | None = None

    async def say(self, chunk: bytes) -> None:
        self._silent = False
        self._sending_since = time.monotonic()
        await self._send(_chunk(chunk))
        self._sending_since = None

    async def beat(self, longest_silence: float) -> None:
        """Say something where nothing was; look whether what was said is taken. No timer of each
        chunk: with thousands who listen they would cost more than the chunks."""
        while True:
            await asyncio.sleep(longest_silence / 2)
            if self._sending_since is not None:
                if time.monotonic() - self._sending_since >= self._patience:
                    raise TooSlow
                continue
            if self._silent:
                await asyncio.wait_for(self._send(_chunk(_BEAT)), self._patience)
            self._silent = True


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _cancel(tasks: list["asyncio.Task"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _chunk(body: bytes) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": True}
