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
_MOVED = 0.02
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

    That is when the risk crosses a step of the policy or has moved by .02, when an invoice
    becomes overdue, or after a week; never for who never bought and owes nothing.
    """
    due = np.where(states["orders"] > 0, as_of + REFRESH_DAYS, _FAR_OFF)
    risk, steps = valued.ahead.churn_risk, _steps(ruling.policy)
    step = np.searchsorted(steps, risk, side="right")
    for day in range(as_of + REFRESH_DAYS - 1, as_of, -1):
        seen = timing_histories(states, day)
        then = ruling.model.timing.p_none(seen, ruling.policy.churn_horizon_weeks)
        moved = (np.searchsorted(steps, then, side="right") != step) | (then - risk >= _MOVED)
        due = np.where(moved & (states["orders"] > 0), day, due)
    return np.minimum(due, _overdue_from(valued.money, ruling.policy, as_of))


def _steps(policy: Policy) -> Floats:
    phases, band = policy.lifecycle, policy.churn_bands
    return np.unique([phases.at_risk, phases.lapsed, phases.lost, band.medium, band.high])


def _overdue_from(money: Accounts, policy: Policy, as_of: int) -> Columns:
    owed = money.oldest_due != NEVER
    day = np.where(owed, money.oldest_due, 0).astype(np.int64) + policy.credit.grace_days + 1
    return np.where(owed & (day > as_of), day, _FAR_OFF)
