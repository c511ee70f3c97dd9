"""An entry of the archive as the events so far tell it."""

from datetime import date, datetime, timedelta
from uuid import UUID

from msgspec import UNSET, Struct, structs

from libs.events.file.archive import (
    ArchiveChanged,
    ArchiveKind,
    ArchiveRecorded,
    ArchiveVoided,
)

ArchiveEvent = ArchiveRecorded | ArchiveChanged | ArchiveVoided
CHANGEABLE = ("title", "details", "starts_on", "ends_on", "remind_days_before")


class ArchiveEntry(Struct, frozen=True, kw_only=True):
    """`recording` is kept to tell the same recording sent again from another one."""

    customer_id: UUID
    entry_id: UUID
    kind: ArchiveKind
    title: str | None
    details: str | None
    starts_on: date | None
    ends_on: date | None
    remind_days_before: int | None
    recording: ArchiveRecorded
    recorded_at: datetime
    voided_at: datetime | None = None
    void_reason: str | None = None

    @property
    def remind_on(self) -> date | None:
        """The day from which somebody is to be reminded of the end."""
        if self.ends_on is None or self.remind_days_before is None:
            return None
        return self.ends_on - timedelta(days=self.remind_days_before)


def evolve(state: ArchiveEntry | None, event: ArchiveEvent, at: datetime) -> ArchiveEntry | None:
    """The entry after `event`, which occurred `at`. Unknown events change nothing."""
    match event:
        case ArchiveRecorded():
            return ArchiveEntry(recording=event, recorded_at=at, **structs.asdict(event))
        case ArchiveChanged() if state:
            given = {name: getattr(event, name) for name in CHANGEABLE}
            changes = {name: value for name, value in given.items() if value is not UNSET}
            return structs.replace(state, **changes)
        case ArchiveVoided() if state:
            return structs.replace(state, voided_at=at, void_reason=event.reason)
        case _:
            return state
