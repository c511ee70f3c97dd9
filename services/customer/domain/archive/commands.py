"""Everything that can be asked of an entry of the archive."""

from datetime import date
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.file.archive import ArchiveKind


class RecordEntry(Struct, frozen=True, kw_only=True):
    """Something that the customer has, or that was agreed with them."""

    customer_id: UUID
    entry_id: UUID
    kind: ArchiveKind
    title: str
    details: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    remind_days_before: int | None = None


class ChangeEntry(Struct, frozen=True, kw_only=True):
    """A merge patch: what is UNSET stays, null clears."""

    title: str | UnsetType = UNSET
    details: str | UnsetType | None = UNSET
    starts_on: date | UnsetType | None = UNSET
    ends_on: date | UnsetType | None = UNSET
    remind_days_before: int | UnsetType | None = UNSET


class VoidEntry(Struct, frozen=True, kw_only=True):
    """`reason` is a code such as `duplicate`."""

    reason: str


ArchiveCommand = RecordEntry | ChangeEntry | VoidEntry
