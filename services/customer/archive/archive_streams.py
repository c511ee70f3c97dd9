"""The stream of each entry of the archive: read, opened and folded; sealed and written down."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, Versioned, fold, stream_write
from libs.eventstore.reading import read_stream, read_streams
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import seal_event
from libs.sealing.opening import Opener
from services.customer.customer_streams import decoder
from services.customer.domain.archive.errors import ArchiveEntryNotFound
from services.customer.domain.archive.state import ArchiveEntry, ArchiveEvent, evolve


def archive_stream(entry_id: UUID) -> str:
    return f"archive-{entry_id}"


async def archive_events(source: Source, entry_id: UUID) -> list[Recorded]:
    """Raises ArchiveEntryNotFound."""
    events = await read_stream(source, archive_stream(entry_id))
    if not events:
        raise ArchiveEntryNotFound
    return events


async def archive_histories(
    source: Source, entry_ids: Sequence[UUID]
) -> dict[UUID, list[Recorded]]:
    found = await read_streams(source, [archive_stream(id) for id in entry_ids])
    return {id: found[archive_stream(id)] for id in entry_ids}


def record_of(events: Sequence[Recorded]) -> UUID:
    """The record whose entry it is, as its first event says."""
    return events[0].event().customer_id


def folded_entry(events: Sequence[Recorded], opener: Opener) -> Folded[ArchiveEntry]:
    """The entry in clear; without its texts where `opener` does not open them."""
    return fold(evolve, events, decoder(record_of(events), opener))


def archive_write(
    customer_id: UUID,
    entry_id: UUID,
    before: Versioned,
    events: Sequence[ArchiveEvent],
    *,
    key: bytes,
    occurred_at: datetime,
) -> StreamWrite:
    """`events` as the entry's next ones, sealed with the customer's key."""

    def seal(event: Any, event_id: UUID) -> Any:
        return seal_event(event, event_id=event_id, customer_id=customer_id, key=key)

    stream = archive_stream(entry_id)
    return stream_write(
        stream, before, events, subject=customer_id, occurred_at=occurred_at, seal=seal
    )
