"""Server-sent events: resumable, kept alive, and ended by ourselves when the process stops."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import msgspec
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

HEARTBEAT = 15.0  # seconds of silence before a comment, so that proxies keep the connection
LIFETIME = 900.0  # seconds; then the client resumes, and its token is looked at again
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


def last_event_id(request: Request) -> str | None:
    """Last event that the client has, to go on after; None: go on from now."""
    return request.headers.get("last-event-id") or None


class EventStream:
    """An ASGI response that sends what `events` yields until it ends, the client goes or we stop.

    `events` is closed when the stream ends, whatever the reason. `start_id` is where it begins:
    a client that loses it before the first event resumes there.
    """

    def __init__(
        self,
        events: AsyncIterator[ServerEvent],
        *,
        stopping: asyncio.Event,
        start_id: str | None = None,
        heartbeat: float = HEARTBEAT,
        lifetime: float = LIFETIME,
        retry_ms: int = 2_000,
    ) -> None:
        self._events = events
        self._stopping = stopping
        self._heartbeat = heartbeat
        self._lifetime = lifetime
        started = b"" if start_id is None else b"id: %s\n" % start_id.encode()
        self._first = b"retry: %d\n%s\n" % (retry_ms, started)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": list(_HEADERS)})
        await send(_chunk(self._first))
        pump = asyncio.create_task(self._pump(send))
        ends = [asyncio.create_task(self._stopping.wait()), asyncio.create_task(_gone(receive))]
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

    async def _pump(self, send: Send) -> None:
        following: asyncio.Task[ServerEvent] | None = None
        try:
            while True:
                following = following or asyncio.ensure_future(anext(self._events))
                done, _ = await asyncio.wait([following], timeout=self._heartbeat)
                if not done:
                    await send(_chunk(_BEAT))
                    continue
                event, following = following.result(), None
                await send(_chunk(event.encode()))
        except StopAsyncIteration:
            return
        finally:
            if following:
                await _cancel([following])
            if close := getattr(self._events, "aclose", None):
                await close()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _cancel(tasks: list["asyncio.Task"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _chunk(body: bytes) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": True}
