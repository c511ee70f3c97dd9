"""PUT /v1/customers/{id}/consents/{purpose} and GET /v1/customers/{id}/consents."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from libs.events.consent import ConsentPurpose
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.fields.fields import Instant
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.customer.api.answers import Basis
from services.customer.api.consents.consent_answers import ConsentAnswer, ConsentsAnswer
from services.customer.api.consents.consent_bodies import ConsentBody, consent_of
from services.customer.api.consents.consent_handler import ConsentHandler
from services.customer.api.consents.consent_showing import ConsentAnswers

routes = router("consents")


@routes.put(
    "/customers/{customer_id}/consents/{purpose}",
    response_model=ConsentAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", "agent", "integration", "customer", data=of_customer("customers"))
async def say_consent(
    request: Request,
    customer_id: UUID,
    purpose: ConsentPurpose,
    body: ConsentBody,
    who: Annotated[Caller, Depends(caller)],
    version: Annotated[IfMatch | None, Depends(if_match)],
    consents: Annotated[ConsentHandler, part(ConsentHandler)],
) -> Response:
    """Record that the customer consents to being contacted for a purpose, or no longer does.

    Withdrawing wins from its moment on, of the whole purpose also over what was given for single
    channels before. A merged record can be withdrawn for; given is through its survivor, for all of
    its records.
    """
    only_own(who, customer_id)
    return await consents.change(request, customer_id, consent_of(purpose, body), version)


@routes.get(
    "/customers/{customer_id}/consents", response_model=ConsentsAnswer, responses=problems(404)
)
@requires(
    "admin", "manager", "agent", "analyst", "integration", "customer", data=of_customer("customers")
)
async def read_consents(
    request: Request,
    response: Response,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    consents: Annotated[ConsentAnswers, part(ConsentAnswers)],
    as_of: Annotated[Instant | None, Query(description="What held at this time")] = None,
    basis: Annotated[
        Basis, Query(description="recorded: as it was known then; occurred: as it really was")
    ] = "recorded",
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> ConsentsAnswer:
    """Purposes and channels for which the customer may be contacted, and everything they said.

    Of several records the most restrictive answer holds, and what was never said is no.
    """
    only_own(who, customer_id)
    answer = await consents.all(request, customer_id, as_of, basis, cursor, limit)
    response.headers["ETag"] = etag(answer.version)
    return answer
