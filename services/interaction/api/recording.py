"""POST /v1/interactions and GET /v1/interactions/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.admission import caller
from libs.web.auth import Caller
from libs.web.etags import etag
from libs.web.openapi import problems
from libs.web.parts import part
from libs.web.roles import only_own, requires
from libs.web.routing import router
from services.interaction.api.interaction_answers import InteractionAnswer
from services.interaction.api.interaction_bodies import InteractionBody, interaction_of
from services.interaction.api.interaction_desk import InteractionDesk

routes = router("interactions")


@routes.post(
    "/interactions",
    status_code=201,
    response_model=InteractionAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": InteractionAnswer},
        **problems(409),
    },
)
@requires("admin", "manager", "agent", "integration")
async def record_interaction(
    request: Request,
    body: InteractionBody,
    desk: Annotated[InteractionDesk, part(InteractionDesk)],
) -> Response:
    """Record a touchpoint with a customer, whether we have heard of them or not."""
    return await desk.record(request, interaction_of(body))


@routes.get(
    "/interactions/{interaction_id}", response_model=InteractionAnswer, responses=problems(404)
)
@requires("admin", "manager", "agent", "analyst", "integration", "customer")
async def read_interaction(
    request: Request,
    response: Response,
    interaction_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    desk: Annotated[InteractionDesk, part(InteractionDesk)],
) -> InteractionAnswer:
    """The interaction as the store has it."""
    events = await desk.interactions.events(interaction_id)
    only_own(who, events[0].event().customer_id)
    answer = await desk.answer(request, events)
    response.headers["ETag"] = etag(answer.version)
    return answer
