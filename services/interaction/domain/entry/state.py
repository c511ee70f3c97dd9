"""An entry as the events so far tell it: recorded, and perhaps voided."""

from datetime import datetime

from msgspec import Struct, structs

from libs.events.interaction import EntryVoided
from services.interaction.domain.entry.kinds import EntryEvent, EntryStreamEvent


class Entry(Struct, frozen=True, kw_only=True):
    recorded: EntryEvent
    occurred_at: datetime
    voided: EntryVoided | None = None
    voided_at: datetime | None = None


def evolve(state: Entry | None, event: EntryStreamEvent, at: datetime) -> Entry | None:
    """The entry after `event`. Events it does not know change nothing."""
    if isinstance(event, EntryEvent):
        return Entry(recorded=event, occurred_at=at)
    if isinstance(event, EntryVoided) and state:
        return structs.replace(state, voided=event, voided_at=at)
    return state
