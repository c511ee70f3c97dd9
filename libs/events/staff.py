"""Events of the people who look after customers, published by the customer service."""

from typing import Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from libs.events.contract import Instant, event

StaffState = Literal["active", "away", "left"]


@event("crm.staff.registered.v1", category="staff", personal=("name",))
class StaffRegistered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A member of staff. `subjects` are those of the tokens they sign in with; the first also names
    them as owner of a customer. `owner_labels` named them as owner before.

    The name is sealed under a key of the member's own, as an agent's is.
    """

    staff_id: UUID
    name: str | None
    subjects: tuple[str, ...]
    team: str | None = None
    manager_id: UUID | None = None
    owner_labels: tuple[str, ...] = ()


@event("crm.staff.changed.v1", category="staff", personal=("name",))
class StaffChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only the fields that changed, lists as a whole; null clears a field."""

    staff_id: UUID
    name: str | UnsetType | None = UNSET
    subjects: tuple[str, ...] | UnsetType = UNSET
    team: str | UnsetType | None = UNSET
    manager_id: UUID | UnsetType | None = UNSET
    owner_labels: tuple[str, ...] | UnsetType = UNSET


@event("crm.staff.state_changed.v1", category="staff")
class StaffStateChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A member who is away has a `deputy_id`, where somebody stands in, and counts as active from
    `until` on without another event. Somebody who left may become active again."""

    staff_id: UUID
    state: StaffState
    previous: StaffState
    deputy_id: UUID | None = None
    until: Instant | None = None


@event("crm.staff.hand_over_started.v1", category="staff", personal=("reason", "note"))
class HandOverStarted(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All customers of whom the member is owner at this moment go to others, each told by a
    `crm.customer.owner_assigned.v1` with this `hand_over_id`.

    A customer of one of `regions` goes to the member named there; everybody else to those in `to`,
    one after another. `team` is where these were found.
    """

    staff_id: UUID
    hand_over_id: UUID
    to: tuple[UUID, ...]
    reason: str | None
    note: str | None = None
    team: str | None = None
    regions: dict[str, UUID] = field(default_factory=dict)


@event("crm.staff.hand_over_finished.v1", category="staff")
class HandOverFinished(Struct, frozen=True, kw_only=True):
    """Every one of the customers, of whom there were so many, has their new owner."""

    staff_id: UUID
    hand_over_id: UUID
    customers: int
