"""Events of the customer service about consents: what we may contact a customer for, and how."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import Instant, event

Channel = Literal["phone", "email", "chat", "web", "social", "in_person", "mail"]
ConsentPurpose = Literal["marketing", "market_research", "partner_offers"]
ContactPurpose = Literal["service", "contract", "marketing", "market_research", "partner_offers"]
"""Purposes that need a consent, and those that need none: libs.consents.purposes has the rules."""
ConsentReason = Literal["not_needed", "given", "not_given", "expired", "withdrawn", "erased"]


@event("crm.customer.consent_given.v1", category="customer", personal=("proof",))
class ConsentGiven(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The customer may be contacted for `purpose`, until then where `until` says so; without a
    `channel` on all channels but those that a statement of their own forbids.

    `speaks_for` are all records that were this customer when they said it, where they were several:
    it is said for each of them, as long as they are.
    """

    customer_id: UUID
    purpose: ConsentPurpose
    channel: Channel | None = None
    until: Instant | None = None
    proof: str | None = None
    speaks_for: tuple[UUID, ...] = ()


@event("crm.customer.consent_withdrawn.v1", category="customer", personal=("proof",))
class ConsentWithdrawn(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The customer may no longer be contacted for `purpose`; without a `channel` on none, whatever
    was said of single channels before. `speaks_for` as of a consent."""

    customer_id: UUID
    purpose: ConsentPurpose
    channel: Channel | None = None
    proof: str | None = None
    speaks_for: tuple[UUID, ...] = ()
