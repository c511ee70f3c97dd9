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
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from services.callcenter.domain.ticket.state import Ticket, TicketEvent, evolve
from services.callcenter.seals import sealer


def stream_of(ticket_id: UUID) -> str:
    return f"ticket-{ticket_id}"


def folded_with(events: Sequence[Recorded], opener: Opener) -> Folded[Ticket]:
    """The ticket in clear; its texts are None where `opener` does not open them."""
    return fold(evolve, events, partial(opened_with, opener))


def opened_with(opener: Opener, recorded: Recorded) -> Any:
    """One event of a ticket in clear; its texts are None where `opener` does not open them."""
    event = recorded.event()
    return opener.opened(event, event_id=recorded.event_id, customer_id=event.customer_id)


class TicketStreams:
    """Reads tickets from the store, never from a projection: what is written is seen at once."""

    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self.keys = keys

    async def events(self, ticket_id: UUID) -> list[Recorded]:
        """All events of a ticket; none when it does not exist."""
        return await read_stream(self.pool, stream_of(ticket_id))

    async def folded(self, ticket_id: UUID) -> Folded[Ticket]:
        """The ticket with its texts, where they can still be read: for a decision alone."""
        events = await self.events(ticket_id)
        whose = [customer_of(events)] if events else []
        return folded_with(events, await opener_for("deciding", self.keys, whose))

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
