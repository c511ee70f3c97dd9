"""Purchase histories as the models read them: how often, how lately, for how long; in weeks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
UNIT = "week"
DAYS_PER_UNIT = 7.0


@dataclass(frozen=True, slots=True)
class Histories:
    """One row per customer: x repeat order days, the last at week t_x of T weeks observed.

    `weight` counts customers with exactly that history, so that likelihoods need each row once.
    """

    x: Floats
    t_x: Floats
    T: Floats
    weight: Floats

    def __post_init__(self) -> None:
        if not (len(self.x) == len(self.t_x) == len(self.T) == len(self.weight)):
            raise ValueError("x, t_x, T and weight must have one length")
        if np.any(self.x < 0) or np.any(self.t_x < 0) or np.any(self.t_x > self.T):
            raise ValueError("a history needs x >= 0 and 0 <= t_x <= T")

    @property
    def customers(self) -> float:
        return float(self.weight.sum())

    def compressed(self) -> "Histories":
        """The same population with equal rows joined; ordered by x, t_x, T."""
        rows = np.column_stack((self.x, self.t_x, self.T))
        unique, inverse = np.unique(rows, axis=0, return_inverse=True)
        weight = np.bincount(inverse.ravel(), weights=self.weight, minlength=len(unique))
        return Histories(unique[:, 0], unique[:, 1], unique[:, 2], _floats(weight))


def histories(x: ArrayLike, t_x: ArrayLike, T: ArrayLike) -> Histories:  # noqa: N803 (as published)
    """Histories given in weeks, one customer per row."""
    return Histories(_floats(x), _floats(t_x), _floats(T), np.ones(np.size(x)))


def histories_of_days(
    first_day: ArrayLike, last_day: ArrayLike, order_days: ArrayLike, as_of_day: ArrayLike
) -> Histories:
    """Histories from day numbers; `order_days` counts distinct days with an order, at least 1.

    A customer whose last order lies after `as_of_day` (a clock a little ahead) is observed
    up to that order.
    """
    first, last = _floats(first_day), _floats(last_day)
    observed = np.maximum(_floats(as_of_day), last) - first
    x = _floats(order_days) - 1.0
    return histories(x, (last - first) / DAYS_PER_UNIT, observed / DAYS_PER_UNIT)


def _floats(values: ArrayLike) -> Floats:
    return np.atleast_1d(np.asarray(values, dtype=np.float64))
