"""Churn bands and phases of a customer's life, from the risk that no order comes."""

import numpy as np

from services.valuation.domain.arrays import Mask, Places, StateTable
from services.valuation.domain.churn.fitted_model import Model
from services.valuation.domain.churn.risk import risk_before_last_order
from services.valuation.domain.policy.policy import Bands, Policy
from services.valuation.models.histories import Floats

BANDS = ("low", "medium", "high")
LIFECYCLES = (
    "prospect",
    "first",
    "repeat",
    "loyal",
    "at_risk",
    "won_back",
    "lapsed",
    "lost",
)
_PROSPECT, _FIRST, _REPEAT, _LOYAL, _AT_RISK, _WON_BACK, _LAPSED, _LOST = range(8)


def bands(churn_risk: Floats, rules: Bands) -> Places:
    """Places in BANDS."""
    return (churn_risk >= rules.medium).astype(np.int64) + (churn_risk >= rules.high)


def lifecycles(states: StateTable, churn_risk: Floats, model: Model, policy: Policy) -> Places:
    """Places in LIFECYCLES.

    Won back is who returned from lapsed, so never a first-time buyer; at first they are always
    at risk, which says less.
    """
    rules = policy.lifecycle
    phase = np.where(states["order_days"] >= 2, _REPEAT, _FIRST)
    phase = np.where(states["order_days"] >= rules.loyal_order_days, _LOYAL, phase)
    phase = np.where(churn_risk >= rules.at_risk, _AT_RISK, phase)
    phase = np.where(returned_from_lapsed(states, model, policy), _WON_BACK, phase)
    phase = np.where(churn_risk >= rules.lapsed, _LAPSED, phase)
    phase = np.where(churn_risk >= rules.lost, _LOST, phase)
    return np.where(states["orders"] > 0, phase, _PROSPECT)


def returned_from_lapsed(states: StateTable, model: Model, policy: Policy) -> Mask:
    """Mask of customers whose last order ended a silence after which they counted as lapsed."""
    return risk_before_last_order(states, model, policy) >= policy.lifecycle.lapsed
