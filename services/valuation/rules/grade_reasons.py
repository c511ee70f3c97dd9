"""Why a customer has their grade, and why they are treated as they are."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import numpy as np

from services.valuation.rules.book import NEVER
from services.valuation.rules.clauses import CREDIT_CLASSES
from services.valuation.rules.grading import UNGRADED, crossed
from services.valuation.rules.granting import Granted
from services.valuation.rules.rating import scored_under
from services.valuation.rules.said import Said
from services.valuation.rules.scoring import Measured, stale
from services.valuation.rules.treatment import treatment
from services.valuation.rules.valuing import Appraisal, Ruling

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
    judged: bool
    value: float | None
    points: float | None
    judged_on: int | None
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


def grade_reason(valued: Appraisal, ruling: Ruling, row: int) -> GradeReason | None:
    """None for a customer who has no grade."""
    place = int(valued.computed[row])
    if place == UNGRADED:
        return None
    rules, names = ruling.rules_at(bool(valued.piloted[row])), ruling.grade_names
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
    seen: Measured, said: Said, ruling: Ruling, piloted: bool, row: int
) -> list[IndicatorPoints]:
    """The scorecard of one customer, line by line; empty where none grades."""
    policy = ruling.rules_at(piloted).policy
    scored, scorecard = scored_under(seen, said.judged, policy), policy.scorecard
    if scored is None or scorecard is None:
        return []
    lines: list[IndicatorPoints] = []
    for at, indicator in enumerate(scorecard.indicators):
        days = said.judged_on.get(indicator.name) if indicator.judged else None
        judged_on = None if days is None or days[row] == NEVER else int(days[row])
        lines.append(
            IndicatorPoints(
                name=indicator.name,
                weight=indicator.weight,
                judged=indicator.judged,
                value=_known(scored.values[row, at]),
                points=_known(scored.points[row, at]),
                judged_on=judged_on,
                stale=judged_on is not None
                and bool(stale(np.array(judged_on), scorecard, seen.as_of)),
            )
        )
    return lines


def credit_reason(
    valued: Appraisal, granted: Granted, ruling: Ruling, row: int
) -> CreditReason | None:
    """None for a customer who has no grade."""
    if int(valued.grade[row]) == UNGRADED:
        return None
    policy = ruling.rules_at(bool(valued.piloted[row])).policy
    name = ruling.grade_names[int(valued.grade[row])]
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
