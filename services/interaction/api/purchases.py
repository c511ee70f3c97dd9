"""POST /v1/purchases and :batch, the hottest paths there are, and GET /v1/purchases/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from libs.web.commands.etags import etag
from libs.web.gate.admission import Admitted, caller
from libs.web.gate.auth import Caller
from libs.web.gate.items import batch_items
from libs.web.gate.roles import batch_rule, only_own, requires, rule_of
from libs.web.gate.routing import BatchRoute, HotRoute, router
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.openapi.document import problems
from libs.web.openapi.operations import batch_operation, command_operation, schemas_of
from libs.web.parts import part, part_of
from services.interaction.api.bodies.purchase_bodies import EXAMPLE, PurchaseBody, purchase_of
from services.interaction.api.purchase_answers import PurchaseAnswer, purchase_json
from services.interaction.api.purchase_handler import PurchaseHandler
from services.interaction.domain.purchase.errors import PurchaseNotFound
from services.interaction.purchase_streams import PurchaseStreams

RECORDERS = ("admin", "manager", "agent", "integration")
(_BODY, _ANSWER), _SCHEMAS = schemas_of([PurchaseBody, PurchaseAnswer])
PURCHASE = {
    "description": "The purchase as it is now",
    "content": {"application/json": {"schema": _ANSWER}},
}
routes = router("purchases")


async def record_purchase(request: Request, admitted: Admitted) -> Response:
    command = purchase_of(admitted.body)
    return await part_of(request, PurchaseHandler).create(request, command)


async def record_purchases(request: Request, admitted: Admitted) -> Response:
    items = await batch_items(admitted)
    return await part_of(request, PurchaseHandler).create_many(request, items)


RECORD = HotRoute(
    "/v1/purchases",
    record_purchase,
    method="POST",
    rule=rule_of(*RECORDERS, data=of_customer("interactions", "customer_id")),
    operation=command_operation(
        "record_purchase",
        tag="purchases",
        summary="Record a purchase",
        description="Of any customer, whether we have heard of them or not. An amount of 0 is a "
        "purchase. A `purchase_id` of yours makes this safe to repeat under any key.",
        body=_BODY,
        answer=_ANSWER,
        schemas=_SCHEMAS,
        existing="The same purchase was recorded before",
        example=EXAMPLE,
    ),
)
RECORD_ALL = BatchRoute(
    "/v1/purchases:batch",
    record_purchases,
    method="POST",
    rule=batch_rule(*RECORDERS, data=of_several("interactions", "customer_id")),
    operation=batch_operation(
        "record_purchases",
        tag="purchases",
        summary="Record up to 1,000 purchases",
        item=_BODY,
        result=_ANSWER,
        schemas=_SCHEMAS,
        example=EXAMPLE,
    ),
)


@routes.get("/purchases/{purchase_id}", responses={200: PURCHASE, **problems(404)})
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("interactions"),
)
async def read_purchase(
    purchase_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    purchases: Annotated[PurchaseStreams, part(PurchaseStreams)],
) -> Response:
    """The purchase with what was paid and given back so far, as the store has it."""
    folded = await purchases.find(purchase_id)
    only_own(who, folded and folded.known.customer_id)
    if folded is None:
        raise PurchaseNotFound
    return Response(
        purchase_json(folded),
        headers={"ETag": etag(folded.version)},
        media_type="application/json",
    )
