"""GET /v1/customers/{id}/overview: one answer with everything that matters about a customer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Request

from libs.events.recorded import Recorded
from libs.sealing.opening import CLOSED
from libs.web.gate.admission import caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.overview_answers import (
    OverviewAnswer,
    activity_answer,
    last_interactions,
    receivable_answer,
    standing_answer,
    totals_answer,
)
from services.customer.api.overview_parts.part_lines import (
    consent_lines,
    freshness_by_part,
    service_part,
    traits_part,
    warnings_of,
)
from services.customer.api.overview_parts.part_questions import Subject
from services.customer.api.overview_parts.part_reading import OverviewRows, read_rows
from services.customer.api.overview_parts.part_scopes import part_scopes
from services.customer.api.overview_parts.part_showing import OverviewParts, last_assigned
from services.customer.api.reading import READERS
from services.customer.api.showing import CustomerAnswers
from services.customer.api.worth.value_answers import value_of
from services.customer.customer_streams import folded_with

routes = router("customers")


@routes.get(
    "/customers/{customer_id}/overview", response_model=OverviewAnswer, responses=problems(404, 504)
)
@requires(*READERS, data=of_customer("customers"))
async def read_overview(
    request: Request,
    customer_id: UUID,
    showing: Annotated[CustomerAnswers, part(CustomerAnswers)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    applied: CaughtUp,
    parts: Annotated[OverviewParts, part(OverviewParts)],
) -> OverviewAnswer:
    """The 360° overview: facts, people, activity, totals, money owed, worth, grade, what is open at
    the call centre, consents, and warnings. A survivor's adds up all of its members; a merged
    record shows its own facts and sums, and its survivor's grade and worth."""
    only_own(who := caller(request), customer_id)
    events = await showing.customers.events(customer_id)
    scopes, subject = await part_scopes(request), _subject(customer_id, events)
    # Asked before anything is read: it says what is in the answer at least.
    freshness = await applied.of_customer({*subject.known.records, subject.graded_as})
    by_topic = await applied.by_topic()
    read = await read_rows(pool, subject, scopes, axes=who.customer_id is None)
    shown = await parts.shown(request, subject, read)
    return OverviewAnswer(
        customer=shown.customer,
        people=shown.people,
        hand_over=shown.hand_over,
        **_figures(read),
        **_lines(subject, read),
        freshness=freshness_answer(freshness),
        freshness_by_part=freshness_by_part(by_topic),
    )


def _subject(customer_id: UUID, events: Sequence[Recorded]) -> Subject:
    known, assigned = folded_with(customer_id, events, CLOSED).known, last_assigned(events)
    handed = assigned.event().hand_over_id if assigned else None
    return Subject(known, events, datetime.now(UTC), handed)


def _figures(read: OverviewRows) -> dict[str, Any]:
    """Activity and money of all records together, grade, and worth to whoever may see it."""
    shown = read.value_shown
    return {
        "activity": activity_answer(read.activity),
        "totals": [totals_answer(row) for row in read.totals],
        "receivables": [receivable_answer(each) for each in read.owed],
        "standing": standing_answer(read.row.standing),
        "valuation": value_of(read.worth, read.row.grade) if shown else None,
    }


def _lines(subject: Subject, read: OverviewRows) -> dict[str, Any]:
    """The parts that follow from what was read without asking anything more."""
    return {
        "axes": read.on_axes,
        "service": service_part(read),
        "last_interactions": last_interactions(read.latest),
        "consents": consent_lines(subject.known, read, subject.now),
        "traits": traits_part(read),
        "warnings": warnings_of(read),
    }
