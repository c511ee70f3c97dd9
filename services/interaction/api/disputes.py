"""POST /v1/purchases/{id}/disputes, .../disputes/settle and .../write-offs."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.dispute_bodies import DisputeBody, SettlementBody, WriteOffBody
from services.interaction.api.purchase_handler import PurchaseHandler
from services.interaction.api.purchases import PURCHASE
from services.interaction.domain.purchase.commands import DisputePurchase, SettleDispute, WriteOff

routes = router("purchases")
Handler = Annotated[PurchaseHandler, part(PurchaseHandler)]
Version = Annotated[IfMatch | None, Depends(if_match)]
_RESPONSES: dict[int | str, dict[str, Any]] = {201: PURCHASE, **problems(404, 409, 412)}


@routes.post("/purchases/{purchase_id}/disputes", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "agent", "integration", data=of_customer("interactions"))
async def dispute_purchase(
    request: Request, purchase_id: UUID, body: DisputeBody, version: Version, purchases: Handler
) -> Response:
    """Record that the customer refuses to pay for some of it: one dispute at a time."""
    command = DisputePurchase(
        amount=body.amount,
        reason=body.reason,
        currency=body.currency,
        occurred_at=body.occurred_at,
    )
    return await purchases.change(request, purchase_id, command, version)


@routes.post("/purchases/{purchase_id}/disputes/settle", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "agent", "integration", data=of_customer("interactions"))
async def settle_dispute(
    request: Request, purchase_id: UUID, body: SettlementBody, version: Version, purchases: Handler
) -> Response:
    """Record how the open dispute ended. A refund that follows from it is recorded apart."""
    command = SettleDispute(outcome=body.outcome, occurred_at=body.occurred_at)
    return await purchases.change(request, purchase_id, command, version)


@routes.post("/purchases/{purchase_id}/write-offs", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def write_off(
    request: Request, purchase_id: UUID, body: WriteOffBody, version: Version, purchases: Handler
) -> Response:
    """Give up on what is owed and will never be paid. It is no receivable any more."""
    return await purchases.change(request, purchase_id, write_off_of(body), version)


def write_off_of(body: WriteOffBody) -> WriteOff:
    return WriteOff(amount=body.amount, currency=body.currency, occurred_at=body.occurred_at)
