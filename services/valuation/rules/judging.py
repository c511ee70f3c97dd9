"""What people may say of a customer: judgements for scorecards, and a grade set by hand."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from uuid import UUID

from msgspec import Struct

from libs.events.valuation import CustomerAssessed, GradeReleased, GradeSet

LONGEST = timedelta(days=3 * 366)  # whoever still thinks so then says so again


class Refused(ValueError):
    """`field` of the request is why; `message` may be shown."""

    def __init__(self, field: str, code: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.code = code
        self.message = message


class CustomerNotHeardOf(Exception):
    code = "customer_not_found"


class CustomerErased(Exception):
    code = "customer_erased"


class CustomerIsMerged(Exception):
    """Nobody is graded under this record any more, but under `survivor_id`."""

    code = "customer_merged"

    def __init__(self, survivor_id: UUID) -> None:
        super().__init__(f"merged into {survivor_id}")
        self.survivor_id = survivor_id


class NoGradeSetByHand(Exception):
    code = "no_grade_set_by_hand"


class HandGrade(Struct, frozen=True, kw_only=True):
    """A grade somebody set; it holds through the day `until`."""

    grade: str
    reason: str
    until: date
    set_by: str


class Assess(Struct, frozen=True, kw_only=True):
    indicators: Mapping[str, int]
    period: str | None = None
    note: str | None = None


class SetGrade(Struct, frozen=True, kw_only=True):
    grade: str
    reason: str
    until: date


class ReleaseGrade(Struct, frozen=True, kw_only=True):
    pass


Judgement = CustomerAssessed | GradeSet | GradeReleased


class Situation(Struct, frozen=True, kw_only=True):
    """What a judgement is decided by: who makes it when, and what the policies know."""

    customer_id: UUID
    by: str
    today: date
    hand: HandGrade | None
    grades: Collection[str]
    judged: Collection[str]


def decide(
    situation: Situation, command: Assess | SetGrade | ReleaseGrade
) -> tuple[Judgement, ...]:
    """None when everything is already as asked. Raises Refused, NoGradeSetByHand."""
    match command:
        case Assess():
            return _assess(situation, command)
        case SetGrade():
            return _set(situation, command)
        case ReleaseGrade():
            return _release(situation)


def _assess(situation: Situation, command: Assess) -> tuple[Judgement, ...]:
    for name in command.indicators:
        if name not in situation.judged:
            message = "is no indicator that a policy in force has judged by people"
            raise Refused(f"/indicators/{name}", "unknown_indicator", message)
    return (
        CustomerAssessed(
            customer_id=situation.customer_id,
            indicators=dict(command.indicators),
            assessed_by=situation.by,
            period=command.period,
            note=command.note,
        ),
    )


def _set(situation: Situation, command: SetGrade) -> tuple[Judgement, ...]:
    if command.grade not in situation.grades:
        raise Refused("/grade", "unknown_grade", "is no grade of a policy in force")
    if command.until < situation.today:
        raise Refused("/until", "passed", "must not be in the past")
    if command.until > situation.today + LONGEST:
        raise Refused("/until", "too_far", "must be within three years")
    wanted = HandGrade(
        grade=command.grade, reason=command.reason, until=command.until, set_by=situation.by
    )
    if wanted == situation.hand:
        return ()
    return (
        GradeSet(
            customer_id=situation.customer_id,
            grade=command.grade,
            reason=command.reason,
            until=command.until,
            set_by=situation.by,
        ),
    )


def _release(situation: Situation) -> tuple[Judgement, ...]:
    hand = situation.hand
    if hand is None or hand.until < situation.today:
        raise NoGradeSetByHand
    return (
        GradeReleased(
            customer_id=situation.customer_id, grade=hand.grade, released_by=situation.by
        ),
    )
