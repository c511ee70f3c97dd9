"""The one way a command becomes events and an answer, and is answered again when it is retried."""

from collections.abc import Sequence
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from libs.database.bulkheads import Overloaded, may_have_written
from libs.database.connections import Source
from libs.eventstore.errors import (
    ConcurrentStreamWrite,
    KeyAlreadyUsed,
    OutcomeUnknown,
    StoreUnavailable,
)
from libs.eventstore.idempotency import find_response
from libs.eventstore.writes import Appended, Write
from libs.telemetry.metrics import REPLAYS
from libs.web.commands.decisions import Answer, Decide, prepare, respond
from libs.web.commands.etags import IfMatch, stale
from libs.web.commands.idempotency import KeyedCommand, Reply, keyed
from libs.web.errors.refusals import DATABASE_AWAY
from libs.web.gate.admission import Admitted

ATTEMPTS = 3  # of a command that decides on a stream somebody else writes to as well
NOT_ANSWERED = (OutcomeUnknown, StoreUnavailable, Overloaded, *DATABASE_AWAY)


class Appends(Protocol):
    """Methods that are needed of libs.eventstore.appender.Appender."""

    async def append(self, write: Write) -> Appended: ...

    async def append_many(self, writes: Sequence[Write]) -> list[Appended | Exception]: ...


class Executes(Protocol):
    """Interface that a command handler needs: `Commands`, or `Transactions` of
    libs.web.commands.transactions."""

    async def execute(
        self,
        request: Request,
        admitted: Admitted,
        decide: Decide,
        answer: Answer,
        *,
        if_match: IfMatch | None = None,
        duplicate: Decide | None = None,
    ) -> Response: ...


class Commands:
    """Executes commands against one store. `secret` keys digests and fingerprints."""

    def __init__(self, appender: Appends, source: Source, secret: bytes) -> None:
        self.appender = appender
        self.source = source
        self.secret = secret

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
        """Decide, append and answer; a retry of what was done gets the same answer again.

        `decide` reads the state from the source it is given, checks `if_match` against it, and may
        be called more than once. `duplicate` decides instead when a stream to be created exists:
        that nothing is to be done if the content is the same (a client-supplied id makes a create
        idempotent); otherwise it raises the conflict.
        """
        command = keyed(admitted, _target(request.scope), self.secret)
        try:
            reply, body = await self._done_once(command, decide, if_match, duplicate)
        except KeyAlreadyUsed as used:
            REPLAYS.labels(admitted.route).inc()
            response = await respond(command.reply(used.stored), answer)
            response.headers["Idempotency-Replayed"] = "true"
            return response
        return await respond(reply, answer, body)

    async def _done_once(
        self,
        command: KeyedCommand,
        decide: Decide,
        if_match: IfMatch | None,
        duplicate: Decide | None,
    ) -> tuple[Reply, bytes | None]:
        try:
            return await self._done(command, decide, if_match)
        except (KeyAlreadyUsed, *NOT_ANSWERED):
            raise
        except Exception as refusal:
            # Done before, the command may be refused now: its own effects are in the way.
            may_have_written()
            if stored := await find_response(self.source, command.digest):
                raise KeyAlreadyUsed(stored) from refusal
            if duplicate is None or not exists_already(refusal):
                raise
        return await self._done(command, duplicate, None)

    async def _done(
        self, command: KeyedCommand, decide: Decide, if_match: IfMatch | None
    ) -> tuple[Reply, bytes | None]:
        attempt = 1
        while True:
            decision = await decide(self.source)
            reply, write = prepare(decision, command)
            may_have_written()
            try:
                await self.appender.append(write)
            except ConcurrentStreamWrite as conflict:
                if attempt == ATTEMPTS or not conflict.expected:
                    named = if_match and if_match.versions is not None
                    raise stale() if named else conflict from conflict
                attempt += 1
            else:
                return reply, decision.body


def exists_already(refusal: Exception | None) -> bool:
    """True if the stream that was to be created is there already."""
    return isinstance(refusal, ConcurrentStreamWrite) and not refusal.expected


def _target(scope: Scope) -> str:
    """The path that was asked for, and the query, which is part of what a command says."""
    query = scope["query_string"].decode("latin-1")
    return f"{scope['path']}?{query}" if query else scope["path"]
