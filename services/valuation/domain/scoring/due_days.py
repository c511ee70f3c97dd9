"""Days on which customers are to be valued again though nothing happens to them."""

import numpy as np

from services.valuation.domain.arrays import Days, Numbers, StateTable
from services.valuation.domain.churn.risk import churn_risk, extremes
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration
from services.valuation.models.histories import Floats

REFRESH_DAYS = 7
REFRESHED_AT = 0.02  # so far a stored risk may be from today's
_FAR_OFF = np.iinfo(np.int32).max


def due_days(
    states: StateTable,
    valued: Appraisal,
    configuration: ScoringConfiguration,
    as_of: int,
    ends: Days | None = None,
) -> Days:
    """The day each customer is to be valued again though nothing happens.

    That is when the risk crosses a step of the policy or has moved by REFRESHED_AT, when an invoice
    becomes overdue, when something else `ends`, or on a day of the week of their own, so that those
    heard of on one day do not all come back on one; never for who never bought and owes nothing.
    """
    weekly = as_of + 1 + (_weekday_of(states) - as_of - 1) % REFRESH_DAYS
    crossed = _crossing_days(states, valued, configuration, as_of, weekly)
    due = np.where(states["orders"] > 0, crossed, _FAR_OFF)
    for rules in configuration.rulebooks.values():
        due = np.minimum(due, _overdue_from(valued.money, rules.policy, as_of))
    return due if ends is None else np.minimum(due, ends)


def ends_of(until: Days, review_day: Days, as_of: int) -> Days:
    """The day after a grade set by hand has held for the last time, or of the review that raises
    what waits: whichever comes first."""
    released = np.where(until >= as_of, until.astype(np.int64) + 1, _FAR_OFF)
    return np.minimum(released, np.where(review_day > as_of, review_day, _FAR_OFF))


def _weekday_of(states: StateTable) -> Numbers:
    """A number a customer keeps, different for different ones: when they ordered first and last."""
    return states["first_day"].astype(np.int64) * 3 + states["gap_squares"]


def _crossing_days(
    states: StateTable,
    valued: Appraisal,
    configuration: ScoringConfiguration,
    as_of: int,
    latest: Days,
) -> Days:
    """The first day until `latest`, within REFRESH_DAYS, on which the risk has left its step or
    moved enough; `latest` if there is none. It may rise and fall, so each day is looked at, of
    those whose risk may go so far at all."""
    now, model, policy = valued.ahead.churn_risk, configuration.model, configuration.policy
    least, most = _allowed(now, policy)
    low, high = extremes(now, states, valued.money, model, policy, as_of, latest)
    unsure = np.flatnonzero((low < least) | (high >= most))
    days = np.arange(as_of + 1, as_of + REFRESH_DAYS)
    each, when = np.repeat(unsure, len(days)), np.tile(days, len(unsure))
    risk = churn_risk(states[each], valued.money.rows(each), model, policy, when)
    left = ((risk < least[each]) | (risk >= most[each])) & (when < latest[each])
    due = latest.astype(np.int64)
    np.minimum.at(due, each[left], when[left])
    return due


def _allowed(risk: Floats, policy: Policy) -> tuple[Floats, Floats]:
    """Lowest and highest value each risk may take before its customer is due."""
    steps = np.r_[-np.inf, _steps(policy), np.inf]
    at = np.minimum(np.searchsorted(steps, risk, side="right"), len(steps) - 1)  # NaN: the last
    return (
        np.maximum(steps[at - 1], risk - REFRESHED_AT),
        np.minimum(steps[at], risk + REFRESHED_AT),
    )


def _steps(policy: Policy) -> Floats:
    phases, band = policy.lifecycle, policy.churn_bands
    return np.unique([phases.at_risk, phases.lapsed, phases.lost, band.medium, band.high])


def _overdue_from(money: Accounts, policy: Policy, as_of: int) -> Days:
    owed = money.oldest_due != NEVER
    day = np.where(owed, money.oldest_due, 0).astype(np.int64) + policy.credit.grace_days + 1
    return np.where(owed & (day > as_of), day, _FAR_OFF)
