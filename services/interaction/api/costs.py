"""POST /v1/costs and :batch, and GET /v1/costs/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from libs.web.gate.admission import Admitted
from libs.web.gate.items import batch_items
from libs.web.gate.roles import batch_rule, requires
from libs.web.gate.routing import BatchRoute, router
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.openapi.document import problems
from libs.web.openapi.operations import REF, batch_operation
from libs.web.parts import part, part_of
from services.interaction.api.bodies.cost_bodies import COSTS, EXAMPLE, CostAnswer, CostBody
from services.interaction.api.entry_handler import EntryHandler

RECORDERS = ("admin", "manager", "agent", "integration")
routes = router("costs")
Handler = Annotated[EntryHandler, part(EntryHandler)]


@routes.post(
    "/costs",
    status_code=201,
    response_model=CostAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": CostAnswer},
        **problems(409),
    },
)
@requires(*RECORDERS, data=of_customer("interactions", "customer_id", given=("purchase_id",)))
async def record_cost(request: Request, body: CostBody, entries: Handler) -> Response:
    """Record what serving a customer cost us beyond a single touchpoint."""
    return await entries.record(request, COSTS, body)


async def record_costs(request: Request, admitted: Admitted) -> Response:
    items = await batch_items(admitted)
    return await part_of(request, EntryHandler).record_all(request, COSTS, items)


RECORD_ALL = BatchRoute(
    "/v1/costs:batch",
    record_costs,
    method="POST",
    rule=batch_rule(
        *RECORDERS, data=of_several("interactions", "customer_id", given=("purchase_id",))
    ),
    operation=batch_operation(
        "record_costs",
        tag="costs",
        summary="Record up to 1,000 costs",
        item={"$ref": REF.format(name="CostBody")},
        result={"$ref": REF.format(name="CostAnswer")},
        schemas={},
        example=EXAMPLE,
    ),
)


@routes.get("/costs/{cost_id}", response_model=CostAnswer, responses=problems(404))
@requires("admin", "manager", "agent", "analyst", "integration", data=of_customer("interactions"))
async def read_cost(
    request: Request, response: Response, cost_id: UUID, entries: Handler
) -> CostAnswer:
    """The cost as the store has it."""
    return await entries.read(request, response, COSTS, cost_id)
