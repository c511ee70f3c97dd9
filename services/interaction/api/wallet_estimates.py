"""POST /v1/wallet-estimates and GET /v1/wallet-estimates/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.wallet_bodies import (
    WALLET_ESTIMATES,
    WalletEstimateAnswer,
    WalletEstimateBody,
)
from services.interaction.api.entry_handler import EntryHandler

routes = router("wallet estimates")
Handler = Annotated[EntryHandler, part(EntryHandler)]


@routes.post(
    "/wallet-estimates",
    status_code=201,
    response_model=WalletEstimateAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": WalletEstimateAnswer},
        **problems(409),
    },
)
@requires(
    "admin", "manager", "agent", "integration", data=of_customer("interactions", "customer_id")
)
async def record_wallet_estimate(
    request: Request, body: WalletEstimateBody, entries: Handler
) -> Response:
    """Record what a customer is thought to spend a year on what we sell, with everybody."""
    return await entries.record(request, WALLET_ESTIMATES, body)


@routes.get(
    "/wallet-estimates/{estimate_id}",
    response_model=WalletEstimateAnswer,
    responses=problems(404),
)
@requires("admin", "manager", "agent", "analyst", "integration", data=of_customer("interactions"))
async def read_wallet_estimate(
    request: Request, response: Response, estimate_id: UUID, entries: Handler
) -> WalletEstimateAnswer:
    """The estimate as the store has it."""
    return await entries.read(request, response, WALLET_ESTIMATES, estimate_id)
