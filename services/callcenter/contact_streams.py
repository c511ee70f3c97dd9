"""Contacts: their streams, and how what was decided on one is written down and kept."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import structs

from libs.database.connections import Connection, Source
from libs.events.callcenter import ContactClosed, ContactRequeued
from libs.eventstore.folding import Folded, Versioned, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import NewEvent, StreamWrite
from libs.identifiers.actors import system_actor
from services.callcenter.domain.contact.errors import ContactNotFound
from services.callcenter.domain.contact.state import Contact, ContactEvent, evolve
from services.callcenter.workqueue.open_contacts import save_contact

_SERVICE_ACTOR = system_actor("callcenter")


def stream_of(contact_id: UUID) -> str:
    return f"contact-{contact_id}"


async def write_down(
    connection: Connection,
    contact: Contact | None,
    before: Versioned,
    events: Sequence[ContactEvent],
    now: datetime,
) -> tuple[Contact, StreamWrite]:
    """The contact after `events`, kept in the work queue, and what is to be appended for it."""
    for event in events:
        contact = evolve(contact, event, now)
    assert contact  # noqa: S101 - the first event of a contact makes it
    await save_contact(connection, contact, before.version + len(events))
    write = stream_write(
        stream_of(contact.contact_id),
        before,
        events,
        subject=contact.customer_id,
        occurred_at=now,
    )
    return contact, structs.replace(write, events=_ends_by_us(write.events, events))


def _ends_by_us(
    written: Sequence[NewEvent], events: Sequence[ContactEvent]
) -> tuple[NewEvent, ...]:
    """A reservation ends by the clock, and a contact by a consent that ended, though either is
    written down with the next one's command."""
    return tuple(
        structs.replace(new, actor=_SERVICE_ACTOR) if _ended_by_itself(event) else new
        for new, event in zip(written, events, strict=True)
    )


def _ended_by_itself(event: ContactEvent) -> bool:
    if isinstance(event, ContactClosed):
        return event.refused_by is not None
    return isinstance(event, ContactRequeued) and event.reason == "lapsed"


class ContactStreams:
    """Reads contacts, closed ones as well, from the store."""

    def __init__(self, source: Source) -> None:
        self.source = source

    async def folded(self, contact_id: UUID, version: int | None = None) -> Folded[Contact]:
        """A contact, as it was at `version`. Raises ContactNotFound."""
        events = await read_stream(self.source, stream_of(contact_id))
        if not events:
            raise ContactNotFound
        return fold(evolve, events[:version])
