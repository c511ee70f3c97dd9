"""Consents of a customer as the store has them: those of all records that are this customer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from starlette.requests import Request

from libs.consents.statements import TYPES, statement_of
from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_streams
from libs.sealing.opening import CLOSED
from libs.web.gate.admission import admitted
from libs.web.gate.personal import ERASED, Revealed, reveal
from services.customer.api.answers import Basis
from services.customer.api.consents.consent_answers import (
    ConsentAnswer,
    ConsentsAnswer,
    Key,
    ShownStatement,
    consent_items,
)
from services.customer.api.reading import known_then, moment_of
from services.customer.customer_streams import CustomerStreams, decoder, folded_with, stream_of
from services.customer.domain.customer.state import Customer


class ConsentAnswers:
    def __init__(self, customers: CustomerStreams, cursors: CursorCodec) -> None:
        self.customers = customers
        self._cursors = cursors

    async def one(self, request: Request, customer_id: UUID, version: int) -> ConsentAnswer:
        """The statement that is this version of the customer's stream."""
        event = (await self.customers.events(customer_id))[version - 1]
        (shown,) = await self._shown(request, [event])
        answer = shown.answer(admitted(request).caller)
        return ConsentAnswer(**answer.model_dump(), version=version)

    async def all(
        self,
        request: Request,
        customer_id: UUID,
        as_of: datetime | None,
        basis: Basis,
        cursor: str | None,
        limit: int,
    ) -> ConsentsAnswer:
        """Raises CustomerNotFound, InvalidCursor, and 404 not_known_then."""
        known = _known(await self.customers.events(customer_id), as_of, basis)
        requested = folded_with(customer_id, known, CLOSED)
        customer = await self._survivor(requested.known, as_of, basis)
        statements = await self._statements(customer.records, as_of, basis)
        scope = f"consents-{customer_id}-{as_of}-{basis}".encode()
        page, next_cursor = self._page(statements, cursor, limit, scope)
        shown = {each.key: each for each in await self._shown(request, statements)}
        who = admitted(request).caller
        return ConsentsAnswer(
            customer_id=customer_id,
            merged_into=requested.known.merged_into,
            version=requested.version,
            items=consent_items(
                customer.records,
                shown,
                as_of or datetime.now(UTC),
                who,
                erased=customer.erased,
            ),
            history=[shown[_key(event)].answer(who) for event in page],
            next_cursor=next_cursor,
            as_of=as_of,
            basis=basis if as_of else None,
        )

    async def _survivor(
        self, requested: Customer, as_of: datetime | None, basis: Basis
    ) -> Customer:
        """The customer that a record counted for then."""
        if requested.merged_into is None:
            return requested
        events = await self.customers.events(requested.merged_into)
        return folded_with(requested.merged_into, _known(events, as_of, basis), CLOSED).known

    async def _statements(
        self, records: Sequence[UUID], as_of: datetime | None, basis: Basis
    ) -> list[Recorded]:
        """Everything the records said until then, the newest first."""
        streams = await read_streams(self.customers.pool, [stream_of(id) for id in records])
        known = [
            event
            for events in streams.values()
            for event in events
            if event.type in TYPES and (as_of is None or moment_of(event, basis) <= as_of)
        ]
        return sorted(known, key=lambda event: -event.position)

    def _page(
        self, statements: Sequence[Recorded], cursor: str | None, limit: int, scope: bytes
    ) -> tuple[Sequence[Recorded], str | None]:
        if cursor is not None:
            before = self._cursors.decode(cursor, [int], scope=scope)[0]
            statements = [event for event in statements if event.position < before]
        page = statements[:limit]
        more = len(statements) > limit
        return page, self._cursors.encode([page[-1].position], scope=scope) if more else None

    async def _shown(
        self, request: Request, statements: Sequence[Recorded]
    ) -> list[ShownStatement]:
        revealed = await self._revealed(request, statements)
        return [_shown(event, revealed) for event in statements]

    async def _revealed(self, request: Request, statements: Sequence[Recorded]) -> Revealed:
        proven = {id for event in statements if (id := event.subject) and event.event().proof}
        if not proven:
            return ERASED
        return await reveal(request, self.customers.keys, proven, ["proof"], own=True)


def _shown(recorded: Recorded, revealed: Revealed) -> ShownStatement:
    event: Any = recorded.event()
    statement = statement_of(recorded, event)
    assert statement  # noqa: S101 - read by type
    opened = decoder(event.customer_id, revealed.opener)(recorded)
    visibility = revealed.visibility(event.customer_id) if event.proof else "clear"
    return ShownStatement(statement, recorded, opened.proof, visibility)


def _key(recorded: Recorded) -> Key:
    return recorded.event().customer_id, recorded.version


def _known(events: Sequence[Recorded], as_of: datetime | None, basis: Basis) -> list[Recorded]:
    return known_then(events, as_of, basis) if as_of else list(events)
