"""Sums of money: per currency, and reported in one currency where there is a rate."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

from libs.money.currencies import decimals_of

# Enough digits for 10^20 of the largest amounts at once, so that a sum is never rounded.
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)


class RateRefused(ValueError):
    """A rate that is not a number above 0."""

    def __init__(self, currency: str) -> None:
        super().__init__(f"the rate of {currency} is not a number above 0")
        self.currency = currency


@dataclass(frozen=True, slots=True)
class Reported:
    """One amount in `currency`, and what no rate was given for: listed apart, never added."""

    currency: str
    amount: Decimal
    unconverted: Mapping[str, Decimal]


def sum_by_currency(amounts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """Exact sums of (currency, amount) pairs."""
    totals: dict[str, Decimal] = {}
    for currency, amount in amounts:
        totals[currency] = _EXACT.add(totals.get(currency, Decimal(0)), amount)
    return totals


def report_in(
    currency: str, totals: Mapping[str, Decimal], rates: Mapping[str, Decimal]
) -> Reported:
    """`totals` in one currency; `rates` say how much of it one unit of another is worth.

    Rounded once, at the end, to the currency's decimals. Raises UnknownCurrency, RateRefused.
    """
    amount = Decimal(0)
    unconverted: dict[str, Decimal] = {}
    for other, total in totals.items():
        rate = Decimal(1) if other == currency else rates.get(other)
        if rate is None:
            unconverted[other] = total
        elif not rate.is_finite() or rate <= 0:
            raise RateRefused(other)
        else:
            amount = _EXACT.fma(total, rate, amount)
    unit = Decimal(1).scaleb(-decimals_of(currency))
    return Reported(currency, amount.quantize(unit, context=_EXACT), unconverted)
