"""PUT /v1/customers/{id}/status."""

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
from services.customer.api.bodies import StatusBody
from services.customer.api.customer_handler import CustomerHandler
from services.customer.domain.customer.commands import ChangeStatus

routes = router("customers")


@routes.put(
    "/customers/{customer_id}/status",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", data=of_customer("customers"))
async def change_customer_status(
    request: Request,
    customer_id: UUID,
    body: StatusBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    customers: Annotated[CustomerHandler, part(CustomerHandler)],
) -> Response:
    """Suspend, close or take up trade again. Purchases dated from then on are refused; history of
    before can still be recorded, and the call centre serves everybody."""
    command = ChangeStatus(status=body.status, reason=body.reason)
    return await customers.change(request, customer_id, command, version)
