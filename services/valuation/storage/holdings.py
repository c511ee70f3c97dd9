"""Holdings of some customers, in memory: facts are added, and every row knows whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np

from services.valuation.domain.arrays import (
    BalanceTable,
    FactTable,
    Ids,
    Instants,
    InvoiceTable,
    Rows,
    SaleTable,
    StateTable,
    Table,
)
from services.valuation.domain.customer.accounts import Accounts, accounts
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.customer.columns import (
    FACT,
    NEVER,
    UNKNOWN,
    Book,
    Kind,
    no_balances,
    no_invoices,
    no_states,
)
from services.valuation.domain.customer.folding import fold, refold_orders
from services.valuation.domain.customer.invoices import DISPUTING, SETTLING
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.valuation import Known, LastPublished
from services.valuation.storage.facts import NO_CURRENCY, days
from services.valuation.storage.layouts import BALANCES, INVOICES, STATES, ids, places
from services.valuation.storage.refunding import expecting, nothing_refunded, sale_of

_LARGEST = 2.0**62
_LARGE = ("gross", "refunded", "cost", "bad_debt", "delivered")
_OF_INVOICES = (Kind.PURCHASE, *SETTLING, *DISPUTING)
_CURRENCIES = 1_000
_HELD_INVOICE = np.dtype([*INVOICES.native.descr, ("purse", "i4")])


class AmountsTooLarge(OverflowError):
    """A customer's sums would not fit; nothing is folded rather than something wrong."""

    def __init__(self) -> None:
        super().__init__("amounts of a customer add up to more than can be kept exactly")


