"""Answers about members of staff, their hand-overs, and who owned a customer when."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.staff import StaffState
from libs.web.reads.pages import Page
from services.customer.domain.staff.state import HandOverState, Staff


class StaffAnswer(BaseModel):
    """`name` is null to callers without the scope pii:read. `state` is that of this moment: whoever
    is away until a time is active from then on."""

    staff_id: UUID
    name: str | None
    subjects: list[str]
    owner_labels: list[str]
    team: str | None
    manager_id: UUID | None
    state: StaffState
    deputy_id: UUID | None
    until: datetime | None
    registered_at: datetime
    version: int


class StaffList(Page[StaffAnswer]):
    pass


class HandOverAnswer(BaseModel):
    """`customers` is how many have their new owner so far; `reason` and `note` are null to callers
    without the scope pii:read."""

    hand_over_id: UUID
    staff_id: UUID
    to: list[UUID]
    team: str | None
    regions: dict[str, UUID]
    reason: str | None
    note: str | None
    state: Literal["running", "done"]
    customers: int
    started_at: datetime
    finished_at: datetime | None


class HandOversFound(BaseModel):
    items: list[HandOverAnswer]


class OwnershipItem(BaseModel):
    """One owner of a customer, from `since` up to but not at `until`, which is null for today's.
    `staff_id` is null for a label that was no member's when it was assigned. The reason and note
    are those of the hand-over the customer came with, null to callers without pii:read."""

    owner: str | None
    staff_id: UUID | None
    since: datetime
    until: datetime | None
    hand_over_id: UUID | None
    handed_over_by: UUID | None
    reason: str | None
    note: str | None


class OwnershipPage(Page[OwnershipItem]):
    pass


def staff_answer(staff: Staff, version: int, now: datetime) -> StaffAnswer:
    state = staff.state_at(now)
    away = state == "away"
    return StaffAnswer(
        staff_id=staff.staff_id,
        name=staff.name,
        subjects=list(staff.subjects),
        owner_labels=list(staff.owner_labels),
        team=staff.team,
        manager_id=staff.manager_id,
        state=state,
        deputy_id=staff.deputy_id if away else None,
        until=staff.until if away else None,
        registered_at=staff.registered_at,
        version=version,
    )


def hand_over_answer(known: HandOverState, so_far: int) -> HandOverAnswer:
    started = known.started
    return HandOverAnswer(
        hand_over_id=started.hand_over_id,
        staff_id=started.staff_id,
        to=list(started.to),
        team=started.team,
        regions=started.regions,
        reason=started.reason,
        note=started.note,
        state="done" if known.finished_at else "running",
        customers=so_far if known.customers is None else known.customers,
        started_at=known.started_at,
        finished_at=known.finished_at,
    )
