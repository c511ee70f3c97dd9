"""The likelihood BG/NBD and MBG/NBD share, with its gradient.

A customer buys at a gamma-distributed rate (r, alpha) and drops out with a beta-distributed
probability (a, b) after an order. BG/NBD (Fader, Hardie and Lee 2005) lets nobody drop out at the
first order, MBG/NBD (Batislam, Denizel and Filiztekin 2007) does: there the first order is one
more trial survived. With k = x + `first_trials` trials survived, both are

    L = G(r+x)/G(r) alpha^r B(a,b+k)/B(a,b) [ (alpha+T)^-(r+x) + a/(b+k-1) (alpha+t_x)^-(r+x) ]

where the second summand, "dropped out at the last order", exists for k > 0 only.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.special import digamma, gammaln

from services.valuation.models.histories import Floats, Histories


class Likelihood:
    """Log-likelihood of (r, alpha, a, b) and its gradient over one compressed population."""

    def __init__(self, population: Histories, *, first_trials: int) -> None:
        rows = population.compressed()
        self._rows = rows
        self._trials = rows.x + first_trials
        self._mortal = self._trials > 0
        self._counts, at = np.unique(rows.x, return_inverse=True)
        self._per_count = np.bincount(at, weights=rows.weight).astype(np.float64)
        self._count_trials = self._counts + first_trials
        self.customers = population.customers

    def __call__(self, parameters: NDArray[np.float64]) -> tuple[float, Floats]:
        r, alpha, a, b = parameters
        value, gradient = self._gammas(r, alpha, a, b)
        mixture, mixture_gradient = self._mixture(r, alpha, a, b)
        return value + mixture, gradient + mixture_gradient

    def _gammas(self, r: float, alpha: float, a: float, b: float) -> tuple[float, Floats]:
        """The factors that know a customer by x alone: evaluated once for each different x."""
        x, k, weight = self._counts, self._count_trials, self._per_count
        value = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        value += gammaln(b + k) - gammaln(a + b + k) - gammaln(b) + gammaln(a + b)
        both = digamma(a + b) - digamma(a + b + k)
        by_r = digamma(r + x) - digamma(r) + np.log(alpha)
        by_b = digamma(b + k) - digamma(b) + both
        by_alpha = weight.sum() * r / alpha
        return _sum(weight, value), np.array(
            [_sum(weight, by_r), by_alpha, _sum(weight, both), _sum(weight, by_b)]
        )

    def _mixture(self, r: float, alpha: float, a: float, b: float) -> tuple[float, Floats]:
        """The factor that weighs "still a customer" against "dropped out at the last order"."""
        rows, weight = self._rows, self._rows.weight
        log_end, log_last = np.log(alpha + rows.T), np.log(alpha + rows.t_x)
        before_last = np.where(self._mortal, b + self._trials - 1, 1.0)
        alive = -(r + rows.x) * log_end
        dropped = np.where(
            self._mortal,
            np.log(a) - np.log(before_last) - (r + rows.x) * log_last,
            -np.inf,
        )
        total = np.logaddexp(alive, dropped)
        share = np.exp(dropped - total)
        by_r = -(1 - share) * log_end - share * log_last
        by_alpha = -(r + rows.x) * ((1 - share) / (alpha + rows.T) + share / (alpha + rows.t_x))
        return _sum(weight, total), np.array(
            [
                _sum(weight, by_r),
                _sum(weight, by_alpha),
                _sum(weight, share) / a,
                -_sum(weight, share / before_last),
            ]
        )


def _sum(weight: Floats, values: Floats) -> float:
    """Not `@`: BLAS would share so short a sum among threads, which on busy cores takes seconds."""
    return float((weight * values).sum())
