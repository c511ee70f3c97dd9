"""PATCH /v1/customers/{id}, PUT .../owner and POST .../erase."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match, required_if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.answers import CustomerAnswer
from services.customer.api.bodies import ChangeBody, OwnerBody, change_of, owner_of
from services.customer.api.customer_handler import CustomerHandler
from services.customer.domain.customer.commands import EraseCustomer

routes = router("customers")
Handler = Annotated[CustomerHandler, part(CustomerHandler)]


@routes.patch(
    "/customers/{customer_id}",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412, 428),
)
@requires("admin", "manager", "agent", "integration", data=of_customer("customers"))
async def change_customer(
    request: Request,
    customer_id: UUID,
    body: ChangeBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    customers: Handler,
) -> Response:
    """Change what is given and leave the rest; null clears a field, or one external id."""
    return await customers.change(request, customer_id, change_of(body), version)


@routes.put(
    "/customers/{customer_id}/owner",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", data=of_customer("customers"))
async def assign_owner(
    request: Request,
    customer_id: UUID,
    body: OwnerBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    customers: Handler,
) -> Response:
    """Make a member of staff, or an employee named by the subject of their token, the customer's
    account manager. Whoever left can become nobody's."""
    return await customers.change(request, customer_id, owner_of(body), version)


@routes.post(
    "/customers/{customer_id}/erase",
    response_model=CustomerAnswer,
    responses=problems(404, 409),
)
@requires("admin", data=of_customer("customers"))
async def erase_customer(request: Request, customer_id: UUID, customers: Handler) -> Response:
    """Destroy the key that the customer's personal data are sealed with. There is no way back.

    Totals and histories stay, without a name. Other services do the same as soon as they hear.
    """
    return await customers.change(request, customer_id, EraseCustomer())
