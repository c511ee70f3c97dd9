"""Time at which the next order is to be expected, from the risk that none comes."""

from dataclasses import dataclass

import numpy as np

from services.valuation.domain.arrays import StateTable
from services.valuation.domain.churn.risk import churn_risk, expectations, timing_histories
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.models.histories import DAYS_PER_UNIT

_FARTHEST = 730


@dataclass(frozen=True, slots=True)
class NextOrder:
    """`median_day`: by then an order is as likely as not; None when that takes over two years, or
    is never so. `within`: the probability of one within so many days."""

    median_day: int | None
    within: dict[int, float]


def next_order(
    states: StateTable, money: Accounts, configuration: ScoringConfiguration, as_of: int
) -> NextOrder | None:
    """Next order of one customer (one row of STATE); None for somebody who never bought.

    It rests on the same expectations as their churn risk and forecast, so that the chance of an
    order by the policy's horizon is what that risk leaves.
    """
    if states["orders"][0] == 0:
        return None
    model, policy = configuration.model, configuration.policy
    risk = churn_risk(states[:1], money, model, policy, as_of)
    days = np.arange(1, _FARTHEST + 1)
    histories = timing_histories(np.repeat(states[:1], len(days)), as_of)
    ahead = expectations(histories, np.repeat(risk, len(days)), model, policy)
    none = ahead.p_none(days / DAYS_PER_UNIT)
    ordered = 1.0 - none
    likely = np.flatnonzero(ordered >= 0.5)
    return NextOrder(
        median_day=as_of + int(days[likely[0]]) if len(likely) else None,
        within={reach: float(ordered[reach - 1]) for reach in (30, 91, 365)},
    )
