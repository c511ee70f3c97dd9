"""Churn risk, in one place: how likely it is that no order comes within the policy's horizon.

It is said of states as they are on a day while nothing else happens. Bands and phases, the day a
customer comes due, backtests and explanations all ask here, and assume nothing of how it moves.
"""

import numpy as np

from services.valuation.models.histories import (
    DAYS_PER_UNIT,
    Floats,
    Histories,
    histories,
    histories_of_days,
)
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.model import Model
from services.valuation.rules.policy import Policy


def churn_risk(
    states: Columns, money: Accounts, model: Model, policy: Policy, day: int | Columns
) -> Floats:
    """A row per customer, NaN for who never bought. `day`: one for all, or one for each."""
    risk = risk_of(timing_histories(states, day), model, policy)
    return np.where(states["orders"] > 0, risk, np.nan)


def risk_of(orders: Histories, model: Model, policy: Policy) -> Floats:
    """What is said of customers of whom nothing but their orders is known."""
    return model.timing.p_none(orders, policy.churn_horizon_weeks)


def extremes(
    risk: Floats,
    states: Columns,
    money: Accounts,
    model: Model,
    policy: Policy,
    until: int | Columns,
) -> tuple[Floats, Floats]:
    """Between which a `risk`, as it is now, stays until a day, both included, whichever way it
    goes; the model's own only rises until an order comes."""
    return risk, churn_risk(states, money, model, policy, until)


def risk_before_last_order(states: Columns, model: Model, policy: Policy) -> Floats:
    """What the orders before the last one said on the day it came; NaN for who bought on one day
    at most."""
    came_back = states["order_days"] >= 2
    span = np.where(came_back, states["last_day"] - states["first_day"], 0)
    gap = np.where(came_back, states["last_gap"], 0)
    before = histories(
        np.maximum(states["order_days"] - 2, 0),
        (span - gap) / DAYS_PER_UNIT,
        span / DAYS_PER_UNIT,
    )
    return np.where(came_back, risk_of(before, model, policy), np.nan)


def timing_histories(states: Columns, as_of: int | Columns) -> Histories:
    """Customers who never bought are shown as if they had today; mask their answers."""
    bought = states["orders"] > 0
    first = np.where(bought, states["first_day"], as_of)
    last = np.where(bought, states["last_day"], as_of)
    return histories_of_days(first, last, np.maximum(states["order_days"], 1), as_of)
