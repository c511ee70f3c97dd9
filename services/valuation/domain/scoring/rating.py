"""Rating of customers under one policy: worth, the grade by its cuts or by hand, and marks."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from msgspec import Struct, field

from services.valuation.domain.arrays import Codes, Mask, Places, Rows
from services.valuation.domain.customer.accounts import credit_classes
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.grading import Cuts, compared_in, grades, marks
from services.valuation.domain.scoring.points import Measured, Scores, scores
from services.valuation.models.histories import Floats

Assessments = Mapping[str, Floats]  # points by indicator, a row per customer; NaN: not known
NOBODY_ASSESSED: Assessments = {}


class Rulebook(Struct, frozen=True, kw_only=True):
    """A policy with what was found of the population under it; `marks` are worths below which the
    last grade is marked, by currency as `cuts` are."""

    policy: Policy = field(default_factory=Policy)
    policy_version: int = 0
    cuts: dict[str, Cuts] = field(default_factory=dict)
    marks: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rating:
    """A row per customer. `worth` is what grades compare, against the cuts of `compared`;
    `computed` is the grade by them, `grade` the one that holds, which may be set `by_hand`.
    Grades are places in the policy's. `provisional`: without cuts, so no grade to hold on to."""

    worth: Floats
    compared: Codes
    computed: Places
    grade: Places
    mark: Places
    credit_class: Places
    provisional: Mask
    by_hand: Mask

    def rows(self, at: Rows | Mask) -> "Rating":
        return replace(self, **{f.name: getattr(self, f.name)[at] for f in fields(self)})


def rate(
    measured: Measured, prior: Places, by_hand: Places, assessed: Assessments, rules: Rulebook
) -> Rating:
    """`prior` and `by_hand` are places in the policy's grades, UNGRADED where there is none."""
    policy, currency = rules.policy, measured.money.currency
    worth = worth_of(measured, assessed, policy)
    compared = compared_in(currency, policy)
    bought = measured.states["orders"] > 0
    computed = np.where(bought, grades(worth, compared, prior, rules.cuts, policy), UNGRADED)
    hand = (by_hand != UNGRADED) & bought
    grade = np.where(hand, by_hand, computed)
    predicted = measured.ahead.predicted_12m(measured.money.margin_rate)
    known = [name.encode() for name in rules.cuts]
    return Rating(
        worth=worth,
        compared=compared,
        computed=computed,
        grade=grade,
        mark=marks(worth, grade, predicted, compared, currency, rules.marks, policy),
        credit_class=credit_classes(measured.money, policy.credit, measured.as_of),
        provisional=~np.isin(compared, np.array(known, dtype="S3")),
        by_hand=hand,
    )


def worth_of(measured: Measured, assessed: Assessments, policy: Policy) -> Floats:
    if policy.basis == "predicted_12m":
        return measured.ahead.predicted_12m(measured.money.margin_rate)
    scored = scored_under(measured, assessed, policy)
    return measured.money.net if scored is None else scored.total


def scored_under(measured: Measured, assessed: Assessments, policy: Policy) -> Scores | None:
    """The scorecard filled in; None where the policy has none."""
    if policy.scorecard is None:
        return None
    unknown = np.full(len(measured.states), np.nan)
    columns = [assessed.get(name, unknown) for name in policy.scorecard.assessed]
    table = np.column_stack(columns) if columns else np.empty((len(unknown), 0))
    return scores(policy.scorecard, measured, table, policy.currency)


def overlaid(base: Rating, piloted: Rating, where: Mask, offset: int) -> Rating:
    """`base` with the rows of `piloted` at `where`; grades count on from `offset` there."""
    mixed: dict[str, Any] = {}
    for f in fields(base):
        column, over = getattr(base, f.name).copy(), getattr(piloted, f.name)
        if f.name in ("grade", "computed"):
            over = np.where(over == UNGRADED, UNGRADED, over + offset)
        column[where] = over
        mixed[f.name] = column
    return Rating(**mixed)
