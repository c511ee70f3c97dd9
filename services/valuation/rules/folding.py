"""Facts into the book: sums and counts, the same whatever order they come in."""

import numpy as np

from services.valuation.rules.book import UNKNOWN, Book, Columns, Kind
from services.valuation.rules.invoices import (
    fold_invoices,
    fold_punctuality,
    sum_receivables,
)
from services.valuation.rules.orders import Rows, fold_orders

_SUMS = {
    "gross": (Kind.PURCHASE,),
    "refunded": (Kind.REFUND,),
    "cost": (Kind.INTERACTION, Kind.COMPLAINT),
    "acquisition": (Kind.REGISTRATION,),
}


def fold(book: Book, facts: Columns) -> Rows:
    """Fold facts, each of them once. Returns the owners whose orders must be refolded.

    `book.invoices` holds the invoices the facts touch and all open ones of their purses.
    """
    _count(book.states, facts)
    _add_money(book.purses, facts)
    if len(book.invoices):
        fold_invoices(book.invoices, facts)
        fold_punctuality(book.purses, book.invoices, facts)
        sum_receivables(book.purses, book.invoices)
    purchases = facts[facts["kind"] == Kind.PURCHASE]
    return fold_orders(book.states, purchases["owner"], purchases["day"])


def _count(states: Columns, facts: Columns) -> None:
    touched = facts[np.isin(facts["kind"], (Kind.INTERACTION, Kind.COMPLAINT))]
    np.add.at(states["interactions"], touched["owner"], 1)
    complaints = touched[touched["kind"] == Kind.COMPLAINT]
    np.add.at(states["complaints"], complaints["owner"], 1)


def _add_money(purses: Columns, facts: Columns) -> None:
    for name, kinds in _SUMS.items():
        moved = facts[np.isin(facts["kind"], kinds) & (facts["purse"] >= 0)]
        np.add.at(purses[name], moved["purse"], moved["amount"])
    purchases = facts[facts["kind"] == Kind.PURCHASE]
    np.add.at(purses["orders"], purchases["purse"], 1)
    rated = purchases[purchases["margin"] != UNKNOWN]
    np.add.at(purses["rated"], rated["purse"], rated["amount"])
    np.add.at(purses["margin"], rated["purse"], rated["margin"])
