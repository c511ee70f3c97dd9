"""A customer's story as it is answered: how they stood, what happened, what was published."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any
from uuid import UUID

import numpy as np
from pydantic import BaseModel, Field

from libs.events.recorded import Recorded
from libs.web.reads.attribution import Attribution, attribution
from services.valuation.domain.arrays import FactTable
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.explanations.timeline import Timeline
from services.valuation.explanations.voided_answers import VoidMark, moved, void_mark
from services.valuation.projection.voided_facts import VoidedFact
from services.valuation.valuations.list_endpoints import amount

MOST_EVENTS = 1_000
_MICROSECONDS_FROM = datetime(2000, 1, 1, tzinfo=UTC)


class StoryPoint(BaseModel):
    """State of the customer; `grade` and `churn_risk` are null before the first purchase."""

    at: datetime
    grade: str | None
    churn_risk: float | None
    net: str
    predicted_12m: str
    clv: str


class StoryEvent(BaseModel):
    """An event of the customer. `amount` and `currency` are null where no money moved. An event
    that is `voided` counts for nothing in `points`."""

    event_id: UUID
    kind: str = Field(examples=[kind.name.lower() for kind in Kind])
    occurred_at: datetime
    amount: str | None
    currency: str | None
    voided: VoidMark | None = None


class StoryGrade(Attribution):
    """A grade as it was published to other systems, and the events it rested on. `grade` and
    `churn_band` are null where the one before was withdrawn."""

    event_id: UUID
    recorded_at: datetime
    grade: str | None
    churn_band: str | None
    because: list[UUID]


class StoryAnswer(BaseModel):
    """`points` are assessed by the scoring configuration in force from what had occurred by then;
    `graded` is what was published. The newest 1,000 `events` and `graded` within the time asked for
    are listed."""

    customer_id: UUID
    currency: str
    points: list[StoryPoint]
    events: list[StoryEvent]
    events_left_out: int
    graded: list[StoryGrade]
    policy_version: int
    ruling: int


def story_answer(
    customer_id: UUID,
    timeline: Timeline,
    facts: FactTable,
    voided: Sequence[VoidedFact],
    published: Sequence[Recorded],
    configuration: ScoringConfiguration,
) -> StoryAnswer:
    start, end = timeline.moments[0], timeline.moments[-1]
    within = facts[(facts["occurred_at"] >= start) & (facts["occurred_at"] <= end)]
    events = [_event(fact) for fact in within[-MOST_EVENTS:]]
    beside = [
        _voided(fact) for fact in voided if _moment(start) <= fact.occurred_at <= _moment(end)
    ]
    shown = sorted([*events, *beside], key=attrgetter("occurred_at"))[-MOST_EVENTS:]
    return StoryAnswer(
        customer_id=customer_id,
        currency=timeline.valued.money.currency[-1].decode(),
        points=[
            _point(timeline, row, configuration.policy) for row in range(len(timeline.moments))
        ],
        events=shown,
        events_left_out=len(within) + len(beside) - len(shown),
        graded=list(_graded(published, _moment(start), _moment(end)))[-MOST_EVENTS:],
        policy_version=configuration.policy_version,
        ruling=configuration.version,
    )


def _point(timeline: Timeline, row: int, policy: Policy) -> StoryPoint:
    money = timeline.valued.money
    currency, place = money.currency[row].decode(), int(timeline.grade[row])
    risk = float(timeline.valued.ahead.churn_risk[row])
    return StoryPoint(
        at=_moment(timeline.moments[row]),
        grade=None if place == UNGRADED else policy.grades[place].name,
        churn_risk=None if np.isnan(risk) else risk,
        net=amount(float(money.net[row]), currency),
        predicted_12m=amount(float(timeline.valued.predicted_12m[row]), currency),
        clv=amount(float(timeline.valued.clv[row]), currency),
    )


def _event(fact: Any) -> StoryEvent:
    return StoryEvent(
        event_id=UUID(bytes=bytes(fact["event_id"])),
        kind=Kind(int(fact["kind"])).name.lower(),
        occurred_at=_moment(fact["occurred_at"]),
        **moved(int(fact["amount"]), fact["currency"].decode()),
    )


def _voided(fact: VoidedFact) -> StoryEvent:
    return StoryEvent(
        event_id=fact.event_id,
        kind=Kind(fact.kind).name.lower(),
        occurred_at=fact.occurred_at,
        voided=void_mark(fact),
        **moved(fact.amount, fact.currency),
    )


def _graded(published: Iterable[Recorded], start: datetime, end: datetime) -> Iterable[StoryGrade]:
    for recorded in published:
        if start <= recorded.recorded_at <= end:
            event = recorded.event()
            yield StoryGrade(
                event_id=recorded.event_id,
                recorded_at=recorded.recorded_at,
                grade=getattr(event, "grade", None),
                churn_band=getattr(event, "churn_band", None),
                because=list(event.because),
                **attribution(recorded),
            )


def _moment(microseconds: Any) -> datetime:
    return _MICROSECONDS_FROM + timedelta(microseconds=int(microseconds))
