"""The valuation of customers as of a day: worth, risk, grade and credit class, row by row."""

from dataclasses import dataclass

import numpy as np
from msgspec import Struct, field

from services.valuation.models.histories import Floats
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import NEVER, Columns
from services.valuation.rules.churn import bands, lifecycles
from services.valuation.rules.credit import credit_classes
from services.valuation.rules.grading import UNGRADED, Cuts, grades
from services.valuation.rules.model import PRIOR, Model
from services.valuation.rules.policy import Policy
from services.valuation.rules.predicting import Outlook, outlook, timing_histories

REFRESH_DAYS = 7
REFRESHED_AT = 0.02  # so far a stored risk may be from today's
_FAR_OFF = np.iinfo(np.int32).max


class Ruling(Struct, frozen=True, kw_only=True):
    """What customers are valued by: a model, a policy, and the cuts found under both.

    `version` counts rulings; a row valued under another one is due to be valued again. The first,
    0, is what holds before anything was fitted or published.
    """

    version: int = 0
    model: Model = PRIOR
    policy: Policy = field(default_factory=Policy)
    policy_version: int = 0
    cuts: dict[str, Cuts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Valuations:
    """`worth` is what grades compare; the last four are places in the lists of the rules."""

    money: Accounts
    ahead: Outlook
    predicted_12m: Floats
    worth: Floats
    band: Columns
    lifecycle: Columns
    credit_class: Columns
    grade: Columns


def value(
    states: Columns, money: Accounts, prior: Columns, ruling: Ruling, as_of: int
) -> Valuations:
    """`prior` is the grade each customer has, UNGRADED where they have none."""
    model, policy = ruling.model, ruling.policy
    ahead = outlook(states, money, model, policy, as_of)
    predicted = ahead.predicted_12m(money.margin_rate)
    worth = predicted if policy.basis == "predicted_12m" else money.net
    graded = grades(worth, money.currency, prior, ruling.cuts, policy)
    return Valuations(
        money=money,
        ahead=ahead,
        predicted_12m=predicted,
        worth=worth,
        band=bands(ahead.churn_risk, policy.churn_bands),
        lifecycle=lifecycles(states, ahead.churn_risk, model, policy),
        credit_class=credit_classes(money, policy.credit, as_of),
        grade=np.where(states["orders"] > 0, graded, UNGRADED),
    )


def due_days(states: Columns, valued: Valuations, ruling: Ruling, as_of: int) -> Columns:
    """The day each customer is to be valued again though nothing happens.

    That is when the risk crosses a step of the policy or has moved by REFRESHED_AT, when an invoice
    becomes overdue, or on a day of the week of their own, so that those heard of on one day do not
    all come back on one; never for who never bought and owes nothing.
    """
    weekly = as_of + 1 + (_weekday_of(states) - as_of - 1) % REFRESH_DAYS
    crossed = _crossing_days(states, valued.ahead.churn_risk, ruling, as_of, weekly)
    due = np.where(states["orders"] > 0, crossed, _FAR_OFF)
    return np.minimum(due, _overdue_from(valued.money, ruling.policy, as_of))


def _weekday_of(states: Columns) -> Columns:
    """A number a customer keeps, different for different ones: when they ordered first and last."""
    return states["first_day"].astype(np.int64) * 3 + states["gap_squares"]


def _crossing_days(
    states: Columns, risk: Floats, ruling: Ruling, as_of: int, latest: Columns
) -> Columns:
    """The first day until `latest` on which the risk, which only rises until an order comes, has
    reached the next step or moved enough; `latest` if there is none. By halves."""
    bought = np.flatnonzero(states["orders"] > 0)
    steps = np.append(_steps(ruling.policy), np.inf)
    target = risk + REFRESHED_AT
    next_step = steps[np.searchsorted(steps, risk[bought], side="right")]
    target[bought] = np.minimum(target[bought], next_step)

    def reached(rows: Columns, day: Columns) -> Columns:
        return risk_on(states[rows], ruling, day) >= target[rows]

    low, high = np.full(len(states), as_of, dtype=np.int64), latest.astype(np.int64)
    undecided = bought[reached(bought, high[bought])]
    while len(undecided := undecided[high[undecided] - low[undecided] > 1]):
        middle = (low[undecided] + high[undecided]) // 2
        early = reached(undecided, middle)
        high[undecided[early]] = middle[early]
        low[undecided[~early]] = middle[~early]
    return high


def risk_on(states: Columns, ruling: Ruling, day: Columns) -> Floats:
    """The churn risk if nothing happens until `day`, one for each customer."""
    seen = timing_histories(states, day)
    return ruling.model.timing.p_none(seen, ruling.policy.churn_horizon_weeks)


def _steps(policy: Policy) -> Floats:
    phases, band = policy.lifecycle, policy.churn_bands
    return np.unique([phases.at_risk, phases.lapsed, phases.lost, band.medium, band.high])


def _overdue_from(money: Accounts, policy: Policy, as_of: int) -> Columns:
    owed = money.oldest_due != NEVER
    day = np.where(owed, money.oldest_due, 0).astype(np.int64) + policy.credit.grace_days + 1
    return np.where(owed & (day > as_of), day, _FAR_OFF)
