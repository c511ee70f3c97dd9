"""POST /v1/purchases/{id}/payments and /refunds."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.web.commands.etags import IfMatch, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.payment_bodies import PaymentBody, RefundBody
from services.interaction.api.purchase_handler import PurchaseHandler
from services.interaction.api.purchases import PURCHASE
from services.interaction.domain.purchase.commands import RecordPayment, RecordRefund

routes = router("purchases")
_RESPONSES: dict[int | str, dict[str, Any]] = {201: PURCHASE, **problems(404, 409, 412)}


@routes.post("/purchases/{purchase_id}/payments", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "agent", "integration", data=of_customer("interactions"))
async def record_payment(
    request: Request,
    purchase_id: UUID,
    body: PaymentBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    purchases: Annotated[PurchaseHandler, part(PurchaseHandler)],
) -> Response:
    """Record money received for a purchase, in parts if need be, and no more than is owed.

    It may have been paid before the purchase: a prepayment.
    """
    return await purchases.change(request, purchase_id, payment_of(body), version)


@routes.post("/purchases/{purchase_id}/refunds", status_code=201, responses=_RESPONSES)
@requires("admin", "manager", "agent", "integration", data=of_customer("interactions"))
async def record_refund(
    request: Request,
    purchase_id: UUID,
    body: RefundBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    purchases: Annotated[PurchaseHandler, part(PurchaseHandler)],
) -> Response:
    """Record money given back for a purchase: never more, in all, than its amount, and not
    before it."""
    return await purchases.change(request, purchase_id, refund_of(body), version)


def payment_of(body: PaymentBody) -> RecordPayment:
    return RecordPayment(
        amount=body.amount, currency=body.currency, occurred_at=body.paid_at, method=body.method
    )


def refund_of(body: RefundBody) -> RecordRefund:
    return RecordRefund(amount=body.amount, currency=body.currency, occurred_at=body.occurred_at)
