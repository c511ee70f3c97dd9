"""Answers that may be large, to anybody who asks: sent as fast as they are fetched."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

PIECE = 64 * 1024  # bytes


class Piecewise(Response):
    """An answer of `length` bytes, of which little more is held than the client is behind."""

    def __init__(
        self,
        pieces: Iterable[bytes],
        length: int,
        *,
        media_type: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        given = {**(headers or {}), "Content-Length": str(length)}
        super().__init__(headers=given, media_type=media_type)
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        start = {"type": "http.response.start", "status": self.status_code}
        await send({**start, "headers": self.raw_headers})
        for piece in self._pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            await asyncio.sleep(0)
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def pieces_of(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), PIECE):
        yield body[start : start + PIECE]
