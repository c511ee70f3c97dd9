"""One connection's loop of group commits."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence

import asyncpg

from libs.database.connections import Connection
from libs.eventstore.commit_queue import CommitQueue, PendingCommand
from libs.eventstore.delivery import PATIENCE, ConnectionLost, Delivery, set_patience
from libs.eventstore.errors import OutcomeUnknown, StoreUnavailable

_log = logging.getLogger(__name__)
_CONNECT_TIMEOUT = 3.0
_GOODBYE = 2.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 1.0


class CommitLoop:
    """Sends batch after batch over a connection of its own, and makes a new one when it is lost."""

    def __init__(
        self, pool: asyncpg.Pool, waiting: CommitQueue, on_commit: Callable[[], None]
    ) -> None:
        self._pool = pool
        self._waiting = waiting
        self._on_commit = on_commit
        self._connection: Connection | None = None

    async def run(self) -> None:
        """Commit batches until the queue is closed and empty."""
        try:
            while batch := await self._waiting.take():
                try:
                    await self._deliver(batch)
                except Exception:
                    _log.exception("a batch of %d commands failed unexpectedly", len(batch))
                    self._disconnect()
                    for command in batch:  # never claim that nothing was written
                        command.doubtful = True
                finally:
                    _abandon(batch)
        finally:
            await self._hand_back()

    async def _deliver(self, batch: Sequence[PendingCommand]) -> None:
        """Try until every command is settled or past its deadline."""
        clock = asyncio.get_running_loop().time
        pause = _FIRST_PAUSE
        while left := [c for c in batch if not c.settled and c.deadline > clock()]:
            limit = min(command.deadline for command in left) - clock()
            try:
                connection = await self._connected(limit)
                await Delivery(connection, limit, self._on_commit).deliver(left)
            except ConnectionLost as lost:
                _log.warning("lost the connection to the store: %r", lost.__cause__)
                self._disconnect()
            if all(command.settled for command in left):
                return
            await asyncio.sleep(min(pause, limit))
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _connected(self, limit: float) -> Connection:
        if self._connection:
            return self._connection
        try:
            async with asyncio.timeout(min(limit, _CONNECT_TIMEOUT)):
                self._connection = await self._pool.acquire()
                await set_patience(self._connection, PATIENCE)
        except Exception as error:
            raise ConnectionLost from error
        return self._connection

    async def _hand_back(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            with contextlib.suppress(Exception):  # then the pool has closed it
                await connection.close(timeout=_GOODBYE)  # it has our patience, not the pool's
                await self._pool.release(connection)

    def _disconnect(self) -> None:
        """Let go at once: a polite goodbye over a dead network has no end."""
        connection, self._connection = self._connection, None
        if connection:
            # Already handed back when the server closed it, and then it refuses to be touched.
            with contextlib.suppress(asyncpg.InterfaceError):
                connection.terminate()


def _abandon(batch: Sequence[PendingCommand]) -> None:
    for command in batch:
        if not command.settled:
            command.settle(OutcomeUnknown() if command.doubtful else StoreUnavailable())
