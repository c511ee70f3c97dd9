"""Everything that can be asked of a purchase."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from libs.events.purchase import DisputeOutcome, DisputeReason, Movement, PurchaseLine


class RecordPurchase(Struct, frozen=True, kw_only=True):
    """`replaces` is the purchase that is voided for this one."""

    purchase_id: UUID
    customer_id: UUID
    amount: Decimal
    currency: str
    occurred_at: datetime
    due_at: datetime | None = None
    margin_rate: Decimal | None = None
    lines: tuple[PurchaseLine, ...] = ()
    replaces: UUID | None = None


class RecordPayment(Struct, frozen=True, kw_only=True):
    """A payment in the purchase's currency; `currency` is given only to be sure of that."""

    amount: Decimal
    occurred_at: datetime
    currency: str | None = None
    method: str | None = None


class RecordRefund(Struct, frozen=True, kw_only=True):
    """A refund in the purchase's currency; `currency` is given only to be sure of that."""

    amount: Decimal
    occurred_at: datetime
    currency: str | None = None


class DisputePurchase(Struct, frozen=True, kw_only=True):
    """The customer refuses to pay `amount` of it, or wants that back."""

    amount: Decimal
    reason: DisputeReason
    occurred_at: datetime
    currency: str | None = None


class SettleDispute(Struct, frozen=True, kw_only=True):
    outcome: DisputeOutcome
    occurred_at: datetime


class WriteOff(Struct, frozen=True, kw_only=True):
    """Give up on `amount`; None: on all that is outstanding."""

    occurred_at: datetime
    amount: Decimal | None = None
    currency: str | None = None


class VoidPurchase(Struct, frozen=True, kw_only=True):
    """Take back a purchase recorded by mistake; `replacement` is recorded in its place."""

    reason: str
    occurred_at: datetime
    replacement: RecordPurchase | None = None


class VoidMovement(Struct, frozen=True, kw_only=True):
    """Take back the payment, refund or write-off that the event `movement_id` recorded by mistake;
    `replacement`, of the same kind, is recorded in its place."""

    movement_id: UUID
    movement: Movement
    reason: str
    occurred_at: datetime
    replacement: RecordPayment | RecordRefund | WriteOff | None = None


PurchaseChange = RecordPayment | RecordRefund | DisputePurchase | SettleDispute | WriteOff
PurchaseVoid = VoidPurchase | VoidMovement
PurchaseCommand = RecordPurchase | PurchaseChange | PurchaseVoid
