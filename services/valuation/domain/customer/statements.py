"""A customer's money as it is shown: exact decimals, in one currency, the rest listed apart."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from msgspec import Struct

from libs.money.currencies import CURRENCIES
from services.valuation.domain.policy.policy import Policy

DECIMALS_OF_POINTS = 2
_NOTHING = Decimal(0)
_UNITS = {code: Decimal(1).scaleb(-decimals) for code, decimals in CURRENCIES.items()}
_SUMMED: tuple[str, ...] = (
    "gross",
    "refunded",
    "rated",
    "margin",
    "refunded_rated",
    "refunded_margin",
    "cost",
    "acquisition",
    "receivable",
    "bad_debt",
    "disputed",
    "delivered",
)


class Statement(Struct, frozen=True, kw_only=True):
    """Money earned and spent. `net` is the margin on what was kept, less all costs and bad debt.

    `disputed` is part of the receivable. `delivered_value` is the customer's: what buying cost them
    less than they had expected, in all.
    """

    currency: str
    revenue: Decimal
    refunds: Decimal
    margin_rate: Decimal
    cost_to_serve: Decimal
    acquisition_cost: Decimal
    net: Decimal
    receivable: Decimal
    bad_debt: Decimal
    disputed: Decimal
    delivered_value: Decimal


def statement(balances: Iterable[Any], currency: str, policy: Policy) -> Statement:
    """The balances (rows of Balance with their currency) that can be told in `currency`."""
    sums = dict.fromkeys(_SUMMED, _NOTHING)
    for balance in balances:
        rate = factor(balance["currency"].decode(), currency, policy)
        if rate is not None:
            for name in sums:
                sums[name] += int(balance[name]) * rate
    return _stated(sums, currency, policy)


def apart(balances: Iterable[Any], currency: str, policy: Policy) -> list[Statement]:
    """Balances in currencies without a rate to `currency`: never added to the others."""
    return [
        statement([balance], code, policy)
        for balance in balances
        if factor(code := balance["currency"].decode(), currency, policy) is None
    ]


def amount_in(currency: str, amount: Decimal | float) -> str:
    """Format with the currency's decimals, points with two; a float is an estimate and rounded,
    never money itself."""
    decimals = CURRENCIES.get(currency, DECIMALS_OF_POINTS)
    shown = f"{amount:.{decimals}f}"
    return shown.lstrip("-") if not shown.strip("-0.") else shown


def whole_units(units: int, currency: str) -> Decimal:
    """A number of smallest units."""
    return units * _UNITS[currency]


def in_units(amount: Decimal, currency: str) -> Decimal:
    """An amount with the currency's decimals."""
    return amount.quantize(_UNITS[currency])


def factor(code: str, currency: str, policy: Policy) -> Decimal | None:
    """Value of one smallest unit of `code` in whole units of `currency`; None: no rate."""
    unit = _UNITS[code]
    if code == currency:
        return unit
    if currency == policy.currency and code in policy.rates:
        return unit * policy.rates[code]
    return None


def _stated(sums: dict[str, Decimal], currency: str, policy: Policy) -> Statement:
    unit = _UNITS[currency]
    kept, rate = _kept_margin(sums, Decimal(str(policy.default_margin_rate)))
    return Statement(
        currency=currency,
        revenue=sums["gross"].quantize(unit),
        refunds=sums["refunded"].quantize(unit),
        margin_rate=rate,
        cost_to_serve=sums["cost"].quantize(unit),
        acquisition_cost=sums["acquisition"].quantize(unit),
        net=(kept - sums["cost"] - sums["acquisition"] - sums["bad_debt"]).quantize(unit),
        receivable=sums["receivable"].quantize(unit),
        bad_debt=sums["bad_debt"].quantize(unit),
        disputed=sums["disputed"].quantize(unit),
        delivered_value=sums["delivered"].quantize(unit),
    )


def _kept_margin(sums: dict[str, Decimal], default: Decimal) -> tuple[Decimal, Decimal]:
    """The profit of what was not refunded, and the margin rate: as rules/accounts.py has it."""
    unrated = sums["gross"] - sums["rated"]
    unrated_back = sums["refunded"] - sums["refunded_rated"]
    margin = sums["margin"] - sums["refunded_margin"] + (unrated - unrated_back) * default
    if (kept := sums["gross"] - sums["refunded"]) > 0:
        return margin, margin / kept
    profit = sums["margin"] + unrated * default
    return margin, profit / sums["gross"] if sums["gross"] else default
