"""The command handler: how a command on one aggregate is decided, written down and answered.

What differs from aggregate to aggregate is how its stream is read, what is decided on that, and
how the answer is made from what was recorded; all else is here.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

import asyncpg
import msgspec
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection, Source
from libs.eventstore.folding import Versioned
from libs.eventstore.stream_locks import StreamLocks
from libs.web.commands.batches import execute_batch
from libs.web.commands.decisions import Answer, Decide, Decision
from libs.web.commands.etags import IfMatch
from libs.web.commands.execution import Commands, Executes
from libs.web.commands.idempotency import Reply
from libs.web.gate.admission import admitted, out_of_scope
from libs.web.gate.auth import Caller

Id = TypeVar("Id")
S = TypeVar("S", bound=Versioned)
C = TypeVar("C")
N = TypeVar("N")


class Context(msgspec.Struct, frozen=True):
    """Request, time and source of the state: the store, or the transaction that is open."""

    request: Request
    source: Source
    now: datetime

    @property
    def caller(self) -> Caller:
        return admitted(self.request).caller

    @property
    def connection(self) -> Connection:
        """Connection of the open transaction. Raises TypeError where commands have none."""
        if isinstance(self.source, asyncpg.Pool):
            raise TypeError("this command is decided outside a transaction")
        return self.source


class CommandHandler(ABC, Generic[Id, S, C]):
    """Changes aggregates, each named by an `Id`, decided on as an `S`, by commands `C`."""

    def __init__(self, execution: Executes) -> None:
        self.execution = execution
        self._locks = StreamLocks()

    @abstractmethod
    def stream_of(self, id: Id) -> str:
        """The stream whose commands follow one another inside this process."""

    @abstractmethod
    async def load(self, context: Context, id: Id) -> S:
        """The aggregate as it is now. Raises when there is none."""

    @abstractmethod
    async def decide(self, context: Context, state: S, command: C) -> Decision:
        """Decide on the command. Raises when it is refused."""

    @abstractmethod
    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The body of the answer, as it was when the command was done."""

    def execution_of(self, command: C) -> Executes:
        """Executor of this command; the same for all of them, unless overridden."""
        return self.execution

    async def change(
        self, request: Request, id: Id, command: C, if_match: IfMatch | None = None
    ) -> Response:
        """The aggregate, changed or already as asked."""

        async def decide(source: Source) -> Decision:
            context = Context(request, source, datetime.now(UTC))
            state = await self.load(context, id)
            if if_match:
                if_match.check(state.version)
            return await self.decide(context, state, command)

        execution = self.execution_of(command)
        async with self._locks.of(self.stream_of(id)):
            return await execution.execute(
                request, admitted(request), decide, self._answering(request), if_match=if_match
            )

    def _answering(self, request: Request) -> Answer:
        async def answer(stored: Reply) -> bytes:
            return await self.answer(request, stored)

        return answer


class CreatingHandler(CommandHandler[Id, S, C]):
    """Creates aggregates as well, by those commands that carry an id."""

    @abstractmethod
    def id_of(self, command: Any) -> Id:
        """The id of the aggregate that a command creates."""

    @abstractmethod
    async def begin(self, context: Context, command: Any) -> Decision:
        """Decide on none: the store says whether there is one already."""

    async def begun_before(self, context: Context, command: Any) -> Decision:
        """Decide on the one that is there: nothing to do, or the conflict is raised."""
        return await self.decide(context, await self.load(context, self.id_of(command)), command)

    async def create(self, request: Request, command: Any) -> Response:
        """201 with the new aggregate; 200 when the same one was created before."""

        async def decide(source: Source) -> Decision:
            return await self.begin(Context(request, source, datetime.now(UTC)), command)

        return await self.execution.execute(
            request,
            admitted(request),
            decide,
            self._answering(request),
            duplicate=self._duplicate(request, command),
        )

    async def create_all(
        self,
        request: Request,
        items: Sequence[Any],
        read: Callable[[int, Any], N],
        begin: Callable[[N, datetime], Decision],
    ) -> Response:
        """Each item as `create` would answer it; `begin` awaits nothing."""
        now = datetime.now(UTC)
        commands: dict[int, N] = {}

        def decide(index: int, item: Any) -> Decision:
            commands[index] = read(index, item)
            return begin(commands[index], now)

        def duplicate(index: int) -> Decide:
            return self._duplicate(request, commands[index])

        return await execute_batch(
            self._appending(),
            request,
            admitted(request),
            items,
            decide,
            self._answering(request),
            duplicate=duplicate,
            refused=await out_of_scope(request, items),
        )

    def _appending(self) -> Commands:
        if not isinstance(self.execution, Commands):
            raise TypeError("a batch is appended as one, not in transactions")
        return self.execution

    def _duplicate(self, request: Request, command: Any) -> Decide:
        async def decide(source: Source) -> Decision:
            return await self.begun_before(Context(request, source, datetime.now(UTC)), command)

        return decide
