"""The models fitted to one past, each with what it says of the customers known then."""

import time
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.valuation.evaluation.ledger import Past
from services.valuation.models.fits import LEAST_GAIN, fit_spend, fit_timing
from services.valuation.models.gamma_gamma import GammaGamma, Spending, spending
from services.valuation.models.histories import Floats, Histories
from services.valuation.models.nbd import Nbd
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.published import BG_NBD, MBG_NBD, NBD, PARETO_NBD, TIMING_PRIORS
from services.valuation.models.timing import BgNbd, MbgNbd

TimingModel = BgNbd | MbgNbd | ParetoNbd | Nbd
KINDS: dict[str, Any] = {"nbd": Nbd, "bg_nbd": BgNbd, "mbg_nbd": MbgNbd, "pareto_nbd": ParetoNbd}
TIMING = ("bg_nbd", "mbg_nbd", "pareto_nbd")
_PUBLISHED: dict[str, TimingModel] = {
    "nbd": NBD,
    "bg_nbd": BG_NBD,
    "mbg_nbd": MBG_NBD,
    "pareto_nbd": PARETO_NBD,
}
LEAST_CUSTOMERS = 20
# With fewer who ever came back, likelihood alone says too little.
_LEAST_REPEATERS = 100
_LEAST_SPENDERS = 50
_MOST_ROWS = 50_000
_AT_A_BOUND = (2e-4, 5e3)


@dataclass(frozen=True, slots=True)
class FittedTiming:
    """`prior`: the parameters lean on published ones."""

    model: TimingModel
    log_likelihood: float
    seconds: float
    prior: bool


@dataclass(frozen=True, slots=True)
class FittedSpend:
    model: GammaGamma
    log_likelihood: float
    seconds: float
    prior: bool


@dataclass(frozen=True, slots=True)
class Timings:
    """All timing models of one past. `attrition`: whether people were seen to leave at all."""

    fitted: dict[str, FittedTiming]
    attrition: bool

    def risks(self, past: Past, weeks: float) -> dict[str, Floats]:
        """P(no order within `weeks`), by model."""
        return {
            name: np.minimum(fitted.model.p_none(past.histories, weeks), 1.0)
            for name, fitted in self.fitted.items()
        }


def fit_timings(past: Past, *, lean: bool = False) -> Timings:
    """Published parameters for a handful of customers, likelihood for many, a prior in between.

    In between is where few came back, where nobody is seen to leave, and where the search ends
    on a bound; or, with `lean`, always: quicker, and steadier on short histories.
    """
    if past.size < LEAST_CUSTOMERS:
        fitted = {name: _published(name, past.histories) for name in KINDS}
        return Timings(fitted, attrition=False)
    rows = past.histories.compressed()
    some = _thinned(rows)
    lean = lean or float(rows.weight[rows.x > 0].sum()) < _LEAST_REPEATERS
    nobody_leaves, some_leave = (_fitted(name, some, lean=lean) for name in ("nbd", "mbg_nbd"))
    attrition = some_leave.log_likelihood - nobody_leaves.log_likelihood > LEAST_GAIN
    lean = lean or not attrition
    fitted = {name: _fitted(name, some, lean=lean) for name in KINDS}
    if some is not rows:
        fitted = {name: _evaluated(found, rows) for name, found in fitted.items()}
    return Timings(fitted, attrition)


def fit_spends(past: Past) -> dict[str, FittedSpend | None]:
    """None where no order value above 0 is known."""
    return {
        "gamma_gamma": _spend(spending(past.repeats, past.repeat_value)),
        "gamma_gamma_all": _spend(spending(past.valued, past.gross)),
    }


def _fitted(name: str, rows: Histories, *, lean: bool) -> FittedTiming:
    started = time.perf_counter()
    model, fit = fit_timing(KINDS[name], rows, prior=TIMING_PRIORS[name] if lean else None)
    if not lean and _on_a_bound(model):
        return _fitted(name, rows, lean=True)
    return FittedTiming(model, fit.log_likelihood, time.perf_counter() - started, prior=lean)


def _on_a_bound(model: TimingModel) -> bool:
    low, high = _AT_A_BOUND
    return not all(low < value < high for value in model.parameters)


def _evaluated(fitted: FittedTiming, rows: Histories) -> FittedTiming:
    return replace(fitted, log_likelihood=fitted.model.log_likelihood(rows))


def _published(name: str, histories: Histories) -> FittedTiming:
    model = _PUBLISHED[name]
    return FittedTiming(model, model.log_likelihood(histories), 0.0, prior=True)


def _spend(histories: Spending) -> FittedSpend | None:
    if not histories.customers:
        return None
    few, started = histories.customers < _LEAST_SPENDERS, time.perf_counter()
    model, fit = fit_spend(histories, prior=few)
    return FittedSpend(model, fit.log_likelihood, time.perf_counter() - started, prior=few)


def _thinned(rows: Histories) -> Histories:
    """Beyond 50,000 different histories every n-th of them: the parameters' digits stay."""
    step = -(-len(rows.x) // _MOST_ROWS)
    if step == 1:
        return rows
    kept = slice(None, None, step)
    return Histories(rows.x[kept], rows.t_x[kept], rows.T[kept], rows.weight[kept])
