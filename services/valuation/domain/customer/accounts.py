"""Each customer's money in one currency: sums per currency are never added without a rate."""

from collections.abc import Callable
from dataclasses import dataclass, fields

import numpy as np

from libs.money.currencies import CURRENCIES
from services.valuation.domain.arrays import (
    Amounts,
    BalanceTable,
    Codes,
    DayCounts,
    Days,
    Mask,
    Places,
    Rows,
)
from services.valuation.domain.customer.columns import NEVER, different
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.credit_rules import CreditRules
from services.valuation.domain.policy.policy import Policy
from services.valuation.models.histories import Floats


@dataclass(frozen=True, slots=True)
class Accounts:
    """One row per customer, in whole units of `currency`; `apart` marks balances left out.

    `kept_margin` is the profit of what was not refunded and `margin_rate` its share of that, or of
    all that was bought where nothing was kept. `returned_orders` were refunded, or nearly.

    Exact to the smallest unit up to 2**53 of them.
    """

    currency: Codes
    orders: Floats
    gross: Floats
    refunded: Floats
    kept_margin: Floats
    margin_rate: Floats
    cost: Floats
    acquisition: Floats
    receivable: Floats
    oldest_due: Days
    payments: Floats
    delay_days: Floats
    bad_debt: Floats
    disputed: Floats
    delivered: Floats
    feedbacks: Floats
    returned_orders: Floats
    returned: Floats

    @property
    def net(self) -> Floats:
        """Realised profit: margin on what was kept, less what serving and winning them cost, and
        bad debt."""
        return self.kept_margin - self.cost - self.acquisition - self.bad_debt

    @property
    def kept_orders(self) -> Floats:
        """Those that did not come back: what an order is worth is seen by these."""
        return self.orders - self.returned_orders

    @property
    def kept_value(self) -> Floats:
        """Amount bought by `kept_orders`."""
        return np.maximum(self.gross - self.returned, 0.0)

    @property
    def partly_refunded(self) -> Floats:
        """Amount refunded of `kept_orders`."""
        return np.maximum(self.refunded - self.returned, 0.0)

    def rows(self, at: Rows | Mask) -> "Accounts":
        return Accounts(**{f.name: getattr(self, f.name)[at] for f in fields(self)})


def accounts(
    customers: int, owner: Rows, currency: Codes, balances: BalanceTable, policy: Policy
) -> Accounts:
    """Balance i belongs to customer `owner[i]` and holds `currency[i]` (codes as bytes).

    Reported is the policy's currency, with every balance that has a rate to it. A customer with
    none of those is reported in the currency of most of their orders.
    """
    chosen = reporting_currencies(customers, owner, currency, balances, policy)
    factor = _factors(owner, currency, chosen, policy)

    def summed(units: Amounts, weight: Floats | float = factor) -> Floats:
        found = np.bincount(owner, weights=units * weight, minlength=customers)
        return found.astype(np.float64)

    def total(name: str, weight: Floats | float = factor) -> Floats:
        return summed(balances[name], weight)

    counted = (factor > 0).astype(np.float64)
    kept_margin, margin_rate = _margins(balances, summed, policy.default_margin_rate)
    return Accounts(
        currency=chosen,
        orders=total("orders", counted),
        gross=total("gross"),
        refunded=total("refunded"),
        kept_margin=kept_margin,
        margin_rate=margin_rate,
        cost=total("cost"),
        acquisition=total("acquisition"),
        receivable=total("receivable"),
        oldest_due=_oldest(customers, owner, balances["oldest_due"]),
        payments=total("payments", 1.0),
        delay_days=total("delay_days", 1.0),
        bad_debt=total("bad_debt"),
        disputed=total("disputed"),
        delivered=total("delivered"),
        feedbacks=total("feedbacks", 1.0),
        returned_orders=total("returned_orders", counted),
        returned=total("returned"),
    )


def _margins(
    balances: BalanceTable, summed: Callable[[Amounts], Floats], default: float
) -> tuple[Floats, Floats]:
    """The profit of what was kept, and its share of that; of all bought where nothing was kept."""
    gross = summed(balances["gross"])
    profit = summed(balances["margin"]) + default * (gross - summed(balances["rated"]))
    kept = summed(balances["gross"] - balances["refunded"])
    kept_margin = summed(balances["margin"] - balances["refunded_margin"])
    kept_margin += default * summed(_kept_unrated(balances))
    of_all = np.divide(profit, gross, out=np.full(len(gross), default), where=gross > 0)
    return kept_margin, np.divide(kept_margin, kept, out=of_all, where=kept > 0)


def _kept_unrated(balances: BalanceTable) -> Amounts:
    """Amount kept of purchases that name no margin."""
    bought = balances["gross"] - balances["rated"]
    return bought - (balances["refunded"] - balances["refunded_rated"])


def reporting_currencies(
    customers: int, owner: Rows, currency: Codes, balances: BalanceTable, policy: Policy
) -> Codes:
    home = policy.currency.encode()
    known = np.array([home, *(code.encode() for code in policy.rates)], dtype="S3")
    chosen = np.full(customers, home, dtype="S3")
    foreign = np.ones(customers, dtype=bool)
    foreign[owner[np.isin(currency, known)]] = False
    mine = np.flatnonzero(foreign[owner])
    best = mine[np.lexsort((currency[mine], -balances["orders"][mine], owner[mine]))]
    leading = best[np.diff(owner[best], prepend=-1) > 0]
    chosen[owner[leading]] = currency[leading]
    return chosen


def _factors(owner: Rows, currency: Codes, chosen: Codes, policy: Policy) -> Floats:
    """Value of one smallest unit of each balance in whole units reported; 0: listed apart."""
    factor = np.zeros(len(owner))
    for code in different(currency):
        name = code.decode()
        unit = 10.0 ** -CURRENCIES[name]
        mine = currency == code
        factor[mine & (chosen[owner] == code)] = unit
        if name in policy.rates:
            factor[mine] = unit * float(policy.rates[name])
    return factor


def _oldest(customers: int, owner: Rows, oldest_due: Days) -> Days:
    """Days compare without a rate, so every balance counts here."""
    latest = np.iinfo(np.int32).max
    oldest = np.full(customers, latest, dtype=np.int32)
    np.minimum.at(oldest, owner, np.where(oldest_due == NEVER, latest, oldest_due))
    return np.where(oldest == latest, NEVER, oldest)


_UNRATED, _PROMPT, _SLOW, _OVERDUE = range(len(CREDIT_CLASSES))


def credit_classes(money: Accounts, rules: CreditRules, as_of: int) -> Places:
    """Places in CREDIT_CLASSES: overdue now, slow on average, prompt, or never invoiced."""
    paid = money.payments > 0
    mean_delay = np.divide(
        money.delay_days, money.payments, out=np.zeros_like(money.delay_days), where=paid
    )
    assessed = np.where(mean_delay > rules.slow_days, _SLOW, _PROMPT)
    assessed = np.where(paid, assessed, _UNRATED)
    return np.where(days_overdue(money.oldest_due, as_of) > rules.grace_days, _OVERDUE, assessed)


def days_overdue(oldest_due: Days, as_of: int | Days) -> DayCounts:
    owed = oldest_due != NEVER
    return np.where(owed, np.maximum(as_of - np.where(owed, oldest_due, as_of), 0), 0)
