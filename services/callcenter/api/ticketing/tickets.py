"""POST /v1/tickets, GET /v1/tickets/{id} and POST .../(assign|reply|resolve|reopen|escalate)."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.identifiers.uuid7 import uuid7
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import is_staff, only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.callcenter.api.answers import TicketAnswer
from services.callcenter.api.bodies import (
    AssignBody,
    EscalateBody,
    NothingBody,
    OpenBody,
    ReplyBody,
)
from services.callcenter.api.ticketing.own_ticket_handler import OwnTicketHandler
from services.callcenter.api.ticketing.ticket_handler import TicketHandler
from services.callcenter.domain.ticket.commands import (
    AssignTicket,
    EscalateTicket,
    OpenTicket,
    ReopenTicket,
    ReplyToTicket,
    ResolveTicket,
)

STAFF = ("admin", "manager", "agent", "integration")
Version = Annotated[IfMatch | None, Depends(if_match)]
Handler = Annotated[TicketHandler, part(TicketHandler)]
Who = Annotated[Caller, Depends(caller)]
routes = router("tickets")


@routes.post(
    "/tickets",
    status_code=201,
    response_model=TicketAnswer,
    responses={200: {"description": "The same ticket was opened before"}} | problems(409),
)
@requires(*STAFF, "customer", data=of_customer("service", "customer_id"))
async def open_ticket(
    request: Request,
    body: OpenBody,
    who: Who,
    tickets: Handler,
    own: Annotated[OwnTicketHandler, part(OwnTicketHandler)],
) -> Response:
    """Open a ticket for a customer. A `ticket_id` of yours makes this safe to repeat.

    Customers choose among some queues only, no `urgent`, and have so many open at a time (429).
    """
    only_own(who, body.customer_id)
    command = OpenTicket(
        ticket_id=body.ticket_id or uuid7(),
        customer_id=body.customer_id,
        subject=body.subject,
        queue=body.queue,
        priority=body.priority,
        description=body.description,
        kind=body.kind,
    )
    return await (tickets if is_staff(who) else own).create(request, command)


@routes.get("/tickets/{ticket_id}", response_model=TicketAnswer, responses=problems(404))
@requires(*STAFF, "analyst", "customer", data=of_customer("service"))
async def read_ticket(
    request: Request, response: Response, ticket_id: UUID, tickets: Handler
) -> TicketAnswer:
    answer = await tickets.read(request, ticket_id)
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.post(
    "/tickets/{ticket_id}/assign",
    response_model=TicketAnswer,
    responses=problems(404, 409, 412),
)
@requires(*STAFF, data=of_customer("service"))
async def assign_ticket(
    request: Request, ticket_id: UUID, body: AssignBody, version: Version, tickets: Handler
) -> Response:
    """Make an agent answer for it."""
    return await tickets.assign(request, ticket_id, AssignTicket(agent_id=body.agent_id), version)


@routes.post(
    "/tickets/{ticket_id}/reply",
    response_model=TicketAnswer,
    responses=problems(404, 409, 412),
)
@requires(*STAFF, "customer", data=of_customer("service"))
async def reply_to_ticket(
    request: Request, ticket_id: UUID, body: ReplyBody, version: Version, who: Who, tickets: Handler
) -> Response:
    """Add what was said. The customer's reply to a resolved ticket opens it again."""
    author = "customer" if who.roles == {"customer"} else body.author
    command = ReplyToTicket(author=author, body=body.body)
    return await tickets.change(request, ticket_id, command, version)


@routes.post(
    "/tickets/{ticket_id}/resolve",
    response_model=TicketAnswer,
    responses=problems(404, 409, 412),
)
@requires(*STAFF, data=of_customer("service"))
async def resolve_ticket(
    request: Request,
    ticket_id: UUID,
    version: Version,
    tickets: Handler,
    nothing: NothingBody | None = None,
) -> Response:
    """The promise was kept."""
    return await tickets.change(request, ticket_id, ResolveTicket(), version)


@routes.post(
    "/tickets/{ticket_id}/reopen",
    response_model=TicketAnswer,
    responses=problems(404, 409, 412),
)
@requires(*STAFF, "customer", data=of_customer("service"))
async def reopen_ticket(
    request: Request,
    ticket_id: UUID,
    version: Version,
    tickets: Handler,
    nothing: NothingBody | None = None,
) -> Response:
    """Reopen a ticket: the promise was not kept after all."""
    return await tickets.change(request, ticket_id, ReopenTicket(), version)


@routes.post(
    "/tickets/{ticket_id}/escalate",
    response_model=TicketAnswer,
    responses=problems(404, 409, 412),
)
@requires(*STAFF, data=of_customer("service"))
async def escalate_ticket(
    request: Request,
    ticket_id: UUID,
    version: Version,
    tickets: Handler,
    body: EscalateBody | None = None,
) -> Response:
    """Hand it up, off its agent, into the given queue or up within its own."""
    command = EscalateTicket(queue=body.queue if body else None)
    return await tickets.change(request, ticket_id, command, version)
