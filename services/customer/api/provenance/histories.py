"""Claims of all records of a customer, read from their streams."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from libs.events.file.provenance import FactSettled, SourcesOrdered
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream, read_streams
from libs.sealing.opening import CLOSED, Opener
from services.customer.customer_streams import CustomerStreams, decoder, folded_with, stream_of
from services.customer.domain.customer.state import Customer
from services.customer.domain.provenance.claims import Claim, Telling, claims_of
from services.customer.domain.provenance.contradictions import Contradiction, contradictions

SOURCES_STREAM = "field-sources"
Streams = Mapping[UUID, Sequence[Recorded]]


async def group_streams(
    customers: CustomerStreams, customer_id: UUID
) -> dict[UUID, list[Recorded]]:
    """Events of all records that are one customer, the survivor's first; of a member, those of its
    survivor. Raises CustomerNotFound."""
    known = _known(customer_id, await customers.events(customer_id))
    if known.merged_into:
        known = _known(known.merged_into, await customers.events(known.merged_into))
    found = await read_streams(customers.pool, [stream_of(id) for id in known.records])
    return {id: found[stream_of(id)] for id in known.records}


async def contradictions_of(customers: CustomerStreams, streams: Streams) -> list[Contradiction]:
    """Contradictions found in clear: what of them a caller is shown is asked for apart."""
    opener = await customers.opener_for_deciding(streams)
    rejected = {
        (told.fact, event_id)
        for events in streams.values()
        for recorded in events
        if isinstance(told := recorded.event(), FactSettled)
        for event_id in told.rejected
    }
    order = await read_stream(customers.pool, SOURCES_STREAM)
    sources = source_order(order)
    return contradictions(histories(streams, opener), rejected, sources)


def histories(streams: Streams, opener: Opener) -> dict[UUID, list[Claim]]:
    """The claims of each record, personal values as `opener` opens them."""
    return {id: claims_of(id, _tellings(id, events, opener)) for id, events in streams.items()}


def source_order(events: Sequence[Recorded]) -> tuple[str, ...]:
    ordered: SourcesOrdered | None = events[-1].event() if events else None
    return ordered.sources if ordered else ()


def _tellings(record: UUID, events: Sequence[Recorded], opener: Opener) -> list[Telling]:
    opened = decoder(record, opener)
    return [
        Telling(
            event=each.event(),
            opened=opened(each),
            at=each.occurred_at,
            event_id=each.event_id,
            actor=each.actor,
        )
        for each in events
    ]


def _known(customer_id: UUID, events: Sequence[Recorded]) -> Customer:
    return folded_with(customer_id, events, CLOSED).known
