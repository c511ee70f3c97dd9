"""The one way a command becomes events and an answer, and is answered again when it is retried."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Source
from libs.eventstore.errors import (
    ConcurrentStreamWrite,
    KeyAlreadyUsed,
    OutcomeUnknown,
    StoreUnavailable,
)
from libs.eventstore.idempotency import find_answer
from libs.eventstore.writes import Appended, StreamWrite, Write
from libs.telemetry import tracing
from libs.telemetry.metrics import REPLAYS
from libs.web.admission import Admitted
from libs.web.etags import IfMatch, etag, stale
from libs.web.eventids import EventId, encode_event_id
from libs.web.idempotency import Keyed, Recall, keyed, last_event
from libs.web.refusals import DATABASE_AWAY

ATTEMPTS = 3  # of a command that decides on a stream somebody else writes to as well
NOT_ANSWERED = (OutcomeUnknown, StoreUnavailable, *DATABASE_AWAY)


class Appends(Protocol):
    """What is needed of libs.eventstore.appender.Appender."""

    async def append(self, write: Write) -> Appended: ...

    async def append_many(self, writes: Sequence[Write]) -> list[Appended | Exception]: ...


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a command came to. The stream whose version is the ETag comes last in `streams`.

    `ids` are kept with the idempotency key (JSON, never personal data) and are all that `rebuild`
    gets at a retry. `body` is the answer where it is known already; else `rebuild` makes it.
    A command that changes nothing has no streams and names the newest event as `unchanged`:
    nothing is appended, not even the idempotency key, and a retry is simply decided again.
    """

    streams: tuple[StreamWrite, ...]
    ids: dict[str, Any]
    status: int = 201
    body: bytes | None = None
    unchanged: EventId | None = None


Decide = Callable[[], Awaitable[Decision]]
Rebuild = Callable[[Recall], Awaitable[bytes]]
Twin = Callable[[ConcurrentStreamWrite], Awaitable[Recall]]


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
        rebuild: Rebuild,
        *,
        if_match: IfMatch | None = None,
        twin: Twin | None = None,
    ) -> Response:
        """Decide, append and answer; a retry of what was done gets the same answer again.

        `decide` reads the state itself, checks `if_match` against it, and may be called more than
        once. `twin` is asked when a
        stream to be created exists: it returns what was answered then if the content is the same
        (a client-supplied id makes a create idempotent), or raises the conflict.
        """
        command = keyed(admitted, request.scope["path"], self.secret)
        try:
            recall, body = await self._done(command, decide, if_match)
        except KeyAlreadyUsed as used:
            return await self._again(admitted, command.recall(used.stored), rebuild)
        except NOT_ANSWERED:
            raise
        except Exception as refusal:
            # Done before, the command may be refused now: its own effects are in the way.
            if stored := await find_answer(self.source, command.digest):
                return await self._again(admitted, command.recall(stored), rebuild)
            if twin is None or not _taken(refusal):
                raise
            return await answer(await twin(refusal), rebuild)  # pyright: ignore[reportArgumentType]
        return await answer(recall, rebuild, body)

    async def _done(
        self, command: Keyed, decide: Decide, if_match: IfMatch | None
    ) -> tuple[Recall, bytes | None]:
        attempt = 1
        while True:
            decision = await decide()
            recall, write = prepare(decision, command)
            if write is None:
                if stored := await find_answer(self.source, command.digest):
                    raise KeyAlreadyUsed(stored)
                return recall, decision.body
            try:
                await self.appender.append(write)
            except ConcurrentStreamWrite as conflict:
                if attempt == ATTEMPTS or not conflict.expected:
                    named = if_match and if_match.versions is not None
                    raise stale() if named else conflict from conflict
                attempt += 1
            else:
                return recall, decision.body

    async def _again(self, admitted: Admitted, recall: Recall, rebuild: Rebuild) -> Response:
        REPLAYS.labels(admitted.route).inc()
        response = await answer(recall, rebuild)
        response.headers["Idempotency-Replayed"] = "true"
        return response


def prepare(decision: Decision, command: Keyed) -> tuple[Recall, Write | None]:
    """What is to be appended, and what will be said about it now and at every retry."""
    newest = decision.unchanged or last_event(decision.streams)
    recall = Recall(status=decision.status, ids=decision.ids, event=newest)
    if decision.unchanged:
        return recall, None
    trace = tracing.current()
    write = Write(
        streams=decision.streams,
        idempotency=command.key(recall),
        correlation_id=trace.correlation_id,
        traceparent=trace.traceparent,
    )
    return recall, write


async def answer(recall: Recall, rebuild: Rebuild, body: bytes | None = None) -> Response:
    headers = {"Event-Id": encode_event_id(recall.event), "ETag": etag(recall.event.version)}
    if body is None:
        body = await rebuild(recall)
    media_type = "application/json" if body else None
    return Response(body, recall.status, headers, media_type=media_type)


def _taken(refusal: Exception) -> bool:
    return isinstance(refusal, ConcurrentStreamWrite) and refusal.expected == 0
