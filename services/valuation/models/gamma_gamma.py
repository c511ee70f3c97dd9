"""Value of an order: the gamma-gamma model of mean order value (Fader and Hardie 2013)."""

from dataclasses import dataclass

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, gammaln

from services.valuation.models.histories import Floats

# The population mean p * gamma / (q - 1) exists for q > 1 only.
LEAST_Q = 1.0 + 1e-3


@dataclass(frozen=True, slots=True)
class Spending:
    """Per customer the number of order values and their mean; customers without value left out."""

    orders: Floats
    mean: Floats

    @property
    def customers(self) -> int:
        return len(self.orders)

    def rows(self, at: NDArray[np.bool_]) -> "Spending":
        return Spending(self.orders[at], self.mean[at])


def spending(orders: ArrayLike, total: ArrayLike) -> Spending:
    """Spending from numbers of orders and their gross totals; rows without a positive value are
    left out, as the model knows none."""
    n, sums = np.asarray(orders, dtype=np.float64), np.asarray(total, dtype=np.float64)
    known = (n > 0) & (sums > 0) & np.isfinite(sums)
    return Spending(n[known], sums[known] / n[known])


class GammaGamma(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Order values vary around a customer's own mean by p, those means across customers by q
    and `gamma`, the one parameter that has the unit of money."""

    p: float
    q: float
    gamma: float

    def __post_init__(self) -> None:
        if not all(np.isfinite(v) and v > 0 for v in self.parameters) or self.q <= 1:
            raise ValueError(f"needs p, gamma > 0 and q > 1, got {self.parameters}")

    @property
    def parameters(self) -> tuple[float, float, float]:
        return self.p, self.q, self.gamma

    @property
    def population_mean(self) -> float:
        return self.p * self.gamma / (self.q - 1.0)

    def expected_order_value(self, orders: ArrayLike, total: ArrayLike) -> Floats:
        """E[mean order value] given `orders` worth `total`: the own mean, drawn to the others'."""
        n = np.asarray(orders, dtype=np.float64)
        sums = np.maximum(np.asarray(total, dtype=np.float64), 0.0)
        return self.p * (self.gamma + sums) / (self.p * n + self.q - 1.0)

    def log_likelihood(self, spending: Spending) -> float:
        return SpendLikelihood(spending)(np.array(self.parameters))[0]


class SpendLikelihood:
    """Log-likelihood of (p, q, gamma) and its gradient."""

    def __init__(self, spending: Spending) -> None:
        self._n, self._mean = spending.orders, spending.mean
        self._log_n, self._log_mean = np.log(spending.orders), np.log(spending.mean)
        self._counts, self._at = np.unique(spending.orders, return_inverse=True)

    def __call__(self, parameters: NDArray[np.float64]) -> tuple[float, Floats]:
        p, q, gamma = parameters
        n, counts = self._n, self._counts
        pooled = gamma + n * self._mean
        log_pooled = np.log(pooled)
        known_by_count = gammaln(p * counts + q) - gammaln(p * counts) - gammaln(q)
        value = known_by_count[self._at] + q * np.log(gamma) + (p * n - 1) * self._log_mean
        value += p * n * self._log_n - (p * n + q) * log_pooled
        of_q = digamma(p * counts + q)
        by_p = counts * (of_q - digamma(p * counts))
        by_p = by_p[self._at] + n * (self._log_mean + self._log_n - log_pooled)
        by_q = (of_q - digamma(q))[self._at] + np.log(gamma) - log_pooled
        by_gamma = q / gamma - (p * n + q) / pooled
        return float(value.sum()), np.array([by_p.sum(), by_q.sum(), by_gamma.sum()])
