"""Profiles of customers, personal data left out: for segments, reports and referrals."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.customer import Acquisition, CustomerChanged, CustomerRegistered, OwnerAssigned
from libs.events.recorded import Recorded

TYPES = frozenset(
    {
        "crm.customer.registered.v1",
        "crm.customer.changed.v1",
        "crm.customer.owner_assigned.v1",
    }
)


class Profile(Struct):
    customer_id: UUID
    kind: str | None = None
    region: str | None = None
    industry: str | None = None
    owner: str | None = None
    source: str | None = None
    referred_by: UUID | None = None
    registered_at: datetime | None = None


PROFILES = Table("profiles", Profile)


async def keep_profiles(connection: Connection, events: Sequence[Recorded]) -> None:
    """Fold `events` into the profiles of customers, each stream's in order; no query is made where
    none is about profiles."""
    relevant = [recorded for recorded in events if recorded.type in TYPES]
    if not relevant:
        return
    rows = await PROFILES.load(connection, {recorded.event().customer_id for recorded in relevant})
    for recorded in relevant:
        event = recorded.event()
        row = rows.setdefault(event.customer_id, Profile(event.customer_id))
        fold(row, event, recorded.occurred_at)
    await PROFILES.save(connection, rows.values())


def fold(profile: Profile, event: Any, occurred_at: datetime) -> None:
    match event:
        case CustomerRegistered():
            profile.registered_at = occurred_at
            _take_facts(profile, event)
            _take_origin(profile, event.acquisition)
        case CustomerChanged():
            _take_facts(profile, event)
        case OwnerAssigned():
            profile.owner = event.owner


def _take_facts(profile: Profile, event: CustomerRegistered | CustomerChanged) -> None:
    for fact in ("kind", "region", "industry"):
        if (value := getattr(event, fact)) is not UNSET:
            setattr(profile, fact, value)


def _take_origin(profile: Profile, won: Acquisition | None) -> None:
    if won is not None:
        profile.source, profile.referred_by = won.source, won.referred_by
