"""Erasure: the erased event and the end of the customer's key are one transaction."""

from collections.abc import Callable, Sequence
from uuid import UUID

import asyncpg

from libs.eventstore.appender import append_within
from libs.eventstore.writes import Appended, Write
from libs.sealing.keys import KeyRing


class Erasures:
    """Appends as an Appender does, and destroys the keys of the customers it is about."""

    def __init__(
        self, pool: asyncpg.Pool, keys: KeyRing, on_commit: Callable[[], None] | None = None
    ) -> None:
        self._pool = pool
        self._keys = keys
        self._on_commit = on_commit

    async def append(self, write: Write) -> Appended:
        async with self._pool.acquire() as connection, connection.transaction():
            (outcome,) = await append_within(connection, [write])
            if not isinstance(outcome, Appended):
                raise outcome
            await self._keys.destroy(connection, _customers(write))
        if self._on_commit:
            self._on_commit()
        return outcome

    async def append_many(self, writes: Sequence[Write]) -> list[Appended | Exception]:
        raise NotImplementedError("customers are erased one by one")


def _customers(write: Write) -> list[UUID]:
    return [UUID(stream.key) for stream in write.streams]
