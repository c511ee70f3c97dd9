"""HTTP/1.1 by hand, to say what no client would; and what a process takes meanwhile."""

import asyncio
import json
import resource
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import psutil

from tests.libs.service.running import Running

PATIENCE = 120.0  # seconds, for machines that run much else besides


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def problem(self) -> Any:
        assert self.headers["content-type"] == "application/problem+json", self
        return json.loads(self.body)


class Wire:
    """One connection to a service."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def say(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def dribble(self, data: bytes, every: float) -> None:
        """Say it byte by byte, until it is said or nobody listens."""
        with suppress(ConnectionError):
            for byte in data:
                await self.say(bytes([byte]))
                await asyncio.sleep(every)

    async def answer(self) -> Answer:
        """The next answer. Raises IncompleteReadError when the connection is closed instead."""
        async with asyncio.timeout(PATIENCE):
            head = await self.reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").strip().split("\r\n")
            pairs = (line.split(": ", 1) for line in lines)
            headers = {name.lower(): value for name, value in pairs}
            length = int(headers.get("content-length", 0))
            body = await self.reader.readexactly(length)
        return Answer(int(first.split(" ")[1]), headers, body)

    async def closed(self, within: float = PATIENCE) -> bool:
        """Whether the service ends the connection, after whatever it has to say."""
        with suppress(ConnectionError):
            try:
                async with asyncio.timeout(within):
                    while await self.reader.read(65_536):
                        pass
            except TimeoutError:
                return False
        return True


@asynccontextmanager
async def wire(service: Running) -> AsyncIterator[Wire]:
    reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
    try:
        yield Wire(reader, writer)
    finally:
        writer.transport.abort()


@asynccontextmanager
async def many_wires(service: Running, count: int, first: bytes = b"") -> AsyncIterator[list[Wire]]:
    """Connections, each of which says `first`; those that are refused are among them."""
    wires: list[Wire] = []
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    try:
        for _ in range(count):
            opened = Wire(*await asyncio.open_connection("127.0.0.1", service.port))
            wires.append(opened)
            opened.writer.write(first)
        yield wires
    finally:
        for opened in wires:
            opened.writer.transport.abort()


def head(method: str, path: str, **headers: str) -> bytes:
    """The head of a request; `a_b` is the header a-b."""
    given = {"host": "service"} | headers
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in given.items()]
    return "\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""]).encode()


def megabytes(service: Running) -> float:
    """Resident memory now."""
    return psutil.Process(service.process.pid).memory_info().rss / 1e6


@dataclass
class Seen:
    """Megabytes beyond the start, at most; seconds until /livez answered, at most."""

    grown: float = 0.0
    livez: float = 0.0


@asynccontextmanager
async def watched(service: Running) -> AsyncIterator[Seen]:
    """What the process takes, and how long it lets its own probe wait, during the block."""
    before, seen = megabytes(service), Seen()

    async def watch() -> None:
        while True:
            seen.grown = max(seen.grown, megabytes(service) - before)
            await asyncio.sleep(0.005)

    async def probe() -> None:
        while True:
            asked = time.monotonic()
            async with wire(service) as opened:
                await opened.say(head("GET", "/livez"))
                assert (await opened.answer()).status == 200
            seen.livez = max(seen.livez, time.monotonic() - asked)
            await asyncio.sleep(0.02)

    watching = [asyncio.create_task(watch()), asyncio.create_task(probe())]
    try:
        yield seen
    finally:
        for task in watching:
            if not task.done():
                task.cancel()
        for outcome in await asyncio.gather(*watching, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome
