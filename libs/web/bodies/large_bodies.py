"""Room for large bodies: few are held at a time, one is worked on, and their memory is returned."""

import asyncio
import ctypes
from contextlib import AbstractAsyncContextManager, nullcontext

from starlette.types import Message, Receive

from libs.web.bodies.json_bodies import MEBIBYTE

HELD = 4  # bodies of a process; a fifth is read no further until one of them is answered
_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's


class LargeBodies:
    """The bodies of one application that are longer than a mebibyte."""

    def __init__(self) -> None:
        self.held = asyncio.Semaphore(HELD)
        self.turn = asyncio.Lock()


class LargeBody:
    """The body of one request, as an asynchronous context manager around all its handling."""

    def __init__(self, bodies: LargeBodies, receive: Receive) -> None:
        self._bodies = bodies
        self._receive = receive
        self._read = 0
        self._held = False

    async def receive(self) -> Message:
        """The request's next message; beyond a mebibyte, once there is room."""
        message = await self._receive()
        self._read += len(message.get("body", b""))
        if self._read > MEBIBYTE and not self._held:
            await self._bodies.held.acquire()
            self._held = True
        return message

    def turn(self) -> AbstractAsyncContextManager[None]:
        """Wait until no other large body is worked on."""
        return self._bodies.turn if self._held else nullcontext()

    async def __aenter__(self) -> "LargeBody":
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._held:
            self._bodies.held.release()
            if _trim:
                _trim(0)
