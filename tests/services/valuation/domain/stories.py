"""Customers told as stories: what happened on which day, folded and valued."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.valuation.domain.arrays import Table
from services.valuation.domain.customer.accounts import Accounts, accounts
from services.valuation.domain.customer.columns import (
    FACT,
    NEVER,
    UNKNOWN,
    Book,
    Kind,
    no_balances,
    no_invoices,
    no_sales,
    no_states,
)
from services.valuation.domain.customer.folding import fold, refold_orders
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration, appraise


@dataclass(frozen=True)
class Happened:
    """One fact of customer number `who`, in smallest units; `document` links payments to orders."""

    kind: Kind
    day: int
    amount: int = 0
    currency: str = "USD"
    margin: int = UNKNOWN
    due: int = NEVER
    document: str | None = None
    who: int = 0
    detail: int = 0
    recorded: int = 0


def bought(day: int, amount: int = 1000, **more: Any) -> Happened:
    return Happened(Kind.PURCHASE, day, amount, **more)


def paid(day: int, amount: int, document: str, **more: Any) -> Happened:
    return Happened(Kind.PAYMENT, day, amount, document=document, **more)


def refunded(day: int, amount: int, document: str | None = None, **more: Any) -> Happened:
    return Happened(Kind.REFUND, day, amount, document=document, **more)


def written_off(day: int, amount: int, document: str, **more: Any) -> Happened:
    return Happened(Kind.WRITE_OFF, day, amount, document=document, **more)


def disputed(amount: int, document: str, *, recorded: int, **more: Any) -> Happened:
    return Happened(Kind.DISPUTE, 0, amount, document=document, recorded=recorded, **more)


def dispute_settled(document: str, *, recorded: int, **more: Any) -> Happened:
    return Happened(Kind.DISPUTE_SETTLED, 0, 0, document=document, recorded=recorded, **more)


def called(day: int, cost: int = 0, complaint: bool = False, **more: Any) -> Happened:
    kind = Kind.COMPLAINT if complaint else Kind.INTERACTION
    return Happened(kind, day, cost, **more)


@dataclass
class Ledger:
    """A book, and where each customer, balance and invoice stands in it; grows as facts come."""

    book: Book = field(default_factory=lambda: Book(no_states(0), no_balances(0)))
    customers: dict[int, int] = field(default_factory=dict)
    balances: dict[tuple[int, str], int] = field(default_factory=dict)
    invoices: dict[tuple[int, str], int] = field(default_factory=dict)
    owed_in: list[int] = field(default_factory=list)
    days: dict[int, list[int]] = field(default_factory=dict)
    sales: dict[tuple[int, str], int] = field(default_factory=dict)
    bought_in: list[int] = field(default_factory=list)

    def tell(self, happened: Sequence[Happened]) -> "Ledger":
        """One batch."""
        facts = np.array([self._fact(h) for h in happened], dtype=FACT)
        self._grow()
        for h in happened:
            if h.kind == Kind.PURCHASE:
                self.days.setdefault(self.customers[h.who], []).append(h.day)
        late = fold(self.book, facts)
        if len(late):
            pairs = [(owner, day) for owner in late for day in self.days[owner]]
            owner, day = np.array(pairs).T
            refold_orders(self.book.states, late, owner, day)
        return self

    def _fact(self, h: Happened) -> tuple[int, ...]:
        owner = self.customers.setdefault(h.who, len(self.customers))
        balance = self.balances.setdefault((h.who, h.currency), len(self.balances))
        invoice = sale = UNKNOWN
        if h.document is not None:
            key = (h.who, h.document)
            if h.kind == Kind.PURCHASE and h.due != NEVER:
                self.invoices[key] = len(self.invoices)
                self.owed_in.append(balance)
            invoice = self.invoices.get(key, UNKNOWN)
            if h.kind in (Kind.PURCHASE, Kind.REFUND):
                sale = self.sales.setdefault(key, len(self.sales))
                if sale == len(self.bought_in):
                    self.bought_in.append(balance)
        return (
            h.kind,
            owner,
            balance,
            invoice,
            sale,
            h.day,
            h.amount,
            h.margin,
            h.due,
            h.detail,
            h.recorded,
        )

    def _grow(self) -> None:
        old = self.book
        invoices = no_invoices(len(self.invoices))
        invoices[: len(old.invoices)] = old.invoices
        invoices["purse"] = self.owed_in
        sales = _grown(old.sales, no_sales(len(self.sales)))
        sales["balance"] = self.bought_in
        self.book = Book(
            _grown(old.states, no_states(len(self.customers))),
            _grown(old.balances, no_balances(len(self.balances))),
            invoices,
            sales,
        )

    def money(self, configuration: ScoringConfiguration) -> Accounts:
        who = np.array([self.customers[w] for w, _ in self.balances], dtype=np.intp)
        codes = np.array([code.encode() for _, code in self.balances], dtype="S3")
        return accounts(len(self.customers), who, codes, self.book.balances, configuration.policy)

    def value(
        self,
        as_of: int,
        configuration: ScoringConfiguration = ScoringConfiguration(),  # noqa: B008
        prior: int = UNGRADED,
    ) -> Appraisal:
        priors = np.full(len(self.customers), prior)
        return appraise(
            self.book.states, self.money(configuration), priors, configuration, as_of, monthly=True
        )


def _grown(old: Table, new: Table) -> Table:
    new[: len(old)] = old
    return new


def given(*happened: Happened) -> Ledger:
    return Ledger().tell(happened)


def only(column: NDArray[Any]) -> Any:
    assert len(column) == 1
    return column[0]
