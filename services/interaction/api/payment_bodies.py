"""What may be sent about the money that moves for a purchase."""

from libs.web.fields import Instant, Label
from libs.web.money import Amount, Currency
from libs.web.validation import RequestModel


class PaymentBody(RequestModel):
    """In the purchase's currency; give `currency` to be refused if it is another one."""

    amount: Amount
    paid_at: Instant
    method: Label | None = None
    currency: Currency | None = None


class RefundBody(RequestModel):
    """In the purchase's currency; give `currency` to be refused if it is another one."""

    amount: Amount
    occurred_at: Instant
    currency: Currency | None = None
