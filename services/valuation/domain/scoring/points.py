"""Points by scorecard: what was measured and what people assessed, weighed against each other."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import Days, Mask, Rows, StateTable
from services.valuation.domain.churn.outlook import Outlook
from services.valuation.domain.customer.accounts import Accounts, days_overdue
from services.valuation.domain.policy.scorecards import (
    HIGHEST_POINTS,
    OF_MONEY,
    Indicator,
    Scorecard,
)
from services.valuation.models.histories import Floats

FULL_SCORE = 100.0
_DAYS_PER_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Measured:
    """Inputs of the measures: a row per customer, as of a day."""

    states: StateTable
    money: Accounts
    ahead: Outlook
    as_of: int


@dataclass(frozen=True, slots=True)
class Scores:
    """A row per customer and a column per indicator, in the scorecard's order. What is not known
    is NaN and counts neither way; `total` goes from 0 to 100."""

    values: Floats
    points: Floats
    total: Floats

    def rows(self, at: Rows | Mask) -> "Scores":
        return Scores(self.values[at], self.points[at], self.total[at])


def scores(scorecard: Scorecard, measured: Measured, assessed: Floats, home: str) -> Scores:
    """`judged` has a column per indicator of `scorecard.judged`; scales of money are of `home`."""
    columns = iter(assessed.T)
    values = [
        next(columns) if indicator.assessed else _measured(indicator.name, measured, home)
        for indicator in scorecard.indicators
    ]
    points = np.column_stack([
        value if indicator.assessed else _on_scale(indicator, value)
        for indicator, value in zip(scorecard.indicators, values, strict=True)
    ])  # fmt: skip
    weights = np.array([indicator.weight for indicator in scorecard.indicators])
    known = ~np.isnan(points)
    reached = np.where(known, points, 0.0) @ weights
    reachable = known @ weights * HIGHEST_POINTS
    total = np.divide(reached, reachable, out=np.zeros(len(points)), where=reachable > 0)
    return Scores(np.column_stack(values), points, total * FULL_SCORE)


def stale(assessed: Days, scorecard: Scorecard, as_of: int) -> Mask:
    """Mask of the assessments, by the day they were made, that are due to be made again."""
    return assessed < as_of - scorecard.reassess_days


def _measured(name: str, measured: Measured, home: str) -> Floats:
    """Money in a currency without a rate to `home` is not known in it."""
    value = _MEASURES[name](measured)
    if name not in OF_MONEY:
        return value
    return np.where(measured.money.currency == home.encode(), value, np.nan)


def _on_scale(indicator: Indicator, value: Floats) -> Floats:
    points = np.array([step.points for step in indicator.scale])
    known = ~np.isnan(value)
    step = np.searchsorted(indicator.bounds, np.where(known, value, 0.0), side="right")
    return np.where(known, points[step], np.nan)


def _tenure(measured: Measured) -> Floats:
    bought = measured.states["orders"] > 0
    return np.where(bought, np.maximum(measured.as_of - measured.states["first_day"], 0), 0).astype(
        float
    )


def _frequency(measured: Measured) -> Floats:
    """Days with a purchase per year; a first year counts whole."""
    years = np.maximum(_tenure(measured) / _DAYS_PER_YEAR, 1.0)
    return measured.states["order_days"] / years


def _payment_delay(measured: Measured) -> Floats:
    """Mean days past due of what was paid; not known of who never paid an invoice."""
    unknown = np.full(len(measured.states), np.nan)
    paid = measured.money.payments > 0
    return np.divide(measured.money.delay_days, measured.money.payments, out=unknown, where=paid)


def _predicted(measured: Measured) -> Floats:
    return measured.ahead.predicted_12m(measured.money.margin_rate)


def _days_overdue(measured: Measured) -> Floats:
    return days_overdue(measured.money.oldest_due, measured.as_of).astype(np.float64)


_MEASURES: dict[str, Callable[[Measured], Floats]] = {
    "purchase_level": lambda measured: measured.money.gross - measured.money.refunded,
    "purchase_frequency": _frequency,
    "margin": lambda measured: measured.money.margin_rate,
    "payment_speed": _payment_delay,
    "receivables": lambda measured: measured.money.receivable,
    "days_overdue": _days_overdue,
    "net_value": lambda measured: measured.money.net,
    "predicted_12m": _predicted,
    "churn_risk": lambda measured: measured.ahead.churn_risk,
    "complaints": lambda measured: measured.states["complaints"].astype(np.float64),
    "open_tickets": lambda measured: measured.states["open_tickets"].astype(np.float64),
    "tenure_days": _tenure,
}
