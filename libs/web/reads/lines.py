"""Answers of many lines of JSON, made while they are sent: little more is held than one of them."""

import asyncio
from collections.abc import AsyncIterator

from starlette.types import Receive, Scope, Send

from libs.web.gate.deadlines import SCOPE_KEY, Deadline

MEDIA_TYPE = b"application/x-ndjson"
LIFETIME = 300.0  # seconds for all of it; whoever reads more slowly is cut off before the end
PIECE = 64 * 1024  # bytes that are sent at once


class LineStream:
    """An ASGI response of what `lines` yields, each with its line end. It has no deadline of a
    request, but a `lifetime`; what fails in the middle cuts the connection, so that nobody takes
    it for the whole."""

    def __init__(self, lines: AsyncIterator[bytes], *, lifetime: float = LIFETIME) -> None:
        self._lines = lines
        self._lifetime = lifetime

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        deadline: Deadline | None = scope.get(SCOPE_KEY)
        headers = [(b"content-type", MEDIA_TYPE), (b"x-accel-buffering", b"no")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        if deadline:
            deadline.stop()
        async with asyncio.timeout(self._lifetime):
            async for piece in _pieces(self._lines):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _pieces(lines: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    piece = bytearray()
    async for line in lines:
        piece += line
        if len(piece) >= PIECE:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)
