"""Events of the archive of key accounts: what they have of us, and what was agreed with them."""

from datetime import date
from typing import Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.contract import event

ArchiveKind = Literal[
    "equipment", "network", "technical_contact", "contract", "service_agreement", "entitlement"
]


@event("crm.archive.recorded.v1", category="archive", personal=("title", "details"))
class ArchiveRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry that holds from `starts_on` until the end of `ends_on`, where these are known;
    somebody is to be reminded so many days before."""

    customer_id: UUID
    entry_id: UUID
    kind: ArchiveKind
    title: str | None
    details: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    remind_days_before: int | None = None


@event("crm.archive.changed.v1", category="archive", personal=("title", "details"))
class ArchiveChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only the fields that changed; null clears one. An end is an `ends_on`."""

    customer_id: UUID
    entry_id: UUID
    title: str | UnsetType | None = UNSET
    details: str | UnsetType | None = UNSET
    starts_on: date | UnsetType | None = UNSET
    ends_on: date | UnsetType | None = UNSET
    remind_days_before: int | UnsetType | None = UNSET


@event("crm.archive.voided.v1", category="archive")
class ArchiveVoided(Struct, frozen=True, kw_only=True):
    """The entry was recorded by mistake, and counts as if it had never been; `reason` is a code."""

    customer_id: UUID
    entry_id: UUID
    reason: str
