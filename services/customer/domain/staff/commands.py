"""Everything that can be asked of a member of staff."""

from datetime import datetime
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.staff import StaffState


class RegisterStaff(Struct, frozen=True, kw_only=True):
    """`subjects` are those of their tokens, at least one; `owner_labels` named them before."""

    staff_id: UUID
    name: str
    subjects: tuple[str, ...]
    team: str | None = None
    manager_id: UUID | None = None
    owner_labels: tuple[str, ...] = ()


class ChangeStaff(Struct, frozen=True, kw_only=True):
    """A merge patch: what is UNSET stays, null clears; lists are given as a whole."""

    name: str | UnsetType = UNSET
    subjects: tuple[str, ...] | UnsetType = UNSET
    team: str | UnsetType | None = UNSET
    manager_id: UUID | UnsetType | None = UNSET
    owner_labels: tuple[str, ...] | UnsetType = UNSET


class ChangeStaffState(Struct, frozen=True, kw_only=True):
    """`deputy_id` and `until` are for those who are away alone."""

    state: StaffState
    deputy_id: UUID | None = None
    until: datetime | None = None


class HandOver(Struct, frozen=True, kw_only=True):
    """All customers of the member go to those in `to` in turn, those of `regions` to whom these
    name."""

    hand_over_id: UUID
    to: tuple[UUID, ...]
    reason: str
    note: str | None = None
    team: str | None = None
    regions: dict[str, UUID] = {}


StaffCommand = RegisterStaff | ChangeStaff | ChangeStaffState | HandOver
