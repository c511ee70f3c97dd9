"""Events of the interaction service about purchases and the money that moved for them."""

from decimal import Decimal
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import Instant, event

DisputeReason = Literal["quality", "delivery", "price", "billing", "other"]
DisputeOutcome = Literal["upheld", "rejected"]


class PurchaseLine(Struct, frozen=True, kw_only=True, omit_defaults=True):
    product_id: str
    quantity: Decimal
    amount: Decimal
    category: str | None = None


@event("crm.purchase.recorded.v1", category="purchase")
class PurchaseRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`margin_rate` is the share of `amount` that is profit, 0 to 1; occurred at the order."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    due_at: Instant | None = None
    margin_rate: Decimal | None = None
    lines: tuple[PurchaseLine, ...] = ()


@event("crm.purchase.paid.v1", category="purchase")
class PurchasePaid(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One payment towards a purchase, in the purchase's currency; occurred when it was paid."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    method: str | None = None


@event("crm.purchase.refunded.v1", category="purchase")
class PurchaseRefunded(Struct, frozen=True, kw_only=True):
    """Money given back for a purchase, in the purchase's currency."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str


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
class PurchaseWrittenOff(Struct, frozen=True, kw_only=True):
    """Bad debt: an amount still owed that will never be paid. It is no longer a receivable."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
