"""Schedule of refits of the model, and the scoring configuration that follows from a population."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import structs

from libs.events.valuation import CutsSet
from services.valuation.domain.arrays import StateTable
from services.valuation.domain.churn.model_fitting import LEAST_CUSTOMERS
from services.valuation.domain.churn.outlook import outlook
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.customer.histograms import histogram
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import (
    Cuts,
    compared_in,
    cuts_of,
    has_cuts,
    mark_cut_of,
)
from services.valuation.domain.scoring.points import Measured
from services.valuation.domain.scoring.rating import (
    NOBODY_ASSESSED,
    Assessments,
    Rulebook,
    worth_of,
)
from services.valuation.domain.scoring.serialization import cuts_of_event, cuts_set

REFIT_DAYS = 30
_DRIFT_DAYS = 7  # a fit has so long to show whether it helped
_GROWN = 2.0
GROWN_AND_QUIET = 1.2


@dataclass(frozen=True, slots=True)
class Heard:
    """Number of all purchases heard of, and time since the last one."""

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


def under(
    configuration: ScoringConfiguration, policy: Policy, version: int
) -> ScoringConfiguration:
    """A scoring configuration once a policy was published: for everybody, which ends a pilot, or as
    the pilot."""
    if policy.pilot is not None:
        return structs.replace(configuration, pilot=Rulebook(policy=policy, policy_version=version))
    return structs.replace(configuration, policy=policy, policy_version=version, pilot=None)


def find_cuts(
    configuration: ScoringConfiguration,
    states: StateTable,
    money: Accounts,
    as_of: int,
    assessed: Assessments = NOBODY_ASSESSED,
) -> list[CutsSet]:
    """The cuts of this population under a scoring configuration's model and policies, of each
    currency that enough customers are reported in; a pilot's are those of everybody, so that both
    compare."""
    bought = states["orders"] > 0
    states, money = states[bought], money.rows(bought)
    assessed = {name: points[bought] for name, points in assessed.items()}
    ahead = outlook(states, money, configuration.model, configuration.policy, as_of, monthly=False)
    measured = Measured(states, money, ahead, as_of)
    return [
        found
        for rules in configuration.rulebooks.values()
        for found in _cuts_under(rules, measured, assessed, configuration.model.version)
    ]


def _cuts_under(
    rules: Rulebook, measured: Measured, assessed: Assessments, model_version: int
) -> Iterator[CutsSet]:
    worth = worth_of(measured, assessed, rules.policy)
    compared = compared_in(measured.money.currency, rules.policy)
    for code in (one for one in np.unique(compared) if has_cuts(one.decode(), rules.policy)):
        population = histogram(worth[compared == code])
        cuts = cuts_of(population, rules.policy)
        if cuts is not None:
            yield cuts_set(
                cuts,
                rules.policy,
                policy_version=rules.policy_version,
                model_version=model_version,
                currency=code.decode(),
                of=population.population,
                mark=mark_cut_of(population, cuts, rules.policy),
            )


def with_cuts(
    configuration: ScoringConfiguration, found: Sequence[CutsSet]
) -> ScoringConfiguration:
    """A currency without new cuts keeps those it had, if they are for as many grades."""
    cuts, marks = _renewed(configuration.rules, found)
    pilot = configuration.pilot
    if pilot is not None:
        theirs, their_marks = _renewed(pilot, found)
        pilot = structs.replace(pilot, cuts=theirs, marks=their_marks)
    return structs.replace(configuration, cuts=cuts, marks=marks, pilot=pilot)


def _renewed(rules: Rulebook, found: Sequence[CutsSet]) -> tuple[dict[str, Cuts], dict[str, float]]:
    own = [event for event in found if event.policy_version == rules.policy_version]
    kept = {
        currency: cuts
        for currency, cuts in rules.cuts.items()
        if len(cuts) == len(rules.policy.grades) - 1 and has_cuts(currency, rules.policy)
    }
    cuts = {event.currency: cuts_of_event(event, rules.policy) for event in own}
    marks = {event.currency: float(event.mark) for event in own if event.mark is not None}
    return kept | cuts, rules.marks | marks
