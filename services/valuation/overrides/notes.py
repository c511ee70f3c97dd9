"""Notes on assessments: sealed under the customer's own key, opened where they are shown."""

from uuid import UUID

from libs.database.connections import Source
from libs.events.valuation import CustomerAssessed
from libs.eventstore.reading import read_stream
from libs.sealing.fields import open_event, seal_event
from libs.sealing.keys import KeyRing
from services.valuation.domain.overrides.state import OverrideEvent
from services.valuation.storage.override_table import stream_of


def sealed(event: OverrideEvent, event_id: UUID, key: bytes | None) -> OverrideEvent:
    """The event as it is stored, its note sealed. The key is needed only where there is a note."""
    if not isinstance(event, CustomerAssessed) or event.note is None:
        return event
    if key is None:
        raise ValueError("what is personal is never written without a key")
    return seal_event(event, event_id=event_id, customer_id=event.customer_id, key=key)


async def notes_of(source: Source, keys: KeyRing, customer_id: UUID) -> dict[UUID, str]:
    """Notes on a customer, by event; empty once the customer is erased."""
    noted = [
        (recorded.event_id, event)
        for recorded in await read_stream(source, stream_of(customer_id))
        if isinstance(event := recorded.event(), CustomerAssessed) and event.note is not None
    ]
    if not noted:
        return {}
    key = await keys.key_for(customer_id, create=False)
    opened = (
        (event_id, open_event(event, event_id=event_id, customer_id=customer_id, key=key).note)
        for event_id, event in noted
    )
    return {event_id: note for event_id, note in opened if note is not None}
