"""Events of how customers are related, to each other and to us, by the customer service."""

from typing import Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.contract import Instant, event

RelationKind = Literal[
    "buyer",
    "user",
    "decision_maker",
    "payer",
    "technical_contact",
    "works_at",
    "member_of",
    "reports_to",
    "referral",
    "parent",
    "supplier",
    "distributor",
    "partner",
    "competitor",
    "household",
]
Axis = Literal["distance", "purchase_relation", "temperament"]
AxisValue = Literal[
    "none",
    "potential",
    "target",
    "actual",
    "lost",
    "consumer",
    "intermediary",
    "internal",
    "public",
    "lighthouse",
    "follower",
    "rational",
    "price_driven",
]


@event("crm.relation.recorded.v1", category="relation")
class RelationRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`from_id` is what `kind` says of `to_id`: from is a buyer of to, the parent of to, works at
    to, referred to. It holds from `since` up to but not at `until`; absent, nobody knows of a
    beginning, or of an end. `role` and `territory` are codes. `continues` is the relation that
    ended as this one began: the customer moved."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: str | None = None
    tier: int | None = None
    territory: str | None = None
    since: Instant | None = None
    until: Instant | None = None
    continues: UUID | None = None


@event("crm.relation.changed.v1", category="relation")
class RelationChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only the fields that changed, an end or a role; null clears a field. `continued_by` is the
    relation that began as this one ended."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: str | UnsetType | None = UNSET
    tier: int | UnsetType | None = UNSET
    territory: str | UnsetType | None = UNSET
    since: Instant | UnsetType | None = UNSET
    until: Instant | UnsetType | None = UNSET
    continued_by: UUID | None = None


@event("crm.relation.voided.v1", category="relation")
class RelationVoided(Struct, frozen=True, kw_only=True):
    """The relation was recorded by mistake: it counts as if it had never been. `reason` is a
    code."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    reason: str


@event("crm.axis.set.v1", category="axis")
class AxisSet(Struct, frozen=True, kw_only=True):
    """Values that the customer has on this axis, whatever would be derived, until released.
    `reason` is a code."""

    customer_id: UUID
    axis: Axis
    values: tuple[AxisValue, ...]
    reason: str


@event("crm.axis.released.v1", category="axis")
class AxisReleased(Struct, frozen=True, kw_only=True):
    """Values set by hand are taken back: the derived one holds again. `reason` is a code."""

    customer_id: UUID
    axis: Axis
    reason: str
