"""Churn risk, in one place: how likely it is that no order comes within the policy's horizon.

It is said of states as they are on a day while nothing else happens, by the timing model or by a
blended churn model fitted beside it. Bands and phases, the day a customer comes due, backtests and
explanations all ask here, and assume nothing of how it moves."""

from collections.abc import Iterable
from functools import reduce

import numpy as np

from services.valuation.domain.arrays import Days, Mask, Places, StateTable
from services.valuation.domain.churn.features import RiskInputs, columns
from services.valuation.domain.churn.fitted_model import BlendedChurnModel, Model
from services.valuation.domain.churn.updating import Expectations, UpdatedExpectations
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.policy.policy import Bands, Policy
from services.valuation.models.histories import (
    DAYS_PER_UNIT,
    Floats,
    Histories,
    histories,
    histories_of_days,
)
from services.valuation.models.logistic import sigmoid


def churn_risk(
    states: StateTable, money: Accounts, model: Model, policy: Policy, day: int | Days
) -> Floats:
    """A row per customer, NaN for who never bought. `day`: one for all, or one for each."""
    risk = risk_of(RiskInputs(timing_histories(states, day), states, money, day), model, policy)
    return np.where(states["orders"] > 0, risk, np.nan)


def said_by(model: Model, policy: Policy) -> str:
    return "fusion" if model.blend(policy.churn_horizon_weeks) else model.timing.name


def risk_of(inputs: RiskInputs, model: Model, policy: Policy) -> Floats:
    blend = model.blend(policy.churn_horizon_weeks)
    if blend is None:
        return model.timing.p_none(inputs.orders, policy.churn_horizon_weeks)
    return blended_risk(inputs, blend, model)


def blended_risk(inputs: RiskInputs, blend: BlendedChurnModel, model: Model) -> Floats:
    return sigmoid(added(blend, contributions(inputs, blend, model).values()))


def expectations(inputs: Histories, risk: Floats, model: Model, policy: Policy) -> Expectations:
    """Expectations of customers given their churn `risk`, whichever model it is from."""
    if model.blend(policy.churn_horizon_weeks) is None:
        return Expectations(model.timing, inputs)
    return UpdatedExpectations(model.timing, inputs, policy.churn_horizon_weeks, risk)


def contributions(inputs: RiskInputs, blend: BlendedChurnModel, model: Model) -> dict[str, Floats]:
    """Log odds, a row per customer, by the features that bring them; beside the constant."""
    found = columns(inputs, blend.weights, model, blend.horizon_weeks)
    return {name: blend.weights[name] * column for name, column in found.items()}


def added(blend: BlendedChurnModel, parts: Iterable[Floats]) -> Floats:
    """One after the other, so that a customer's sum is the same alone and among others."""
    return reduce(np.add, parts, np.array(blend.constant))


def extremes(
    risk: Floats,
    states: StateTable,
    money: Accounts,
    model: Model,
    policy: Policy,
    since: int,
    until: Days,
) -> tuple[Floats, Floats]:
    """Between which a `risk`, as it is on day `since`, stays until another, whichever way it goes.

    The timing model's only rises until an order comes. What adds up to a blended churn model's
    rises or falls, each part for itself: all that fall, and all that rise, together are its bounds.
    """
    blend = model.blend(policy.churn_horizon_weeks)
    if blend is None:
        return risk, churn_risk(states, money, model, policy, until)
    now, then = (
        contributions(RiskInputs(timing_histories(states, day), states, money, day), blend, model)
        for day in (since, until)
    )
    lowest, highest = (
        added(blend, (furthest(now[name], then[name]) for name in now))
        for furthest in (np.minimum, np.maximum)
    )
    return sigmoid(lowest), sigmoid(highest)


def risk_before_last_order(states: StateTable, model: Model, policy: Policy) -> Floats:
    """Churn risk on the day the last order came, by the orders before it alone; NaN for customers
    with one order day at most."""
    came_back = states["order_days"] >= 2
    span = np.where(came_back, states["last_day"] - states["first_day"], 0)
    gap = np.where(came_back, states["last_gap"], 0)
    before = histories(
        np.maximum(states["order_days"] - 2, 0),
        (span - gap) / DAYS_PER_UNIT,
        span / DAYS_PER_UNIT,
    )
    return np.where(came_back, risk_of(RiskInputs(before), model, policy), np.nan)


def timing_histories(states: StateTable, as_of: int | Days) -> Histories:
    """Customers who never bought are shown as if they had today; mask their answers."""
    bought = states["orders"] > 0
    first = np.where(bought, states["first_day"], as_of)
    last = np.where(bought, states["last_day"], as_of)
    return histories_of_days(first, last, np.maximum(states["order_days"], 1), as_of)


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
