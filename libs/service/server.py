"""uvicorn inside our own event loop, which keeps the signals to itself."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from libs.service.http.intake import Intake
from libs.service.http.limits import Limits
from libs.service.http.room import Room

BACKLOG = 2048
_A_SECOND = 10  # ticks of uvicorn's own


class PortTaken(RuntimeError):
    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"{host}:{port} cannot be listened on: stop what uses it, or set HTTP_PORT"
        )


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, room: Room) -> None:
        super().__init__(config)
        self._room = room

    async def on_tick(self, counter: int) -> bool:
        if counter % _A_SECOND == 0:
            self._room.tick()
        return await super().on_tick(counter)

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
    app: ASGIApp,
    listener: socket.socket,
    *,
    stopping: asyncio.Event,
    grace: float,
    limits: Limits,
) -> None:
    """Serve until `stopping`, then finish what was begun within `grace` seconds."""
    room = Room(limits)

    def connect(**given: Any) -> Intake:
        return Intake(room, given)

    config = uvicorn.Config(
        app,
        loop="none",
        http=connect,  # pyright: ignore[reportArgumentType]
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=max(1, int(grace)),
    )
    server = _Server(config, room)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    stop = asyncio.create_task(stopping.wait())
    await asyncio.wait([serving, stop], return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    server.should_exit = True
    await serving
