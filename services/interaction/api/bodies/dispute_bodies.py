"""Request bodies about money for a purchase that does not come: disputes and bad debt."""

from pydantic import ConfigDict

from libs.events.purchase import DisputeOutcome, DisputeReason
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Instant
from libs.web.fields.money import Amount, Currency


class DisputeBody(RequestModel):
    """A disputed amount, in the purchase's currency; another `currency` is refused."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"amount": "20.00", "reason": "quality", "occurred_at": "2026-03-05T12:00:00Z"}
            ]
        }
    )

    amount: Amount
    reason: DisputeReason
    occurred_at: Instant
    currency: Currency | None = None


class SettlementBody(RequestModel):
    """`upheld`: the customer was right. What they get back is a refund, recorded apart."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"outcome": "rejected", "occurred_at": "2026-03-09T12:00:00Z"}]
        }
    )

    outcome: DisputeOutcome
    occurred_at: Instant


class WriteOffBody(RequestModel):
    """A write-off of `amount`, or without it of all that is outstanding. It is in the purchase's
    currency; another `currency` is refused."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"occurred_at": "2026-09-30T12:00:00Z"}]}
    )

    amount: Amount | None = None
    occurred_at: Instant
    currency: Currency | None = None
