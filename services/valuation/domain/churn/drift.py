"""Drift: the order days that came, against those a model expected of the same customers."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import Table
from services.valuation.domain.churn.fitted_model import Model
from services.valuation.models.histories import histories_of_days

WATCHED_WEEKS = 4
LEAST, MOST = 0.9, 1.1  # actual over expected within which a model is left alone
_BY_CHANCE = 3.0  # standard deviations that say nothing about the model


@dataclass(frozen=True, slots=True)
class Drift:
    """Over `weeks`, of `customers` who had bought before; order days, so that a day counts once.

    `chance` is the standard deviation of their number under a model that is right.
    """

    weeks: int
    customers: int
    expected: float
    actual: int
    chance: float

    @property
    def ratio(self) -> float | None:
        """None where nothing was expected."""
        return self.actual / self.expected if self.expected > 0 else None

    @property
    def drifted(self) -> bool:
        """Outside the bounds, and by more than chance would have it of so few."""
        if self.ratio is None or LEAST <= self.ratio <= MOST:
            return False
        return abs(self.actual - self.expected) > _BY_CHANCE * self.chance


def drift(seen: Table, as_of: int, weeks: int, model: Model) -> Drift:
    """`seen`: first_day, last_day and order_days up to day `as_of`, and `ordered`: on how many days
    of the `weeks` after it the customer ordered.

    Purchases come in clumps: few customers order often and most not at all. So chance is what
    customers were seen to be off by, and at least a Poisson count's, for when hardly any ordered.
    """
    then = histories_of_days(seen["first_day"], seen["last_day"], seen["order_days"], as_of)
    expected = model.timing.expected_orders(then, float(weeks))
    off = float(((seen["ordered"] - expected) ** 2).sum())
    total = float(expected.sum())
    return Drift(weeks, len(seen), total, int(seen["ordered"].sum()), np.sqrt(max(off, total)))
