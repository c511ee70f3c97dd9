"""Overrides of a customer: PUT and DELETE .../grade, POST and GET .../assessments."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response
from pydantic import BaseModel, Field, StringConstraints

from libs.web.errors.validation import RequestModel
from libs.web.errors.wordings import worded
from libs.web.fields.fields import FreeText
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.personal import Visibility
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.attribution import Attribution
from services.valuation.domain.overrides.commands import Assess, ReleaseGrade, SetGrade
from services.valuation.overrides.override_answers import OverrideAnswers
from services.valuation.overrides.override_handler import OverrideHandler

routes = router("judgements")
Handler = Annotated[OverrideHandler, part(OverrideHandler)]
Who = Annotated[Caller, Depends(caller)]
Code = Annotated[
    str,
    StringConstraints(
        pattern=worded("^[a-z0-9_]{1,24}$", "must be a code of up to 24 letters a-z, digits and _")
    ),
]
GradeName = Annotated[
    str,
    StringConstraints(pattern=worded("^[A-Za-z0-9+-]{1,8}$", "must be a grade, such as A or B+")),
]
Period = Annotated[
    str,
    StringConstraints(
        pattern=worded(
            "^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$",
            "must be a period, such as 2026, 2026-Q1, 2026-H2 or 2026-03",
        )
    ),
]


class SetGradeBody(RequestModel):
    """`reason` is a code of your choice, never free text; `until` is the last day it holds."""

    grade: GradeName
    reason: Code
    until: date


class AssessmentsBody(RequestModel):
    """Points from 0 to 10 by indicator; others stay as they were assessed before. `note` says why;
    it is personal data, and gone with the customer's."""

    indicators: Annotated[
        dict[Code, Annotated[int, Field(ge=0, le=10, strict=True)]],
        Field(min_length=1, max_length=40),
    ]
    period: Period | None = None
    note: FreeText | None = None


class SetGradeAnswer(Attribution):
    grade: str
    reason: str
    by: str
    until: date
    set_at: datetime
    holds: bool
    event_id: UUID


class Assessment(Attribution):
    """`note`: null where there is none, or why is said by `personal_data` of the record. `stale`:
    older than the policy has customers assessed again; it still counts."""

    indicator: str
    points: int
    period: str | None
    judged_on: date
    by: str
    note: str | None
    stale: bool
    event_id: UUID


class RecordJudgements(BaseModel):
    """Overrides of one record that have not been withdrawn. `personal_data` says why notes may be
    null: `masked`, because the caller has no scope pii:read, or `erased`; `clear` where nothing is
    hidden."""

    customer_id: UUID
    grade_set: SetGradeAnswer | None
    assessments: list[Assessment]
    personal_data: Visibility


class JudgementsAnswer(RecordJudgements):
    """`records`: what had been said of records that are merged into this customer. It is shown, and
    grades nobody until it is said again of the customer; a record that leaves takes it along."""

    merged_into: UUID | None
    records: list[RecordJudgements]


@routes.put(
    "/valuations/{customer_id}/grade",
    response_model=JudgementsAnswer,
    responses=problems(404, 409),
)
@requires("admin", "manager", data=of_customer("valuations"))
async def set_grade(
    request: Request,
    customer_id: UUID,
    body: SetGradeBody,
    who: Who,
    overrides: Handler,
) -> Response:
    """Set a grade by hand: it holds through its last day, beside the one that is computed. A
    customer who has not bought yet is graded from the first purchase on."""
    command = SetGrade(by=who.actor, grade=body.grade, reason=body.reason, until=body.until)
    return await overrides.take(request, customer_id, command)


@routes.delete(
    "/valuations/{customer_id}/grade",
    response_model=JudgementsAnswer,
    responses=problems(404, 409),
)
@requires("admin", "manager", data=of_customer("valuations"))
async def release_grade(
    request: Request, customer_id: UUID, who: Who, overrides: Handler
) -> Response:
    """Withdraw a grade set by hand: the computed one holds again."""
    return await overrides.take(request, customer_id, ReleaseGrade(by=who.actor))


@routes.post(
    "/valuations/{customer_id}/assessments",
    response_model=JudgementsAnswer,
    responses=problems(404, 409),
)
@requires("admin", "manager", "agent", data=of_customer("valuations"))
async def assess_customer(
    request: Request,
    customer_id: UUID,
    body: AssessmentsBody,
    who: Who,
    overrides: Handler,
) -> Response:
    """Judge a customer on indicators that the scorecard of a policy asks people for."""
    command = Assess(by=who.actor, indicators=body.indicators, period=body.period, note=body.note)
    return await overrides.take(request, customer_id, command)


@routes.get("/valuations/{customer_id}/assessments", response_model=JudgementsAnswer)
@requires("admin", "manager", "agent", "analyst", data=of_customer("valuations"))
async def read_judgements(
    request: Request,
    customer_id: UUID,
    who: Who,
    answers: Annotated[OverrideAnswers, part(OverrideAnswers)],
) -> dict[str, Any]:
    """Overrides of a customer; without any, `grade_set` is null and the lists are empty."""
    only_own(who, customer_id)
    return await answers.of(request, customer_id)
