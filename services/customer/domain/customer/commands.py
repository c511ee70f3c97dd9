"""Everything that can be asked of a customer."""

from datetime import datetime
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.consent import Channel
from libs.events.contact_points import ContactKind, ContactValue
from libs.events.customer import Acquisition, CustomerStatus, CustomValue, Kind
from libs.events.file.preferences import ContactHours


class RegisterCustomer(Struct, frozen=True, kw_only=True):
    """`occurred_at` is when they became a customer; None when that is now. `custom` are values of
    custom fields, and once they are checked `custom_personal` those that are to be sealed."""

    customer_id: UUID
    kind: Kind
    name: str
    email: str | None = None
    phone: str | None = None
    region: str | None = None
    industry: str | None = None
    external_ids: dict[str, str] = {}
    acquisition: Acquisition | None = None
    custom: dict[str, CustomValue | None] = {}
    custom_personal: dict[str, str | None] = {}
    preferred_channel: Channel | None = None
    language: str | None = None
    contact_hours: ContactHours | None = None
    source: str | None = None
    occurred_at: datetime | None = None


class ChangeCustomer(Struct, frozen=True, kw_only=True):
    """A merge patch: what is UNSET stays, null clears, also within `external_ids` and values
    of custom fields."""

    kind: Kind | UnsetType = UNSET
    name: str | UnsetType = UNSET
    email: str | UnsetType | None = UNSET
    phone: str | UnsetType | None = UNSET
    region: str | UnsetType | None = UNSET
    industry: str | UnsetType | None = UNSET
    external_ids: dict[str, str | None] | UnsetType = UNSET
    custom: dict[str, CustomValue | None] = {}
    custom_personal: dict[str, str | None] = {}
    preferred_channel: Channel | UnsetType | None = UNSET
    language: str | UnsetType | None = UNSET
    contact_hours: ContactHours | UnsetType | None = UNSET
    source: str | None = None


class AssignOwner(Struct, frozen=True, kw_only=True):
    """`owner` is the subject of an employee's token; None takes the customer from everybody.

    `staff_id` is that member of staff, where they are one; `hand_over_id` says what they came with;
    `since` is when they began, None when that is now.
    """

    owner: str | None
    staff_id: UUID | None = None
    hand_over_id: UUID | None = None
    since: datetime | None = None


class ChangeStatus(Struct, frozen=True, kw_only=True):
    """Allow or end trade with the customer, for a reason."""

    status: CustomerStatus
    reason: str


class EraseCustomer(Struct, frozen=True, kw_only=True):
    """Forget who the customer is; what they did stays."""


class ChangeTags(Struct, frozen=True, kw_only=True):
    """Tags that the customer is to have, and is not to have; no tag is in both."""

    add: frozenset[str] = frozenset()
    remove: frozenset[str] = frozenset()


class AddContactPoint(Struct, frozen=True, kw_only=True):
    """One more name, address, e-mail or phone; `preferred` None: if there is no other."""

    contact_point_id: UUID
    kind: ContactKind
    value: ContactValue
    purpose: str | None = None
    source: str | None = None
    since: datetime | None = None
    preferred: bool | None = None


class ChangeContactPoint(Struct, frozen=True, kw_only=True):
    """A merge patch: what is UNSET stays, null clears. `kind` is the one that `value` is of."""

    contact_point_id: UUID
    kind: ContactKind | None = None
    value: ContactValue | UnsetType = UNSET
    purpose: str | UnsetType | None = UNSET
    source: str | UnsetType | None = UNSET
    since: datetime | UnsetType = UNSET
    preferred: bool | UnsetType = UNSET


class RemoveContactPoint(Struct, frozen=True, kw_only=True):
    contact_point_id: UUID


ContactCommand = AddContactPoint | ChangeContactPoint | RemoveContactPoint
CustomerCommand = (
    RegisterCustomer
    | ChangeCustomer
    | AssignOwner
    | ChangeStatus
    | ChangeTags
    | ContactCommand
    | EraseCustomer
)
