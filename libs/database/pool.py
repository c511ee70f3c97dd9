"""One asyncpg pool per process: search path, time limits, codecs, and the safety check."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg

from libs.database.connections import Connection
from libs.database.lending import LendingPool, Lent
from libs.database.safety import refuse_unsafe_settings

SEARCH_PATH = "projection, public"
_GOODBYE = 2.0
# Compiling costs more than any of our short statements take.
_EVERYWHERE = {
    "timezone": "UTC",
    "jit": "off",
    "client_connection_check_interval": "1000",  # ms: what was given up ends on the server as well
}


async def _as_text(connection: asyncpg.Connection) -> None:
    """JSON columns go in and out as text: who reads them decides how to decode them."""
    try:
        for name in ("json", "jsonb"):
            await connection.set_type_codec(
                name, schema="pg_catalog", encoder=str, decoder=str, format="text"
            )
    except BaseException:
        connection.terminate()  # the pool would say goodbye, and wait for the answer
        raise


@asynccontextmanager
async def session(pool: asyncpg.Pool) -> AsyncIterator[Connection]:
    """A connection to change the settings of, and to hold locks: nobody is lent it afterwards."""
    async with pool.acquire() as connection:
        try:
            yield connection
        finally:
            with suppress(asyncpg.InterfaceError):  # it may be closed already
                await connection.close(timeout=_GOODBYE)


async def open_pool(dsn: str, **options: Any) -> asyncpg.Pool:
    """Make a pool, connect, and refuse a server with unsafe settings (UnsafeSetting)."""
    opened = await make_pool(dsn, **options)
    try:
        async with opened.acquire() as connection:
            await refuse_unsafe_settings(connection)
    except BaseException:
        await opened.close()
        raise
    return opened


async def make_pool(
    dsn: str,
    *,
    min_size: int = 1,
    max_size: int = 10,
    search_path: str = SEARCH_PATH,
    statement_timeout: float = 15.0,
    idle_in_transaction_timeout: float = 30.0,
    connect_timeout: float = 3.0,
    application: str = "rapport",
) -> asyncpg.Pool:
    """Make a pool. Timeouts are in seconds.

    `statement_timeout` bounds a statement on the server and, with a second on top, here.
    """
    return await LendingPool(
        dsn,
        min_size=min_size,
        max_size=max_size,
        max_queries=50_000,
        timeout=connect_timeout,
        command_timeout=statement_timeout + 1,
        max_inactive_connection_lifetime=300,
        init=_as_text,
        loop=None,
        connection_class=Lent,
        record_class=asyncpg.Record,
        server_settings={
            "application_name": application,
            "search_path": search_path,
            **_EVERYWHERE,
            "statement_timeout": str(int(statement_timeout * 1000)),
            "idle_in_transaction_session_timeout": str(int(idle_in_transaction_timeout * 1000)),
        },
    )
