"""uvicorn inside our own event loop, which keeps the signals to itself."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

BACKLOG = 2048
GATHERED = 64 * 1024  # bytes, from which on the transport itself must say when to pause


class PortTaken(RuntimeError):
    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"{host}:{port} cannot be listened on: stop what uses it, or set HTTP_PORT"
        )


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """SIGTERM must reach the relay and the consumer too, so it is not uvicorn's."""
        yield


class Together:
    """A transport whose writes of one turn of the loop leave as one.

    uvicorn writes the head and the body of an answer apart, and uvloop sends each on its own: two
    system calls, two packets, and two wake-ups of the client.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._soon = asyncio.get_running_loop().call_soon
        self._written: list[bytes] = []
        self._size = 0

    def write(self, data: bytes) -> None:
        if not self._written:
            self._soon(self._send)
        self._written.append(data)
        self._size += len(data)
        if self._size >= GATHERED:
            self._send()

    def close(self) -> None:
        self._send()
        self._transport.close()

    def _send(self) -> None:
        written, self._written, self._size = self._written, [], 0
        if written and not self._transport.is_closing():
            self._transport.write(b"".join(written))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class _Protocol(HttpToolsProtocol):
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(cast(asyncio.Transport, Together(transport)))


def listen(host: str, port: int) -> socket.socket:
    """Raises PortTaken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError:
        raise PortTaken(host, port) from None


async def serve(
    app: ASGIApp, listener: socket.socket, *, stopping: asyncio.Event, grace: float
) -> None:
    """Serve until `stopping`, then finish what was begun within `grace` seconds."""
    config = uvicorn.Config(
        app,
        loop="none",
        http=_Protocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=max(1, int(grace)),
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    stop = asyncio.create_task(stopping.wait())
    await asyncio.wait([serving, stop], return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    server.should_exit = True
    await serving
