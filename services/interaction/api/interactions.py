"""POST /v1/interactions and GET /v1/interactions/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.interaction_bodies import (
    INTERACTIONS,
    InteractionAnswer,
    InteractionBody,
)
from services.interaction.api.entry_handler import EntryHandler

routes = router("interactions")
Handler = Annotated[EntryHandler, part(EntryHandler)]


@routes.post(
    "/interactions",
    status_code=201,
    response_model=InteractionAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": InteractionAnswer},
        **problems(409),
    },
)
@requires(
    "admin", "manager", "agent", "integration", data=of_customer("interactions", "customer_id")
)
async def record_interaction(request: Request, body: InteractionBody, entries: Handler) -> Response:
    """Record a touchpoint with a customer, whether we have heard of them or not."""
    return await entries.record(request, INTERACTIONS, body)


@routes.get(
    "/interactions/{interaction_id}", response_model=InteractionAnswer, responses=problems(404)
)
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("interactions"),
)
async def read_interaction(
    request: Request, response: Response, interaction_id: UUID, entries: Handler
) -> InteractionAnswer:
    """The interaction as the store has it."""
    return await entries.read(request, response, INTERACTIONS, interaction_id)
