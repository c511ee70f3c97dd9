"""The rules about one entry of the archive: what follows from a command."""

from datetime import datetime
from typing import Any

from msgspec import UNSET, structs

from libs.events.file.archive import ArchiveChanged, ArchiveRecorded, ArchiveVoided
from services.customer.domain.archive.commands import (
    ArchiveCommand,
    ChangeEntry,
    RecordEntry,
    VoidEntry,
)
from services.customer.domain.archive.errors import (
    ArchiveEntryExists,
    ArchiveEntryIsVoided,
    ArchiveEntryNotFound,
    EndsBeforeItStarts,
    RemindedOfNoEnd,
)
from services.customer.domain.archive.state import ArchiveEntry, ArchiveEvent, evolve


def decide(
    state: ArchiveEntry | None, command: ArchiveCommand, now: datetime
) -> tuple[ArchiveEvent, ...]:
    """The events that follow; none when all is already as asked."""
    match state, command:
        case None, RecordEntry():
            return _possible(None, ArchiveRecorded(**structs.asdict(command)), now)
        case None, _:
            raise ArchiveEntryNotFound
        case ArchiveEntry(), RecordEntry():
            if ArchiveRecorded(**structs.asdict(command)) != state.recording:
                raise ArchiveEntryExists
            return ()
        case ArchiveEntry(), VoidEntry() if state.voided_at is None:
            return (ArchiveVoided(**_named(state), reason=command.reason),)
        case ArchiveEntry(), ChangeEntry() if state.voided_at is None:
            return _change(state, command, now)
        case ArchiveEntry(), VoidEntry() if state.void_reason == command.reason:
            return ()
        case _:
            raise ArchiveEntryIsVoided


def _change(state: ArchiveEntry, command: ChangeEntry, now: datetime) -> tuple[ArchiveEvent, ...]:
    different = {
        name: value
        for name, value in structs.asdict(command).items()
        if value is not UNSET and value != getattr(state, name)
    }
    if not different:
        return ()
    return _possible(state, ArchiveChanged(**_named(state), **different), now)


def _possible(
    state: ArchiveEntry | None, event: ArchiveRecorded | ArchiveChanged, now: datetime
) -> tuple[ArchiveEvent, ...]:
    """The event, if it leaves an entry that can be."""
    after = evolve(state, event, now)
    if after and after.ends_on and after.starts_on and after.ends_on < after.starts_on:
        raise EndsBeforeItStarts
    if after and after.remind_days_before is not None and after.ends_on is None:
        raise RemindedOfNoEnd
    return (event,)


def _named(state: ArchiveEntry) -> dict[str, Any]:
    return {"customer_id": state.customer_id, "entry_id": state.entry_id}
