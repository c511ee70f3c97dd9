"""When the next order is to be expected, from the risk that none comes."""

from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import DAYS_PER_UNIT
from services.valuation.rules.book import Columns
from services.valuation.rules.model import Model
from services.valuation.rules.risk import timing_histories

_FARTHEST = 730


@dataclass(frozen=True, slots=True)
class NextOrder:
    """`median_day`: by then an order is as likely as not; None when that takes over two years, or
    is never so. `within`: the probability of one within so many days."""

    median_day: int | None
    within: dict[int, float]


def next_order(states: Columns, model: Model, as_of: int) -> NextOrder | None:
    """Of one customer (one row of STATE); None for somebody who never bought."""
    if states["orders"][0] == 0:
        return None
    days = np.arange(1, _FARTHEST + 1)
    seen = timing_histories(np.repeat(states[:1], len(days)), as_of)
    ordered = 1.0 - model.timing.p_none(seen, days / DAYS_PER_UNIT)
    likely = np.flatnonzero(ordered >= 0.5)
    return NextOrder(
        median_day=as_of + int(days[likely[0]]) if len(likely) else None,
        within={reach: float(ordered[reach - 1]) for reach in (30, 91, 365)},
    )
