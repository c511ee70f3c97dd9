"""Connections that are given up, never waited for: whoever stops waiting for an answer hangs up."""

from typing import Any

import asyncpg


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
    """A pool that takes back no connection that was given up; its place is free at once."""

    async def release(self, connection: Any, *, timeout: float | None = None) -> None:
        if getattr(connection, "given_up", False):  # False also where it is gone already
            connection.terminate()
        else:
            await super().release(connection, timeout=timeout)
