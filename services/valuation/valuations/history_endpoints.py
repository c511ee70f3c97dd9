"""GET /v1/valuations/{customer_id}/history: each grade as it was published, the newest first."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Depends

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from libs.web.errors.problems import not_found
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.attribution import Attribution, attribution
from libs.web.reads.eventdata import event_data
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from services.valuation.storage.published_grades import stream_of

routes = router("valuations")


class GradedItem(Attribution):
    """One event as published. `causation_id` is the event that brought it, if one did."""

    event_id: UUID
    type: str
    version: int
    recorded_at: datetime
    causation_id: UUID | None
    data: dict[str, Any]


@routes.get(
    "/valuations/{customer_id}/history", response_model=Page[GradedItem], responses=problems(404)
)
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("valuations"),
)
async def read_valuation_history(
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[GradedItem]:
    """Published grades of a customer, the newest first, each with the events it rested on."""
    only_own(who, customer_id)
    stream = stream_of(customer_id)
    events = await read_stream(pool, stream)
    if not events:
        raise not_found("customer_not_found", "This customer was never graded")
    scope = stream.encode()
    before = len(events) + 1 if cursor is None else cursors.decode(cursor, [int], scope=scope)[0]
    page = [event for event in reversed(events) if event.version < before][:limit]
    return Page(items=[_item(event) for event in page], next_cursor=_next(page, cursors, scope))


def _next(page: Sequence[Recorded], cursors: CursorCodec, scope: bytes) -> str | None:
    more = page and page[-1].version > 1
    return cursors.encode([page[-1].version], scope=scope) if more else None


def _item(recorded: Recorded) -> GradedItem:
    event = recorded.event()
    return GradedItem(
        event_id=recorded.event_id,
        type=recorded.type,
        version=recorded.version,
        recorded_at=recorded.recorded_at,
        causation_id=recorded.causation_id,
        **attribution(recorded),
        data=event_data(event, event),
    )
