"""POST /v1/contacts, GET /v1/contacts/{id}, POST .../close and POST /v1/agents/{id}/next."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.identifiers.uuid7 import uuid7
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.callcenter.api.answers import ContactAnswer
from services.callcenter.api.bodies import NothingBody, QueueBody
from services.callcenter.api.contact_handler import ContactHandler
from services.callcenter.api.next_handler import NextContact, NextHandler
from services.callcenter.domain.contact.commands import CloseContact, QueueContact

STAFF = ("admin", "manager", "agent", "integration")
routes = router("contacts")
Handler = Annotated[ContactHandler, part(ContactHandler)]


@routes.post(
    "/contacts",
    status_code=201,
    response_model=ContactAnswer,
    responses={200: {"description": "The same contact was queued before"}} | problems(409),
)
@requires(*STAFF, "customer", data=of_customer("service", "customer_id"))
async def queue_contact(
    request: Request,
    body: QueueBody,
    who: Annotated[Caller, Depends(caller)],
    contacts: Handler,
) -> Response:
    """Somebody waits to be served. A `contact_id` of yours makes this safe to repeat.

    Customers choose among some queues only, and have so many open at a time (429).
    """
    only_own(who, body.customer_id)
    command = QueueContact(
        contact_id=body.contact_id or uuid7(),
        channel=body.channel,
        queue=body.queue,
        customer_id=body.customer_id,
        skills=body.skills,
        purpose=body.purpose,
    )
    return await contacts.create(request, command)


@routes.get("/contacts/{contact_id}", response_model=ContactAnswer, responses=problems(404))
@requires(*STAFF, "analyst", data=of_customer("service"))
async def read_contact(response: Response, contact_id: UUID, contacts: Handler) -> ContactAnswer:
    answer, version = await contacts.read(contact_id)
    response.headers["ETag"] = etag(version)
    return answer


@routes.post(
    "/agents/{agent_id}/next",
    response_model=ContactAnswer,
    responses={204: {"description": "None that waits is for this agent"}} | problems(404, 409),
)
@requires(*STAFF, data=of_several("service"))
async def next_contact(
    request: Request,
    agent_id: UUID,
    agents: Annotated[NextHandler, part(NextHandler)],
    nothing: NothingBody | None = None,
) -> Response:
    """Reserve the contact that this agent should serve next: the best one that waits, on a channel
    where they have room, that needs no skill they lack. Nobody else is given it.

    204 when there is none, and when the agent is not `available`. What is not closed before the
    reservation lapses waits again. Use a new Idempotency-Key each time you ask for another one.
    """
    return await agents.change(request, agent_id, NextContact())


@routes.post(
    "/contacts/{contact_id}/close",
    response_model=ContactAnswer,
    responses=problems(404, 409, 412),
)
@requires(*STAFF, data=of_customer("service"))
async def close_contact(
    request: Request,
    contact_id: UUID,
    version: Annotated[IfMatch | None, Depends(if_match)],
    contacts: Handler,
    nothing: NothingBody | None = None,
) -> Response:
    """The contact was served; or, when no agent had it, the customer gave up. An agent with a login
    closes what they had last themselves."""
    return await contacts.change(request, contact_id, CloseContact(), version)
