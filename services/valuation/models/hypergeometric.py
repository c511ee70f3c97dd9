"""Orders to expect of somebody who is still a customer, kept finite over every parameter met."""

import numpy as np
from scipy.special import hyp2f1

from services.valuation.models.histories import Floats

# E[N] = ratio * (1 - power * 2F1) has a removable pole at a = 1.
_POLE_GAP = 1e-6
# The integral ends where the density has fallen by e^-40.
_NODES = np.linspace(0.0, 1.0, 257)
_DROP = 40.0
_LEAST_LOG_P = -700.0
_ROWS_AT_ONCE = 4096


def expected_while_alive(
    r: Floats, alpha: Floats, a: float, b: Floats, horizon: Floats | float
) -> Floats:
    """E[orders within `horizon`] given "still a customer", rate ~ gamma(r, alpha) and
    drop-out ~ beta(a, b); always finite, also for a < 1 where the infinite sum diverges.

    Euler's form of 2F1 keeps its digits at large r (10,000 orders: 6e-12), where the published
    direct form is NaN from 3,000 orders on. For large a and b it is NaN in places, which shows:
    nobody can order less than never or more than at the full rate. Those rows are integrated.
    """
    reach = np.broadcast_to(np.asarray(horizon, dtype=np.float64), r.shape)
    most = r * reach / alpha
    orders = _by_euler(r, alpha, _off_the_pole(a), b, reach)
    wrong = np.flatnonzero(~((orders >= 0.0) & (orders <= most)))
    for start in range(0, len(wrong), _ROWS_AT_ONCE):
        rows = wrong[start : start + _ROWS_AT_ONCE]
        orders[rows] = _integrated(r[rows], alpha[rows], a, b[rows], reach[rows])
    return np.clip(orders, 0.0, most)


def _by_euler(r: Floats, alpha: Floats, a: float, b: Floats, horizon: Floats) -> Floats:
    z = horizon / (alpha + horizon)
    top = a + b - 1.0
    with np.errstate(all="ignore"):  # what overflows here is noticed and integrated instead
        ended = (1.0 - z) ** (a - 1.0) * hyp2f1(top - r, a - 1.0, top, z)
        return top / (a - 1.0) * (1.0 - ended)


def _integrated(r: Floats, alpha: Floats, a: float, b: Floats, horizon: Floats) -> Floats:
    """E over p ~ beta(a, b) of (1 - (1 + p horizon/alpha)^-r) / p, on the log odds of p.

    There the density is smooth and log-concave for every a, b > 0, so equal steps converge fast.
    """
    steep, flat = _tail(b), _tail(np.full_like(b, a))
    left = np.log(a / b) - np.log1p(steep) - flat
    width = np.log1p(steep) + flat + np.log1p(flat) + steep
    odds = left[:, None] + width[:, None] * _NODES
    log_p = np.maximum(-np.logaddexp(0.0, -odds), _LEAST_LOG_P)
    log_density = a * log_p - b[:, None] * np.logaddexp(0.0, odds)
    weight = np.exp(log_density - log_density.max(axis=1, keepdims=True))
    p = np.exp(log_p)
    ended = np.expm1(-r[:, None] * np.log1p(p * (horizon / alpha)[:, None]))
    return (weight * -ended / p).sum(axis=1) / weight.sum(axis=1)


def _tail(shape: Floats) -> Floats:
    return _DROP / shape + np.sqrt(2.0 * _DROP / shape)


def _off_the_pole(a: float) -> float:
    return 1.0 + _POLE_GAP if abs(a - 1.0) < _POLE_GAP else a
