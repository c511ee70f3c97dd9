"""The part of an explanation that says why a customer is graded and treated so."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from pydantic import BaseModel

from libs.events.recorded import Recorded
from libs.events.valuation import CustomerAssessed, GradeSet
from libs.money.currencies import CURRENCIES
from libs.web.gate.auth import Caller
from libs.web.reads.attribution import Attribution, attribution
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.scoring.grade_reasons import (
    Holding,
    IndicatorPoints,
    credit_reason,
    grade_reason,
    indicator_points,
)
from services.valuation.domain.scoring.points import Measured
from services.valuation.snapshots.snapshot import ExplainedSnapshot, Snapshot
from services.valuation.valuations.money_owed import overdue_events


class ScoredIndicator(BaseModel):
    """One line of the scorecard: `points`, from 0 to 10, times `weight`. What is not known counts
    neither way. A assessment that is `stale` still counts, and is due to be made again."""

    name: str
    weight: float
    judged: bool
    value: float | None
    points: float | None
    judged_on: date | None
    stale: bool
    event_id: UUID | None


class SetByHand(Attribution):
    """The computed grade does not hold through the day `until`, because somebody said so."""

    grade: str
    reason: str
    by: str
    until: date
    event_id: UUID | None


class GradeExplanation(BaseModel):
    """`worth` is what grades compare (points, where the basis is a scorecard, whose lines are
    `scorecard`); to pass `to_rise` brings a better `computed_grade`, to fall below `to_keep` costs
    this one. Both are null where no cut was found yet, or there is none."""

    grade: str
    computed_grade: str
    set_by_hand: SetByHand | None
    worth: str
    basis: str
    to_rise: str | None
    to_keep: str | None
    hysteresis: float
    scorecard: list[ScoredIndicator]
    pilot: str | None
    policy_version: int
    published_as: UUID | None
    because: list[UUID]


class CreditExplanation(BaseModel):
    """The grade's limit times the class's share is what is `allowed`. `held_by` says why this much
    is granted: `grade_and_class` allow it, `overdue` invoices (`because`) cut it at once, or what
    is allowed now `waits_for_review` until `review_on`."""

    currency: str
    grade_limit: str
    credit_class: str
    limit_share: float
    allowed: str
    allowed_terms: str
    granted: str
    granted_terms: str
    held_by: Holding
    review_on: date | None
    published_as: UUID | None
    because: list[UUID]


def grade_explanation(explained: ExplainedSnapshot, who: Caller) -> GradeExplanation | None:
    snapshot, published = explained.snapshot, explained.published
    found = grade_reason(snapshot.valued, snapshot.configuration, 0)
    if found is None:
        return None
    piloted = bool(snapshot.valued.piloted[0])
    policy, compared = (
        snapshot.configuration.rules_at(piloted).policy,
        snapshot.valued.compared[0].decode(),
    )
    return GradeExplanation(
        grade=found.grade,
        computed_grade=found.computed,
        set_by_hand=_set_by_hand(snapshot, explained.override_events, who),
        worth=amount_in(compared, found.worth),
        basis=policy.basis,
        to_rise=None if found.above is None else amount_in(compared, found.above),
        to_keep=None if found.below is None else amount_in(compared, found.below),
        hysteresis=found.hysteresis,
        scorecard=_scorecard(snapshot, piloted, explained.override_events),
        pilot=policy.pilot.name if policy.pilot else None,
        policy_version=int(snapshot.valued.policy_version[0]),
        published_as=published and published.event_id,
        because=list(published.event().because) if published else [],
    )


def credit_explanation(explained: ExplainedSnapshot) -> CreditExplanation | None:
    snapshot, published = explained.snapshot, explained.published
    found = credit_reason(snapshot.valued, snapshot.valued.granted, snapshot.configuration, 0)
    if found is None:
        return None
    policy = snapshot.configuration.rules_at(bool(snapshot.valued.piloted[0])).policy
    grace, currency = policy.credit.grace_days, policy.currency
    overdue = found.credit_class == "overdue"
    return CreditExplanation(
        currency=currency,
        grade_limit=f"{found.grade_limit:.{CURRENCIES[currency]}f}",
        credit_class=found.credit_class,
        limit_share=found.limit_share,
        allowed=f"{found.allowed:.{CURRENCIES[currency]}f}",
        allowed_terms=found.allowed_terms,
        granted=f"{found.granted:.{CURRENCIES[currency]}f}",
        granted_terms=found.granted_terms,
        held_by=found.held_by,
        review_on=None if found.review_day is None else date_of(found.review_day),
        published_as=published and published.event_id,
        because=overdue_events(snapshot, explained.facts, grace) if overdue else [],
    )


def _set_by_hand(
    snapshot: Snapshot, override_events: Sequence[Recorded], who: Caller
) -> SetByHand | None:
    hand = snapshot.hands.get(snapshot.customers[0])
    if hand is None or not snapshot.valued.by_hand[0]:
        return None
    set_as = [one for one in override_events if isinstance(one.event(), GradeSet)]
    return SetByHand(
        grade=hand.grade,
        reason=hand.reason,
        by=hand.set_by,
        until=hand.until,
        event_id=set_as[-1].event_id if set_as else None,
        **attribution(set_as[-1] if set_as else None, who),
    )


def _scorecard(
    snapshot: Snapshot, piloted: bool, override_events: Sequence[Recorded]
) -> list[ScoredIndicator]:
    measured = Measured(snapshot.states, snapshot.valued.money, snapshot.valued.ahead, snapshot.day)
    judged_as: dict[str, UUID] = {}
    for recorded in override_events:
        if isinstance(event := recorded.event(), CustomerAssessed):
            judged_as |= dict.fromkeys(event.indicators, recorded.event_id)
    lines = indicator_points(measured, snapshot.overrides, snapshot.configuration, piloted, 0)
    return [_line(line, judged_as) for line in lines]


def _line(line: IndicatorPoints, judged_as: dict[str, UUID]) -> ScoredIndicator:
    return ScoredIndicator(
        name=line.name,
        weight=line.weight,
        judged=line.assessed,
        value=line.value,
        points=line.points,
        judged_on=None if line.assessed_on is None else date_of(line.assessed_on),
        stale=line.stale,
        event_id=judged_as.get(line.name) if line.assessed else None,
    )
