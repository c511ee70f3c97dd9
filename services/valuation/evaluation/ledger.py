"""A purchase history as orders by customer and day, and what of it was known on a day."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import Days, Mask, Rows
from services.valuation.models.histories import Floats, Histories, histories_of_days

_FAR = 10**8


@dataclass(frozen=True, slots=True)
class Lines:
    """A file's lines: customers by number, days as ordinals; an amount not said is NaN."""

    customer: Rows
    day: Days
    amount: Floats


@dataclass(frozen=True, slots=True)
class Past:
    """Facts known on `day` of the customers who had bought by that day, a row each.

    `valued` counts the order days of which a value is known, 0 or more, and `gross` sums those;
    `repeats` and `repeat_value` are of those above 0 after the first order day.
    """

    customer: Rows
    day: int
    histories: Histories
    valued: Floats
    gross: Floats
    repeats: Floats
    repeat_value: Floats

    @property
    def size(self) -> int:
        return len(self.customer)

    @property
    def recency(self) -> Floats:
        """Weeks since the last order."""
        return self.histories.T - self.histories.t_x

    def at_most(self, customers: int) -> "Past":
        """Every n-th customer, so that about `customers` are left."""
        step = max(1, -(-self.size // customers))
        kept, histories = slice(None, None, step), self.histories
        return Past(
            self.customer[kept],
            self.day,
            Histories(
                histories.x[kept], histories.t_x[kept], histories.T[kept], histories.weight[kept]
            ),
            self.valued[kept],
            self.gross[kept],
            self.repeats[kept],
            self.repeat_value[kept],
        )


@dataclass(frozen=True, slots=True)
class Ledger:
    """One row per customer and day with an order, by customer and day; `value` is its gross sum,
    NaN where no amount was said. `refunded` is what came back, of all customers."""

    customer: Rows
    day: Days
    value: Floats
    customers: int
    refunds: int
    refunded: float

    def past(self, day: int) -> Past:
        """Past as known in the evening of `day`."""
        known = self.day <= day
        who, on, value = self.customer[known], self.day[known], self.value[known]
        starts = np.flatnonzero(np.diff(who, prepend=-1))
        ends = np.append(starts[1:], len(who)) - 1 if len(starts) else starts
        until, worth = np.full(len(starts), day), np.nan_to_num(value)
        repeat = np.where(np.isin(np.arange(len(who)), starts), 0.0, worth)
        return Past(
            customer=who[starts],
            day=day,
            histories=histories_of_days(on[starts], on[ends], ends - starts + 1, until),
            valued=_sums(~np.isnan(value), starts),
            gross=_sums(worth, starts),
            repeats=_sums(repeat > 0.0, starts),
            repeat_value=_sums(repeat, starts),
        )

    def orders(self, past: Past, until: int) -> Floats:
        """Order days after the past's, to `until` inclusive, of each of its customers."""
        return self._after(past, until, None)

    def revenue(self, past: Past, until: int) -> Floats:
        """Gross order value after the past's day, to `until` inclusive."""
        return self._after(past, until, np.nan_to_num(self.value))

    def _after(self, past: Past, until: int, weights: Floats | None) -> Floats:
        later = (self.day > past.day) & (self.day <= until)
        total = np.bincount(
            self.customer[later],
            weights=None if weights is None else weights[later],
            minlength=self.customers,
        )
        return total[past.customer].astype(np.float64)


def ledger(lines: Lines) -> Ledger:
    """Same-day orders merged. A negative amount is a refund: no order, and no order's value; 0 is
    an order that was worth nothing, as in the live service."""
    refund = lines.amount < 0.0
    bought = ~refund
    key, at = np.unique(lines.customer[bought] * _FAR + lines.day[bought], return_inverse=True)
    amount = lines.amount[bought]
    known = np.bincount(at, weights=~np.isnan(amount), minlength=len(key)) > 0
    value = np.bincount(at, weights=np.nan_to_num(amount), minlength=len(key))
    return Ledger(
        customer=key // _FAR,
        day=key % _FAR,
        value=np.where(known, value, np.nan),
        customers=int(lines.customer.max()) + 1 if len(lines.customer) else 0,
        refunds=int(refund.sum()),
        refunded=float(-lines.amount[refund].sum()),
    )


def repeated(lines: Lines) -> int:
    """Number of lines with customer, day and amount of an earlier one."""
    order = np.lexsort((lines.amount, lines.day, lines.customer))
    columns = (lines.customer[order], lines.day[order], lines.amount[order])
    same = [column[1:] == column[:-1] for column in columns]
    return int(np.logical_and.reduce(same).sum())


def _sums(values: Floats | Mask, starts: Rows) -> Floats:
    """Sum of each stretch that begins at one of `starts`."""
    reached = np.append(0.0, np.cumsum(values, dtype=np.float64))
    return np.diff(reached[np.append(starts, len(values))])
