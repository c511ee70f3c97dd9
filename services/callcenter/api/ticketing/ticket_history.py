"""GET /v1/tickets/{id}/history: all that was done about a ticket, and by whom."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.sealing.opening import Opener
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.personal import Visibility
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.attribution import Attribution, attribution
from libs.web.reads.eventdata import event_data
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from libs.web.reads.stream_pages import page_of
from services.callcenter.api.ticketing.ticket_handler import TicketHandler
from services.callcenter.ticket_streams import customer_of, opened_with, stream_of

routes = router("tickets")


class TicketHistoryItem(Attribution):
    """One event as published; its texts in clear, or null as `personal_data` says."""

    event_id: UUID
    type: str
    version: int
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]


class TicketHistory(Page[TicketHistoryItem]):
    personal_data: Visibility


@routes.get("/tickets/{ticket_id}/history", response_model=TicketHistory, responses=problems(404))
@requires(
    "admin", "manager", "agent", "integration", "analyst", "customer", data=of_customer("service")
)
async def read_ticket_history(
    request: Request,
    ticket_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    tickets: Annotated[TicketHandler, part(TicketHandler)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> TicketHistory:
    """Every event of the ticket, the newest first, as the store holds them."""
    events = await tickets.events(request, ticket_id)
    revealed = await tickets.revealed(request, events)
    scope = f"history {stream_of(ticket_id)}".encode()
    page, next_cursor = page_of(events, cursor, limit, cursors, scope)
    return TicketHistory(
        items=[_item(event, revealed.opener, who) for event in page],
        next_cursor=next_cursor,
        personal_data=revealed.visibility(customer_of(events)),
    )


def _item(recorded: Recorded, opener: Opener, who: Caller) -> TicketHistoryItem:
    return TicketHistoryItem(
        event_id=recorded.event_id,
        type=recorded.type,
        version=recorded.version,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        data=event_data(recorded.event(), opened_with(opener, recorded)),
        **attribution(recorded, who),
    )
