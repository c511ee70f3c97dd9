"""GET and PUT /v1/access, and GET /v1/access/history: whose data each role reads and writes."""

from typing import Annotated

from fastapi import Depends, Request, Response

from libs.database.cursors import CursorCodec
from libs.eventstore.reading import read_stream
from libs.web.commands.etags import IfMatch, etag, required_if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.stream_pages import page_of
from services.customer.api.access.access_bodies import AccessBody, change_of
from services.customer.api.access.access_handler import (
    AccessAnswer,
    AccessHandler,
    AccessHistory,
    access_answer,
)
from services.customer.domain.access.policy_stream import POLICY_STREAM

routes = router("access")
Handler = Annotated[AccessHandler, part(AccessHandler)]


@routes.get("/access", response_model=AccessAnswer)
@requires("admin")
async def read_access(response: Response, policy: Handler) -> AccessAnswer:
    """The access policy in force, every role and kind of data said."""
    answer = await policy.in_force()
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.put("/access", response_model=AccessAnswer, responses=problems(412, 428))
@requires("admin")
async def change_access(
    request: Request,
    body: AccessBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    policy: Handler,
) -> Response:
    """Replace the access policy. Other services keep to it as soon as they hear of it.

    A `team` are the members of staff with the caller's team, and all who answer to the caller. What
    is out of scope is not found, not listed and not counted; what tells of everybody is refused to
    whoever has less than `all` (403 `scope_needs_all`). A shorter time for reads to be kept deletes
    older ones within the hour, at every service that heard of it.
    """
    return await policy.change(request, POLICY_STREAM, change_of(body), version)


@routes.get("/access/history", response_model=AccessHistory)
@requires("admin")
async def list_access_policies(
    policy: Handler,
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> AccessHistory:
    """Every access policy there was, the newest first, and who published it."""
    events = await read_stream(policy.pool, POLICY_STREAM)
    page, next_cursor = page_of(events, cursor, limit, cursors, POLICY_STREAM.encode())
    return AccessHistory(items=[access_answer(each) for each in page], next_cursor=next_cursor)
