"""Grades: worth against stored cut values, and how cuts are found from a population."""

from collections.abc import Mapping

import numpy as np

from services.valuation.domain.arrays import Codes, Places
from services.valuation.domain.customer.columns import different
from services.valuation.domain.customer.histograms import Histogram
from services.valuation.domain.policy.grade_rules import UNGRADED, GradeRule
from services.valuation.domain.policy.policy import Policy
from services.valuation.models.histories import Floats

# The least value of each grade but the last, from the best grade down.
Cuts = tuple[float, ...]
POINTS = "XXX"  # ISO 4217 for "no currency is involved": the key of cuts that are points


def cuts_of(population: Histogram, policy: Policy) -> Cuts | None:
    """The cuts that put the policy's share into each grade; None while customers are too few."""
    if policy.cut_by == "amounts":
        return tuple(float(rule.least or 0) for rule in policy.grades[:-1])
    if population.population < policy.least_population:
        return None
    if policy.cut_by == "value":
        held = [_held(rule) for rule in policy.grades[:-1]]
        return tuple(population.value_of_top_sum(share) for share in np.cumsum(held))
    reached = np.cumsum([rule.share for rule in policy.grades[:-1]])
    return tuple(population.value_of_top(share * population.population) for share in reached)


def has_cuts(currency: str, policy: Policy) -> bool:
    """Fixed amounts are of the policy's currency, or points: nobody else is measured with them."""
    return policy.cut_by != "amounts" or currency in (policy.currency, POINTS)


def compared_in(currency: Codes, policy: Policy) -> Codes:
    """Currency whose cuts each customer is measured by: their own, or POINTS for a scorecard."""
    if policy.basis == "scorecard":
        return np.full(len(currency), POINTS.encode(), dtype="S3")
    return currency


def grades(
    value: Floats, currency: Codes, prior: Places, cuts: Mapping[str, Cuts], policy: Policy
) -> Places:
    """Each customer's place in `policy.grades`, by the cuts of their currency.

    A graded customer keeps the grade until the value has passed a cut by the hysteresis, so that
    nobody flickers around it. Where no cuts are known yet, all are in the last grade.
    """
    last = len(policy.grades) - 1
    graded = np.full(len(value), last)
    for code in different(currency):
        mine = currency == code
        known = cuts.get(code.decode())
        if known is not None:
            graded[mine] = _settled(value[mine], prior[mine], known, policy.hysteresis)
    return graded


def crossed(cuts: Cuts, hysteresis: float) -> tuple[Cuts, Cuts]:
    """The cuts as they bind a customer: to be passed going up, and to be kept not to go down."""
    return _moved(cuts, hysteresis), _moved(cuts, -hysteresis)


def _settled(value: Floats, prior: Places, cuts: Cuts, hysteresis: float) -> Places:
    plain = _place(value, cuts)
    best = _place(value, _moved(cuts, -hysteresis))
    worst = _place(value, _moved(cuts, hysteresis))
    return np.where(prior == UNGRADED, plain, np.clip(prior, best, worst))


def _held(rule: GradeRule) -> float:
    return rule.share if rule.value_share is None else rule.value_share


def _moved(cuts: Cuts, share: float) -> Cuts:
    return tuple(cut + abs(cut) * share for cut in cuts)


def _place(value: Floats, cuts: Cuts) -> Places:
    """Number of cuts above the value."""
    place = np.zeros(len(value), dtype=np.int64)
    for cut in cuts:
        place += value < cut
    return place


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
