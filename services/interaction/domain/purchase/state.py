"""A purchase as the events so far tell it."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct, structs

from libs.events.purchase import (
    PurchaseDisputed,
    PurchaseDisputeSettled,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseWrittenOff,
)

NOTHING = Decimal(0)
PurchaseEvent = (
    PurchaseRecorded
    | PurchasePaid
    | PurchaseRefunded
    | PurchaseDisputed
    | PurchaseDisputeSettled
    | PurchaseWrittenOff
)


class Purchase(Struct, frozen=True, kw_only=True):
    """`dispute` is what the customer refuses to pay since `disputed_at`, until that is settled."""

    recorded: PurchaseRecorded
    occurred_at: datetime
    paid: Decimal = NOTHING
    refunded: Decimal = NOTHING
    written_off: Decimal = NOTHING
    dispute: Decimal | None = None
    disputed_at: datetime | None = None

    @property
    def purchase_id(self) -> UUID:
        return self.recorded.purchase_id

    @property
    def customer_id(self) -> UUID:
        return self.recorded.customer_id

    @property
    def currency(self) -> str:
        return self.recorded.currency

    @property
    def kept(self) -> Decimal:
        """Amount recorded, net of refunds."""
        return self.recorded.amount - self.refunded

    @property
    def refundable(self) -> Decimal:
        """Nothing that was written off: it was never paid, and is owed no more."""
        return self.kept - self.written_off

    @property
    def outstanding(self) -> Decimal:
        """Amount still owed. A refund lowers it, whether or not it was paid before."""
        return max(self.refundable - self.paid, NOTHING)

    @property
    def disputed(self) -> Decimal:
        """Amount that the open dispute is still about, after refunds."""
        return min(self.dispute or NOTHING, self.kept)


def evolve(state: Purchase | None, event: PurchaseEvent, at: datetime) -> Purchase | None:
    """The purchase after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case PurchaseRecorded():
            return Purchase(recorded=event, occurred_at=at)
        case PurchasePaid() if state:
            return structs.replace(state, paid=state.paid + event.amount)
        case PurchaseRefunded() if state:
            return structs.replace(state, refunded=state.refunded + event.amount)
        case PurchaseDisputed() if state:
            return structs.replace(state, dispute=event.amount, disputed_at=at)
        case PurchaseDisputeSettled() if state:
            return structs.replace(state, dispute=None, disputed_at=None)
        case PurchaseWrittenOff() if state:
            return structs.replace(state, written_off=state.written_off + event.amount)
        case _:
            return state
