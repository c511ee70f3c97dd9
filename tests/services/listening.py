"""Listeners to a service's streams inside the test."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec

from tests.services.serving import Served

PATIENCE = 20.0  # seconds


class Listener:
    """`next` is the id of the next event, and its data. `status` is there once it has begun."""

    def __init__(self) -> None:
        self.gone = asyncio.Event()
        self.ended = asyncio.Event()
        self._events: deque[bytes] = deque()
        self._chunks: asyncio.Queue[bytes] = asyncio.Queue()

    async def receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self._chunks.put_nowait(message.get("body", b""))
        if message["type"] == "http.response.body" and not message.get("more_body"):
            self.ended.set()

    async def begun(self) -> None:
        while b"retry:" not in await asyncio.wait_for(self._chunks.get(), PATIENCE):
            pass

    async def next(self) -> tuple[str, dict[str, Any]]:
        async with asyncio.timeout(PATIENCE):  # heartbeats come meanwhile
            while not self._events:
                parts = (await self._chunks.get()).split(b"\n\n")
                self._events += [event for event in parts if event.startswith(b"id: ")]
        fields = dict(line.split(b": ", 1) for line in self._events.popleft().splitlines())
        return fields[b"id"].decode(), msgspec.json.decode(fields[b"data"])


@asynccontextmanager
async def listening(
    served: Served,
    path: str,
    last: str | None = None,
    *,
    role: str = "analyst",
    claims: dict[str, Any] | None = None,
) -> AsyncIterator[Listener]:
    listener = Listener()
    token = served.issuer.token(role, **(claims or {}))
    headers = [(b"authorization", f"Bearer {token}".encode())]
    headers += [(b"last-event-id", last.encode())] if last else []
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "http_version": "1.1",
        "scheme": "http",
        "root_path": "",
        "client": ("127.0.0.1", 1),
        "server": ("service", 80),
    }
    serving = asyncio.ensure_future(served.app(scope, listener.receive, listener.send))
    try:
        await listener.begun()
        yield listener
    finally:
        listener.gone.set()
        await asyncio.wait_for(serving, PATIENCE)
