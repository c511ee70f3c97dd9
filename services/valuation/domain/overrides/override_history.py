"""Overrides of one customer as of a moment, from the events that record them."""

from collections.abc import Sequence

import numpy as np

from libs.events.recorded import Recorded
from libs.events.valuation import CustomerAssessed
from services.valuation.domain.arrays import Days, Ids, Mask
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import NEVER, date_of
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.overrides.state import HandGrade, Override, evolve
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.models.histories import Floats


def hand_of(override_events: Sequence[Recorded], day: int) -> HandGrade | None:
    """The grade set by hand that holds on `day`."""
    override: Override | None = None
    for recorded in override_events:
        override = evolve(override, recorded.event(), recorded.occurred_at)
    return override and override.hand_on(date_of(day))


def overrides_at(
    customers: Ids,
    fitting: Mask,
    override_events: Sequence[Recorded],
    calendar: BusinessCalendar,
) -> Overrides:
    """Each indicator as it was assessed last. `customers` is the id of one, in a row; no grade is
    set by hand."""
    points: dict[str, Floats] = {}
    days: dict[str, Days] = {}
    for recorded in override_events:
        if isinstance(event := recorded.event(), CustomerAssessed):
            for name, given in event.indicators.items():
                points[name] = np.array([float(given)])
                days[name] = np.array([calendar.day(recorded.occurred_at)])
    nobody = np.array([UNGRADED])
    return Overrides(customers, nobody, np.array([NEVER]), fitting, points, days)
