"""POST /v1/interactions/{id}/void, and the same of costs, feedback and wallet estimates."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.cost_bodies import COSTS, CostAnswer
from services.interaction.api.bodies.feedback_bodies import FEEDBACKS, FeedbackAnswer
from services.interaction.api.bodies.interaction_bodies import INTERACTIONS, InteractionAnswer
from services.interaction.api.bodies.void_bodies import (
    CostVoidBody,
    FeedbackVoidBody,
    InteractionVoidBody,
    WalletEstimateVoidBody,
)
from services.interaction.api.bodies.wallet_bodies import WALLET_ESTIMATES, WalletEstimateAnswer
from services.interaction.api.entry_handler import EntryHandler

routes = router("voids")
Handler = Annotated[EntryHandler, part(EntryHandler)]
Version = Annotated[IfMatch | None, Depends(if_match)]
_REFUSED: dict[int | str, dict[str, Any]] = problems(404, 409, 412)


@routes.post(
    "/interactions/{interaction_id}/void",
    status_code=201,
    response_model=InteractionAnswer,
    responses=_REFUSED,
)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_interaction(
    request: Request,
    interaction_id: UUID,
    body: InteractionVoidBody,
    version: Version,
    entries: Handler,
) -> Response:
    """Take back an interaction recorded by mistake: it counts as if it had never been."""
    return await entries.void(
        request, INTERACTIONS, interaction_id, body, body.replacement, version
    )


@routes.post(
    "/costs/{cost_id}/void", status_code=201, response_model=CostAnswer, responses=_REFUSED
)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_cost(
    request: Request, cost_id: UUID, body: CostVoidBody, version: Version, entries: Handler
) -> Response:
    """Take back a cost recorded by mistake: it counts as if it had never been."""
    return await entries.void(request, COSTS, cost_id, body, body.replacement, version)


@routes.post(
    "/feedback/{feedback_id}/void",
    status_code=201,
    response_model=FeedbackAnswer,
    responses=_REFUSED,
)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_feedback(
    request: Request, feedback_id: UUID, body: FeedbackVoidBody, version: Version, entries: Handler
) -> Response:
    """Take back feedback recorded by mistake: it counts as if it had never been."""
    return await entries.void(request, FEEDBACKS, feedback_id, body, body.replacement, version)


@routes.post(
    "/wallet-estimates/{estimate_id}/void",
    status_code=201,
    response_model=WalletEstimateAnswer,
    responses=_REFUSED,
)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_wallet_estimate(
    request: Request,
    estimate_id: UUID,
    body: WalletEstimateVoidBody,
    version: Version,
    entries: Handler,
) -> Response:
    """Take back a wallet estimate recorded by mistake: it counts as if it had never been."""
    return await entries.void(
        request, WALLET_ESTIMATES, estimate_id, body, body.replacement, version
    )
