"""GET /v1/customers/{id}/overview: one answer with everything that matters about a customer."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Request

from libs.events.relation import Axis, AxisValue
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
from services.customer.api.overview_parts.part_reading import OverviewRows
from services.customer.api.overview_parts.part_showing import OverviewParts
from services.customer.api.reading import READERS
from services.customer.api.showing import CustomerAnswers
from services.customer.api.worth.value_answers import value_of
from services.customer.api.worth.value_filters import sees_value
from services.customer.axes.axis_streams import values_of
from services.customer.customer_streams import folded_with
from services.customer.domain.customer.state import Customer
from services.customer.projections import activity, totals
from services.customer.projections.activity import ACTIVITY, ActivityRow
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.invoices import Receivable, receivables
from services.customer.projections.totals import TOTALS, TotalsRow
from services.customer.projections.value_rows import VALUES, ValueRow

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
    known = folded_with(customer_id, events, CLOSED).known
    records, graded_as = known.records, known.merged_into or customer_id
    freshness, now = await applied.of_customer({*records, graded_as}), datetime.now(UTC)
    seen = who.customer_id is None and await sees_value(request, graded_as)
    async with (
        pool.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        listed = await CUSTOMERS.load(connection, [graded_as])
        worth = await VALUES.load(connection, [graded_as])
        happened = await ACTIVITY.load(connection, records)
        sums = await TOTALS.load(connection, records)
        owed = await receivables(connection, records, now)
        on_axes = None if who.customer_id else await values_of(connection, known, now)
        read = await parts.read(request, connection, known, events, now)
    row = listed.get(graded_as, CustomerRow(graded_as))
    return OverviewAnswer(
        customer=await showing.customer(request, customer_id, events),
        **_figures(customer_id, happened.values(), sums.values(), owed),
        **_judged(row, worth.get(graded_as) if seen else None, seen=seen),
        axes=on_axes,
        people=await parts.people(request, read),
        hand_over=await parts.hand_over(request, events),
        **_lines(known, read, on_axes, now),
        freshness=freshness_answer(freshness),
        freshness_by_part=freshness_by_part(await applied.by_topic()),
    )


def _judged(row: CustomerRow, worth: ValueRow | None, *, seen: bool) -> dict[str, Any]:
    """Grade, and what the customer is worth to whoever may see it."""
    return {
        "standing": standing_answer(row.standing),
        "valuation": value_of(worth, row.grade) if seen else None,
    }


def _figures(
    customer_id: UUID,
    happened: Iterable[ActivityRow],
    sums: Iterable[TotalsRow],
    owed: Iterable[Receivable],
) -> dict[str, Any]:
    """Activity and money of all records together."""
    return {
        "activity": activity_answer(activity.added_up(customer_id, happened)),
        "totals": [totals_answer(row) for row in totals.added_up(customer_id, sums)],
        "receivables": [receivable_answer(each) for each in owed],
    }


def _lines(
    known: Customer,
    read: OverviewRows,
    on_axes: Mapping[Axis, list[AxisValue]] | None,
    now: datetime,
) -> dict[str, Any]:
    """The parts that follow from what was read without asking anything more."""
    return {
        "service": service_part(read),
        "last_interactions": last_interactions(read.latest),
        "consents": consent_lines(known, read, now),
        "traits": traits_part(read, on_axes),
        "warnings": warnings_of(read),
    }
