"""POST and GET /v1/staff, GET and PATCH /v1/staff/{id}, GET /v1/staff/me and PUT .../state."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from libs.events.staff import StaffState
from libs.web.commands.etags import IfMatch, etag, if_match, required_if_match
from libs.web.fields.fields import Label
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.customer.api.staffing.staff_answers import StaffAnswer, StaffList
from services.customer.api.staffing.staff_bodies import (
    StaffBody,
    StaffChangeBody,
    StaffStateBody,
    staff_change_of,
    staff_of,
    staff_state_of,
)
from services.customer.api.staffing.staff_handler import StaffHandler
from services.customer.api.staffing.staff_showing import StaffAnswers

routes = router("staff")
COLLEAGUES = ("admin", "manager", "agent", "analyst", "integration")
Handler = Annotated[StaffHandler, part(StaffHandler)]
Showing = Annotated[StaffAnswers, part(StaffAnswers)]


@routes.post(
    "/staff",
    status_code=201,
    response_model=StaffAnswer,
    responses={
        200: {"description": "The same member was registered before", "model": StaffAnswer},
        **problems(404, 409),
    },
)
@requires("admin", "manager", data=of_everybody("customers"))
async def register_staff(request: Request, body: StaffBody, staff: Handler) -> Response:
    """Register a member of staff. A `staff_id` of yours makes this safe to repeat."""
    return await staff.register(request, staff_of(body))


@routes.get("/staff", response_model=StaffList)
@requires(*COLLEAGUES)
async def list_staff(
    request: Request,
    showing: Showing,
    team: Annotated[Label | None, Query()] = None,
    state: StaffState | None = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> StaffList:
    """Members of staff in the order of their registration, those who left included."""
    page = await showing.page(team, state, cursor, limit)
    items = await showing.many(request, [row["staff_id"] for row in page.items])
    return StaffList(items=items, next_cursor=page.next_cursor)


@routes.get("/staff/me", response_model=StaffAnswer, responses=problems(404))
@requires(*COLLEAGUES)
async def read_own_staff(
    request: Request, who: Annotated[Caller, Depends(caller)], showing: Showing
) -> StaffAnswer:
    """The member who signs in by the subject of this token."""
    return await showing.signed_in(request, who.subject)


@routes.get("/staff/{staff_id}", response_model=StaffAnswer, responses=problems(404))
@requires(*COLLEAGUES)
async def read_staff_member(
    request: Request, response: Response, staff_id: UUID, showing: Showing
) -> StaffAnswer:
    answer = await showing.one(request, staff_id)
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.patch(
    "/staff/{staff_id}", response_model=StaffAnswer, responses=problems(404, 409, 412, 428)
)
@requires("admin", "manager", data=of_everybody("customers"))
async def change_staff(
    request: Request,
    staff_id: UUID,
    body: StaffChangeBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    staff: Handler,
) -> Response:
    """Change what is given and leave the rest; null clears a field. A subject or label is one
    member's: that of somebody who left may become another's."""
    return await staff.update(request, staff_id, staff_change_of(body), version)


@routes.put(
    "/staff/{staff_id}/state", response_model=StaffAnswer, responses=problems(404, 409, 412)
)
@requires("admin", "manager", data=of_everybody("customers"))
async def change_staff_state(
    request: Request,
    staff_id: UUID,
    body: StaffStateBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    staff: Handler,
) -> Response:
    """Say that a member is active, away or has left. Whoever left keeps their customers until
    these are handed over, signs in no more, and may become active again."""
    return await staff.update(request, staff_id, staff_state_of(body), version)
