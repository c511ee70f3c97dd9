"""Entries of the archive as they are answered."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from libs.events.file.archive import ArchiveKind
from libs.eventstore.folding import Folded
from libs.web.gate.personal import Visibility
from libs.web.reads.pages import Page
from services.customer.domain.archive.state import ArchiveEntry


class ArchiveAnswer(BaseModel):
    """An entry, which holds until the end of `ends_on`. `customer_id` is the record it was recorded
    for. Title and details are null where they are masked or erased, as `personal_data` says.
    `remind_on` is the day from which somebody is to be reminded."""

    entry_id: UUID
    customer_id: UUID
    kind: ArchiveKind
    title: str | None
    details: str | None
    personal_data: Visibility
    starts_on: date | None
    ends_on: date | None
    remind_days_before: int | None
    remind_on: date | None
    recorded_at: datetime
    voided_at: datetime | None
    void_reason: str | None
    version: int


class ArchiveList(BaseModel):
    """Entries of a customer, of all records that are one with them, the newest first."""

    items: list[ArchiveAnswer]


class EndingItem(ArchiveAnswer):
    """An entry that ends, and the customer whose it is now: the survivor of merged records."""

    held_by: UUID


class EndingPage(Page[EndingItem]):
    pass


def archive_answer(folded: Folded[ArchiveEntry], visibility: Visibility) -> ArchiveAnswer:
    entry = folded.known
    return ArchiveAnswer(
        entry_id=entry.entry_id,
        customer_id=entry.customer_id,
        kind=entry.kind,
        title=entry.title,
        details=entry.details,
        personal_data=visibility,
        starts_on=entry.starts_on,
        ends_on=entry.ends_on,
        remind_days_before=entry.remind_days_before,
        remind_on=entry.remind_on,
        recorded_at=entry.recorded_at,
        voided_at=entry.voided_at,
        void_reason=entry.void_reason,
        version=folded.version,
    )
