"""GET /v1/customers/{id}/overview: one answer with everything that matters about a customer."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Request

from libs.sealing.opening import CLOSED
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.overview_answers import (
    OverviewAnswer,
    activity_answer,
    receivable_answer,
    standing_answer,
    totals_answer,
)
from services.customer.api.reading import READERS
from services.customer.api.showing import CustomerAnswers
from services.customer.axes.axis_streams import values_of
from services.customer.customer_streams import folded_with
from services.customer.projections import activity, totals
from services.customer.projections.activity import ACTIVITY
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.invoices import receivables
from services.customer.projections.totals import TOTALS

routes = router("customers")


@routes.get(
    "/customers/{customer_id}/overview", response_model=OverviewAnswer, responses=problems(404, 504)
)
@requires(*READERS, data=of_customer("customers"))
async def read_overview(
    request: Request,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    showing: Annotated[CustomerAnswers, part(CustomerAnswers)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    applied: CaughtUp,
) -> OverviewAnswer:
    """The 360° overview of a customer: fixed facts, activity, totals, money owed, and grade.

    For a survivor, it adds up what is recorded for all of its members. A merged record shows its
    own facts and sums, and the grade of its survivor.
    """
    only_own(who, customer_id)
    events = await showing.customers.events(customer_id)
    known = folded_with(customer_id, events, CLOSED).known
    records, graded_as = known.records, known.merged_into or customer_id
    freshness = await applied.of_customer({*records, graded_as})
    async with (
        pool.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        listed = await CUSTOMERS.load(connection, [graded_as])
        happened = await ACTIVITY.load(connection, records)
        sums = await TOTALS.load(connection, records)
        owed = await receivables(connection, records, datetime.now(UTC))
        ours = who.customer_id is None  # what we think of them is not for customers
        on_axes = await values_of(connection, known, datetime.now(UTC)) if ours else None
    return OverviewAnswer(
        customer=await showing.customer(request, customer_id, events),
        activity=activity_answer(activity.added_up(customer_id, happened.values())),
        totals=[totals_answer(row) for row in totals.added_up(customer_id, sums.values())],
        receivables=[receivable_answer(each) for each in owed],
        standing=standing_answer(listed.get(graded_as, CustomerRow(graded_as)).standing),
        axes=on_axes,
        freshness=freshness_answer(freshness),
    )
