"""A purchase as the events so far tell it."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct, structs

from libs.events.purchase import PurchasePaid, PurchaseRecorded, PurchaseRefunded

PurchaseEvent = PurchaseRecorded | PurchasePaid | PurchaseRefunded


class Purchase(Struct, frozen=True, kw_only=True):
    recorded: PurchaseRecorded
    occurred_at: datetime
    paid: Decimal = Decimal(0)
    refunded: Decimal = Decimal(0)

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
    def refundable(self) -> Decimal:
        """What was recorded, net of earlier refunds."""
        return self.recorded.amount - self.refunded

    @property
    def outstanding(self) -> Decimal:
        """What the customer still owes. A refund lowers it, whether or not it was paid before."""
        return max(self.recorded.amount - self.refunded - self.paid, Decimal(0))


def evolve(state: Purchase | None, event: PurchaseEvent, at: datetime) -> Purchase | None:
    """The purchase after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case PurchaseRecorded():
            return Purchase(recorded=event, occurred_at=at)
        case PurchasePaid() if state:
            return structs.replace(state, paid=state.paid + event.amount)
        case PurchaseRefunded() if state:
            return structs.replace(state, refunded=state.refunded + event.amount)
        case _:
            return state
