"""Matured labels: customers as they stood on a day of the past, and who has stayed away since."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import Mask, Rows, StateTable
from services.valuation.domain.churn.features import RiskInputs
from services.valuation.domain.churn.risk import timing_histories
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.models.histories import DAYS_PER_UNIT, Histories
from services.valuation.models.metrics import Truth


@dataclass(frozen=True, slots=True)
class Matured:
    """A row for each customer who had bought by the end of `day`; `stayed_away`: whether they
    ordered nothing in the `horizon_weeks` after it, which are over."""

    states: StateTable
    money: Accounts
    day: int
    horizon_weeks: float
    stayed_away: Truth

    def __len__(self) -> int:
        return len(self.states)

    @property
    def orders(self) -> Histories:
        return timing_histories(self.states, self.day)

    @property
    def situation(self) -> RiskInputs:
        return RiskInputs(self.orders, self.states, self.money, self.day)

    @property
    def matured_on(self) -> int:
        return self.day + days_of(self.horizon_weeks)

    def rows(self, at: Rows | Mask) -> "Matured":
        money, gone = self.money.rows(at), self.stayed_away[at]
        return Matured(self.states[at], money, self.day, self.horizon_weeks, gone)


def days_of(horizon_weeks: float) -> int:
    return max(1, round(DAYS_PER_UNIT * horizon_weeks))


def cut_days(last_whole_day: int, horizon_weeks: float) -> tuple[int, ...]:
    """Ends of days: the last one whose horizon is over, the next a half before it, then those
    whose horizons were over by the first: what is learnt from these knew nothing of its outcome."""
    horizon = days_of(horizon_weeks)
    halves = np.array([2, 3, 4, 5, 6]) * horizon // 2
    return tuple((last_whole_day - halves).tolist())