@dataclass(slots=True)
class Holdings:
    """STATES by customer in the order of `customers`, Balances by customer and currency, INVOICES
    by purchase: those still open, and those that the facts to be added speak of. `sales`: purchases
    that something was refunded of, with what is known of each, where facts to be added speak of
    them."""

    customers: Sequence[UUID]
    states: StateTable
    balances: BalanceTable
    invoices: InvoiceTable
    sales: SaleTable = field(default_factory=nothing_refunded)

    @property
    def owner(self) -> Rows:
        """Each balance's customer, as a place in `customers`."""
        return places(self.states["customer_id"], self.balances["customer_id"])

    def known(self, overrides: Overrides, published: LastPublished) -> Known:
        """All that they are valued from."""
        return Known(self.states, self.owner, self.balances, overrides, published)

    def accounts(self, policy: Policy) -> Accounts:
        return accounts(
            len(self.states), self.owner, self.balances["currency"], self.balances, policy
        )

    def add(self, facts: FactTable, owner: Rows, calendar: BusinessCalendar = UTC_DAYS) -> Rows:
        """Fold FACTS, whose customers stand at `owner`. Returns those whose orders came late."""
        folded = np.empty(len(facts), dtype=FACT)
        for name in ("kind", "amount", "margin", "due", "detail"):
            folded[name] = facts[name]
        folded["owner"] = owner
        folded["day"] = days(facts["occurred_at"], calendar)
        folded["recorded"] = facts["recorded_at"]
        folded["purse"] = self._balances_of(facts, owner)
        folded["invoice"] = self._invoices_of(facts)
        folded["sale"] = self._sales_of(facts)
        self._refuse_overflow(folded)
        self.states["known"][owner[facts["kind"] == Kind.REGISTRATION]] = True
        return fold(Book(self.states, self.balances, self.invoices, self.sales), folded)

    def replace_orders(
        self, late: Rows, owner: Rows, occurred_at: Instants, calendar: BusinessCalendar
    ) -> None:
        """The timing of `late` from all of their orders, which may hold others' too."""
        refold_orders(self.states, late, owner, days(occurred_at, calendar))

    def replace(self, whole: "Holdings") -> None:
        """Take what `whole` says of its customers, who are among these, for all they hold."""
        theirs = whole.states["customer_id"]
        self.states[places(self.states["customer_id"], theirs)] = whole.states
        balances = np.concatenate((_without(self.balances, theirs), whole.balances))
        order = np.lexsort((balances["currency"], ids(balances["customer_id"])))
        self.balances = balances[order]
        invoices = np.concatenate((_without(self.invoices, theirs), whole.invoices))
        self.invoices = invoices[np.argsort(ids(invoices["purchase_id"]))]
        self.invoices["purse"] = self._owing_balances(self.invoices)
        self.sales = nothing_refunded()

    def touched(self, facts: FactTable) -> BalanceTable:
        """The balances that `facts` were folded into."""
        return self.balances[np.isin(ids(self.balances["customer_id"]), ids(facts["customer_id"]))]

    def _balances_of(self, facts: FactTable, owner: Rows) -> Rows:
        """Each fact's place among the balances, which grow; UNKNOWN where no money moves."""
        moves = facts["currency"] != NO_CURRENCY.encode()
        codes = np.unique(np.concatenate((self.balances["currency"], facts["currency"])))
        held = self.owner * _CURRENCIES + np.searchsorted(codes, self.balances["currency"])
        wanted = owner * _CURRENCIES + np.searchsorted(codes, facts["currency"])
        keys = np.union1d(held, wanted[moves])
        if len(keys) > len(held):
            grown = widened(no_balances(len(keys)), BALANCES.native)
            grown["customer_id"] = self.states["customer_id"][keys // _CURRENCIES]
            grown["currency"] = codes[keys % _CURRENCIES]
            grown[np.searchsorted(keys, held)] = self.balances
            self.balances = grown
        return np.where(moves, np.searchsorted(keys, wanted), UNKNOWN)

    def _invoices_of(self, facts: FactTable) -> Rows:
        """Each fact's place among the invoices, which grow; UNKNOWN where it is about none."""
        owed = facts[(facts["kind"] == Kind.PURCHASE) & (facts["due"] != NEVER)]
        if not len(owed) and not len(self.invoices):
            return np.full(len(facts), UNKNOWN)
        held = ids(self.invoices["purchase_id"])
        keys = np.union1d(held, ids(owed["document"]))
        grown = widened(no_invoices(len(keys)), _HELD_INVOICE)
        at = np.searchsorted(keys, ids(owed["document"]))
        for name, origin in _OF_PURCHASE.items():
            grown[name][at] = owed[origin]
        grown[np.searchsorted(keys, held)] = widened(self.invoices, _HELD_INVOICE)
        grown["purse"] = self._owing_balances(grown)
        self.invoices = grown
        return _found(keys, facts)

    def _sales_of(self, facts: FactTable) -> Rows:
        """Each fact's place among the sales, which grow; UNKNOWN where it is about none."""
        self.sales = expecting(self.sales, facts)
        if len(self.sales):
            self.sales["balance"] = self._owing_balances(self.sales)
        return sale_of(self.sales, facts)

    def _owing_balances(self, invoices: InvoiceTable) -> Rows:
        codes = np.unique(self.balances["currency"])
        held = self.owner * _CURRENCIES + np.searchsorted(codes, self.balances["currency"])
        owner = places(self.states["customer_id"], invoices["customer_id"])
        wanted = owner * _CURRENCIES + np.searchsorted(codes, invoices["currency"])
        return np.searchsorted(held, wanted)

    def _refuse_overflow(self, folded: FactTable) -> None:
        if not len(folded) or not len(self.balances):
            return
        held = max(float(np.abs(self.balances[name]).max()) for name in _LARGE)
        if held + float(np.abs(folded["amount"].astype(np.float64)).sum()) >= _LARGEST:
            raise AmountsTooLarge


_OF_PURCHASE = {"customer_id": "customer_id", "purchase_id": "document", "currency": "currency"}


def nothing_held(customers: Sequence[UUID]) -> Holdings:
    """Customers, in id order, of whom nothing is known yet."""
    packed = b"".join(customer.bytes for customer in customers)
    return _nothing(customers, np.frombuffer(packed, dtype="V16"))


def nothing_held_by_id(packed: Ids) -> Holdings:
    """The same of ids as the wire has them, in order, whose `customers` nobody will ask for."""
    return _nothing((), packed)


def _nothing(customers: Sequence[UUID], packed: Ids) -> Holdings:
    states = widened(no_states(len(packed)), STATES.native)
    states["customer_id"] = packed
    return Holdings(customers, states, np.empty(0, dtype=BALANCES.native), held_invoices(None))


def held_invoices(packed: bytes | None) -> InvoiceTable:
    """INVOICES as a query answered them, to be put into Holdings."""
    return widened(INVOICES.unpack(packed), _HELD_INVOICE)


def widened(rows: Table, into: np.dtype) -> Table:
    """The same rows with more columns, which are 0."""
    wide = np.zeros(len(rows), dtype=into)
    for name in rows.dtype.names or ():
        wide[name] = rows[name]
    return wide


def _without(rows: Table, customers: Ids) -> Table:
    return rows[~np.isin(ids(rows["customer_id"]), ids(customers))]


def _found(sorted_ids: Ids, facts: FactTable) -> Rows:
    documents = ids(facts["document"])
    at = np.minimum(np.searchsorted(sorted_ids, documents), max(len(sorted_ids) - 1, 0))
    about = np.isin(facts["kind"], _OF_INVOICES)
    return np.where(about & (sorted_ids[at] == documents), at, UNKNOWN)
