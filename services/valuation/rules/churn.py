"""Churn bands and phases of a customer's life, from the risk that no order comes."""

import numpy as np

from services.valuation.models.histories import DAYS_PER_UNIT, Floats, histories
from services.valuation.rules.book import Columns
from services.valuation.rules.model import Model
from services.valuation.rules.policy import Bands, Policy

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


def bands(churn_risk: Floats, rules: Bands) -> Columns:
    """Places in BANDS."""
    return (churn_risk >= rules.medium).astype(np.int64) + (churn_risk >= rules.high)


def lifecycles(states: Columns, churn_risk: Floats, model: Model, policy: Policy) -> Columns:
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


def returned_from_lapsed(states: Columns, model: Model, policy: Policy) -> Columns:
    """Whether the last order ended a silence after which the customer counted as lapsed."""
    came_back = states["order_days"] >= 2
    span = np.where(came_back, states["last_day"] - states["first_day"], 0)
    gap = np.where(came_back, states["last_gap"], 0)
    before = histories(
        np.maximum(states["order_days"] - 2, 0),
        (span - gap) / DAYS_PER_UNIT,
        span / DAYS_PER_UNIT,
    )
    risk = model.timing.p_none(before, policy.churn_horizon_weeks)
    return came_back & (risk >= policy.lifecycle.lapsed)
