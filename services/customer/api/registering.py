"""POST /v1/customers and /v1/customers:batch."""

from typing import Annotated

from fastapi import Request, Response

from libs.web.commands.batches import MAX_BODY, batch_items
from libs.web.gate.admission import Admitted
from libs.web.gate.roles import requires, rule_of
from libs.web.gate.routing import HotRoute, router
from libs.web.openapi.document import problems
from libs.web.openapi.operations import REF, batch_operation
from libs.web.parts import part, part_of
from services.customer.api.answers import CustomerAnswer
from services.customer.api.bodies import EXAMPLE, RegisterBody, registration_of
from services.customer.api.customer_handler import CustomerHandler

REGISTRARS = ("admin", "manager", "agent", "integration")
routes = router("customers")


@routes.post(
    "/customers",
    status_code=201,
    response_model=CustomerAnswer,
    responses={
        200: {"description": "The same was registered before", "model": CustomerAnswer},
        **problems(409),
    },
)
@requires(*REGISTRARS)
async def register_customer(
    request: Request,
    body: RegisterBody,
    customers: Annotated[CustomerHandler, part(CustomerHandler)],
) -> Response:
    """Register a customer. A `customer_id` of yours makes this safe to repeat under any key."""
    return await customers.create(request, registration_of(body))


async def register_customers(request: Request, admitted: Admitted) -> Response:
    items = batch_items(admitted.body)
    return await part_of(request, CustomerHandler).create_many(request, items)


BATCH = HotRoute(
    "/v1/customers:batch",
    register_customers,
    method="POST",
    rule=rule_of(*REGISTRARS, max_body=MAX_BODY),
    operation=batch_operation(
        "register_customers",
        tag="customers",
        summary="Register up to 1,000 customers",
        item={"$ref": REF.format(name="RegisterBody")},
        result={"$ref": REF.format(name="CustomerAnswer")},
        schemas={},
        example=EXAMPLE,
    ),
)
