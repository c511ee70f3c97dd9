"""Points by scorecard: what was measured and what people judged, weighed against each other."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import Floats
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.credit import days_overdue
from services.valuation.rules.predicting import Outlook
from services.valuation.rules.scorecards import HIGHEST_POINTS, OF_MONEY, Indicator, Scorecard

FULL_SCORE = 100.0
_DAYS_PER_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Measured:
    """What measures look at: a row per customer, as of a day."""

    states: Columns
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

    def rows(self, at: Columns) -> "Scores":
        return Scores(self.values[at], self.points[at], self.total[at])


def scores(scorecard: Scorecard, seen: Measured, judged: Floats, home: str) -> Scores:
    """`judged` has a column per indicator of `scorecard.judged`; scales of money are of `home`."""
    columns = iter(judged.T)
    values = [
        next(columns) if indicator.judged else _measured(indicator.name, seen, home)
        for indicator in scorecard.indicators
    ]
    points = np.column_stack([
        value if indicator.judged else _on_scale(indicator, value)
        for indicator, value in zip(scorecard.indicators, values, strict=True)
    ])  # fmt: skip
    weights = np.array([indicator.weight for indicator in scorecard.indicators])
    known = ~np.isnan(points)
    reached = np.where(known, points, 0.0) @ weights
    reachable = known @ weights * HIGHEST_POINTS
    total = np.divide(reached, reachable, out=np.zeros(len(points)), where=reachable > 0)
    return Scores(np.column_stack(values), points, total * FULL_SCORE)


def stale(assessed: Columns, scorecard: Scorecard, as_of: int) -> Columns:
    """Which assessments, by the day they were made, are due to be made again."""
    return assessed < as_of - scorecard.reassess_days


def _measured(name: str, seen: Measured, home: str) -> Floats:
    """Money in a currency without a rate to `home` is not known in it."""
    value = _MEASURES[name](seen)
    if name not in OF_MONEY:
        return value
    return np.where(seen.money.currency == home.encode(), value, np.nan)


def _on_scale(indicator: Indicator, value: Floats) -> Floats:
    points = np.array([step.points for step in indicator.scale])
    known = ~np.isnan(value)
    step = np.searchsorted(indicator.bounds, np.where(known, value, 0.0), side="right")
    return np.where(known, points[step], np.nan)


def _tenure(seen: Measured) -> Floats:
    bought = seen.states["orders"] > 0
    return np.where(bought, np.maximum(seen.as_of - seen.states["first_day"], 0), 0).astype(float)


def _frequency(seen: Measured) -> Floats:
    """Days with a purchase per year; a first year counts whole."""
    years = np.maximum(_tenure(seen) / _DAYS_PER_YEAR, 1.0)
    return seen.states["order_days"] / years


def _payment_delay(seen: Measured) -> Floats:
    """Mean days past due of what was paid; not known of who never paid an invoice."""
    unknown = np.full(len(seen.states), np.nan)
    paid = seen.money.payments > 0
    return np.divide(seen.money.delay_days, seen.money.payments, out=unknown, where=paid)


def _predicted(seen: Measured) -> Floats:
    return seen.ahead.predicted_12m(seen.money.margin_rate)


def _days_overdue(seen: Measured) -> Floats:
    return days_overdue(seen.money.oldest_due, seen.as_of).astype(np.float64)


_MEASURES: dict[str, Callable[[Measured], Floats]] = {
    "purchase_level": lambda seen: seen.money.gross - seen.money.refunded,
    "purchase_frequency": _frequency,
    "margin": lambda seen: seen.money.margin_rate,
    "payment_speed": _payment_delay,
    "receivables": lambda seen: seen.money.receivable,
    "days_overdue": _days_overdue,
    "net_value": lambda seen: seen.money.net,
    "predicted_12m": _predicted,
    "churn_risk": lambda seen: seen.ahead.churn_risk,
    "complaints": lambda seen: seen.states["complaints"].astype(np.float64),
    "open_tickets": lambda seen: seen.states["open_tickets"].astype(np.float64),
    "tenure_days": _tenure,
}
