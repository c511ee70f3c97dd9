"""The rules about overrides: assessments for scorecards, and a grade set by hand."""

from datetime import date, timedelta

from libs.events.valuation import CustomerAssessed, GradeReleased, GradeSet
from services.valuation.domain.overrides.commands import (
    Assess,
    OverrideCommand,
    ReleaseGrade,
    SetGrade,
)
from services.valuation.domain.overrides.errors import NoGradeSetByHand, OverrideRefused
from services.valuation.domain.overrides.state import HandGrade, Override, OverrideEvent, Vocabulary

LONGEST = timedelta(days=3 * 366)  # whoever still thinks so then says so again


def decide(
    state: Override, command: OverrideCommand, today: date, known: Vocabulary
) -> tuple[OverrideEvent, ...]:
    """The event that follows; none when everything is already as asked. Raises Refused,
    NoGradeSetByHand."""
    match command:
        case Assess():
            return _assess(state, command, known)
        case SetGrade():
            return _set(state, command, today, known)
        case ReleaseGrade():
            return _release(state, command, today)


def _assess(state: Override, command: Assess, known: Vocabulary) -> tuple[OverrideEvent, ...]:
    for name in command.indicators:
        if name not in known.indicators:
            message = "is no indicator that a policy in force has judged by people"
            raise OverrideRefused(f"/indicators/{name}", "unknown_indicator", message)
    return (
        CustomerAssessed(
            customer_id=state.customer_id,
            indicators=dict(command.indicators),
            assessed_by=command.by,
            period=command.period,
            note=command.note,
        ),
    )


def _set(
    state: Override, command: SetGrade, today: date, known: Vocabulary
) -> tuple[OverrideEvent, ...]:
    if command.grade not in known.grades:
        raise OverrideRefused("/grade", "unknown_grade", "is no grade of a policy in force")
    if command.until < today:
        raise OverrideRefused("/until", "passed", "must not be in the past")
    if command.until > today + LONGEST:
        raise OverrideRefused("/until", "too_far", "must be within three years")
    wanted = HandGrade(
        grade=command.grade, reason=command.reason, until=command.until, set_by=command.by
    )
    if wanted == state.hand:
        return ()
    return (
        GradeSet(
            customer_id=state.customer_id,
            grade=command.grade,
            reason=command.reason,
            until=command.until,
            set_by=command.by,
        ),
    )


def _release(state: Override, command: ReleaseGrade, today: date) -> tuple[OverrideEvent, ...]:
    hand = state.hand_on(today)
    if hand is None:
        raise NoGradeSetByHand
    return (GradeReleased(customer_id=state.customer_id, grade=hand.grade, released_by=command.by),)
