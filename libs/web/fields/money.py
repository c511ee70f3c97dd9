"""Money at the edge: a decimal string and an ISO 4217 currency; never a JSON number."""

from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from libs.events.customer import Cost
from libs.money.amounts import LARGEST, AmountTooLarge, NegativeAmount, NotAnAmount, parse_amount
from libs.money.currencies import CURRENCIES, UnknownCurrency, decimals_of
from libs.money.money import InexactAmount, amount_text
from libs.money.withdrawn import CurrencyWithdrawn
from libs.web.errors.problems import Problem, invalid_field
from libs.web.errors.validation import FieldRefused, RequestModel

AMOUNT_SCHEMA = {
    "type": "string",
    "pattern": r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$",
    "examples": ["12.50"],
}
_FINEST = "CLF"  # no currency has more decimals
_CODES = {
    NotAnAmount: "not_an_amount",
    NegativeAmount: "negative",
    AmountTooLarge: "too_large",
    InexactAmount: "too_precise",
}


def amount_of(value: Any, currency: str | None = None) -> Decimal:
    """The number a client wrote, digit for digit; without a currency, what fits any. Raises
    FieldRefused."""
    if not isinstance(value, str):
        raise FieldRefused("not_an_amount", 'must be a decimal string such as "12.50"')
    try:
        if currency is None:
            return parse_amount(value, _FINEST, LARGEST)
        return parse_amount(value, currency)
    except tuple(_CODES) as refused:
        raise FieldRefused(_CODES[type(refused)], str(refused)) from None


def currency_of(value: str) -> str:
    """An ISO 4217 code in capitals, of money that is or was. Raises FieldRefused."""
    try:
        decimals_of(value)
    except UnknownCurrency:
        raise FieldRefused("unknown_currency", "must be an ISO 4217 currency code") from None
    return value


def currency_withdrawn(error: Exception) -> Problem:
    """422 for a CurrencyWithdrawn, with the last day on which it was money."""
    assert isinstance(error, CurrencyWithdrawn)  # noqa: S101 - services' tables of refusals say so
    message = f"was withdrawn: {error.last_day} was its last day"
    return invalid_field(error.pointer, error.code, message)


Amount = Annotated[Decimal, BeforeValidator(amount_of), WithJsonSchema(AMOUNT_SCHEMA)]
CURRENCY_SCHEMA = {"type": "string", "enum": sorted(CURRENCIES), "examples": ["EUR"]}
Currency = Annotated[str, AfterValidator(currency_of), WithJsonSchema(CURRENCY_SCHEMA)]


class Money(RequestModel):
    """An amount in its currency; answers have the currency's decimals."""

    currency: Currency
    amount: Annotated[Decimal, PlainSerializer(str), WithJsonSchema(AMOUNT_SCHEMA)]

    @field_validator("amount", mode="before")
    @classmethod
    def _in_currency(cls, amount: Any, info: ValidationInfo) -> Decimal:
        return amount_of(amount, info.data.get("currency"))

    @classmethod
    def of(cls, cost: Cost) -> Self:
        text = amount_text(cost.amount, cost.currency)
        return cls(currency=cost.currency, amount=text)  # pyright: ignore[reportArgumentType]

    def to_event(self) -> Cost:
        return Cost(amount=self.amount, currency=self.currency)
