"""Receivables by age: not due yet, or how long they have been overdue."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from msgspec import Struct

from services.valuation.domain.arrays import Amounts, Days, InvoiceTable, Places
from services.valuation.domain.customer.invoices import open_amounts

AGES = ("current", "days_1_30", "days_31_60", "days_61_90", "over_90")
_LAST_DAYS = np.array([0, 30, 60, 90])  # overdue, of every age but the last


class Aged(Struct, frozen=True, kw_only=True):
    """Receivable in one currency, in its smallest unit: `by_age` has what is not disputed, in the
    order of AGES. Together with what is disputed it is the whole receivable."""

    currency: str
    by_age: tuple[int, ...]
    disputed: int

    @property
    def receivable(self) -> int:
        return sum(self.by_age) + self.disputed


def aged(invoices: InvoiceTable, as_of: int) -> list[Aged]:
    """INVOICES of one customer with their currency; nothing where nothing is owed."""
    return [
        Aged(currency=code.decode(), by_age=tuple(_by_age(mine, as_of)), disputed=_disputed(mine))
        for code, mine in _by_currency(invoices[open_amounts(invoices) > 0])
    ]


def age_of(due: Days, as_of: int) -> Places:
    """Places in AGES; what is due today is not overdue."""
    return np.searchsorted(_LAST_DAYS, as_of - due.astype(np.int64))


def due_amounts(invoices: InvoiceTable) -> Amounts:
    """Amounts that are open and not disputed."""
    return np.maximum(open_amounts(invoices) - invoices["disputed"], 0)


def _by_currency(invoices: InvoiceTable) -> Iterable[tuple[Any, InvoiceTable]]:
    for code in np.unique(invoices["currency"]):
        yield code, invoices[invoices["currency"] == code]


def _by_age(invoices: InvoiceTable, as_of: int) -> list[int]:
    ages, amounts = age_of(invoices["due"], as_of), due_amounts(invoices)
    return [int(amounts[ages == age].sum()) for age in range(len(AGES))]


def _disputed(invoices: InvoiceTable) -> int:
    return int((open_amounts(invoices) - due_amounts(invoices)).sum())
