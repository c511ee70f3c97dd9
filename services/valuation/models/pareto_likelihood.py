"""The likelihood of Pareto/NBD (Schmittlein, Morrison and Colombo 1987), with its gradient.

A customer buys at a gamma-distributed rate (r, alpha) until an exponential lifetime ends, whose
rate is gamma-distributed, too (s, beta). In the form of Fader and Hardie (2005),

    L = G(r+x)/G(r) alpha^r beta^s [ (alpha+T)^-(r+x) (beta+T)^-s + s I(t_x, T) ]
    I = integral from t_x to T of (alpha+u)^-(r+x) (beta+u)^-(s+1) du

The published form writes I as a difference of two 2F1, which cancel and overflow for many orders.
Here it is integrated: on the log of the smaller of alpha+u and beta+u the integrand is smooth and
log-concave, so a fixed Gauss rule keeps 8 digits and more for every parameter that a fit meets.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.special import digamma, gammaln

from services.valuation.models.histories import Floats, Histories

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(32)
_NODES, _LOG_WEIGHTS = (_NODES + 1.0) / 2.0, np.log(_WEIGHTS / 2.0)
# The integral ends where its integrand has fallen by e^-38.
_DROP = 38.0
_STEPS = 8
_ROWS_AT_ONCE = 16_384


class ParetoLikelihood:
    """Log-likelihood of (r, alpha, s, beta) and its gradient over one compressed population."""

    def __init__(self, population: Histories) -> None:
        self._rows = population.compressed()
        self.customers = population.customers

    def __call__(self, parameters: NDArray[np.float64]) -> tuple[float, Floats]:
        r, alpha, s, beta = parameters
        rows, weight = self._rows, self._rows.weight
        left, shares = log_dropped(parameters, rows, with_gradient=True)
        stayed = log_stayed(parameters, rows)
        total = np.logaddexp(stayed, left)
        gone = np.exp(left - total)
        value = gammaln(r + rows.x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + total
        here = 1.0 - gone
        slopes = (
            digamma(r + rows.x) - digamma(r) + np.log(alpha) - here * np.log(alpha + rows.T),
            r / alpha - here * (r + rows.x) / (alpha + rows.T),
            np.log(beta) - here * np.log(beta + rows.T),
            s / beta - here * s / (beta + rows.T),
        )
        return float((weight * value).sum()), np.array(
            [
                (weight * (slope + gone * share)).sum()
                for slope, share in zip(slopes, shares, strict=True)
            ]
        )


def log_stayed(parameters: NDArray[np.float64], histories: Histories) -> Floats:
    """The likelihood's first summand: still a customer at T."""
    r, alpha, s, beta = parameters
    return -(r + histories.x) * np.log(alpha + histories.T) - s * np.log(beta + histories.T)


def log_dropped(
    parameters: NDArray[np.float64], histories: Histories, *, with_gradient: bool = False
) -> tuple[Floats, Floats]:
    """The second summand, dropped out between t_x and T; and its gradient, a row per parameter."""
    size = len(histories.x)
    total, slopes = np.empty(size), np.empty((4 if with_gradient else 0, size))
    for start in range(0, size, _ROWS_AT_ONCE):
        rows = slice(start, start + _ROWS_AT_ONCE)
        log_f, log_a, log_b = _integrand(
            parameters, histories.x[rows], histories.t_x[rows], histories.T[rows]
        )
        with np.errstate(divide="ignore"):
            most = log_f.max(axis=1)
            density = np.exp(log_f - np.where(np.isfinite(most), most, 0.0)[:, None])
            total[rows] = np.log(parameters[2]) + most + np.log(density.sum(axis=1))
        if with_gradient:
            slopes[:, rows] = _slopes(parameters, histories.x[rows], density, log_a, log_b)
    return total, slopes


def _integrand(
    parameters: NDArray[np.float64], x: Floats, t_x: Floats, until: Floats
) -> tuple[Floats, Floats, Floats]:
    """Per row and node: log of the weighted integrand, log(alpha+u) and log(beta+u).

    With w = log(least+u) the integrand's log is concave in w: Newton's steps from the far end
    come down to where it has dropped enough and never pass it.
    """
    r, alpha, s, beta = parameters
    least, more = min(alpha, beta), abs(alpha - beta)
    near_power, far_power = (r + x, s + 1.0) if alpha <= beta else (np.full_like(x, s + 1), r + x)
    start, end = np.log(least + t_x), np.log(least + until)

    def height(w: Floats) -> Floats:
        return w * (1.0 - near_power) - far_power * np.log(np.exp(w) + more)

    wanted = height(start) - _DROP
    stop = end
    for _ in range(_STEPS):
        near = np.exp(stop)
        slope = 1.0 - near_power - far_power * near / (near + more)
        low = height(stop) < wanted
        stop = np.where(low, stop + (wanted - height(stop)) / np.where(low, slope, -1.0), stop)
    width = np.maximum(np.minimum(stop, end) - start, 0.0)
    w = start[:, None] + width[:, None] * _NODES
    far = np.log(np.exp(w) + more)
    with np.errstate(divide="ignore"):
        steps = np.log(width)[:, None] + _LOG_WEIGHTS
    powers = near_power[:, None], np.broadcast_to(far_power, x.shape)[:, None]
    log_f = w * (1.0 - powers[0]) - powers[1] * far + steps
    return (log_f, w, far) if alpha <= beta else (log_f, far, w)


def _slopes(
    parameters: NDArray[np.float64], x: Floats, density: Floats, log_a: Floats, log_b: Floats
) -> Floats:
    """Means, over the time of dropping out, of the log integrand's gradient."""
    r, _, s, _ = parameters
    total = density.sum(axis=1)
    share = density / np.where(total > 0.0, total, 1.0)[:, None]
    return np.array(
        [
            -(share * log_a).sum(axis=1),
            -(r + x) * (share * np.exp(-log_a)).sum(axis=1),
            1.0 / s - (share * log_b).sum(axis=1),
            -(s + 1.0) * (share * np.exp(-log_b)).sum(axis=1),
        ]
    )
