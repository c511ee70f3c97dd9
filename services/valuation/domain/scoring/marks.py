"""The 30 in 80/20/30: which of the ordinary customers to develop, and which to let go."""

from collections.abc import Mapping

import numpy as np

from services.valuation.domain.arrays import Codes, Places
from services.valuation.domain.customer.histograms import Histogram
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.grading import Cuts
from services.valuation.models.histories import Floats

MARKS = (None, "develop", "leave")
_NONE, _DEVELOP, _LEAVE = range(len(MARKS))


def mark_cut_of(population: Histogram, cuts: Cuts, policy: Policy) -> float | None:
    """The worth below which customers of the last grade are marked; None where none are."""
    if policy.marks is None:
        return None
    ordinary = population.below(cuts[-1]) if cuts else population.population
    return population.value_of_top(population.population - policy.marks.share * ordinary)


def marks(
    worth: Floats,
    grade: Places,
    predicted_12m: Floats,
    compared: Codes,
    currency: Codes,
    cuts: Mapping[str, float],
    policy: Policy,
) -> Places:
    """Places in MARKS. `compared` says whose cut each customer is measured with.

    A profit of `develop_from` is of the policy's currency; for others it is one above nothing.
    """
    if policy.marks is None:
        return np.full(len(worth), _NONE)
    limit = np.full(len(worth), -np.inf)
    for name, cut in cuts.items():
        limit[compared == name.encode()] = cut
    at_home = currency == policy.currency.encode()
    wanted = np.where(at_home, float(policy.marks.develop_from), 0.0)
    marked = (grade == len(policy.grades) - 1) & (worth < limit)
    return np.where(marked, np.where(predicted_12m >= wanted, _DEVELOP, _LEAVE), _NONE)
