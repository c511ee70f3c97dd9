"""All that can be asked of an entry: to be recorded, and to be voided."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from services.interaction.domain.entry.kinds import EntryEvent, Kind


class RecordEntry(Struct, frozen=True, kw_only=True):
    """`event` says everything but when it occurred; `bought_at` is when the purchase did that it
    follows, if that is known."""

    event: EntryEvent
    occurred_at: datetime
    bought_at: datetime | None = None


class VoidEntry(Struct, frozen=True, kw_only=True):
    """Take back an entry recorded by mistake as `recorded_event`; `replacement` is recorded in its
    place."""

    kind: Kind
    recorded_event: UUID
    reason: str
    occurred_at: datetime
    replacement: RecordEntry | None = None


EntryCommand = RecordEntry | VoidEntry
