"""Invoices: what is still to be paid, since when, and how punctually the customer pays."""

import numpy as np

from services.valuation.domain.arrays import Amounts, BalanceTable, FactTable, InvoiceTable
from services.valuation.domain.customer.columns import NEVER, Kind

SETTLING = (Kind.PAYMENT, Kind.REFUND, Kind.WRITE_OFF)
DISPUTING = (Kind.DISPUTE, Kind.DISPUTE_SETTLED)
_FOREVER = np.iinfo(np.int32).max


def fold_invoices(invoices: InvoiceTable, facts: FactTable) -> None:
    """Purchases to be paid later, and what was paid, refunded or written off of them."""
    on_invoice = facts[facts["invoice"] >= 0]
    owed = on_invoice[(on_invoice["kind"] == Kind.PURCHASE) & (on_invoice["due"] != NEVER)]
    invoices["due"][owed["invoice"]] = owed["due"]
    np.add.at(invoices["amount"], owed["invoice"], owed["amount"])
    settling = on_invoice[np.isin(on_invoice["kind"], SETTLING)]
    np.add.at(invoices["settled"], settling["invoice"], settling["amount"])


def fold_disputes(invoices: InvoiceTable, facts: FactTable) -> None:
    """The last word recorded of each invoice: so much is disputed, or nothing any more."""
    disputes = facts[np.isin(facts["kind"], DISPUTING) & (facts["invoice"] >= 0)]
    disputes = disputes[disputes["recorded"] >= invoices["dispute_at"][disputes["invoice"]]]
    in_order = disputes[np.lexsort((disputes["kind"], disputes["recorded"]))]
    invoices["dispute_at"][in_order["invoice"]] = in_order["recorded"]
    invoices["disputed"][in_order["invoice"]] = in_order["amount"]


def fold_punctuality(balances: BalanceTable, invoices: InvoiceTable, facts: FactTable) -> None:
    """Payments on invoices: how many, and how many days after they were due."""
    paid = facts[(facts["kind"] == Kind.PAYMENT) & (facts["invoice"] >= 0)]
    due = invoices["due"][paid["invoice"]]
    paid, due = paid[due != NEVER], due[due != NEVER].astype(np.int64)
    np.add.at(balances["payments"], paid["purse"], 1)
    np.add.at(balances["delay_days"], paid["purse"], np.maximum(paid["day"] - due, 0))


def sum_receivables(balances: BalanceTable, invoices: InvoiceTable) -> None:
    """Set what is open, disputed and since when due in every balance whose open invoices are all in
    `invoices`. An invoice disputed in full is not due."""
    concerned = np.unique(invoices["purse"])
    still = open_amounts(invoices)
    disputed = np.minimum(still, invoices["disputed"])
    for name, amounts in (("receivable", still), ("disputed", disputed)):
        balances[name][concerned] = 0
        np.add.at(balances[name], invoices["purse"], amounts)
    owing = invoices[still > disputed]
    oldest = np.full(len(balances), _FOREVER, dtype=np.int32)
    np.minimum.at(oldest, owing["purse"], owing["due"])
    balances["oldest_due"][concerned] = np.where(
        oldest[concerned] == _FOREVER, NEVER, oldest[concerned]
    )


def open_amounts(invoices: InvoiceTable) -> Amounts:
    """Paying too much, or a refund of what was paid, leaves nothing owed and no credit."""
    return np.maximum(invoices["amount"] - invoices["settled"], 0)
