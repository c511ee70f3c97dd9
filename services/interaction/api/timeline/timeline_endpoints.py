"""GET /v1/customers/{id}/timeline: everything that happened with a customer, in one order."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import asyncpg
import msgspec
from fastapi import Request

from libs.database.cursors import CursorCodec
from libs.web.errors.problems import Problem
from libs.web.gate.admission import caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.interaction.api.notes import Notes
from services.interaction.api.timeline.timeline_answers import Timeline
from services.interaction.api.timeline.timeline_items import shown_items
from services.interaction.api.timeline.timeline_parameters import AskedFor, Then
from services.interaction.api.timeline.timeline_scope import records_in_scope, visible_to
from services.interaction.timeline.criteria import Criteria, Moment, Visible
from services.interaction.timeline.timeline_reading import (
    Group,
    anything,
    group_of,
    key_of,
    read_listed,
)

routes = router("customers")


@routes.get(
    "/customers/{customer_id}/timeline", response_model=Timeline, responses=problems(404, 504)
)
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
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    notes: Annotated[Notes, part(Notes)],
    applied: CaughtUp,
    criteria: AskedFor,
    then: Then,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Timeline:
    """Everything that happened with the customer, under all of their records, the latest first:
    what was recorded here, and by reference what the customer service and the call centre did.

    Empty for a customer of whom nothing was recorded, whether they exist or not; 404 as of a moment
    when nothing was known yet of one of whom something is known now.
    """
    only_own(caller(request), customer_id)
    scope = _scope(customer_id, criteria, then)
    before = cursors.decode(cursor, [datetime, int, UUID], scope=scope) if cursor else None
    freshness = await applied.freshness()
    visible = await visible_to(request, customer_id, criteria.actor)
    group = await records_in_scope(request, pool, customer_id, then)
    found = await read_listed(
        pool, group.records, criteria, visible, then=then, before=before, limit=limit + 1
    )
    if then and not found:
        await _require_known(pool, customer_id, group, visible, then)
    items, visibility = await shown_items(request, pool, notes, found[:limit], then)
    more = len(found) > limit
    return Timeline(
        merged_into=group.merged_into,
        items=items,
        next_cursor=cursors.encode(key_of(found[limit - 1]), scope=scope) if more else None,
        personal_data=visibility,
        as_of=then and then.as_of,
        basis=then and then.basis,
        freshness=freshness_answer(freshness),
    )


async def _require_known(
    pool: asyncpg.Pool, customer_id: UUID, group: Group, visible: Visible, then: Moment
) -> None:
    """Raises 404 not_known_then, going by what the caller may see."""
    if await anything(pool, group.records, visible, then):
        return
    today = await group_of(pool, customer_id, None)
    if await anything(pool, today.records, visible, None):
        raise _not_known_then()


def _not_known_then() -> Problem:
    title = "Nothing is known of this customer at that time"
    detail = "What was recorded later may have occurred before: ask with basis=occurred"
    return Problem(404, "not_known_then", title, detail=detail)


def _scope(customer_id: UUID, criteria: Criteria, then: Moment | None) -> bytes:
    """A cursor is sealed to one customer, these filters, and this moment."""
    return b"timeline " + msgspec.json.encode((customer_id, criteria, then))
