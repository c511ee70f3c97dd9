"""A TCP proxy in front of PostgreSQL that loses things on command."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit, urlunsplit

Forward = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]


class Lost(Exception):
    """The proxy has just cut the connection."""


class Proxy:
    """Passes everything on until it is told otherwise; each loss happens once, then it passes."""

    def __init__(self, dsn: str) -> None:
        self._target = urlsplit(dsn)
        self._connections: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self.lose_request = False
        self.lose_answer = False
        self.frozen = False
        self.held: list[Callable[[], Awaitable[None]]] = []
        self.hold_request = False

    async def __aenter__(self) -> "Proxy":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for writer in self._writers:
            writer.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    @property
    def dsn(self) -> str:
        port = self._server.sockets[0].getsockname()[1]
        credentials = self._target.netloc.rpartition("@")[0]
        return urlunsplit(self._target._replace(netloc=f"{credentials}@127.0.0.1:{port}"))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        up_reader, up_writer = await asyncio.open_connection(
            self._target.hostname, self._target.port
        )
        self._writers |= {writer, up_writer}
        link = _Link(self, writer, up_writer)
        with contextlib.suppress(Lost, ConnectionError, asyncio.CancelledError):
            await asyncio.gather(
                _pump(reader, link.request), _pump(up_reader, link.answer), return_exceptions=False
            )
        writer.close()
        if not link.outlives_client:
            up_writer.close()


class _Link:
    def __init__(
        self, proxy: Proxy, client: asyncio.StreamWriter, server: asyncio.StreamWriter
    ) -> None:
        self._proxy = proxy
        self._client = client
        self._server = server
        self._losing = False
        self.outlives_client = False

    async def request(self, data: bytes) -> None:
        proxy = self._proxy
        while proxy.frozen:
            await asyncio.sleep(0.01)
        if proxy.lose_request:
            proxy.lose_request = False
            raise Lost
        if proxy.hold_request:
            proxy.hold_request = False
            self.outlives_client = True
            proxy.held.append(lambda: _send(self._server, data))
            raise Lost
        if proxy.lose_answer:
            proxy.lose_answer = False
            self._losing = True
        await _send(self._server, data)

    async def answer(self, data: bytes) -> None:
        while self._proxy.frozen:
            await asyncio.sleep(0.01)
        if self._losing:  # the server has answered, so it has committed
            raise Lost
        await _send(self._client, data)


async def _pump(reader: asyncio.StreamReader, forward: Callable[[bytes], Awaitable[None]]) -> None:
    while data := await reader.read(2**20):
        await forward(data)
    raise Lost


async def _send(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(data)
    await writer.drain()
