"""An entry as the events so far tell it: recorded, and nothing after that yet."""

from datetime import datetime

from msgspec import Struct

from services.interaction.domain.entry.kinds import EntryEvent


class Entry(Struct, frozen=True, kw_only=True):
    recorded: EntryEvent
    occurred_at: datetime


def evolve(state: Entry | None, event: EntryEvent, at: datetime) -> Entry | None:
    """The entry after `event`. Events it does not know change nothing."""
    if isinstance(event, EntryEvent):
        return Entry(recorded=event, occurred_at=at)
    return state
