"""GET /v1/customers/{id}/history: what was recorded about who the customer is."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from libs.consents.statements import TYPES
from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.web.gate.admission import caller, hidden
from libs.web.gate.auth import Caller
from libs.web.gate.personal import Visibility
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.attribution import attribution
from libs.web.reads.eventdata import event_data
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.stream_pages import page_of
from services.customer.api.answers import HistoryItem, HistoryPage, shown_ids
from services.customer.api.custom.event_values import with_values
from services.customer.api.reading import READERS
from services.customer.api.showing import PERSONAL, CustomerAnswers
from services.customer.customer_streams import decoder, stream_of

routes = router("customers")
CONTACTS = frozenset({"name", "email", "phone"})


@routes.get("/customers/{customer_id}/history", response_model=HistoryPage, responses=problems(404))
@requires(*READERS, data=of_customer("customers"))
async def read_history(
    request: Request,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    showing: Annotated[CustomerAnswers, part(CustomerAnswers)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> HistoryPage:
    """Every event of the customer, the newest first, as the store holds them."""
    only_own(who, customer_id)
    events = await showing.customers.events(customer_id)
    unseen = hidden(request)
    revealed = await showing.revealed(request, customer_id, events, (*PERSONAL, *_proof(events)))
    visibility = revealed.visibility(customer_id)
    scope = stream_of(customer_id).encode()
    page, next_cursor = page_of(events, cursor, limit, cursors, scope)
    opened = decoder(customer_id, revealed.opener)
    return HistoryPage(
        items=[_item(event, opened, visibility, who, unseen) for event in page],
        next_cursor=next_cursor,
        personal_data=visibility,
        hidden=sorted(unseen),
    )


def _proof(events: Sequence[Recorded]) -> Sequence[str]:
    return ("proof",) if any(event.type in TYPES for event in events) else ()


def _item(
    recorded: Recorded,
    opened: Callable[[Recorded], Any],
    visibility: Visibility,
    who: Caller,
    unseen: frozenset[str],
) -> HistoryItem:
    data = with_values(event_data(recorded.event(), opened(recorded)))
    if "external_ids" in data:
        data["external_ids"] = shown_ids(data["external_ids"], visibility)
    if "contact_point_id" in data and unseen & CONTACTS:
        data.pop("value", None)  # an event of a changed one does not tell its kind
    data = {field: value for field, value in data.items() if field not in unseen}
    return HistoryItem(
        event_id=recorded.event_id,
        type=recorded.type,
        version=recorded.version,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        **attribution(recorded, who),
        data=data,
    )
