"""Events of the customer service: who the customer is."""

from decimal import Decimal
from typing import Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from libs.events.consent import Channel
from libs.events.contract import Instant, event
from libs.events.file.preferences import ContactHours

Kind = Literal["person", "organization"]
AcquisitionSource = Literal[
    "referral", "competitor", "campaign", "market_research", "inbound", "other"
]

CustomerStatus = Literal["active", "suspended", "closed"]
CustomValue = str | bool
"""A value of a custom field: a number as a decimal string, a date as ISO 8601 writes it."""


class Cost(Struct, frozen=True, kw_only=True):
    """An amount of money: a decimal string on the wire, in an ISO 4217 currency."""

    amount: Decimal
    currency: str


class Acquisition(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Acquisition of the customer: the source, who referred them, and what winning them cost."""

    source: AcquisitionSource
    referred_by: UUID | None = None
    cost: Cost | None = None


@event(
    "crm.customer.registered.v1",
    category="customer",
    personal=("name", "email", "phone", "custom_personal"),
)
class CustomerRegistered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`custom` are values of the installation's own fields, `custom_personal` those that are
    personal, each as JSON text before it is sealed. `source` is where the facts come from, where
    that was said."""

    customer_id: UUID
    kind: Kind
    name: str | None
    email: str | None = None
    phone: str | None = None
    region: str | None = None
    industry: str | None = None
    external_ids: dict[str, str] = field(default_factory=dict)
    acquisition: Acquisition | None = None
    custom: dict[str, CustomValue | None] = field(default_factory=dict)
    custom_personal: dict[str, str | None] | None = None
    preferred_channel: Channel | None = None
    language: str | None = None
    contact_hours: ContactHours | None = None
    source: str | None = None


@event(
    "crm.customer.changed.v1",
    category="customer",
    personal=("name", "email", "phone", "custom_personal"),
)
class CustomerChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only the fields that changed, also within the two of custom fields; null clears a field.
    `source` is where they come from, where that was said."""

    customer_id: UUID
    kind: Kind | UnsetType = UNSET
    name: str | UnsetType | None = UNSET
    email: str | UnsetType | None = UNSET
    phone: str | UnsetType | None = UNSET
    region: str | UnsetType | None = UNSET
    industry: str | UnsetType | None = UNSET
    external_ids: dict[str, str] | UnsetType = UNSET
    custom: dict[str, CustomValue | None] = field(default_factory=dict)
    custom_personal: dict[str, str | None] | None = None
    preferred_channel: Channel | UnsetType | None = UNSET
    language: str | UnsetType | None = UNSET
    contact_hours: ContactHours | UnsetType | None = UNSET
    source: str | None = None


@event("crm.customer.owner_assigned.v1", category="customer")
class OwnerAssigned(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The account manager, by the subject of their token; null when nobody is.

    `staff_id` is there where they are known as a member of staff, `hand_over_id` where the customer
    came with a hand-over.
    """

    customer_id: UUID
    owner: str | None
    staff_id: UUID | None = None
    hand_over_id: UUID | None = None


@event("crm.customer.status_changed.v1", category="customer", personal=("reason",))
class CustomerStatusChanged(Struct, frozen=True, kw_only=True):
    """No trade with a customer who is suspended or closed, from `since` on: the moment they were
    active last; null of who is active. Of a merged record its survivor's status counts."""

    customer_id: UUID
    status: CustomerStatus
    previous: CustomerStatus
    since: Instant | None
    reason: str | None


@event("crm.customer.tagged.v1", category="customer")
class CustomerTagged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only the tags that the customer had not, and had, before."""

    customer_id: UUID
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@event("crm.customer.erased.v1", category="customer")
class CustomerErased(Struct, frozen=True, kw_only=True):
    """Every service destroys its key of this customer; totals and histories stay."""

    customer_id: UUID


@event("crm.customer.merged.v1", category="customer")
class CustomerMerged(Struct, frozen=True, kw_only=True):
    """Records that turned out to be one customer, who is known by `survivor_id` from now on.

    One in the stream of each record concerned. `members` are all who are that customer now, the
    survivor among them. Nothing is re-keyed: what was recorded keeps its customer id. After an
    unmerge it is told to those who left together, of whom one is the survivor again.
    """

    customer_id: UUID
    survivor_id: UUID
    members: tuple[UUID, ...]

    @property
    def merged_into(self) -> UUID | None:
        """Survivor that this record counts for from then on; None: it counts for itself."""
        return None if self.survivor_id == self.customer_id else self.survivor_id


@event("crm.customer.unmerged.v1", category="customer")
class CustomerUnmerged(Struct, frozen=True, kw_only=True):
    """A record leaves the customer it was merged into.

    One in its stream, and one in the stream of each who stays; `members` are those who stay, the
    survivor among them. Records that had been merged into the one that leaves, and leave with it,
    are told by `merged` that it is their survivor.
    """

    customer_id: UUID
    survivor_id: UUID
    left_id: UUID
    members: tuple[UUID, ...]

    @property
    def merged_into(self) -> UUID | None:
        """Survivor that this record counts for from then on; None: it counts for itself."""
        return None if self.customer_id in (self.left_id, self.survivor_id) else self.survivor_id
