"""A logistic on recency, frequency and money, and on what the timing models say of the same.

It is drawn towards the mean log odds of MBG/NBD and Pareto/NBD: of few cases it repeats them, of
many it corrects them where customers are more regular, or leave otherwise, than they assume.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import Floats, Histories
from services.valuation.models.logistic import Logistic, fit_logistic, logit
from services.valuation.models.metrics import Truth

# The models whose log odds go in, and the weight each has before anything was seen.
MODELS = {"mbg_nbd": 0.5, "pareto_nbd": 0.5, "nbd": 0.0}
TIMING_STATE = ("log_orders", "log_recency", "log_age", "bought_once", "overdue")
STATE = (*TIMING_STATE, "log_value")
_RIDGE, _RIDGE_OF_CONSTANT = 30.0, 3.0
# Said risks enter between these, so that one certain model does not outshout all others.
LEAST_RISK = 1e-4
LEAST_CASES, LEAST_OUTCOMES = 100, 10


@dataclass(frozen=True, slots=True)
class Cases:
    """A row per customer: log odds said by MODELS, STATE, and whether no order came."""

    log_odds: Floats
    state: Floats
    stayed_away: Truth


@dataclass(frozen=True, slots=True)
class RfmLogit:
    logistic: Logistic
    centre: Floats
    spread: Floats

    def p_none(self, log_odds: Floats, state: Floats) -> Floats:
        scaled = (state - self.centre) / self.spread
        return self.logistic.probability(np.column_stack((log_odds, scaled)))

    @property
    def weights(self) -> dict[str, float]:
        names = ("constant", *(f"logit_{name}" for name in MODELS), *STATE)
        return dict(zip(names, self.logistic.weights.tolist(), strict=True))


def rfm_state(seen: Histories, mean_value: Floats) -> Floats:
    """STATE, a row per customer; a mean order value not known is NaN, and so 0: as usual."""
    known = np.isfinite(mean_value) & (mean_value > 0.0)
    value = np.log(np.where(known, mean_value, 1.0))
    usual = value[known].mean() if known.any() else 0.0
    return np.column_stack((*timing_state(seen), np.where(known, value - usual, 0.0)))


def timing_state(seen: Histories) -> tuple[Floats, ...]:
    """The columns TIMING_STATE; `overdue` compares the silence with the customer's own mean gap."""
    silence = np.log1p(seen.T - seen.t_x)
    gap = np.log1p(seen.t_x / np.maximum(seen.x, 1.0))
    return (
        np.log1p(seen.x),
        silence,
        np.log1p(seen.T),
        (seen.x == 0).astype(np.float64),
        np.where(seen.x > 0, silence - gap, 0.0),
    )


def said_log_odds(risks: dict[str, Floats]) -> Floats:
    return np.column_stack([logit(risks[name], least=LEAST_RISK) for name in MODELS])


def enough(stayed_away: Truth) -> bool:
    """Whether there are cases to learn from, of both outcomes."""
    came = int((~stayed_away).sum())
    return len(stayed_away) >= LEAST_CASES and min(came, len(stayed_away) - came) >= LEAST_OUTCOMES


def fit_rfm(seen: Sequence[Cases]) -> RfmLogit:
    """From cases of one or several moments together, so that no single season counts alone."""
    state = np.vstack([cases.state for cases in seen])
    log_odds = np.vstack([cases.log_odds for cases in seen])
    centre, spread = state.mean(axis=0), state.std(axis=0)
    spread = np.where(spread > 1e-9, spread, 1.0)
    truth = np.concatenate([cases.stayed_away for cases in seen]).astype(np.float64)
    others = len(MODELS) + len(STATE)
    logistic = fit_logistic(
        np.column_stack((log_odds, (state - centre) / spread)),
        truth,
        ridge=np.r_[_RIDGE_OF_CONSTANT, np.full(others, _RIDGE)],
        centre=np.r_[0.0, list(MODELS.values()), np.zeros(len(STATE))],
    )
    return RfmLogit(logistic, centre, spread)
