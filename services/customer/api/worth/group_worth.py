"""Figures of several customers together."""

from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal

from pydantic import BaseModel

from libs.events.worth.customer_value import CustomerValued
from libs.money.money import amount_text
from services.customer.api.worth.value_answers import decode
from services.customer.projections.value_rows import ValueRow

_FIGURES = ("revenue", "net", "predicted_12m", "clv")


class WorthInCurrency(BaseModel):
    """Sums over the `customers` who are reported in this currency."""

    currency: str
    customers: int
    revenue: str
    net: str
    predicted_12m: str
    clv: str


class WorthTogether(BaseModel):
    """Sums per currency, never across, each customer counted once. `without_figures` are those of
    whom nothing was heard: they have not bought, or are not valued yet."""

    sums: list[WorthInCurrency]
    without_figures: int


def worth_together(customers: int, rows: Collection[ValueRow]) -> WorthTogether:
    """Sums of these rows of so many customers."""
    by_currency: dict[str, list[CustomerValued]] = defaultdict(list)
    for row in rows:
        if row.worth is not None:
            heard = decode(row.worth)
            by_currency[heard.currency].append(heard)
    sums = [_summed(currency, heard) for currency, heard in sorted(by_currency.items())]
    counted = sum(each.customers for each in sums)
    return WorthTogether(sums=sums, without_figures=customers - counted)


def _summed(currency: str, heard: Collection[CustomerValued]) -> WorthInCurrency:
    sums = {
        name: amount_text(sum((getattr(each, name) for each in heard), Decimal()), currency)
        for name in _FIGURES
    }
    return WorthInCurrency(currency=currency, customers=len(heard), **sums)
