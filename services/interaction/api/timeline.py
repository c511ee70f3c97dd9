"""GET /v1/customers/{id}/timeline: what happened with a customer, straight from the store."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Request

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_subjects
from libs.sealing.opening import Opener
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import STAFF, only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.parts import part
from libs.web.reads.attribution import attribution
from libs.web.reads.eventdata import event_data
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.interaction.api.notes import Notes
from services.interaction.api.timeline_answers import Timeline, TimelineItem, TimelineVoid
from services.interaction.domain.entry.topics import with_topic
from services.interaction.domain.reasons import reason_of, with_reason
from services.interaction.entry_streams import opened
from services.interaction.projections.members import records_of
from services.interaction.void_events import voids_of

routes = router("customers")
# What serving them costs us, and what we think they spend elsewhere, customers are not shown.
SHOWN_TO_CUSTOMERS = (
    "crm.interaction.recorded.v1",
    "crm.interaction.feedback_recorded.v1",
    "crm.purchase.recorded.v1",
    "crm.purchase.paid.v1",
    "crm.purchase.refunded.v1",
    "crm.purchase.disputed.v1",
    "crm.purchase.dispute_settled.v1",
    "crm.purchase.written_off.v1",
    "crm.purchase.voided.v1",
    "crm.purchase.movement_voided.v1",
)


@routes.get("/customers/{customer_id}/timeline", response_model=Timeline)
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("interactions"),
)
async def read_timeline(
    request: Request,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    notes: Annotated[Notes, part(Notes)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Timeline:
    """Everything that happened with the customer, under all of their records, the latest first.

    Empty for a customer of whom nothing was recorded, whether they exist or not.
    """
    only_own(who, customer_id)
    scope = f"timeline {customer_id}".encode()
    before = cursor and cursors.decode(cursor, [datetime, int], scope=scope)
    records, merged_into = await records_of(pool, customer_id)
    events = await read_subjects(
        pool,
        records,
        before=before or None,
        limit=limit + 1,
        types=SHOWN_TO_CUSTOMERS if who.roles.isdisjoint(STAFF) else None,
    )
    page = events[:limit]
    voids = await voids_of(pool, page)
    visibility, opener = await notes.shown(request, [*page, *voids.values()])
    return Timeline(
        merged_into=merged_into,
        items=[_item(event, opener, who, voids.get(event.event_id)) for event in page],
        next_cursor=_cursor(page[-1], cursors, scope) if len(events) > limit else None,
        personal_data=visibility,
    )


def _cursor(last: Recorded, cursors: CursorCodec, scope: bytes) -> str:
    return cursors.encode([last.occurred_at, last.position], scope=scope)


def _item(recorded: Recorded, opener: Opener, who: Caller, void: Recorded | None) -> TimelineItem:
    event = recorded.event()
    data = event_data(event, opened(recorded, opener))
    return TimelineItem(
        event_id=recorded.event_id,
        type=recorded.type,
        stream=recorded.stream,
        version=recorded.version,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        **attribution(recorded, who),
        data=with_reason(with_topic(data)),
        voided=void and _void(void, opener),
    )


def _void(recorded: Recorded, opener: Opener) -> TimelineVoid:
    event = opened(recorded, opener)
    return TimelineVoid(
        void_event=recorded.event_id,
        voided_at=recorded.occurred_at,
        reason=reason_of(event),
        replaced_by=getattr(event, "replaced_by", None),
    )
