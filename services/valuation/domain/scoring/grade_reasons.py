"""Reasons for a customer's grade, and for how they are treated."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import numpy as np

from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration
from services.valuation.domain.scoring.grading import crossed
from services.valuation.domain.scoring.points import Measured, stale
from services.valuation.domain.scoring.rating import scored_under
from services.valuation.domain.scoring.treatment import Granted, treatment

Holding = Literal["grade_and_class", "overdue", "waits_for_review"]


@dataclass(frozen=True, slots=True)
class GradeReason:
    """`above` is the cut to pass for a better grade, `below` the one to stay above to keep this;
    both are of the `computed` grade, beside which another one may be set by hand."""

    grade: str
    computed: str
    worth: float
    above: float | None
    below: float | None
    hysteresis: float


@dataclass(frozen=True, slots=True)
class IndicatorPoints:
    """`points` times `weight`, over all weights that are known, add up to a tenth of the score.
    `value` is what was measured; None where it is not known, and so does not count."""

    name: str
    weight: float
    assessed: bool
    value: float | None
    points: float | None
    assessed_on: int | None
    stale: bool


@dataclass(frozen=True, slots=True)
class CreditReason:
    """The grade's limit times the class's share is `allowed`; `held_by` says why less is granted,
    or that nothing more is."""

    grade_limit: Decimal
    credit_class: str
    limit_share: float
    allowed: Decimal
    allowed_terms: str
    granted: Decimal
    granted_terms: str
    held_by: Holding
    review_day: int | None


def grade_reason(
    valued: Appraisal, configuration: ScoringConfiguration, row: int
) -> GradeReason | None:
    """None for a customer who has no grade."""
    place = int(valued.computed[row])
    if place == UNGRADED:
        return None
    rules, names = configuration.rules_at(bool(valued.piloted[row])), configuration.grade_names
    own = rules.policy.grade_names.index(names[place])
    cuts = rules.cuts.get(valued.compared[row].decode())
    up, down = crossed(cuts, rules.policy.hysteresis) if cuts else ((), ())
    return GradeReason(
        grade=names[int(valued.grade[row])],
        computed=names[place],
        worth=float(valued.worth[row]),
        above=up[own - 1] if up and own > 0 else None,
        below=down[own] if down and own < len(down) else None,
        hysteresis=rules.policy.hysteresis,
    )


def indicator_points(
    measured: Measured,
    overrides: Overrides,
    configuration: ScoringConfiguration,
    piloted: bool,
    row: int,
) -> list[IndicatorPoints]:
    """The scorecard of one customer, line by line; empty where none grades."""
    policy = configuration.rules_at(piloted).policy
    scored, scorecard = scored_under(measured, overrides.assessed, policy), policy.scorecard
    if scored is None or scorecard is None:
        return []
    lines: list[IndicatorPoints] = []
    for at, indicator in enumerate(scorecard.indicators):
        days = overrides.assessed_on.get(indicator.name) if indicator.assessed else None
        assessed_on = None if days is None or days[row] == NEVER else int(days[row])
        lines.append(
            IndicatorPoints(
                name=indicator.name,
                weight=indicator.weight,
                assessed=indicator.assessed,
                value=_known(scored.values[row, at]),
                points=_known(scored.points[row, at]),
                assessed_on=assessed_on,
                stale=assessed_on is not None
                and bool(stale(np.array(assessed_on), scorecard, measured.as_of)),
            )
        )
    return lines


def credit_reason(
    valued: Appraisal, granted: Granted, configuration: ScoringConfiguration, row: int
) -> CreditReason | None:
    """None for a customer who has no grade."""
    if int(valued.grade[row]) == UNGRADED:
        return None
    policy = configuration.rules_at(bool(valued.piloted[row])).policy
    name = configuration.grade_names[int(valued.grade[row])]
    place, class_name = policy.grade_names.index(name), CREDIT_CLASSES[valued.credit_class[row]]
    allowed = treatment(policy, place, class_name)
    waits = int(granted.review_day[row]) != NEVER
    held_by: Holding = "waits_for_review" if waits else "grade_and_class"
    return CreditReason(
        grade_limit=policy.grades[place].credit_limit,
        credit_class=class_name,
        limit_share=policy.credit.classes[class_name].limit_share,
        allowed=allowed.credit_limit,
        allowed_terms=allowed.payment_terms,
        granted=Decimal(int(granted.limit[row])),
        granted_terms=granted.terms[row].decode(),
        held_by="overdue" if class_name == "overdue" and not waits else held_by,
        review_day=int(granted.review_day[row]) if waits else None,
    )


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
