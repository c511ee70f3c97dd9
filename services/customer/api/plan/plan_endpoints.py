"""GET and PUT /v1/customers/{id}/plan."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, etag, required_if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.plan.plan_answers import PlanAnswer
from services.customer.api.plan.plan_bodies import PlanBody, plan_of
from services.customer.api.plan.plan_handler import PlanHandler
from services.customer.api.registering import REGISTRARS
from services.customer.api.staffing.staff_endpoints import COLLEAGUES

routes = router("account plans")
Plans = Annotated[PlanHandler, part(PlanHandler)]


@routes.get("/customers/{customer_id}/plan", response_model=PlanAnswer, responses=problems(404))
@requires(*COLLEAGUES, data=of_customer("customers"))
async def read_plan(
    request: Request, response: Response, customer_id: UUID, plans: Plans
) -> PlanAnswer:
    """The account plan: goals, and actions with due dates; of a merged record its survivor's."""
    answer = await plans.read(request, customer_id)
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.put(
    "/customers/{customer_id}/plan",
    response_model=PlanAnswer,
    responses=problems(404, 409, 412, 428),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def change_plan(
    request: Request,
    customer_id: UUID,
    body: PlanBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    plans: Plans,
) -> Response:
    """Replace the account plan. The first is of version 0 until then."""
    return await plans.change(request, customer_id, plan_of(customer_id, body), version)
