"""POST /v1/purchases/{id}/void, and the same of payments, refunds and write-offs."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.purchase_bodies import purchase_of
from services.interaction.api.bodies.void_bodies import (
    PaymentVoidBody,
    PurchaseVoidBody,
    RefundVoidBody,
    WriteOffVoidBody,
)
from services.interaction.api.disputes import write_off_of
from services.interaction.api.payments import payment_of, refund_of
from services.interaction.api.purchases import PURCHASE
from services.interaction.api.voiding.purchase_void_handler import PurchaseVoidHandler
from services.interaction.api.voiding.replacing import in_replacement
from services.interaction.domain.purchase.commands import VoidMovement, VoidPurchase

routes = router("purchases")
Handler = Annotated[PurchaseVoidHandler, part(PurchaseVoidHandler)]
Version = Annotated[IfMatch | None, Depends(if_match)]
_RESPONSES: dict[int | str, dict[str, Any]] = {201: PURCHASE, **problems(404, 409, 412)}


@routes.post("/purchases/{purchase_id}/void", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_purchase(
    request: Request, purchase_id: UUID, body: PurchaseVoidBody, version: Version, voids: Handler
) -> Response:
    """Take back a purchase recorded by mistake: it counts as if it had never been.

    Its disputes go with it. Payments, refunds and write-offs do not: void these first.
    """
    with in_replacement():
        replacement = None if body.replacement is None else purchase_of(body.replacement)
    command = VoidPurchase(
        reason=body.reason, occurred_at=datetime.now(UTC), replacement=replacement
    )
    return await voids.change(request, purchase_id, command, version)


@routes.post("/payments/{payment_id}/void", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_payment(
    request: Request, payment_id: UUID, body: PaymentVoidBody, version: Version, voids: Handler
) -> Response:
    """Take back a payment recorded by mistake: what it paid is owed again, due when it was."""
    command = VoidMovement(
        movement_id=payment_id,
        movement="payment",
        reason=body.reason,
        occurred_at=datetime.now(UTC),
        replacement=body.replacement and payment_of(body.replacement),
    )
    return await voids.void_movement(request, command, version)


@routes.post("/refunds/{refund_id}/void", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_refund(
    request: Request, refund_id: UUID, body: RefundVoidBody, version: Version, voids: Handler
) -> Response:
    """Take back a refund recorded by mistake: the purchase is worth again what it took from it."""
    command = VoidMovement(
        movement_id=refund_id,
        movement="refund",
        reason=body.reason,
        occurred_at=datetime.now(UTC),
        replacement=body.replacement and refund_of(body.replacement),
    )
    return await voids.void_movement(request, command, version)


@routes.post("/write-offs/{write_off_id}/void", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "integration", data=of_customer("interactions"))
async def void_write_off(
    request: Request, write_off_id: UUID, body: WriteOffVoidBody, version: Version, voids: Handler
) -> Response:
    """Take back a write-off recorded by mistake: what was given up on is owed again."""
    command = VoidMovement(
        movement_id=write_off_id,
        movement="write_off",
        reason=body.reason,
        occurred_at=datetime.now(UTC),
        replacement=body.replacement and write_off_of(body.replacement),
    )
    return await voids.void_movement(request, command, version)
