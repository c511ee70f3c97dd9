"""Writes of one turn of the event loop, gathered into one system call."""

import asyncio
from typing import Any

GATHERED = 64 * 1024  # bytes, from which on the transport itself must say when to pause


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

    def write_eof(self) -> None:
        self._send()
        if not self._transport.is_closing():
            self._transport.write_eof()

    def close(self) -> None:
        self._send()
        self._transport.close()

    def _send(self) -> None:
        written, self._written, self._size = self._written, [], 0
        if written and not self._transport.is_closing():
            self._transport.write(b"".join(written))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
