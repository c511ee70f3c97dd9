"""Decision on a command, as it is written down and answered."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol
from uuid import UUID

import msgspec
from starlette.responses import Response

from libs.database.connections import Source
from libs.eventstore.writes import StreamWrite, Write
from libs.telemetry import tracing
from libs.web.commands.etags import etag
from libs.web.commands.idempotency import KeyedCommand, Reply, last_event
from libs.web.fields.eventids import EventId, encode_event_id


class Written(Protocol):
    """An event that is in the store already."""

    @property
    def event_id(self) -> UUID: ...
    @property
    def stream(self) -> str: ...
    @property
    def version(self) -> int: ...


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """Decision on a command. The stream whose version is the ETag comes last in `streams`.

    `ids` are kept with the idempotency key (JSON, never personal data) and are all that the
    answer is made from at a retry. `body` is the answer where it is known already.
    A command that changes nothing has no streams and names the newest event as `unchanged`: its
    idempotency key alone is appended.
    """

    streams: tuple[StreamWrite, ...]
    ids: dict[str, Any]
    status: int = 201
    body: bytes | None = None
    unchanged: EventId | None = None


Decide = Callable[[Source], Awaitable[Decision]]
Answer = Callable[[Reply], Awaitable[bytes]]


def nothing_to_do(
    newest: Written, ids: dict[str, Any], *, status: int = 200, body: bytes | None = None
) -> Decision:
    """Everything is as asked already, since the event `newest`."""
    since = EventId(newest.event_id, newest.stream, newest.version)
    return Decision(streams=(), ids=ids, status=status, body=body, unchanged=since)


def prepare(decision: Decision, command: KeyedCommand) -> tuple[Reply, Write]:
    """Reply to a command, the same now and at every retry, and the write to append."""
    newest = decision.unchanged or last_event(decision.streams)
    reply = Reply(status=decision.status, ids=decision.ids, event=newest)
    trace = tracing.current()
    write = Write(
        streams=decision.streams,
        idempotency=command.key(reply),
        correlation_id=trace.correlation_id,
        actor=command.actor,
        via=command.via,
        traceparent=trace.traceparent,
    )
    return reply, write


async def respond(reply: Reply, answer: Answer, body: bytes | None = None) -> Response:
    """The response, with the body where it is known already."""
    headers = {"Event-Id": encode_event_id(reply.event), "ETag": etag(reply.event.version)}
    if body is None:
        body = await answer(reply)
    media_type = "application/json" if body else None
    return Response(body, reply.status, headers, media_type=media_type)
