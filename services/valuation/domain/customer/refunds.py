"""Refunds by the purchases they are of: each takes the margin of its own purchase."""

import numpy as np

from services.valuation.domain.arrays import Amounts, BalanceTable, FactTable, SaleTable
from services.valuation.domain.customer.columns import UNKNOWN, Kind

RETURNED_TENTHS = 9  # an order of which so much was refunded is no example of what orders are worth


def fold_refunds(balances: BalanceTable, sales: SaleTable, facts: FactTable) -> None:
    """Add what refunds give back of margins and orders; `sales` holds the purchases that refunds
    among `facts` are of, as they were before. What is refunded of a purchase counts as one sum, so
    that neither the order nor the parts it came in make a difference."""
    about = facts[facts["sale"] >= 0]
    if not len(about):
        return
    before = _given_back(sales)
    refunds = about[about["kind"] == Kind.REFUND]
    purchases = about[about["kind"] == Kind.PURCHASE]
    np.add.at(sales["refunded"], refunds["sale"], refunds["amount"])
    for name in ("amount", "margin"):
        sales[name][purchases["sale"]] = purchases[name]
    moved = np.unique(about["sale"])
    after = _given_back(sales[moved])
    for name, now in after.items():
        np.add.at(balances[name], sales["balance"][moved], now - before[name][moved])


def _given_back(sales: SaleTable) -> dict[str, Amounts]:
    """Columns of a balance about refunds, for each purchase. Linear in what is refunded, half a
    unit rounded up."""
    amount, margin, refunded = (sales[name] for name in ("amount", "margin", "refunded"))
    heard, named = amount != UNKNOWN, (margin != UNKNOWN) & (amount > 0)
    whole = np.where(named, amount, 1).astype(object)  # products may pass 64 bits
    share = (2 * margin.astype(object) * refunded + whole) // (2 * whole)
    returned = (amount > 0) & (10.0 * refunded >= RETURNED_TENTHS * amount.astype(float))
    return {
        "refunded_rated": np.where(named, refunded, 0),
        "refunded_margin": np.where(named, share, 0).astype(np.int64),
        "refunded_ahead": np.where(heard, 0, refunded),
        "returned_orders": returned.astype(np.int32),
        "returned": np.where(returned, amount, 0),
    }
