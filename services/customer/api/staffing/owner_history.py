"""GET /v1/customers/{id}/owners: who owned the customer when, and how they came to."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Request

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.stream_pages import page_of
from services.customer.api.showing import CustomerAnswers
from services.customer.api.staffing.staff_answers import (
    HandOverAnswer,
    OwnershipItem,
    OwnershipPage,
)
from services.customer.api.staffing.staff_endpoints import COLLEAGUES, Showing

routes = router("staff")
_ASSIGNED = "crm.customer.owner_assigned.v1"


@routes.get(
    "/customers/{customer_id}/owners", response_model=OwnershipPage, responses=problems(404)
)
@requires(*COLLEAGUES, data=of_customer("customers"))
async def list_owners(
    request: Request,
    customer_id: UUID,
    customers: Annotated[CustomerAnswers, part(CustomerAnswers)],
    showing: Showing,
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> OwnershipPage:
    """The owners of the customer, today's first, with reason and note of the hand-over by which
    they came."""
    events = await customers.customers.events(customer_id)
    assigned = [event for event in events if event.type == _ASSIGNED]
    ends = _ends(assigned)
    scope = f"owners-{customer_id}".encode()
    page, next_cursor = page_of(assigned, cursor, limit, cursors, scope)
    ids = {id for event in page if (id := event.event().hand_over_id)}
    handed = await showing.hand_overs_named(request, ids)
    items = [_item(event, ends[event.event_id], handed) for event in page]
    return OwnershipPage(items=items, next_cursor=next_cursor)


def _ends(assigned: Sequence[Recorded]) -> Mapping[UUID, datetime | None]:
    """Ends of each owner's time, by the event that made them owner; None for today's."""
    later = [*(event.occurred_at for event in assigned[1:]), None]
    return dict(zip((event.event_id for event in assigned), later, strict=False))


def _item(
    recorded: Recorded, until: datetime | None, handed: Mapping[UUID, HandOverAnswer]
) -> OwnershipItem:
    event = recorded.event()
    came_by = handed.get(event.hand_over_id) if event.hand_over_id else None
    return OwnershipItem(
        owner=event.owner,
        staff_id=event.staff_id,
        since=recorded.occurred_at,
        until=until,
        hand_over_id=event.hand_over_id,
        handed_over_by=came_by and came_by.staff_id,
        reason=came_by and came_by.reason,
        note=came_by and came_by.note,
    )
