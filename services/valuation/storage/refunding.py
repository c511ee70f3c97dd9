"""The purchases that refunds are of, found again when something more is heard of them."""

import numpy as np

from services.valuation.domain.arrays import BalanceTable, FactTable, Mask, Rows, SaleTable
from services.valuation.domain.customer.columns import SALE, UNKNOWN, Kind
from services.valuation.storage.layouts import ids

_OF_SALES = (Kind.PURCHASE, Kind.REFUND)
_SALES = np.dtype([*SALE.descr, ("customer_id", "V16"), ("purchase_id", "V16"), ("currency", "S3")])
_NAMED = {"customer_id": "customer_id", "purchase_id": "document", "currency": "currency"}


def nothing_refunded() -> SaleTable:
    """No SALE, each with its customer, purchase and currency."""
    return _blank(0)


def expecting(sales: SaleTable, facts: FactTable) -> SaleTable:
    """`sales`, by purchase, and of nothing known yet those that refunds among FACTS are of."""
    refunds = facts[facts["kind"] == Kind.REFUND]
    held = ids(sales["purchase_id"])
    keys = np.union1d(held, ids(refunds["document"])) if len(refunds) else held
    if len(keys) == len(held):
        return sales
    grown = _blank(len(keys))
    at = np.searchsorted(keys, ids(refunds["document"]))
    for name, origin in _NAMED.items():
        grown[name][at] = refunds[origin]
    grown[np.searchsorted(keys, held)] = sales
    return grown


def sales_before(before: FactTable, new: FactTable) -> SaleTable:
    """The purchases that refunds among `new` or `before` are of, with what `before` says of them:
    all that was folded of the purchases that `new` speaks of."""
    facts, sales = before, expecting(expecting(nothing_refunded(), before), new)
    place = sale_of(sales, facts)
    bought = (facts["kind"] == Kind.PURCHASE) & (place != UNKNOWN)
    refunds = (facts["kind"] == Kind.REFUND) & (place != UNKNOWN)
    for name in ("amount", "margin"):
        sales[name][place[bought]] = facts[name][bought]
    np.add.at(sales["refunded"], place[refunds], facts["amount"][refunds])
    return sales


def sale_of(sales: SaleTable, facts: FactTable) -> Rows:
    """Each fact's place among `sales`; UNKNOWN where it is about none."""
    if not len(sales):
        return np.full(len(facts), UNKNOWN)
    held, documents = ids(sales["purchase_id"]), ids(facts["document"])
    at = np.minimum(np.searchsorted(held, documents), len(held) - 1)
    about = np.isin(facts["kind"], _OF_SALES) & (held[at] == documents)
    return np.where(about, at, UNKNOWN)


def concerns_refunds(balances: BalanceTable, facts: FactTable) -> Mask:
    """Mask of facts that may be about a purchase that something is refunded of: refunds, and
    purchases of customers with refunds whose purchase had not been heard of."""
    refunds = facts["kind"] == Kind.REFUND
    ahead = balances["customer_id"][balances["refunded_ahead"] > 0]
    if not len(ahead):
        return refunds
    bought = facts["kind"] == Kind.PURCHASE
    return refunds | (bought & np.isin(ids(facts["customer_id"]), ids(ahead)))


def _blank(count: int) -> SaleTable:
    sales = np.zeros(count, dtype=_SALES)
    sales["amount"] = sales["margin"] = UNKNOWN
    return sales
