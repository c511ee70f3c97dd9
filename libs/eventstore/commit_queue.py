"""Commands waiting for the next group commit, and which of them may share one."""

import asyncio
from collections import deque
from collections.abc import Iterable, Sequence

from libs.eventstore.errors import StoreUnavailable
from libs.eventstore.statement import Outcome
from libs.eventstore.writes import Write

MAX_COMMANDS = 1_000
MAX_BYTES = 8 * 2**20
_LOOK_AHEAD = 4 * MAX_COMMANDS  # a pile-up on one stream must not make every batch scan it all


class PendingCommands:
    """Outcomes that one caller waits for, in the order of its writes."""

    __slots__ = ("_left", "done", "outcomes")

    def __init__(self, count: int, loop: asyncio.AbstractEventLoop) -> None:
        self.outcomes: list[Outcome | Exception | None] = [None] * count
        self.done: asyncio.Future[None] = loop.create_future()
        self._left = count

    def settle(self, index: int, outcome: Outcome | Exception) -> None:
        self.outcomes[index] = outcome
        self._left -= 1
        if not self._left and not self.done.done():
            self.done.set_result(None)


class PendingCommand:
    """One write on its way. `doubtful`: it was sent, and the answer never came.

    `start_by`: refused when not sent by then, because what is sent needs time for its answer.
    `names`: what it needs for itself, its streams and its idempotency digest.
    """

    __slots__ = (
        "_index",
        "_request",
        "deadline",
        "doubtful",
        "names",
        "settled",
        "size",
        "start_by",
        "write",
    )

    def __init__(
        self, write: Write, start_by: float, deadline: float, request: PendingCommands, index: int
    ) -> None:
        self.write = write
        self.start_by = start_by
        self.deadline = deadline
        self.doubtful = False
        self.settled = False
        self.names = names_of(write)
        self.size = sum([len(event.data) for stream in write.streams for event in stream.events])
        self._request = request
        self._index = index

    @property
    def abandoned(self) -> bool:
        """Its caller has gone; there is no need to start on it."""
        return self._request.done.cancelled()

    def settle(self, outcome: Outcome | Exception) -> None:
        self.settled = True
        self._request.settle(self._index, outcome)


def names_of(write: Write) -> list[str | bytes]:
    names: list[str | bytes] = [stream.stream for stream in write.streams]
    if write.idempotency:
        names.append(write.idempotency.digest)
    return names


class CommitQueue:
    """A bounded queue that hands out batches in which every command is alone on its names."""

    def __init__(self, *, max_queued: int) -> None:
        self._queue: deque[PendingCommand] = deque()
        self._max_queued = max_queued
        self._wake: asyncio.Future[None] | None = None
        self._closed = False

    def __len__(self) -> int:
        return len(self._queue)

    def has_room_for(self, count: int) -> bool:
        return not self._closed and len(self._queue) + count <= self._max_queued

    def put(self, commands: Iterable[PendingCommand]) -> None:
        self._queue.extend(commands)
        self._wake_up()

    def close(self) -> None:
        """Take no more; `take` answers with nothing once the queue is empty."""
        self._closed = True
        self._wake_up()

    async def take(self) -> Sequence[PendingCommand]:
        """The next batch, as soon as there is one; empty after `close`."""
        while not (batch := self._batch()):
            if self._closed:
                break
            self._wake = asyncio.get_running_loop().create_future()
            await self._wake
        return batch

    def _wake_up(self) -> None:
        if self._wake and not self._wake.done():
            self._wake.set_result(None)

    def _batch(self) -> list[PendingCommand]:
        now = asyncio.get_running_loop().time()
        batch: list[PendingCommand] = []
        deferred: list[PendingCommand] = []
        taken: set[str | bytes] = set()
        size = 0
        while self._queue and len(batch) < MAX_COMMANDS and len(deferred) < _LOOK_AHEAD:
            command = self._queue.popleft()
            if command.abandoned:
                continue
            if command.start_by <= now:
                command.settle(StoreUnavailable("the command waited too long for its turn"))
            elif batch and size + command.size > MAX_BYTES:
                deferred.append(command)
                break
            else:
                if taken.isdisjoint(command.names):
                    batch.append(command)
                    size += command.size
                else:
                    deferred.append(command)
                taken.update(command.names)  # who shares a name with the deferred stays behind it
        self._queue.extendleft(reversed(deferred))
        return batch
