"""POST /v1/customers/{survivor_id}/merge and .../unmerge."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.answers import CustomerAnswer
from services.customer.api.bodies import MemberBody
from services.customer.api.merging.merge_handler import MergeHandler, Regroup
from services.customer.domain.customer.merging import merge, unmerge

routes = router("customers")
Handler = Annotated[MergeHandler, part(MergeHandler)]
Version = Annotated[IfMatch | None, Depends(if_match)]


@routes.post(
    "/customers/{survivor_id}/merge",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", data=of_customer("customers", "customer_id"))
async def merge_customer(
    request: Request, survivor_id: UUID, body: MemberBody, version: Version, survivors: Handler
) -> Response:
    """Say that another record, and whatever was merged into it, is this customer.

    Nothing is moved: the record keeps its id and its history, which count as the survivor's from
    now on. It is changed and erased through the survivor alone, and can leave again.
    """
    command = Regroup(body.customer_id, merge)
    return await survivors.change(request, survivor_id, command, version)


@routes.post(
    "/customers/{survivor_id}/unmerge",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", data=of_customer("customers", "customer_id"))
async def unmerge_customer(
    request: Request, survivor_id: UUID, body: MemberBody, version: Version, survivors: Handler
) -> Response:
    """Take the merge of one record back: it is a customer of its own again, together with those
    that had been merged into it before, if they have not left since. The others stay."""
    command = Regroup(body.customer_id, unmerge)
    return await survivors.change(request, survivor_id, command, version)
