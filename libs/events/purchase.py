"""Events of the interaction service about purchases and the money that moved for them."""

from decimal import Decimal
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import Instant, event

DisputeReason = Literal["quality", "delivery", "price", "billing", "other"]
DisputeOutcome = Literal["upheld", "rejected"]
Movement = Literal["payment", "refund", "write_off"]


class PurchaseLine(Struct, frozen=True, kw_only=True, omit_defaults=True):
    product_id: str
    quantity: Decimal
    amount: Decimal
    category: str | None = None


@event("crm.purchase.recorded.v1", category="purchase")
class PurchaseRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`margin_rate` is the share of `amount` that is profit, 0 to 1; occurred at the order.
    `replaces` is the purchase that was voided for this one."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    due_at: Instant | None = None
    margin_rate: Decimal | None = None
    lines: tuple[PurchaseLine, ...] = ()
    replaces: UUID | None = None


@event("crm.purchase.paid.v1", category="purchase")
class PurchasePaid(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One payment towards a purchase, in the purchase's currency; occurred when it was paid.
    `replaces` is the event of the payment that was voided for this one."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    method: str | None = None
    replaces: UUID | None = None


@event("crm.purchase.refunded.v1", category="purchase")
class PurchaseRefunded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Money given back for a purchase, in the purchase's currency. `replaces` is the event of the
    refund that was voided for this one."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    replaces: UUID | None = None


@event("crm.purchase.disputed.v1", category="purchase")
class PurchaseDisputed(Struct, frozen=True, kw_only=True):
    """The customer refuses to pay `amount` of it, in its currency; one dispute at a time."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    reason: DisputeReason


@event("crm.purchase.dispute_settled.v1", category="purchase")
class PurchaseDisputeSettled(Struct, frozen=True, kw_only=True):
    """The dispute is over. Upheld: the customer was right; a refund is an event of its own."""

    purchase_id: UUID
    customer_id: UUID
    outcome: DisputeOutcome


@event("crm.purchase.written_off.v1", category="purchase")
class PurchaseWrittenOff(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Bad debt: an amount still owed that will never be paid. It is no longer a receivable.
    `replaces` is the event of the write-off that was voided for this one."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    replaces: UUID | None = None


@event("crm.purchase.voided.v1", category="purchase", personal=("reason_text",))
class PurchaseVoided(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A purchase recorded by mistake: it counts as if it had never been. `voided_events` are the
    events that no longer count, those of its disputes included; payments, refunds and write-offs
    are not among them, for they have to be voided before. `amount` is what was recorded.

    A `reason` that is no code is kept as `reason_text`, and `reason` is then (sealed).
    `replaced_by` is the purchase recorded in its place.
    """

    purchase_id: UUID
    customer_id: UUID
    voided_events: tuple[UUID, ...]
    amount: Decimal
    currency: str
    reason: str
    reason_text: str | None = None
    replaced_by: UUID | None = None


@event("crm.purchase.movement_voided.v1", category="purchase", personal=("reason_text",))
class PurchaseMovementVoided(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A payment, refund or write-off recorded by mistake: it counts as if it had never been.

    `voided_events` names its event and `amount` is what that said; `reason` as in PurchaseVoided.
    An event recorded in its place names it as `replaces`.
    """

    purchase_id: UUID
    customer_id: UUID
    voided_events: tuple[UUID, ...]
    movement: Movement
    amount: Decimal
    currency: str
    reason: str
    reason_text: str | None = None
