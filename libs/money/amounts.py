"""Numbers that are amounts: what a purchase, a payment or a cost may contain."""

import re
from decimal import Decimal

from libs.money.currencies import decimals_of
from libs.money.money import InexactAmount

LARGEST = Decimal(10) ** 15
# Projections count in the currency's smallest unit, in 64 bits: forty of the largest still add up.
_MOST_UNITS = Decimal(10) ** 17
_PLAIN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LONGEST = 40


class AmountRefused(ValueError):
    """The messages state the rule, never the number that broke it."""


class NotAnAmount(AmountRefused):
    def __init__(self) -> None:
        super().__init__('an amount is a plain decimal number such as "12.50"')


class NegativeAmount(AmountRefused):
    def __init__(self) -> None:
        super().__init__("an amount is 0 or more")


class AmountTooLarge(AmountRefused):
    def __init__(self, largest: Decimal) -> None:
        super().__init__(f"an amount is at most {largest:f} in its currency")


def largest_of(currency: str) -> Decimal:
    """The largest amount of a currency: what is taken can be added up. Raises UnknownCurrency."""
    return min(LARGEST, _MOST_UNITS.scaleb(-decimals_of(currency)))


def parse_amount(text: str, currency: str, largest: Decimal | None = None) -> Decimal:
    """The number as written, digit for digit; no exponent, sign, space or grouping.
    `largest`: where that is not the currency's own.

    Raises AmountRefused (NotAnAmount, NegativeAmount, AmountTooLarge), InexactAmount or
    UnknownCurrency.
    """
    if len(text) > _LONGEST or not _PLAIN.fullmatch(text):
        raise NotAnAmount
    return checked_amount(Decimal(text), currency, largest)


def checked_amount(amount: Decimal, currency: str, largest: Decimal | None = None) -> Decimal:
    """`amount` itself. Raises as parse_amount does, NotAnAmount for NaN and infinities."""
    decimals = decimals_of(currency)
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int):
        raise NotAnAmount
    if amount.is_signed():
        raise NegativeAmount
    most = largest or largest_of(currency)
    if amount > most:
        raise AmountTooLarge(most)
    if -exponent > decimals:
        raise InexactAmount(currency)
    return amount
