"""Money at the edge: a decimal string and an ISO 4217 currency; never a JSON number."""

import re
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from libs.events.customer import Cost
from libs.money.currencies import UnknownCurrency, decimals_of
from libs.money.money import amount_text
from libs.web.validation import FieldRefused, RequestModel

AMOUNT_PATTERN = r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$"
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,10})?")
_EXPECTED = 'must be a decimal string such as "12.50": 0 or more, at most 15 digits and a fraction'


def amount_of(value: Any) -> Decimal:
    """The number a client wrote, digit for digit. Raises FieldRefused."""
    if isinstance(value, Decimal):  # from our own state, on its way out
        return value
    if not isinstance(value, str) or not _AMOUNT.fullmatch(value):
        raise FieldRefused("not_an_amount", _EXPECTED)
    return Decimal(value)


def currency_of(value: str) -> str:
    """An ISO 4217 code in capitals. Raises FieldRefused."""
    try:
        decimals_of(value)
    except UnknownCurrency:
        raise FieldRefused("unknown_currency", "must be an ISO 4217 currency code") from None
    return value


def refuse_finer(amount: Decimal, currency: str) -> None:
    """Raise FieldRefused for more decimals than the currency has, zeros included."""
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or -exponent > decimals_of(currency):
        raise FieldRefused(
            "amount_too_precise", f"may have {decimals_of(currency)} decimals in this currency"
        )


Amount = Annotated[
    Decimal,
    BeforeValidator(amount_of),
    WithJsonSchema({"type": "string", "pattern": AMOUNT_PATTERN, "examples": ["12.50"]}),
]
Currency = Annotated[
    str, AfterValidator(currency_of), Field(pattern=r"^[A-Z]{3}$", examples=["EUR"])
]


class Money(RequestModel):
    """An amount in its currency; answers have the currency's decimals."""

    currency: Currency
    amount: Annotated[Amount, PlainSerializer(str)]

    @field_validator("amount")
    @classmethod
    def _fits_currency(cls, amount: Decimal, info: ValidationInfo) -> Decimal:
        if currency := info.data.get("currency"):
            refuse_finer(amount, currency)
        return amount

    @classmethod
    def of(cls, cost: Cost) -> Self:
        return cls.model_construct(
            currency=cost.currency, amount=amount_text(cost.amount, cost.currency)
        )

    def to_event(self) -> Cost:
        return Cost(amount=self.amount, currency=self.currency)
