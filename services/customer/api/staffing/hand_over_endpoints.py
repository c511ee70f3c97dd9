"""POST /v1/staff/{id}/hand-over, GET /v1/staff/{id}/hand-overs and one of them."""

from uuid import UUID

from fastapi import Request, Response

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.openapi.document import problems
from services.customer.api.staffing.staff_answers import HandOverAnswer, HandOversFound
from services.customer.api.staffing.staff_bodies import HandOverBody, hand_over_of
from services.customer.api.staffing.staff_endpoints import Handler, Showing

routes = router("staff")


@routes.post(
    "/staff/{staff_id}/hand-over",
    status_code=202,
    response_model=HandOverAnswer,
    responses={
        200: {"description": "The same was started before", "model": HandOverAnswer},
        **problems(404, 409),
    },
)
@requires("admin", "manager", data=of_everybody("customers"))
async def hand_over_customers(
    request: Request, staff_id: UUID, body: HandOverBody, staff: Handler
) -> Response:
    """Give all customers that the member owns now to others, with the reason in their histories.

    It is done soon after this answer, whatever dies meanwhile. Customers assigned to somebody else
    in the meantime stay with them, and so do those the member is assigned after this.
    """
    return await staff.update(request, staff_id, hand_over_of(body))


@routes.get("/staff/{staff_id}/hand-overs", response_model=HandOversFound, responses=problems(404))
@requires("admin", "manager", "analyst", data=of_everybody("customers"))
async def list_hand_overs(request: Request, staff_id: UUID, showing: Showing) -> HandOversFound:
    """All hand-overs of the member, the newest first."""
    return HandOversFound(items=await showing.hand_overs(request, staff_id))


@routes.get(
    "/staff/{staff_id}/hand-overs/{hand_over_id}",
    response_model=HandOverAnswer,
    responses=problems(404),
)
@requires("admin", "manager", "analyst", data=of_everybody("customers"))
async def read_hand_over(
    request: Request, staff_id: UUID, hand_over_id: UUID, showing: Showing
) -> HandOverAnswer:
    """The hand-over, and how many customers have their new owner."""
    return await showing.hand_over(request, staff_id, hand_over_id)
