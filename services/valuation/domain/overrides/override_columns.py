"""Columns of overrides, beside the facts: grades set by hand, and assessments."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from services.valuation.domain.arrays import Days, Ids, Mask, Places
from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.models.histories import Floats


@dataclass(frozen=True, slots=True)
class Overrides:
    """A row per customer, whose ids (16 bytes) are `customers`.

    `by_hand` are grades set by hand, as places in the scoring configuration's `grade_names`,
    UNGRADED where none holds, and `until` the last day they do (NEVER: no end is known). `assessed`
    holds points by indicator, NaN where nobody gave any, and `assessed_on` the days they were
    given.
    `fitting` says who is named by the pilot, and of a profile it asks for."""

    customers: Ids
    by_hand: Places
    until: Days
    fitting: Mask
    assessed: Mapping[str, Floats] = field(default_factory=dict)
    assessed_on: Mapping[str, Days] = field(default_factory=dict)


def no_overrides(customers: Ids) -> Overrides:
    count = len(customers)
    fitting = np.zeros(count, dtype=bool)
    return Overrides(customers, np.full(count, UNGRADED), np.full(count, NEVER), fitting)
