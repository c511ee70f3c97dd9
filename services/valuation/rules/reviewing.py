"""When the model is fitted anew, and the ruling that follows from a population."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import structs

from libs.events.valuation import CutsSet
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.fitting import LEAST_CUSTOMERS
from services.valuation.rules.grading import UNGRADED, cuts_of
from services.valuation.rules.histograms import histogram
from services.valuation.rules.published import cuts_of_event, cuts_set
from services.valuation.rules.valuing import Ruling, value

REFIT_DAYS = 30
_DRIFT_DAYS = 7  # a fit has so long to show whether it helped
_GROWN = 2.0
GROWN_AND_QUIET = 1.2


@dataclass(frozen=True, slots=True)
class Heard:
    """How many purchases were heard of in all, and how long the last one is ago."""

    purchases: int
    quiet_seconds: float


def refit_is_due(
    now: Heard, at_last_review: int, days_since_fit: int | None, *, drifted: bool = False
) -> bool:
    """No fit yet, twice as much to fit to, a bit more and no more coming, a month gone by, or a
    week since which the model has drifted."""
    if now.purchases < LEAST_CUSTOMERS:
        return False
    if days_since_fit is None or days_since_fit >= REFIT_DAYS:
        return True
    if drifted and days_since_fit >= _DRIFT_DAYS:
        return True
    if now.purchases >= at_last_review * _GROWN:
        return True
    return now.quiet_seconds >= 2.0 and now.purchases >= at_last_review * GROWN_AND_QUIET


def find_cuts(ruling: Ruling, states: Columns, money: Accounts, as_of: int) -> list[CutsSet]:
    """The cuts of this population under a ruling's model and policy, of each currency that enough
    customers are reported in."""
    bought = states["orders"] > 0
    states, money = states[bought], money.rows(bought)
    valued = value(states, money, np.full(len(states), UNGRADED), ruling, as_of)
    found: list[CutsSet] = []
    for code in np.unique(money.currency):
        population = histogram(valued.worth[money.currency == code])
        cuts = cuts_of(population, ruling.policy)
        if cuts is not None:
            found.append(
                cuts_set(
                    cuts,
                    ruling.policy,
                    policy_version=ruling.policy_version,
                    model_version=ruling.model.version,
                    currency=code.decode(),
                    of=population.population,
                )
            )
    return found


def with_cuts(ruling: Ruling, found: Sequence[CutsSet]) -> Ruling:
    """A currency without new cuts keeps those it had, if they are for as many grades."""
    grades = len(ruling.policy.grades)
    kept = {currency: cuts for currency, cuts in ruling.cuts.items() if len(cuts) == grades - 1}
    new = {event.currency: cuts_of_event(event, ruling.policy) for event in found}
    return structs.replace(ruling, cuts=kept | new)
