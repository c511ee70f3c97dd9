"""uvicorn inside our own event loop, which keeps the signals to itself."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

BACKLOG = 2048


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
        http="httptools",
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
