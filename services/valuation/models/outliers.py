"""Outliers, left out of a population's parameters: a mistyped order, a robot, which no model
explains.

Customers far from the middle are assessed by a model of the others: those are left out who are so
extreme that hardly any population of this size has anybody like that. At most a few are: what many
do is no mistake. Where nobody is far from the middle, nobody is assessed.
"""

from collections.abc import Callable

import numpy as np
from scipy.special import betainc, ndtr

from services.valuation.models.fits import fit_spend, fit_timing
from services.valuation.models.gamma_gamma import Spending
from services.valuation.models.histories import Floats, Histories
from services.valuation.models.metrics import Truth
from services.valuation.models.nbd import Nbd
from services.valuation.models.published import TIMING_PRIORS

_MIDDLE = 3.0  # robust standard deviations of the logarithm
_LEAST_SPREAD = 0.25  # of the logarithm: populations of nearly equal values vary so much
# Of a population with anybody as extreme. Real buyers go on beyond what NBD expects (in CDNOW to
# 1 in 20 million); a mistyped or a robot's number is beyond all of this.
_CHANCE, _CHANCE_OF_RATE = 1e-2, 1e-12
_LEAST_TAIL, _FAR_BEYOND = 20, 1e4
_MOST, _MOST_SHARE = 3.0, 0.005
_ROUNDS = 4
_PER_MAD = 1.4826  # of a normal distribution


def usual_histories(population: Histories) -> Histories:
    """Those whose number of orders NBD explains, which knows no upper limit but chance."""
    rate = np.where(population.x > 0, population.x, np.nan) / np.maximum(population.T, 1e-9)
    far = _far(rate, population.weight, one_sided=True)

    def chances(kept: Truth) -> Floats:
        model, _ = fit_timing(Nbd, _rows(population, kept), prior=TIMING_PRIORS["nbd"])
        of_time = population.T / (model.alpha + population.T)
        return np.where(population.x > 0, betainc(np.maximum(population.x, 1), model.r, of_time), 1)

    usual = _usual(far, chances, population.weight, _CHANCE_OF_RATE)
    return population if usual.all() else _rows(population, usual)


def usual_spending(histories: Spending) -> Truth:
    """Mask of customers whose mean order value gamma-gamma explains."""
    weight = np.ones(histories.customers)

    def chances(kept: Truth) -> Floats:
        model, _ = fit_spend(histories.rows(kept), prior=True)
        sums = histories.orders * histories.mean
        of_gamma = model.gamma / (model.gamma + sums)
        above = betainc(model.q, model.p * histories.orders, of_gamma)
        below = betainc(model.p * histories.orders, model.q, sums / (model.gamma + sums))
        return 2.0 * np.minimum(above, below)

    return _usual(_far(histories.mean, weight), chances, weight)


def usual_amounts(amounts: Floats) -> Truth:
    """Mask of amounts that are not too large for those above 0, whose logarithms vary about
    normally."""
    middle, spread = _middle(np.log(amounts[amounts > 0.0])) if (amounts > 0.0).any() else (0, 1)
    deviation = (np.log(np.where(amounts > 0.0, amounts, 1.0)) - middle) / (2.0 * spread)
    chance = np.where(amounts > 0.0, ndtr(-deviation), 1.0)
    return ~_implausible(chance, deviation, np.ones(len(amounts)))


def usual_tail(values: Floats) -> Truth:
    """Mask of ascending `values`, without those that are both too large for the best tenth of the
    positive others, which goes on as a power of the value (Hill's estimate), and far beyond the
    largest of them."""
    size = int((values > 0.0).sum())
    most = int(max(_MOST, _MOST_SHARE * size))
    tail = values[len(values) - max(size // 10, most + 2) :]
    usual = np.ones(len(values), dtype=bool)
    if size < _LEAST_TAIL or tail[0] <= 0.0:
        return usual
    largest = tail[-most - 1]
    above = np.log(np.minimum(tail[1:], largest) / tail[0])
    power = (len(above) - most) / max(float(above.sum()), 1e-9)
    best = values[len(values) - most :]
    chance = len(tail) * (best / tail[0]) ** -power
    usual[len(values) - most :] = (chance >= _CHANCE) | (best < _FAR_BEYOND * largest)
    return usual


def _usual(
    far: Floats, chances: Callable[[Truth], Floats], weight: Floats, least: float = _CHANCE
) -> Truth:
    kept = far <= _MIDDLE
    if kept.all() or not kept.any():
        return np.ones(len(far), dtype=bool)
    for _ in range(_ROUNDS):
        now = ~_implausible(chances(kept), far, weight, least)
        if np.array_equal(now, kept):
            break
        kept = now
    return kept


def _implausible(chance: Floats, far: Floats, weight: Floats, least: float = _CHANCE) -> Truth:
    """Mask of those whose chance to be so extreme is too small; of too many, the most extreme."""
    out = chance * weight.sum() < least
    order = np.lexsort((-far, chance))
    most = max(_MOST, _MOST_SHARE * weight.sum())
    few = np.empty(len(order), dtype=bool)
    few[order] = np.cumsum(weight[order]) <= most
    return out & few


def _far(values: Floats, weight: Floats, *, one_sided: bool = False) -> Floats:
    """Distance of each logarithm from the middle, in robust standard deviations; 0 where a value is
    not known."""
    known = np.isfinite(values) & (values > 0.0)
    if not known.any():
        return np.zeros(len(values))
    logs = np.log(np.where(known, values, 1.0))
    middle, spread = _middle(np.repeat(logs[known], weight[known].astype(np.int64)))
    away = (logs - middle) / spread
    return np.where(known, away if one_sided else np.abs(away), 0.0)


def _middle(logs: Floats) -> tuple[float, float]:
    middle = float(np.median(logs))
    return middle, max(_PER_MAD * float(np.median(np.abs(logs - middle))), _LEAST_SPREAD)


def _rows(population: Histories, at: Truth) -> Histories:
    kept = (population.x[at], population.t_x[at], population.T[at], population.weight[at])
    return Histories(*kept)
