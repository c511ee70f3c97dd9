"""Group commit: every command that queued during the last commit goes into the next one."""

import asyncio
from collections.abc import Callable, Sequence
from typing import cast

import asyncpg
from opentelemetry.trace import SpanKind

from libs.database.connections import Connection
from libs.eventstore import statement
from libs.eventstore.commit_loop import CommitLoop
from libs.eventstore.commit_queue import CommitQueue, PendingCommand, PendingCommands, names_of
from libs.eventstore.errors import EventTooLarge, StoreUnavailable
from libs.eventstore.statement import Outcome
from libs.eventstore.writes import Appended, Write
from libs.telemetry import spans

_SPAN = {
    "db.system.name": "postgresql",
    "db.operation.name": "append",
    "db.collection.name": "events",
}


class Appender:
    """One per process. Holds one connection of the pool from its first command to `close`.

    `on_commit` is called after each commit, e.g. to wake the relay. A command is settled within
    `deadline` seconds of its arrival (OutcomeUnknown, StoreUnavailable). Never more than
    `max_queued` commands wait (StoreUnavailable).
    """

    def __init__(
        self,
        pool: asyncpg.Pool,
        *,
        max_event_bytes: int,
        on_commit: Callable[[], None] | None = None,
        deadline: float = 10.0,
        max_queued: int = 20_000,
    ) -> None:
        self._max_event_bytes = max_event_bytes
        self._deadline = deadline
        self._waiting = CommitQueue(max_queued=max_queued)
        self._commit_loop = CommitLoop(pool, self._waiting, on_commit or _nothing)
        self._task: asyncio.Task[None] | None = None

    @property
    def queued(self) -> int:
        """Number of commands that wait for their commit to start."""
        return len(self._waiting)

    async def start(self) -> None:
        self._task = asyncio.create_task(self._commit_loop.run())

    async def close(self) -> None:
        """Take no more commands, and return when those taken are settled."""
        self._waiting.close()
        if self._task:
            await self._task

    async def append(self, write: Write) -> Appended:
        """Write one command's events, all or nothing.

        Raises ConcurrentStreamWrite, KeyAlreadyUsed, EventTooLarge, WriteInProgress or
        StoreUnavailable when nothing was written, OutcomeUnknown when nobody can say.
        """
        (outcome,) = await self.append_many((write,))
        if isinstance(outcome, Appended):
            return outcome
        raise outcome

    async def append_many(self, writes: Sequence[Write]) -> list[Appended | Exception]:
        """Write several commands, each on its own; one outcome per write, errors as values."""
        if self._task is None:
            raise RuntimeError("the appender was not started")
        with spans.span("append events", SpanKind.CLIENT, _SPAN) as span:
            outcomes = await self._settled(writes)
            for outcome in outcomes if span else ():
                if isinstance(outcome, Exception):
                    spans.failed(span, outcome)
        return outcomes

    async def _settled(self, writes: Sequence[Write]) -> list[Appended | Exception]:
        loop = asyncio.get_running_loop()
        now = loop.time()
        start_by, deadline = now + self._deadline / 2, now + self._deadline
        request = PendingCommands(len(writes), loop)
        room = self._waiting.has_room_for(len(writes))
        commands: list[PendingCommand] = []
        for index, write in enumerate(writes):
            if refusal := self._refusal(write, room):
                request.settle(index, refusal)
            else:
                commands.append(PendingCommand(write, start_by, deadline, request, index))
        if commands:
            self._waiting.put(commands)
            await request.done
        return cast(list[Appended | Exception], request.outcomes)

    def _refusal(self, write: Write, room: bool) -> Exception | None:
        for stream in write.streams:
            for event in stream.events:
                if len(event.data) > self._max_event_bytes:
                    return EventTooLarge(event.type, len(event.data), self._max_event_bytes)
        return None if room else StoreUnavailable("too many commands are waiting")


def _nothing() -> None:
    """Nobody is to be woken."""


async def append_within(connection: Connection, writes: Sequence[Write]) -> list[Outcome]:
    """Append in the caller's transaction. Writes that share a stream or a key go one after another.

    Raises what asyncpg raises; then the transaction is over, and nothing was written.
    """
    outcomes: dict[int, Outcome] = {}
    left = list(range(len(writes)))
    while left:
        taken, later = _disjoint(writes, left)
        found = await statement.execute(connection, [writes[index] for index in taken])
        outcomes.update(zip(taken, found, strict=True))
        left = later
    return [outcomes[index] for index in range(len(writes))]


def _disjoint(writes: Sequence[Write], indexes: Sequence[int]) -> tuple[list[int], list[int]]:
    seen: set[str | bytes] = set()
    taken: list[int] = []
    later: list[int] = []
    for index in indexes:
        names = names_of(writes[index])
        (taken if seen.isdisjoint(names) else later).append(index)
        seen.update(names)
    return taken, later
