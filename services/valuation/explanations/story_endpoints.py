"""GET /v1/valuations/{customer_id}/story: worth, risk and grade over time, and what moved them."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Query
from pydantic import AwareDatetime

from libs.eventstore.reading import read_stream
from libs.web.errors.problems import invalid_field, not_found
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.valuation.domain.arrays import FactTable
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.explanations.story_answers import StoryAnswer, story_answer
from services.valuation.explanations.timeline import in_order, moments_between, timeline
from services.valuation.projection.voided_facts import VoidedFact
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.storage.facts import microseconds
from services.valuation.storage.published_grades import stream_of

routes = router("valuations")
_Since = Annotated[AwareDatetime | None, Query(alias="from", description="Else the first event")]
_Until = Annotated[AwareDatetime | None, Query(description="Else now; never later")]
_Points = Annotated[int, Query(ge=4, le=200, description="How many moments at most")]


@routes.get("/valuations/{customer_id}/story", response_model=StoryAnswer, responses=problems(404))
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("valuations"),
)
async def tell_story(
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    reading: Annotated[SnapshotReader, part(SnapshotReader)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    calendar: Annotated[BusinessCalendar, part(BusinessCalendar)],
    since: _Since = None,
    to: _Until = None,
    points: _Points = 120,
) -> StoryAnswer:
    """One customer's worth, grade and churn risk over time, and the events that moved them."""
    only_own(who, customer_id)
    facts = in_order(await reading.facts(customer_id))
    voided = await reading.voided(customer_id)
    now = await reading.snapshot([customer_id])
    if now is None or not (len(facts) or voided):
        raise not_found("customer_not_found", "There is no such customer")
    start, end = _span(_first(facts, voided), since, to)
    configuration = now.configuration.alone(bool(now.valued.piloted[0]))
    moments = moments_between(start, end, facts["occurred_at"], points)
    past = await asyncio.to_thread(
        timeline, customer_id, facts, moments, configuration, now.overrides.assessed, calendar
    )
    published = await read_stream(pool, stream_of(customer_id))
    return story_answer(customer_id, past, facts, voided, published, configuration)


def _first(facts: FactTable, voided: Sequence[VoidedFact]) -> int:
    """The moment of the first event, in microseconds; `facts` are in order."""
    moments = [microseconds(fact.occurred_at) for fact in voided]
    return min([*facts["occurred_at"][:1].tolist(), *moments])


def _span(first: int, since: datetime | None, to: datetime | None) -> tuple[int, int]:
    """Start and end in microseconds, cut to the time from the first event until now. Raises 422."""
    now = microseconds(datetime.now(UTC))
    end = now if to is None else min(microseconds(to.astimezone(UTC)), now)
    start = first if since is None else max(microseconds(since.astimezone(UTC)), first)
    if start >= end and (since is not None or to is not None):
        message = "must leave some time in which this customer was known"
        raise invalid_field("/query/from" if to is None else "/query/to", "invalid", message)
    return min(start, end), end
