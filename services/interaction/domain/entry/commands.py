"""All that can be asked of an entry: to be recorded."""

from datetime import datetime

from msgspec import Struct

from services.interaction.domain.entry.kinds import EntryEvent


class RecordEntry(Struct, frozen=True, kw_only=True):
    """`event` says everything but when it occurred; `bought_at` is when the purchase did that it
    follows, if that is known."""

    event: EntryEvent
    occurred_at: datetime
    bought_at: datetime | None = None
