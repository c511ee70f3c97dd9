"""GET /v1/tickets."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request

from libs.access.reach import Reach
from libs.web.fields.fields import Label
from libs.web.gate.admission import caller, reach
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.callcenter.api.answers import TicketList
from services.callcenter.api.ticketing.ticket_register import Sort, TicketRegister
from services.callcenter.domain.ticket.state import TicketState

routes = router("tickets")


@routes.get("/tickets", response_model=TicketList, responses=problems(504))
@requires(
    "admin", "manager", "agent", "analyst", "integration", "customer", data=of_several("service")
)
async def list_tickets(
    request: Request,
    who: Annotated[Caller, Depends(caller)],
    register: Annotated[TicketRegister, part(TicketRegister)],
    applied: CaughtUp,
    within: Annotated[Reach, Depends(reach)],
    customer_id: UUID | None = None,
    agent_id: UUID | None = None,
    queue: Annotated[Label | None, Query()] = None,
    state: TicketState | None = None,
    sort: Sort = "-opened_at",
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> TicketList:
    """Tickets as far as the projection has heard. A survivor's are those of all its records.
    Customers must name themselves."""
    only_own(who, customer_id)
    filters = {"agent_id": agent_id, "queue": queue, "state": state}
    fresh = await (applied.of_customer([customer_id]) if customer_id else applied.freshness())
    page = await register.page(customer_id, filters, sort, cursor, limit, within)
    return TicketList(
        items=await register.shown(request, page.items),
        next_cursor=page.next_cursor,
        freshness=freshness_answer(fresh),
    )
