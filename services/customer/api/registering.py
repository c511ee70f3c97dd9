"""POST /v1/customers and /v1/customers:batch."""

from typing import Annotated

from fastapi import Request, Response

from libs.web.gate.admission import Admitted, reach
from libs.web.gate.items import batch_items
from libs.web.gate.roles import batch_rule, requires
from libs.web.gate.routing import BatchRoute, router
from libs.web.gate.scoping.kinds import of_several
from libs.web.openapi.document import problems
from libs.web.openapi.operations import REF, batch_operation
from libs.web.parts import part, part_of
from services.customer.api.answers import CustomerAnswer
from services.customer.api.bodies import EXAMPLE, RegisterBody, registration_of
from services.customer.api.customer_handler import CustomerHandler
from services.customer.api.duplicates.possible_duplicates import (
    PossibleDuplicates,
    RegisteredAnswer,
)

REGISTRARS = ("admin", "manager", "agent", "integration")
routes = router("customers")


@routes.post(
    "/customers",
    status_code=201,
    response_model=RegisteredAnswer,
    responses={
        200: {"description": "The same was registered before", "model": CustomerAnswer},
        **problems(409),
    },
)
@requires(*REGISTRARS, data=of_several("customers"))
async def register_customer(
    request: Request,
    body: RegisterBody,
    customers: Annotated[CustomerHandler, part(CustomerHandler)],
    duplicates: Annotated[PossibleDuplicates, part(PossibleDuplicates)],
) -> Response:
    """Register a customer. A `customer_id` of yours makes this safe to repeat under any key.

    Whoever may write less than all customers owns those whom they register.
    """
    command = registration_of(body)
    response = await customers.create(request, command)
    return await duplicates.added(request, reach(request), command, response)


async def register_customers(request: Request, admitted: Admitted) -> Response:
    items = await batch_items(admitted)
    return await part_of(request, CustomerHandler).create_many(request, items)


BATCH = BatchRoute(
    "/v1/customers:batch",
    register_customers,
    method="POST",
    rule=batch_rule(*REGISTRARS, data=of_several("customers")),
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
