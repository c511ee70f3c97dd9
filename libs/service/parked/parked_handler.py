"""The parked events of a service's projection: read, tried again, and given up."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import msgspec
from asyncpg import Pool, Record
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection, Source
from libs.eventstore.errors import WriteInProgress
from libs.messaging.consumer.parked_listing import discarded_of, events_of, list_units
from libs.messaging.consumer.shapes import ShapeMismatch, shape_of
from libs.messaging.projection import EmissionRefused
from libs.service.parked.parked_answers import (
    DiscardBody,
    DiscardedEvent,
    EventName,
    ParkedEvent,
    ParkedUnit,
    ParkedUnitDetails,
    Resumed,
)
from libs.service.runtime import Runtime
from libs.web.commands.decisions import Decision
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from libs.web.errors.problems import Problem, not_found, unavailable
from libs.web.fields.eventids import EventId
from libs.web.gate.admission import admitted
from libs.web.reads.pages import LARGEST_PAGE, Page

if TYPE_CHECKING:  # it loads a Kafka client, which an api needs for none of its other work
    from libs.messaging.consumer.writer import Replayed, Writer
    from libs.messaging.projection import Projection

_Work = Callable[[Connection, "Writer"], Awaitable["Replayed"]]


class ParkedHandler:
    """`projection` makes the one whose events are parked."""

    def __init__(self, runtime: Runtime, projection: "Callable[[Runtime], Projection]") -> None:
        self._pool = runtime.pool
        self._cursors = runtime.cursors
        self._projection = projection(runtime)
        self._shape = shape_of(self._projection)
        self._transactions = Transactions(
            runtime.pool,
            runtime.settings.token_secret,
            runtime.projection_committed,
            savepoints=True,
        )

    async def list(self, cursor: str | None, limit: int) -> Page[ParkedUnit]:
        page = await list_units(self._pool, self._cursors, cursor=cursor, limit=limit)
        items = [
            ParkedUnit(
                unit=row["unit"], since=row["since"], events=row["events"], first=_named(row)
            )
            for row in page.items
        ]
        return Page(items=items, next_cursor=page.next_cursor)

    async def read(self, unit: str) -> ParkedUnitDetails:
        """Raises 404 when nothing of it waits and nothing was ever given up."""
        events = await events_of(self._pool, unit, LARGEST_PAGE)
        discarded = await discarded_of(self._pool, unit, LARGEST_PAGE)
        if not events and not discarded:
            raise _not_parked()
        return ParkedUnitDetails(
            unit=unit,
            events=[ParkedEvent(**row) for row in events],
            discarded=[DiscardedEvent(**row) for row in discarded],
        )

    async def retry(self, request: Request, unit: str) -> Response:
        """Raises 404 when nothing of it waits."""

        async def retried(connection: Connection, writer: "Writer") -> "Replayed":
            from libs.messaging.consumer import discarding

            return await discarding.retry(connection, writer, self._shape, unit)

        return await self._execute(request, unit, retried)

    async def discard(self, request: Request, unit: str, body: DiscardBody) -> Response:
        """Raises 404 when nothing of it waits, 409 when the event cannot be given up."""
        by = admitted(request).caller.actor

        async def discarded(connection: Connection, writer: "Writer") -> "Replayed":
            from libs.messaging.consumer import discarding

            command = discarding.Discard(unit, body.event_id, by, body.reason)
            return await discarding.discard(connection, writer, self._shape, command)

        return await self._execute(request, unit, discarded)

    async def _execute(self, request: Request, unit: str, work: _Work) -> Response:
        async def decide(source: Source) -> Decision:
            assert not isinstance(source, Pool)  # noqa: S101 - it is an open transaction's
            return await self._decide(source, unit, work)

        return await self._transactions.execute(request, admitted(request), decide, _answer)

    async def _decide(self, connection: Connection, unit: str, work: _Work) -> Decision:
        from libs.messaging.consumer import discarding
        from libs.messaging.consumer.writer import Writer

        first = await discarding.read_blocking(connection, unit)
        try:
            replayed = await work(connection, Writer(self._projection))
        except discarding.Undiscardable as refused:
            status = 404 if isinstance(refused, discarding.NotParked) else 409
            raise Problem(status, refused.code, refused.says) from refused
        except EmissionRefused as busy:
            raise WriteInProgress from busy
        except ShapeMismatch as mismatch:
            raise unavailable(
                "projection_outdated", "Another release fills the tables"
            ) from mismatch
        assert first  # noqa: S101 - there was work
        left = await discarding.read_blocking(connection, unit)
        resumed = _resumed(unit, replayed, left)
        since = EventId(first["event_id"], first["stream"], first["version"])
        ids = resumed.model_dump(mode="json")
        return Decision(streams=(), ids=ids, status=200, unchanged=since)


async def _answer(reply: Reply) -> bytes:
    return msgspec.json.encode(reply.ids)


def _resumed(unit: str, replayed: "Replayed", left: Record | None) -> Resumed:
    return Resumed(
        unit=unit,
        applied=replayed.applied,
        duplicates=replayed.duplicates,
        waiting=replayed.waiting,
        blocking=None if left is None else _named(left),
    )


def _named(row: Record) -> EventName:
    return EventName(**{name: row[name] for name in EventName.model_fields})


def _not_parked() -> Problem:
    return not_found("not_parked", "No event of this customer or stream waits or was discarded")
