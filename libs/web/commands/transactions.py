"""Commands decided, appended and kept in tables of their own within one transaction."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg
from asyncpg.pool import PoolConnectionProxy
from asyncpg.transaction import Transaction
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Source
from libs.eventstore.appender import append_within
from libs.eventstore.errors import OutcomeUnknown, StoreUnavailable, WriteInProgress
from libs.eventstore.writes import Appended, Write
from libs.failpoints.points import reach
from libs.web.commands.decisions import Answer, Decide, Decision
from libs.web.commands.etags import IfMatch
from libs.web.commands.execution import Commands
from libs.web.gate.admission import Admitted

_LOST = (OSError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError)
_HELD_UP = (asyncpg.DeadlockDetectedError, asyncpg.LockNotAvailableError)
_PATIENCE = "set local lock_timeout = '2s'"
_BEGIN = f"begin; {_PATIENCE}"


class Transactions:
    """Executes commands as libs.web.commands.execution does, each in a transaction of its own.

    `savepoints`: what is decided may take some back, which costs each transaction a round trip.
    """

    def __init__(
        self,
        pool: asyncpg.Pool,
        secret: bytes,
        on_commit: Callable[[], None] | None = None,
        *,
        savepoints: bool = False,
    ) -> None:
        self._pool = pool
        self._secret = secret
        self._on_commit = on_commit
        self._savepoints = savepoints

    async def execute(
        self,
        request: Request,
        admitted: Admitted,
        decide: Decide,
        answer: Answer,
        *,
        if_match: IfMatch | None = None,
        duplicate: Decide | None = None,
    ) -> Response:
        """`decide` locks, reads, decides and keeps the new state on the connection it is given;
        appending its decision commits it all."""
        own = _Transaction(self._pool, self._on_commit, savepoints=self._savepoints)
        async with own as transaction:
            return await Commands(transaction, self._pool, self._secret).execute(
                request,
                admitted,
                transaction.begun_with(decide),
                answer,
                if_match=if_match,
                duplicate=duplicate and transaction.begun_with(duplicate),
            )


class _Transaction:
    """An appender (`Appends` of libs.web.commands) whose transaction begins before the decision.

    Between commands it holds no connection: whoever reads from the pool meanwhile never waits for
    one that we keep.
    """

    def __init__(
        self, pool: asyncpg.Pool, on_commit: Callable[[], None] | None, *, savepoints: bool
    ) -> None:
        self._pool = pool
        self._on_commit = on_commit
        self._savepoints = savepoints
        self._scope: Transaction | None = None
        self._connection: PoolConnectionProxy | None = None

    async def __aenter__(self) -> "_Transaction":
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self._end("rollback")

    def begun_with(self, decide: Decide) -> Decide:
        async def decided(_: Source) -> Decision:
            return await self._decide(decide)

        return decided

    async def _decide(self, decide: Decide) -> Decision:
        """Raises StoreUnavailable or WriteInProgress when it could not come to a decision."""
        async with self._all_or_nothing():
            self._connection = connection = await self._pool.acquire()
            await self._begin(connection)
            return await decide(connection)

    async def _begin(self, connection: PoolConnectionProxy) -> None:
        """asyncpg makes savepoints only in a transaction that it began itself."""
        if not self._savepoints:
            await connection.execute(_BEGIN)
            return
        self._scope = scope = connection.transaction()
        await scope.start()
        await connection.execute(_PATIENCE)

    async def append(self, write: Write) -> Appended:
        """Commit what was decided. Raises as Appender.append does."""
        assert self._connection  # noqa: S101 - there is a decision to append
        async with self._all_or_nothing():
            (outcome,) = await append_within(self._connection, [write])
            if not isinstance(outcome, Appended):
                raise outcome
        reach("append.before_commit")
        try:
            await self._end("commit")
        except (*_LOST, asyncpg.PostgresError) as error:
            raise OutcomeUnknown from error
        reach("append.after_commit")
        if self._on_commit:
            self._on_commit()
        return outcome

    async def append_many(self, writes: Sequence[Write]) -> list[Appended | Exception]:
        raise NotImplementedError("one command at a time is decided")

    @asynccontextmanager
    async def _all_or_nothing(self) -> AsyncIterator[None]:
        """Whatever goes wrong before the commit, nothing is written and no lock is kept."""
        try:
            yield
        except _LOST as error:
            await self._end("rollback")
            raise StoreUnavailable from error
        except _HELD_UP as error:
            await self._end("rollback")
            raise WriteInProgress from error
        except BaseException:
            await self._end("rollback")
            raise

    async def _end(self, how: str) -> None:
        connection, self._connection = self._connection, None
        scope, self._scope = self._scope, None
        if connection is None:
            return
        try:
            if scope is None:
                await connection.execute(how)
            else:
                await (scope.commit() if how == "commit" else scope.rollback())
        except BaseException:
            with suppress(asyncpg.InterfaceError):  # it may be closed already
                connection.terminate()
            if how == "commit":
                raise
        finally:
            await self._pool.release(connection)
