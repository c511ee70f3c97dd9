"""Notes on assessments: sealed under the customer's own key, opened where they are shown."""

from collections.abc import Collection, Mapping
from uuid import UUID

from starlette.requests import Request

from libs.database.connections import Source
from libs.events.valuation import CustomerAssessed
from libs.eventstore.reading import read_streams
from libs.sealing.fields import seal_event
from libs.sealing.keys import KeyRing
from libs.web.gate.personal import Visibility, reveal
from services.valuation.domain.overrides.state import OverrideEvent
from services.valuation.storage.override_table import stream_of

Noted = Mapping[UUID, CustomerAssessed]
"""Assessments with a note, still sealed, by the id of their event."""


def sealed(event: OverrideEvent, event_id: UUID, key: bytes | None) -> OverrideEvent:
    """The event as it is stored, its note sealed. The key is needed only where there is a note."""
    if not isinstance(event, CustomerAssessed) or event.note is None:
        return event
    if key is None:
        raise ValueError("what is personal is never written without a key")
    return seal_event(event, event_id=event_id, customer_id=event.customer_id, key=key)


class Notes:
    """Notes on some records as the caller may see them."""

    def __init__(
        self, notes: Mapping[UUID, str | None], visibilities: Mapping[UUID, Visibility]
    ) -> None:
        self._notes = notes
        self._visibilities = visibilities

    def note(self, event_id: UUID) -> str | None:
        return self._notes.get(event_id)

    def visibility(self, record: UUID) -> Visibility:
        """Visibility of a record's notes; clear if it has none, for then nothing is hidden."""
        return self._visibilities.get(record, "clear")


async def noted_among(
    source: Source, records: Collection[UUID], event_ids: Collection[UUID]
) -> Noted:
    """Those of the events that have a note."""
    streams = await read_streams(source, [stream_of(record) for record in records])
    return {
        recorded.event_id: event
        for events in streams.values()
        for recorded in events
        if recorded.event_id in event_ids
        and isinstance(event := recorded.event(), CustomerAssessed)
        and event.note is not None
    }


async def shown(request: Request, keys: KeyRing, noted: Noted) -> Notes:
    """The notes that the caller may read; each such read is audited."""
    if not noted:
        return Notes({}, {})
    whose = {event.customer_id for event in noted.values()}
    revealed = await reveal(request, keys, whose, ["note"])
    opened = {
        event_id: revealed.opener.opened(
            event, event_id=event_id, customer_id=event.customer_id
        ).note
        for event_id, event in noted.items()
    }
    return Notes(opened, {record: revealed.visibility(record) for record in whose})
