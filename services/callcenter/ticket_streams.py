"""The stream of each ticket: read, opened and folded; decided upon, sealed and written down."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import asyncpg

from libs.events.contract import contract_of
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, Versioned, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import open_event
from libs.sealing.keys import KeyRing
from services.callcenter.domain.ticket.state import Ticket, TicketEvent, evolve
from services.callcenter.seals import sealer


def stream_of(ticket_id: UUID) -> str:
    return f"ticket-{ticket_id}"


def folded_with(events: Sequence[Recorded], key: bytes | None) -> Folded[Ticket]:
    """The ticket in clear; without the customer's key its texts are None."""
    return fold(evolve, events, partial(opened_with, key))


def opened_with(key: bytes | None, recorded: Recorded) -> Any:
    """One event of a ticket in clear; without the customer's key its texts are None."""
    event = recorded.event()
    return open_event(event, event_id=recorded.event_id, customer_id=event.customer_id, key=key)


class TicketStreams:
    """Reads tickets from the store, never from a projection: what is written is seen at once."""

    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self.keys = keys

    async def events(self, ticket_id: UUID) -> list[Recorded]:
        """All events of a ticket; none when it does not exist."""
        return await read_stream(self.pool, stream_of(ticket_id))

    async def folded(self, ticket_id: UUID) -> Folded[Ticket]:
        """The ticket with its texts, where they can still be read."""
        events = await self.events(ticket_id)
        key = await self.keys.key_for(customer_of(events), create=False) if events else None
        return folded_with(events, key)

    async def write_down(
        self, before: Versioned, events: Sequence[TicketEvent], now: datetime
    ) -> StreamWrite:
        """`events` as the ticket's next ones, their texts sealed under the customer's key.

        Raises PersonalDataErased when there are texts, and nobody can seal them any more.
        """
        ticket_id, customer_id = events[0].ticket_id, events[0].customer_id
        seal = None
        if any(contract_of(event).personal for event in events):
            seal = sealer(customer_id, await self.keys.key_for(customer_id, create=True))
        stream = stream_of(ticket_id)
        return stream_write(stream, before, events, subject=customer_id, occurred_at=now, seal=seal)


def customer_of(events: Sequence[Recorded]) -> UUID:
    """The customer whose ticket this is. `events` are all of one ticket, and there are some."""
    subject = events[0].subject
    assert subject  # noqa: S101 - no ticket is opened without a customer
    return subject
