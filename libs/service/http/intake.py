"""Reading in small pieces: uvloop's own are of 256 KiB, for each connection that is ready."""

import asyncio
from typing import Any, cast

from libs.service.http.protocol import BoundedProtocol
from libs.service.http.room import Room


class Intake(asyncio.BufferedProtocol):
    """Reads for one connection into the buffer that all share; what is read is parsed at once."""

    def __init__(self, room: Room, given: dict[str, Any]) -> None:
        self._http = BoundedProtocol(room=room, **given)
        self._buffer = room.buffer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._http.connection_made(cast(asyncio.Transport, transport))

    def connection_lost(self, exc: Exception | None) -> None:
        self._http.connection_lost(exc)

    def get_buffer(self, sizehint: int) -> memoryview:
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        self._http.data_received(self._buffer[:nbytes])

    def pause_writing(self) -> None:
        self._http.pause_writing()

    def resume_writing(self) -> None:
        self._http.resume_writing()
