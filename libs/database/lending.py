"""Connections that are given up, never waited for: whoever stops waiting for an answer hangs up."""

from collections.abc import Generator
from typing import Any

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from libs.database.bulkheads import VISIT, Visit


class Lent(asyncpg.Connection):
    """Goes back into its pool as it is: a transaction left open is rolled back, and nothing else is
    asked of the server, which would cost each loan a round trip. So whoever sets something beyond a
    transaction, or locks, takes a `session`.

    asyncpg asks the server to cancel what nobody waits for any more, and then waits until it has:
    without end, when the server is frozen or the network swallows everything. This one hangs up;
    the server notices within `client_connection_check_interval`.
    """

    given_up = False

    def get_reset_query(self) -> str:
        return ""

    def _cancel_current_command(self, waiter: Any, cancel_waiter: Any = None) -> None:
        """Called by asyncpg when a statement's caller is cancelled or its time is over."""
        self.given_up = True
        self._transport.abort()

    async def close(self, *, timeout: float | None = None) -> None:
        if self.given_up:
            self.terminate()
        else:
            await super().close(timeout=timeout)


class LendingPool(asyncpg.Pool):
    """A pool that takes back no connection that was given up: its place is free at once.

    Requests are lent connections of their bulkhead's share; what runs beside them, any.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._visits: dict[PoolConnectionProxy, tuple[Visit, bool]] = {}

    def acquire(self, *, timeout: float | None = None) -> Any:
        """Lend a connection, to `await` or in `async with`, as asyncpg does.

        Raises Overloaded within a request.
        """
        visit = VISIT.get()
        return super().acquire(timeout=timeout) if visit is None else _Loan(self, visit, timeout)

    async def lend(self, visit: Visit, timeout: float | None) -> PoolConnectionProxy:
        counted = await visit.enter()
        try:
            connection = await super().acquire(timeout=timeout)
        except BaseException:
            visit.leave(counted=counted)
            raise
        self._visits[connection] = visit, counted
        return connection

    async def release(self, connection: Any, *, timeout: float | None = None) -> None:
        lent = self._visits.pop(connection, None)
        try:
            if getattr(connection, "given_up", False):  # False also where it is gone already
                connection.terminate()
            else:
                await super().release(connection, timeout=timeout)
        finally:
            if lent:
                visit, counted = lent
                visit.leave(counted=counted)


class _Loan:
    """Result of `acquire`: a connection of the visit's share."""

    __slots__ = ("_connection", "_pool", "_timeout", "_visit")

    def __init__(self, pool: LendingPool, visit: Visit, timeout: float | None) -> None:
        self._pool = pool
        self._visit = visit
        self._timeout = timeout

    async def __aenter__(self) -> PoolConnectionProxy:
        self._connection = await self._pool.lend(self._visit, self._timeout)
        return self._connection

    async def __aexit__(self, *_: object) -> None:
        await self._pool.release(self._connection)

    def __await__(self) -> Generator[Any, None, PoolConnectionProxy]:
        return self._pool.lend(self._visit, self._timeout).__await__()
