"""Appends that claim external ids: the claims commit with the events that tell them, or neither.

Claims come before the locks of streams, everywhere, and in one order.
"""

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

import asyncpg
import msgspec
from msgspec import UNSET, Struct, UnsetType

from libs.database.connections import Connection
from libs.eventstore.appender import append_within
from libs.eventstore.commit_queue import names_of
from libs.eventstore.errors import ConcurrentStreamWrite, OutcomeUnknown, WriteInProgress
from libs.eventstore.writes import Appended, Write
from libs.failpoints.points import reach
from libs.web.commands.execution import Appends
from services.customer.domain.customer.errors import ExternalIdTaken
from services.customer.external_ids import external_id_rows
from services.customer.external_ids.external_id_rows import ExternalId

_PATIENCE = "set local lock_timeout = '2s'"
_HELD_UP = (asyncpg.DeadlockDetectedError, asyncpg.LockNotAvailableError)
_LOST = (OSError, asyncpg.InterfaceError, asyncpg.PostgresError)
_EXISTING = "select stream, version from streams where stream = any($1)"
Outcome = Appended | Exception


class _GivenIds(Struct, frozen=True):
    """The part of an event's data that says a customer's ids: all they have from then on."""

    external_ids: dict[str, str] | UnsetType = UNSET


class _Claim(Struct, frozen=True):
    """The ids that a customer has after the write at `index`."""

    index: int
    customer_id: UUID
    ids: frozenset[ExternalId]


class ClaimingAppender:
    """Appends as an Appender does. What tells no external ids goes to `others`, and shares its
    group commits; the rest is a transaction of its own, however many commands there are."""

    def __init__(
        self, pool: asyncpg.Pool, others: Appends, on_commit: Callable[[], None] | None = None
    ) -> None:
        self._pool = pool
        self._others = others
        self._on_commit = on_commit

    async def append(self, write: Write) -> Appended:
        """Raises ExternalIdTaken, and what Appender.append raises."""
        (outcome,) = await self.append_many((write,))
        if isinstance(outcome, Appended):
            return outcome
        raise outcome

    async def append_many(self, writes: Sequence[Write]) -> list[Outcome]:
        claims = {each.index: each for each in _claims_in(writes)}
        if not claims:
            return await self._others.append_many(writes)
        try:
            return await self._appended(writes, claims)
        except _HELD_UP:
            return [WriteInProgress() for _ in writes]

    async def _appended(self, writes: Sequence[Write], claims: dict[int, _Claim]) -> list[Outcome]:
        async with self._pool.acquire() as connection:
            transaction = connection.transaction()
            await transaction.start()
            try:
                await connection.execute(_PATIENCE)
                outcomes = await _Round(connection, writes, claims).all()
            except BaseException:
                await transaction.rollback()
                raise
            reach("append.before_commit")
            try:
                await transaction.commit()
            except _LOST as error:
                raise OutcomeUnknown from error
        reach("append.after_commit")
        if self._on_commit:
            self._on_commit()
        return outcomes


class _Round:
    """Writes of one transaction. Those that want the same go one after another, for the second may
    have what the first was refused."""

    def __init__(
        self, connection: Connection, writes: Sequence[Write], claims: dict[int, _Claim]
    ) -> None:
        self._connection = connection
        self._writes = writes
        self._claims = claims
        self._outcomes: dict[int, Outcome] = {}
        self._holders: dict[ExternalId, UUID] = {}

    async def all(self) -> list[Outcome]:
        left = list(range(len(self._writes)))
        while left:
            taken, left = self._disjoint(left)
            await self._append(taken)
        return [self._outcomes[index] for index in range(len(self._writes))]

    def _disjoint(self, indexes: list[int]) -> tuple[list[int], list[int]]:
        seen: set[ExternalId | str | bytes] = set()
        taken: list[int] = []
        later: list[int] = []
        for index in indexes:
            claim = self._claims.get(index)
            names = {*names_of(self._writes[index]), *(claim.ids if claim else ())}
            if claim and (lost := self._lost(claim)):
                self._outcomes[index] = ExternalIdTaken(lost.system)
            else:
                (taken if seen.isdisjoint(names) else later).append(index)
                seen.update(names)
        return taken, later

    def _lost(self, claim: _Claim) -> ExternalId | None:
        """The first of the ids that was given to another customer in this transaction."""
        mine = claim.customer_id
        return next((id for id in sorted(claim.ids) if self._holders.get(id, mine) != mine), None)

    async def _append(self, indexes: list[int]) -> None:
        claims = [self._claims[index] for index in indexes if index in self._claims]
        wanted = {id: claim.customer_id for claim in claims for id in claim.ids}
        await external_id_rows.lock(self._connection, wanted, {c.customer_id for c in claims})
        new, failed = await external_id_rows.claim(self._connection, wanted)
        refused = {claim.index: claim.ids & failed for claim in claims if claim.ids & failed}
        going = [index for index in indexes if index not in refused]
        writes = [self._writes[index] for index in going]
        found = await append_within(self._connection, writes) if writes else []
        self._outcomes.update(zip(going, found, strict=True))
        if refused:
            await self._refuse(refused)
        await self._settle(claims, new)

    async def _refuse(self, refused: dict[int, frozenset[ExternalId]]) -> None:
        """Refuse those whose ids are taken; whoever exists already is told that instead."""
        streams = {index: self._writes[index].streams[-1] for index in refused}
        known = await self._connection.fetch(_EXISTING, [each.stream for each in streams.values()])
        versions = {row["stream"]: row["version"] for row in known}
        for index, ids in refused.items():
            stream = streams[index]
            if stream.expected_version == 0 and stream.stream in versions:
                actual = versions[stream.stream]
                self._outcomes[index] = ConcurrentStreamWrite(stream.stream, 0, actual)
            else:
                self._outcomes[index] = ExternalIdTaken(min(ids).system)

    async def _settle(self, claims: Sequence[_Claim], new: set[ExternalId]) -> None:
        """Give back what was claimed in vain, and what the appended hold no more."""
        won = [c for c in claims if isinstance(self._outcomes[c.index], Appended)]
        lost = [c for c in claims if not isinstance(self._outcomes[c.index], Appended)]
        undone = {id: c.customer_id for c in lost for id in c.ids & new}
        if undone:
            await external_id_rows.give_up(self._connection, undone)
        if won:
            await external_id_rows.keep_only(self._connection, {c.customer_id: c.ids for c in won})
        self._holders.update({id: c.customer_id for c in won for id in c.ids})


def _claims_in(writes: Sequence[Write]) -> Iterator[_Claim]:
    for index, write in enumerate(writes):
        for stream in write.streams:
            for event in reversed(stream.events):
                ids_given = _read(event.data).external_ids if event.type in _TELLING else UNSET
                if not isinstance(ids_given, UnsetType) and event.subject:
                    ids = frozenset(ExternalId(*each) for each in ids_given.items())
                    yield _Claim(index, event.subject, ids)
                    break


_TELLING = frozenset({"crm.customer.registered.v1", "crm.customer.changed.v1"})
_read = msgspec.json.Decoder(_GivenIds).decode
