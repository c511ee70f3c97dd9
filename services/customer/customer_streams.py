"""The stream of each customer: read, opened and folded; decided upon, sealed and written down."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from libs.database.connections import Source
from libs.events.file.provenance import FactSettled
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, Versioned, fold, stream_write
from libs.eventstore.grouped_reads import GroupedStreams
from libs.eventstore.reading import read_streams
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import seal_event
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from services.customer.domain.consent.decider import ConsentEvent
from services.customer.domain.customer.errors import CustomerNotFound
from services.customer.domain.customer.merging import GroupEvent
from services.customer.domain.customer.state import Customer, CustomerEvent, evolve

_BEGUN = "select stream from streams where stream = any($1)"


def stream_of(customer_id: UUID) -> str:
    return f"customer-{customer_id}"


def decoder(customer_id: UUID, opener: Opener) -> Callable[[Recorded], Any]:
    """Decodes this customer's events; personal fields that `opener` does not open are None."""

    def opened(recorded: Recorded) -> Any:
        return opener.opened(recorded.event(), event_id=recorded.event_id, customer_id=customer_id)

    return opened


def folded_with(customer_id: UUID, events: Sequence[Recorded], opener: Opener) -> Folded[Customer]:
    """The customer in clear; masked where `opener` does not open them."""
    return fold(evolve, events, decoder(customer_id, opener))


def sealed_write(
    customer_id: UUID,
    folded: Folded[Customer],
    events: Sequence[CustomerEvent | ConsentEvent | FactSettled],
    *,
    key: bytes,
    occurred_at: datetime,
) -> StreamWrite:
    """`events` as the customer's next ones, their personal fields encrypted."""

    def seal(event: Any, event_id: UUID) -> Any:
        return seal_event(event, event_id=event_id, customer_id=customer_id, key=key)

    return stream_write(
        stream_of(customer_id),
        folded,
        events,
        subject=customer_id,
        occurred_at=occurred_at,
        seal=seal,
    )


async def registered_among(source: Source, customer_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these customers who are registered."""
    streams = {stream_of(id): id for id in customer_ids}
    rows = await source.fetch(_BEGUN, list(streams)) if streams else ()
    return frozenset(streams[row[0]] for row in rows)


class CustomerStreams:
    """Reads customers from the store, never from a projection: what is written is seen at once."""

    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self.keys = keys
        self._streams = GroupedStreams(pool)

    async def events(self, customer_id: UUID) -> list[Recorded]:
        """All events of a customer. Raises CustomerNotFound when there are none."""
        events = await self._streams.get(stream_of(customer_id))
        if not events:
            raise CustomerNotFound
        return events

    async def decided_on(self, customer_id: UUID) -> Folded[Customer]:
        """The customer in clear, for a decision alone. Raises CustomerNotFound."""
        events = await self.events(customer_id)
        return folded_with(customer_id, events, await self.opener_for_deciding([customer_id]))

    async def opener_for_deciding(self, customer_ids: Iterable[UUID]) -> Opener:
        """Make what opens customers' events for a decision alone."""
        return await opener_for("deciding", self.keys, customer_ids)

    async def group_writes(
        self,
        events: Sequence[GroupEvent],
        decided_on: Mapping[UUID, Versioned],
        occurred_at: datetime,
    ) -> tuple[StreamWrite, ...]:
        """The events as the next of their customers' streams; none of them holds personal data.

        `decided_on` are those whose state the decision rests on: not they alone, but also whom
        they name as members are as they were, for both would have been told otherwise.
        """
        by_customer: dict[UUID, list[GroupEvent]] = {}
        for event in events:
            by_customer.setdefault(event.customer_id, []).append(event)
        stored = await read_streams(self.pool, [stream_of(id) for id in by_customer])
        return tuple(
            stream_write(
                stream_of(id),
                decided_on.get(id) or stored[stream_of(id)][-1],
                its_own,
                subject=id,
                occurred_at=occurred_at,
            )
            for id, its_own in by_customer.items()
        )
