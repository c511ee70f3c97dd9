"""One asyncpg pool per process: search path, time limits, codecs, and the safety check."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from libs.database.connections import Connection
from libs.database.safety import refuse_unsafe_settings

SEARCH_PATH = "projection, public"
_GOODBYE = 2.0
# Compiling costs more than any of our short statements take.
_EVERYWHERE = {"timezone": "UTC", "jit": "off"}


async def _as_text(connection: asyncpg.Connection) -> None:
    """JSON columns go in and out as text: who reads them decides how to decode them."""
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name, schema="pg_catalog", encoder=str, decoder=str, format="text"
        )


class _Lent(asyncpg.Connection):
    """Goes back into its pool as it is: a transaction left open is rolled back, and nothing else is
    asked of the server, which would cost each loan a round trip. So whoever sets something beyond a
    transaction, or locks, takes a `session`."""

    def get_reset_query(self) -> str:
        return ""


@asynccontextmanager
async def session(pool: asyncpg.Pool) -> AsyncIterator[Connection]:
    """A connection to change the settings of, and to hold locks: nobody is lent it afterwards."""
    async with pool.acquire() as connection:
        try:
            yield connection
        finally:
            await connection.close(timeout=_GOODBYE)


async def open_pool(
    dsn: str,
    *,
    min_size: int = 1,
    max_size: int = 10,
    search_path: str = SEARCH_PATH,
    statement_timeout: float = 15.0,
    idle_in_transaction_timeout: float = 30.0,
    connect_timeout: float = 5.0,
    application: str = "rapport",
) -> asyncpg.Pool:
    """Connect and refuse a server with unsafe settings (UnsafeSetting). Timeouts are in seconds.

    `statement_timeout` bounds a statement on the server and, with a second on top, here.
    """
    pool = asyncpg.create_pool(
        dsn,
        min_size=min_size,
        max_size=max_size,
        timeout=connect_timeout,
        command_timeout=statement_timeout + 1,
        max_inactive_connection_lifetime=300,
        init=_as_text,
        connection_class=_Lent,
        server_settings={
            "application_name": application,
            "search_path": search_path,
            **_EVERYWHERE,
            "statement_timeout": str(int(statement_timeout * 1000)),
            "idle_in_transaction_session_timeout": str(int(idle_in_transaction_timeout * 1000)),
        },
    )
    opened = await pool
    try:
        async with opened.acquire() as connection:
            await refuse_unsafe_settings(connection)
    except BaseException:
        await opened.close()
        raise
    return opened
