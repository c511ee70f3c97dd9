"""POST and GET /v1/views; GET, PATCH and DELETE /v1/views/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from libs.events.file.views import ViewDeleted
from libs.web.commands.etags import IfMatch, etag, if_match, required_if_match
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.api.views.view_answers import ViewAnswer, ViewList
from services.customer.api.views.view_bodies import (
    ViewBody,
    ViewChangeBody,
    view_change_of,
    view_of,
)
from services.customer.api.views.view_handler import ViewHandler
from services.customer.api.views.view_query import ViewQueries
from services.customer.api.views.view_showing import ViewAnswers

routes = router("views")
Handler = Annotated[ViewHandler, part(ViewHandler)]
Queries = Annotated[ViewQueries, part(ViewQueries)]
Showing = Annotated[ViewAnswers, part(ViewAnswers)]


@routes.post(
    "/views",
    status_code=201,
    response_model=ViewAnswer,
    responses={
        200: {"description": "The same view was saved before", "model": ViewAnswer},
        **problems(403, 409),
    },
)
@requires(*COLLEAGUES)
async def save_view(
    request: Request,
    body: ViewBody,
    who: Annotated[Caller, Depends(caller)],
    queries: Queries,
    views: Handler,
) -> Response:
    """Save filters, sort and columns of a list under a name, for oneself, one's team or all; what
    the list refuses is refused here at the same parameter. A `view_id` of yours makes this safe to
    repeat."""
    await queries.check(request, body.query)
    return await views.create(request, view_of(body, who.actor))


@routes.get("/views", response_model=ViewList)
@requires(*COLLEAGUES)
async def list_views(
    request: Request,
    showing: Showing,
    own: Annotated[bool, Query(description="Only one's own")] = False,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> ViewList:
    """The caller's own views and those shared with them, by name."""
    views, page = await showing.page(request, own, cursor, limit)
    return ViewList(items=list(views), next_cursor=page.next_cursor)


@routes.get("/views/{view_id}", response_model=ViewAnswer, responses=problems(404))
@requires(*COLLEAGUES)
async def read_view(
    request: Request, response: Response, view_id: UUID, showing: Showing
) -> ViewAnswer:
    answer = await showing.one(request, view_id)
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.patch(
    "/views/{view_id}",
    response_model=ViewAnswer,
    responses=problems(403, 404, 409, 412, 428),
)
@requires(*COLLEAGUES)
async def change_view(
    request: Request,
    view_id: UUID,
    body: ViewChangeBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    queries: Queries,
    views: Handler,
) -> Response:
    """Rename a view, share it otherwise, or change what it asks for: whose it is, and of a shared
    one admins too."""
    if body.query is not None:
        await queries.check(request, body.query)
    return await views.change(request, view_id, view_change_of(view_id, body), version)


@routes.delete(
    "/views/{view_id}", response_model=ViewAnswer, responses=problems(403, 404, 409, 412)
)
@requires(*COLLEAGUES)
async def delete_view(
    request: Request,
    view_id: UUID,
    version: Annotated[IfMatch | None, Depends(if_match)],
    views: Handler,
) -> Response:
    """Delete a view; its id is not given again."""
    return await views.change(request, view_id, ViewDeleted(view_id=view_id), version)
