"""Request body of a purchase; msgspec, because this is the hottest path there is."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import msgspec

from libs.events.purchase import PurchaseLine
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, convert
from libs.web.fields.fields import SOMETHING, checked, refuse_personal, utc
from libs.web.fields.money import amount_of, currency_of
from services.interaction.domain.purchase.commands import RecordPurchase

MOST_LINES = 500
LARGEST_QUANTITY = Decimal(10) ** 12
FINEST = -6  # exponent of quantities and rates

EXAMPLE = {
    "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
    "amount": "29.90",
    "currency": "EUR",
    "occurred_at": "2026-03-01T12:00:00Z",
    "due_at": "2026-03-31T00:00:00Z",
    "lines": [{"product_id": "cd-17", "category": "music", "quantity": "2", "amount": "29.90"}],
}
Text = Annotated[str, msgspec.Meta(min_length=1, max_length=100, pattern=SOMETHING)]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class LineBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    product_id: Text
    quantity: Decimal
    amount: str
    category: Text | None = None


class PurchaseBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    customer_id: UUID
    amount: str
    currency: str
    occurred_at: Moment
    purchase_id: UUID | None = None
    due_at: Moment | None = None
    margin_rate: Decimal | None = None
    lines: Annotated[tuple[LineBody, ...], msgspec.Meta(max_length=MOST_LINES)] = ()


def purchase_of(data: Any) -> RecordPurchase:
    """The command in a body that was parsed from JSON, or in an item of a batch.

    An id is drawn for a purchase for which the client brought none. Raises a 422 problem.
    """
    body = convert(data, PurchaseBody)
    currency = checked("/currency", currency_of, body.currency)
    return RecordPurchase(
        purchase_id=body.purchase_id or uuid7(),
        customer_id=body.customer_id,
        amount=checked("/amount", amount_of, body.amount, currency),
        currency=currency,
        occurred_at=checked("/occurred_at", utc, body.occurred_at),
        due_at=body.due_at and checked("/due_at", utc, body.due_at),
        margin_rate=checked("/margin_rate", _rate, body.margin_rate),
        lines=tuple(
            _line(line, currency, f"/lines/{index}") for index, line in enumerate(body.lines)
        ),
    )


def _line(line: LineBody, currency: str, at: str) -> PurchaseLine:
    return PurchaseLine(
        product_id=checked(at + "/product_id", refuse_personal, line.product_id),
        quantity=checked(at + "/quantity", _quantity, line.quantity),
        amount=checked(at + "/amount", amount_of, line.amount, currency),
        category=line.category and checked(at + "/category", refuse_personal, line.category),
    )


def _quantity(value: Decimal) -> Decimal:
    if not value.is_finite() or not 0 < value < LARGEST_QUANTITY:
        raise FieldRefused("out_of_range", "must be above 0 and below 10^12")
    return _plain(value)


def _rate(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    if not value.is_finite() or not 0 <= value <= 1:
        raise FieldRefused("out_of_range", "must be from 0 to 1")
    return _plain(value)


def _plain(value: Decimal) -> Decimal:
    """The same number without an exponent: 1e3 is 1000."""
    _, _, exponent = value.as_tuple()
    if not isinstance(exponent, int) or exponent < FINEST:
        raise FieldRefused("too_precise", f"may have {-FINEST} decimals")
    return Decimal(f"{value:f}") if value else Decimal(0)
