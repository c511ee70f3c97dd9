"""POST /v1/customers/{id}/contact-points, PATCH and DELETE of one."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match, required_if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.customer_handler import CustomerHandler
from services.customer.api.file.contact_answers import ContactPointAnswer
from services.customer.api.file.contact_bodies import (
    ContactPointBody,
    ContactPointChangeBody,
    contact_change_of,
    contact_point_of,
)
from services.customer.domain.customer.commands import RemoveContactPoint

routes = router("customers")
WRITERS = ("admin", "manager", "agent", "integration")
Handler = Annotated[CustomerHandler, part(CustomerHandler)]


@routes.post(
    "/customers/{customer_id}/contact-points",
    status_code=201,
    response_model=ContactPointAnswer,
    responses={
        200: {"description": "The same was added before", "model": ContactPointAnswer},
        **problems(404, 409, 412),
    },
)
@requires(*WRITERS, data=of_customer("customers"))
async def add_contact_point(
    request: Request,
    customer_id: UUID,
    body: ContactPointBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    customers: Handler,
) -> Response:
    """Add a name, address, e-mail or phone. The preferred one of a kind is the customer's `name`,
    `email` or `phone`. A `contact_point_id` of yours makes this safe to repeat under any key."""
    return await customers.change(request, customer_id, contact_point_of(body), version)


@routes.patch(
    "/customers/{customer_id}/contact-points/{contact_point_id}",
    response_model=ContactPointAnswer,
    responses=problems(404, 409, 412, 428),
)
@requires(*WRITERS, data=of_customer("customers"))
async def change_contact_point(
    request: Request,
    customer_id: UUID,
    contact_point_id: UUID,
    body: ContactPointChangeBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    customers: Handler,
) -> Response:
    """Change what is given and leave the rest. The ETag is the customer's."""
    command = contact_change_of(contact_point_id, body)
    return await customers.change(request, customer_id, command, version)


@routes.delete(
    "/customers/{customer_id}/contact-points/{contact_point_id}",
    status_code=204,
    responses=problems(404, 409, 412),
)
@requires(*WRITERS, data=of_customer("customers"))
async def remove_contact_point(
    request: Request,
    customer_id: UUID,
    contact_point_id: UUID,
    version: Annotated[IfMatch | None, Depends(if_match)],
    customers: Handler,
) -> Response:
    """Remove one; of a kind whose preferred one is gone none is preferred. The preferred name stays
    until another is preferred."""
    command = RemoveContactPoint(contact_point_id=contact_point_id)
    return await customers.change(request, customer_id, command, version)
