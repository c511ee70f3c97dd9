"""What people had said of one customer, from the events that say it."""

from collections.abc import Sequence

import numpy as np

from libs.events.recorded import Recorded
from libs.events.valuation import CustomerAssessed
from services.valuation.domain.override.state import HandGrade, Override, evolve
from services.valuation.rules.book import NEVER, Columns, date_of, day_of
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.said import Said


def hand_of(judgements: Sequence[Recorded], day: int) -> HandGrade | None:
    """The grade set by hand that holds on `day`."""
    override: Override | None = None
    for recorded in judgements:
        override = evolve(override, recorded.event(), recorded.occurred_at)
    return override and override.hand_on(date_of(day))


def points_said(customers: Columns, fitting: Columns, judgements: Sequence[Recorded]) -> Said:
    """Each indicator as it was judged last. `customers` is the id of one, in a row; no grade is set
    by hand."""
    points: dict[str, Columns] = {}
    days: dict[str, Columns] = {}
    for recorded in judgements:
        if isinstance(event := recorded.event(), CustomerAssessed):
            for name, given in event.indicators.items():
                points[name] = np.array([float(given)])
                days[name] = np.array([day_of(recorded.recorded_at)])
    nobody = np.array([UNGRADED])
    return Said(customers, nobody, np.array([NEVER]), fitting, points, days)
