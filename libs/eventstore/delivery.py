"""One attempt to get commands into the store over one connection, and to know that they are."""

import asyncio
from collections.abc import Callable, Sequence

import asyncpg

from libs.database.connections import Connection
from libs.eventstore import statement
from libs.eventstore.commit_queue import PendingCommand
from libs.eventstore.errors import StoreUnavailable, WriteInProgress
from libs.eventstore.statement import Outcome
from libs.eventstore.writes import Appended, appended
from libs.failpoints.points import armed, reach

_WORTH_REPEATING = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
_NO_ROOM = (asyncpg.InsufficientResourcesError, asyncpg.QueryCanceledError)
PATIENCE = "1s"  # one stream that somebody holds must not hold up everybody for long
_NO_PATIENCE = "20ms"
_FIND = "select event_id, recorded_at from events where event_id = any($1)"


class ConnectionLost(Exception):
    """There is no connection (any more); what was on its way has an unknown outcome."""


class Delivery:
    """Settles commands as far as this connection and `limit` seconds per statement allow."""

    def __init__(self, connection: Connection, limit: float, on_commit: Callable[[], None]) -> None:
        self._connection = connection
        self._limit = limit
        self._on_commit = on_commit

    async def deliver(self, commands: Sequence[PendingCommand]) -> None:
        """Raises ConnectionLost; what is then not settled must be delivered again."""
        if doubtful := [command for command in commands if command.doubtful]:
            await self._settle_written(doubtful)
        if missing := [command for command in commands if not command.settled]:
            await self._send(missing)

    async def _send(self, commands: Sequence[PendingCommand]) -> None:
        try:
            outcomes = await self._execute(commands)
        except asyncpg.PostgresError as error:
            if len(commands) == 1:
                await self._refuse(commands[0], error)
            else:
                await self._send_singly(commands, error)
            return
        reach("append.after_commit")
        if lost := [c for c, o in zip(commands, outcomes, strict=True) if c.doubtful and _lost(o)]:
            await self._settle_written(lost)  # they may have lost to their own first attempt
        for command, outcome in zip(commands, outcomes, strict=True):
            if not command.settled:
                command.settle(outcome)
        self._on_commit()

    async def _send_singly(
        self, commands: Sequence[PendingCommand], error: asyncpg.PostgresError
    ) -> None:
        """One of them spoiled the batch; the others must not suffer for it, nor wait long."""
        held = isinstance(error, asyncpg.LockNotAvailableError)
        if held:  # whoever holds it has been waited for already
            await set_patience(self._connection, _NO_PATIENCE)
        for command in commands:
            if command.deadline > asyncio.get_running_loop().time():
                await self._send([command])
        if held:
            await set_patience(self._connection, PATIENCE)

    async def _execute(self, commands: Sequence[PendingCommand]) -> list[Outcome]:
        """Raises PostgresError when nothing was written, ConnectionLost when nobody knows."""
        writes = [command.write for command in commands]
        try:
            if not armed("append.before_commit"):
                return await statement.execute(self._connection, writes, timeout=self._limit)
            async with self._connection.transaction():
                outcomes = await statement.execute(self._connection, writes)
                reach("append.before_commit")
                return outcomes
        except BaseException as error:
            if isinstance(error, asyncpg.PostgresError) and not ended_session(error):
                raise
            for command in commands:
                command.doubtful = True
            if isinstance(error, Exception):  # a lost connection shows itself in many ways
                raise ConnectionLost from error
            raise

    async def _refuse(self, command: PendingCommand, error: asyncpg.PostgresError) -> None:
        """Settle a command that the server refused, unless it is to be sent once more."""
        if command.doubtful:  # a refusal now says nothing of the attempt before it
            await self._settle_written([command])
        elif not isinstance(error, _WORTH_REPEATING):
            command.settle(_as_fact(error))

    async def _settle_written(self, commands: Sequence[PendingCommand]) -> None:
        """Settle those whose events are in the store: an earlier attempt was committed.

        One that kept but a key is sent again: then it finds that key, and the answer under it.
        """
        by_id = {
            command.write.streams[0].events[0].event_id: command
            for command in commands
            if command.write.streams
        }
        try:
            rows = await self._connection.fetch(_FIND, list(by_id), timeout=self._limit)
        except Exception as error:
            raise ConnectionLost from error
        for row in rows:
            command = by_id[row["event_id"]]
            command.settle(appended(command.write, row["recorded_at"]))
        if rows:
            self._on_commit()


async def set_patience(connection: Connection, lock_timeout: str) -> None:
    """Limit how long a statement may wait for a stream or a key that somebody else holds."""
    try:
        await connection.execute(f"set lock_timeout = '{lock_timeout}'")
    except Exception as error:
        raise ConnectionLost from error


def _lost(outcome: Outcome) -> bool:
    return not isinstance(outcome, Appended)


def ended_session(error: asyncpg.PostgresError) -> bool:
    """True if the server ended the session with this error, perhaps after it had committed."""
    return isinstance(error, asyncpg.PostgresConnectionError) or (
        getattr(error, "severity_en", None) in ("FATAL", "PANIC")
    )


def _as_fact(error: asyncpg.PostgresError) -> Exception:
    if isinstance(error, asyncpg.LockNotAvailableError):
        return WriteInProgress()
    if isinstance(error, _NO_ROOM):
        return StoreUnavailable(str(error))
    return error
