"""When the next order is to be expected, from the risk that none comes."""

from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import DAYS_PER_UNIT
from services.valuation.models.logistic import logit, sigmoid
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.risk import churn_risk, timing_histories
from services.valuation.rules.valuing import Ruling

_FARTHEST = 730


@dataclass(frozen=True, slots=True)
class NextOrder:
    """`median_day`: by then an order is as likely as not; None when that takes over two years, or
    is never so. `within`: the probability of one within so many days."""

    median_day: int | None
    within: dict[int, float]


def next_order(states: Columns, money: Accounts, ruling: Ruling, as_of: int) -> NextOrder | None:
    """Of one customer (one row of STATE); None for somebody who never bought.

    The timing model's risk for each day ahead, moved so far in log odds that it is the churn risk
    at the policy's horizon, whatever says that.
    """
    if states["orders"][0] == 0:
        return None
    timing, horizon = ruling.model.timing, ruling.policy.churn_horizon_weeks
    days = np.arange(1, _FARTHEST + 1)
    seen = timing_histories(np.repeat(states[:1], len(days)), as_of)
    none = timing.p_none(seen, days / DAYS_PER_UNIT)
    fusion = ruling.model.fusion(horizon)
    if fusion:
        said = logit(churn_risk(states[:1], money, ruling.model, ruling.policy, as_of))
        moved = said - logit(timing.p_none(timing_histories(states[:1], as_of), horizon))
        none = sigmoid(logit(none) + moved)
    ordered = 1.0 - none
    likely = np.flatnonzero(ordered >= 0.5)
    return NextOrder(
        median_day=as_of + int(days[likely[0]]) if len(likely) else None,
        within={reach: float(ordered[reach - 1]) for reach in (30, 91, 365)},
    )
