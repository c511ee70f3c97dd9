"""Connections to PostgreSQL over TLS: the address says whom to trust, and it is verified.

The embedded server is built without TLS, so a proxy speaks it on the server's behalf.
"""

import asyncio
import ssl
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import trustme

from deploy.local.ports import HOST
from libs.database.migrations import migrate
from libs.database.pool import open_pool
from services.callcenter.service import SERVICE

WANTS_TLS = b"\x00\x00\x00\x08\x04\xd2\x16\x2f"  # PostgreSQL's SSLRequest


class TlsProxy:
    """Takes connections that ask for TLS first, and passes on what it decrypts."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self.encrypted = 0
        self._dsn = dsn
        self._folder = folder
        self._server = urlsplit(dsn)
        authority = trustme.CA()
        authority.cert_pem.write_to_path(folder / "authority.pem")
        trustme.CA().cert_pem.write_to_path(folder / "stranger.pem")
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(HOST).configure_cert(self._context)
        self.port = 0

    def dsn(self, *, authority: str = "authority.pem", host: str = HOST) -> str:
        """DSN of the database, through this proxy and verified by that authority."""
        own = self._dsn.replace(f"{HOST}:{self._server.port}", f"{host}:{self.port}")
        return f"{own}?sslmode=verify-full&sslrootcert={self._folder / authority}"

    async def handle(self, reader: StreamReader, writer: StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            if await reader.readexactly(len(WANTS_TLS)) == WANTS_TLS:
                writer.write(b"S")
                await writer.start_tls(self._context)
                self.encrypted += 1
                await self._pass_on(reader, writer)
        writer.close()

    async def _pass_on(self, reader: StreamReader, writer: StreamWriter) -> None:
        there, back = await asyncio.open_connection(HOST, self._server.port)
        await asyncio.gather(_pump(reader, back), _pump(there, writer))


async def _pump(source: StreamReader, sink: StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
    sink.close()


@pytest.fixture
async def proxy(database: str, tmp_path: Path) -> AsyncIterator[TlsProxy]:
    made = TlsProxy(database, tmp_path)
    server = await asyncio.start_server(made.handle, HOST)
    made.port = server.sockets[0].getsockname()[1]
    yield made
    server.close()


async def test_serving_and_migrating_are_encrypted(proxy: TlsProxy):
    assert await migrate(proxy.dsn(), SERVICE.migrations)
    migrated = proxy.encrypted
    pool = await open_pool(proxy.dsn(), min_size=1)
    assert await pool.fetchval("select count(*) from alembic_version") == 1
    pool.terminate()
    assert 0 < migrated < proxy.encrypted


async def test_the_certificate_of_a_stranger_is_refused(proxy: TlsProxy):
    dsn = proxy.dsn(authority="stranger.pem")
    for connect in (lambda: open_pool(dsn, min_size=1), lambda: migrate(dsn, SERVICE.migrations)):
        with pytest.raises(ssl.SSLCertVerificationError):
            await connect()
    assert proxy.encrypted == 0


async def test_the_certificate_of_another_name_is_refused(proxy: TlsProxy):
    with pytest.raises(ssl.SSLCertVerificationError):
        await open_pool(proxy.dsn(host="localhost"), min_size=1)
