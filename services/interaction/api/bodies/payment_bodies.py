"""Request bodies about the money that moves for a purchase."""

from pydantic import ConfigDict

from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Code, Instant
from libs.web.fields.money import Amount, Currency


class PaymentBody(RequestModel):
    """A payment in the purchase's currency; another `currency` is refused."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"amount": "49.50", "paid_at": "2026-03-02T12:00:00Z", "method": "transfer"}
            ]
        }
    )

    amount: Amount
    paid_at: Instant
    method: Code | None = None
    currency: Currency | None = None


class RefundBody(RequestModel):
    """A refund in the purchase's currency; another `currency` is refused."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"amount": "20.00", "occurred_at": "2026-03-03T12:00:00Z"}]}
    )

    amount: Amount
    occurred_at: Instant
    currency: Currency | None = None
