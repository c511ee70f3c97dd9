"""A lean HTTP/1.1 client, so that the load generator does not eat the cores it measures."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

import httptools
import numpy as np

Seen = Callable[[bytes, int, bytes], None]


@dataclass
class Load:
    """Results of a run: `latencies` in seconds, one per answer; `statuses` how often each came."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, percent: float) -> float:
        """Milliseconds."""
        return float(np.percentile(self.latencies, percent)) * 1000


class Connection(asyncio.Protocol):
    """One keep-alive connection with one request under way at a time."""

    def __init__(self) -> None:
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._parser = httptools.HttpResponseParser(self)
        self._body = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)  # uvloop's is a class of its own

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        answer, self._answer = self._answer, None
        body, self._body = self._body, b""
        status = self._parser.get_status_code()
        self._parser = httptools.HttpResponseParser(self)
        if answer and not answer.done():
            answer.set_result((status, body))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_exception(exc or ConnectionError("closed by the server"))

    async def send(self, request: bytes) -> tuple[int, bytes]:
        """Status and body of the answer to a whole request in wire form."""
        assert self._transport is not None
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


def get(path: str, token: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n".encode()


def post(path: str, token: str, key: str, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n"
        f"Idempotency-Key: {key}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def closed_loop(
    port: int, requests: Iterable[bytes], *, connections: int = 64, seen: Seen | None = None
) -> Load:
    """Send `requests`, each connection the next as soon as it has its answer. `seen` is called
    with each request, and the status and body of its answer."""
    load, waiting = Load(), iter(requests)
    opened = await _connect(port, connections)
    begun = time.perf_counter()
    await asyncio.gather(*(_drain(connection, waiting, load, seen) for connection in opened))
    load.seconds = time.perf_counter() - begun
    for connection in opened:
        connection.close()
    return load


async def open_loop(
    port: int,
    request: Callable[[int], bytes],
    *,
    rate: float,
    seconds: float,
    accepted: Callable[[int, float], None],
    connections: int = 64,
) -> Load:
    """Send `rate` requests a second whatever the answers; latency counts from the planned time.

    `accepted(i, now)` is called when request i was answered.
    """
    load = Load()
    idle: asyncio.Queue[Connection] = asyncio.Queue()
    for connection in await _connect(port, connections):
        idle.put_nowait(connection)
    begun = time.perf_counter()

    async def one(number: int, planned: float) -> None:
        connection = await idle.get()
        status, _ = await connection.send(request(number))
        now = time.perf_counter()
        load.statuses[status] += 1
        load.latencies.append(now - planned)
        accepted(number, now)
        idle.put_nowait(connection)

    async with asyncio.TaskGroup() as tasks:
        for number in range(int(rate * seconds)):
            planned = begun + number / rate
            if (ahead := planned - time.perf_counter()) > 0:
                await asyncio.sleep(ahead)
            tasks.create_task(one(number, planned))
    load.seconds = time.perf_counter() - begun
    while not idle.empty():
        idle.get_nowait().close()
    return load


async def _connect(port: int, count: int) -> list[Connection]:
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(Connection, "127.0.0.1", port) for _ in range(count)]
    return [protocol for _, protocol in made]


async def _drain(
    connection: Connection, waiting: Iterator[bytes], load: Load, seen: Seen | None
) -> None:
    for request in waiting:
        begun = time.perf_counter()
        status, body = await connection.send(request)
        if seen:
            seen(request, status, body)
        load.latencies.append(time.perf_counter() - begun)
        load.statuses[status] += 1
