"""Events of the contact points of customers: their names, addresses, e-mails and phones."""

from typing import Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.contract import Instant, event

ContactKind = Literal["name", "address", "email", "phone"]
ContactValue = str | dict[str, str]


@event("crm.customer.contact_point_added.v1", category="customer", personal=("value",))
class ContactPointAdded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One more name, address, e-mail or phone; the value of an address is a dict of its parts.

    One of each kind may be `preferred`, and takes that from the one before it. It is the customer's
    `name`, `email` or `phone`, which a `crm.customer.changed.v1` beside this event tells. The first
    of a kind is told by that alone, and by an event like this once there is a second. `since` is
    when it became known, where that was earlier.
    """

    customer_id: UUID
    contact_point_id: UUID
    kind: ContactKind
    value: ContactValue | None
    purpose: str | None = None
    source: str | None = None
    since: Instant | None = None
    preferred: bool = False


@event("crm.customer.contact_point_changed.v1", category="customer", personal=("value",))
class ContactPointChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only the fields that changed; null clears one. A new value is known since now, or `since`."""

    customer_id: UUID
    contact_point_id: UUID
    value: ContactValue | UnsetType | None = UNSET
    purpose: str | UnsetType | None = UNSET
    source: str | UnsetType | None = UNSET
    since: Instant | UnsetType = UNSET
    preferred: bool | UnsetType = UNSET


@event("crm.customer.contact_point_removed.v1", category="customer")
class ContactPointRemoved(Struct, frozen=True, kw_only=True):
    customer_id: UUID
    contact_point_id: UUID


ContactPointEvent = ContactPointAdded | ContactPointChanged | ContactPointRemoved
