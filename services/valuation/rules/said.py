"""What people have said of customers, beside the facts: grades set by hand, and judgements."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from services.valuation.models.histories import Floats
from services.valuation.rules.book import NEVER, Columns
from services.valuation.rules.grading import UNGRADED


@dataclass(frozen=True, slots=True)
class Said:
    """A row per customer, whose ids (16 bytes) are `customers`.

    `by_hand` are grades set by hand, as places in the ruling's `grade_names`, UNGRADED where none
    holds, and `until` the last day they do (NEVER: no end is known). `judged` holds points by
    indicator, NaN where nobody judged, and `judged_on` the days they were given. `fitting` says
    who is named by the pilot, and of a profile it asks for.
    """

    customers: Columns
    by_hand: Columns
    until: Columns
    fitting: Columns
    judged: Mapping[str, Floats] = field(default_factory=dict)
    judged_on: Mapping[str, Columns] = field(default_factory=dict)


def nothing_said(customers: Columns) -> Said:
    count = len(customers)
    fitting = np.zeros(count, dtype=bool)
    return Said(customers, np.full(count, UNGRADED), np.full(count, NEVER), fitting)
