"""Choice of models by calibration data alone: tested on an earlier cut against what followed it.

Churn models are compared by what the live service selects by; only here do purchases have several
candidates.
"""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.churn.benchmarks import BLEND, RECENCY, Selection
from services.valuation.evaluation.candidates import LEAST_CUSTOMERS, TIMING, Timings, fit_timings
from services.valuation.evaluation.ledger import Ledger, Past
from services.valuation.models.histories import DAYS_PER_UNIT, Floats
from services.valuation.models.metrics import bias_pct, mae

FALLBACK = "mbg_nbd"
BLENDED = "rfm_logit"  # the blended churn model, as the JSON calls it
# MAE rewards forecasting too little. So who is further off the total than the best by this many
# percent, and by more than chance, is out, and the rest are compared at the total that was seen.
_BIAS_GATE = 5.0
_BY_CHANCE = 2.0  # standard errors
_LEAST_DAYS_SEEN = 28
_MOST_CUSTOMERS = 20_000


@dataclass(frozen=True, slots=True)
class Split:
    """The past cut at an earlier day, and what came in the `weeks` after it."""

    past: Past
    timings: Timings
    weeks: float
    orders: Floats


@dataclass(frozen=True, slots=True)
class Choice:
    """`purchases` and `churn` name models; the evidence is by model, on what matured last."""

    purchases: str
    churn: str
    brier: dict[str, float]
    mae: dict[str, float]
    bias_pct: dict[str, float]


def choose(
    ledger: Ledger, calibration_end: int, churn_days: int, selection: Selection | None
) -> Choice:
    """Choose the models; without customers enough to compare by, the fallback. `selection`: the
    live service's, made of the same history."""
    last = _split(ledger, calibration_end - churn_days, churn_days)
    errors = {name: _purchase_errors(last, name) for name in TIMING} if last else {}
    briers = _briers(selection)
    return Choice(
        purchases=_best_purchases(errors) if errors else FALLBACK,
        churn=_least(briers) if briers else FALLBACK,
        brier=briers,
        mae={name: error.mae for name, error in errors.items()},
        bias_pct={name: error.bias_pct for name, error in errors.items()},
    )


def _split(ledger: Ledger, day: int, days: int) -> Split | None:
    """None where too little had been seen by `day` to learn from."""
    past = ledger.past(day).at_most(_MOST_CUSTOMERS)
    if past.size < LEAST_CUSTOMERS or past.histories.T.max() * DAYS_PER_UNIT < _LEAST_DAYS_SEEN:
        return None
    timings = fit_timings(past, lean=True)
    return Split(past, timings, days / DAYS_PER_UNIT, ledger.orders(past, day + days))


@dataclass(frozen=True, slots=True)
class _Errors:
    """`level`: the MAE once the total is right; `chance`: the bias's standard error."""

    mae: float
    bias_pct: float
    level: float
    chance: float


def _purchase_errors(split: Split, name: str) -> _Errors:
    expected = split.timings.fitted[name].model.expected_orders(split.past.histories, split.weeks)
    plain, total = mae(expected, split.orders) or 0.0, split.orders.sum()
    bias = bias_pct(expected, split.orders)
    if bias is None or not expected.sum() > 0:
        return _Errors(plain, 0.0, plain, 0.0)
    level = mae(expected / (1.0 + bias / 100.0), split.orders) or 0.0
    chance = 100.0 * float(np.sqrt(((expected - split.orders) ** 2).sum()) / total)
    return _Errors(plain, bias, level, chance)


def _best_purchases(errors: dict[str, _Errors]) -> str:
    least = min(abs(error.bias_pct) for error in errors.values())
    return _least(
        {
            name: error.level
            for name, error in errors.items()
            if abs(error.bias_pct) <= max(least + _BIAS_GATE, _BY_CHANCE * error.chance)
        }
    )


def _briers(selection: Selection | None) -> dict[str, float]:
    """Brier score of each candidate, as the live service compares them."""
    figures = selection.benchmarks.figures if selection else {}
    return {
        BLENDED if name == BLEND else name: found.brier
        for name, found in figures.items()
        if name != RECENCY and found.brier is not None
    }


def _least(values: dict[str, float]) -> str:
    """The name of the least value; the fallback where it is as good."""
    best = min(values, key=lambda name: values[name])
    equal = FALLBACK in values and values[FALLBACK] <= values[best]
    return FALLBACK if equal else best
