"""GET /v1/customers/{id}/axes; PUT and DELETE of one of them, by hand."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Query, Request, Response

from libs.events.relation import Axis
from libs.sealing.opening import CLOSED
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.axes.axes_handler import AxesHandler
from services.customer.api.axes.axis_answers import AxesAnswer, SetAxesAnswer, axes_answer
from services.customer.api.axes.axis_bodies import AxisBody
from services.customer.api.registering import REGISTRARS
from services.customer.api.relations.relation_bodies import RelationCode
from services.customer.api.showing import CustomerAnswers
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.axes.axis_streams import derived_of, read_axes
from services.customer.customer_streams import folded_with
from services.customer.domain.axis.commands import ReleaseAxis, SetAxis

routes = router("axes")
Handler = Annotated[AxesHandler, part(AxesHandler)]
Seen = Annotated[IfMatch | None, Depends(if_match)]
Reason = Annotated[RelationCode, Query(description="A code, such as bought_after_all")]


@routes.get(
    "/customers/{customer_id}/axes", response_model=AxesAnswer, responses=problems(404, 504)
)
@requires(*COLLEAGUES, data=of_customer("customers"))
async def read_customer_axes(
    response: Response,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    customers: Annotated[CustomerAnswers, part(CustomerAnswers)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    applied: CaughtUp,
) -> AxesAnswer:
    """The customer's place with us, in the market and by temperament: set by hand, or derived from
    purchases, contacts and relations with the reason. A merged record is what its survivor is."""
    known = folded_with(customer_id, await customers.customers.events(customer_id), CLOSED).known
    if known.merged_into:
        events = await customers.customers.events(known.merged_into)
        known = folded_with(known.merged_into, events, CLOSED).known
    id = known.customer_id
    freshness = await applied.of_customer(set(known.records))
    settings = await read_axes(pool, id)
    derived = await derived_of(pool, id, known.records, known.kind, datetime.now(UTC))
    response.headers["ETag"] = etag(len(settings))
    return axes_answer(id, settings, derived, who, freshness_answer(freshness))


@routes.put(
    "/customers/{customer_id}/axes/{axis}",
    response_model=SetAxesAnswer,
    responses=problems(404, 409, 412),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def set_axis(
    request: Request, customer_id: UUID, axis: Axis, body: AxisBody, version: Seen, axes: Handler
) -> Response:
    """Say what the customer is on an axis: it holds, whatever would be derived, until it is taken
    back."""
    command = SetAxis(axis=axis, values=tuple(body.values), reason=body.reason)
    return await axes.change(request, customer_id, command, version)


@routes.delete(
    "/customers/{customer_id}/axes/{axis}",
    response_model=SetAxesAnswer,
    responses=problems(404, 409, 412),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def release_axis(
    request: Request, customer_id: UUID, axis: Axis, reason: Reason, version: Seen, axes: Handler
) -> Response:
    """Take back what was said by hand: what is derived holds again."""
    command = ReleaseAxis(axis=axis, reason=reason)
    return await axes.change(request, customer_id, command, version)
