"""GET /v1/customers/{id}/history: what was recorded about who the customer is."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.web.admission import caller
from libs.web.auth import Caller
from libs.web.eventdata import event_data
from libs.web.openapi import problems
from libs.web.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.parts import part
from libs.web.roles import only_own, requires
from libs.web.routing import router
from services.customer.api.answers import HistoryItem, HistoryPage, Sight, shown_ids
from services.customer.api.showing import Showing
from services.customer.customers import opener, stream_of

routes = router("customers")


@routes.get("/customers/{customer_id}/history", response_model=HistoryPage, responses=problems(404))
@requires("admin", "manager", "agent", "analyst", "integration", "customer")
async def read_history(
    request: Request,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    showing: Annotated[Showing, part(Showing)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> HistoryPage:
    """Every event of the customer, the newest first, as the store holds them."""
    only_own(who, customer_id)
    events = await showing.customers.events(customer_id)
    sight, key = await showing.sight(request, customer_id, events)
    scope = stream_of(customer_id).encode()
    page, next_cursor = _page(events, cursor, limit, cursors, scope)
    opened = opener(customer_id, key)
    return HistoryPage(
        items=[_item(event, opened, sight) for event in page],
        next_cursor=next_cursor,
        personal_data=sight,
    )


def _page(
    events: Sequence[Recorded],
    cursor: str | None,
    limit: int,
    cursors: CursorCodec,
    scope: bytes,
) -> tuple[list[Recorded], str | None]:
    """Versions downwards. Raises InvalidCursor."""
    before = len(events) + 1 if cursor is None else cursors.decode(cursor, [int], scope=scope)[0]
    page = [event for event in reversed(events) if event.version < before][:limit]
    more = bool(page) and page[-1].version > 1
    return page, cursors.encode([page[-1].version], scope=scope) if more else None


def _item(recorded: Recorded, opened: Callable[[Recorded], Any], sight: Sight) -> HistoryItem:
    data = event_data(recorded.event(), opened(recorded))
    if "external_ids" in data:
        data["external_ids"] = shown_ids(data["external_ids"], sight)
    return HistoryItem(
        event_id=recorded.event_id,
        type=recorded.type,
        version=recorded.version,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        data=data,
    )
