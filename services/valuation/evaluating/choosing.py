"""Which model to trust, by calibration data alone: the past is cut earlier and told its future."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from services.valuation.evaluating.candidates import LEAST_CUSTOMERS, TIMING, Timings, fit_timings
from services.valuation.evaluating.ledger import Ledger, Past
from services.valuation.models.histories import DAYS_PER_UNIT, Floats
from services.valuation.models.logistic import Logistic, fit_logistic
from services.valuation.models.metrics import bias_pct, brier, mae
from services.valuation.models.rfm import Cases, RfmLogit, enough, fit_rfm

FALLBACK = "mbg_nbd"
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

    @property
    def stayed_away(self) -> np.ndarray:
        return self.orders == 0

    @property
    def cases(self) -> Cases:
        return Cases(*self.timings.columns(self.past, self.weeks), self.stayed_away)


@dataclass(frozen=True, slots=True)
class Choice:
    """`purchases` and `churn` name models; the evidence is by model, on the last split."""

    purchases: str
    churn: str
    brier: dict[str, float]
    mae: dict[str, float]
    bias_pct: dict[str, float]
    rfm: RfmLogit | None
    recency: Logistic | None


def choose(ledger: Ledger, calibration_end: int, churn_days: int) -> Choice:
    """Without a split that has customers enough the fallback is chosen for both."""
    step = churn_days
    last, *earlier = (
        _split(ledger, calibration_end - back, churn_days)
        for back in (step, step + step // 2, 2 * step, 2 * step + step // 2, 3 * step)
    )
    if last is None:
        return Choice(FALLBACK, FALLBACK, {}, {}, {}, None, None)
    training = [split for split in (last, *earlier[:2]) if split]
    before = [split for split in earlier[1:] if split]
    errors = {name: _purchase_errors(last, name) for name in TIMING}
    briers = _briers(last, before)
    learnable = enough(last.stayed_away)
    return Choice(
        purchases=_best_purchases(errors),
        churn=_least(briers),
        brier=briers,
        mae={name: error.mae for name, error in errors.items()},
        bias_pct={name: error.bias_pct for name, error in errors.items()},
        rfm=fit_rfm([split.cases for split in training]) if learnable else None,
        recency=_fit_recency(training) if learnable else None,
    )


def recency_risk(logistic: Logistic, past: Past) -> Floats:
    return logistic.probability(np.log1p(past.recency)[:, None])


def _split(ledger: Ledger, day: int, days: int) -> Split | None:
    """None where too little had been seen by `day` to learn from."""
    past = ledger.past(day).at_most(_MOST_CUSTOMERS)
    if past.size < LEAST_CUSTOMERS or past.seen.T.max() * DAYS_PER_UNIT < _LEAST_DAYS_SEEN:
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
    expected = split.timings.fitted[name].model.expected_orders(split.past.seen, split.weeks)
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


def _briers(last: Split, before: Sequence[Split]) -> dict[str, float]:
    """Of each candidate on the last split; what is learnt, is learnt from splits that end before
    it begins, or where there are none, from the other half of its customers."""
    risks = last.timings.risks(last.past, last.weeks)
    said = {name: risks[name] for name in TIMING}
    if before and any(enough(split.stayed_away) for split in before):
        rfm = fit_rfm([split.cases for split in before])
        said["rfm_logit"] = rfm.p_none(last.cases.log_odds, last.cases.state)
    elif enough(last.stayed_away[::2]) and enough(last.stayed_away[1::2]):
        said["rfm_logit"] = _crossed(last.cases)
    return {name: brier(risk, last.stayed_away) or 0.0 for name, risk in said.items()}


def _crossed(cases: Cases) -> Floats:
    said = np.empty(len(cases.stayed_away))
    for half in (0, 1):
        other, mine = slice(1 - half, None, 2), slice(half, None, 2)
        learnt = Cases(cases.log_odds[other], cases.state[other], cases.stayed_away[other])
        said[mine] = fit_rfm([learnt]).p_none(cases.log_odds[mine], cases.state[mine])
    return said


def _fit_recency(splits: Sequence[Split]) -> Logistic:
    silence = np.concatenate([np.log1p(split.past.recency) for split in splits])
    truth = np.concatenate([split.stayed_away for split in splits]).astype(np.float64)
    return fit_logistic(silence[:, None], truth, ridge=np.array([0.01, 0.01]))


def _least(values: dict[str, float]) -> str:
    """The name of the least value; the fallback where it is as good."""
    best = min(values, key=lambda name: values[name])
    equal = FALLBACK in values and values[FALLBACK] <= values[best]
    return FALLBACK if equal else best
