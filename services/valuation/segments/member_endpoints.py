"""GET /v1/segments: who fits a segment now, and who was in it when."""

from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Query

from libs.web.fields.fields import Instant
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer, of_everybody
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.valuation.configurations.configuration_reader import ConfigurationReader
from services.valuation.segments.segment_answers import (
    MemberList,
    MembershipItem,
    SegmentList,
    SegmentWithSize,
    segment_answer,
)
from services.valuation.segments.segment_endpoints import OfSegments
from services.valuation.valuations.list_endpoints import items_of

routes = router("segments")
READERS = ("admin", "manager", "analyst", "integration")
_THEN = Query(description="Who had been said to be in it by then, by entry and exit events")


@routes.get("/segments", response_model=SegmentList)
@requires(*READERS, data=of_everybody("valuations"))
async def list_segments(segments: OfSegments) -> SegmentList:
    """All segments by name, at most 200, in one page."""
    return SegmentList(items=[segment_answer(found) for found in await segments.all()])


@routes.get("/segments/{segment_id}", response_model=SegmentWithSize, responses=problems(404))
@requires(*READERS, data=of_everybody("valuations"))
async def read_segment(segment_id: UUID, segments: OfSegments) -> SegmentWithSize:
    """A segment and how many are in it at this moment."""
    found = await segments.get(segment_id)
    return SegmentWithSize(
        **segment_answer(found).model_dump(),
        customers=await segments.count(found.rule),
        told=await segments.published(segment_id),
        currencies_apart=await segments.apart(found.rule) if found.rule else [],
    )


@routes.get(
    "/segments/{segment_id}/members", response_model=MemberList, responses=problems(404, 504)
)
@requires(*READERS, route_class="lists", data=of_everybody("valuations"))
async def list_members(
    segment_id: UUID,
    segments: OfSegments,
    rules: Annotated[ConfigurationReader, part(ConfigurationReader)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    applied: CaughtUp,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> MemberList:
    """Customers who fit the rule now, found in the current data and never in a stored list."""
    found = await segments.get(segment_id)
    configuration = await rules.configuration()
    page = await segments.members(found.rule, cursor, limit)  # pyright: ignore[reportArgumentType]
    return MemberList(
        items=await items_of(pool, page.items, configuration),
        next_cursor=page.next_cursor,
        freshness=freshness_answer(await applied.freshness()),
    )


@routes.get("/segments/{segment_id}/memberships", response_model=Page[MembershipItem])
@requires(*READERS, data=of_everybody("valuations"))
async def list_memberships(
    segment_id: UUID,
    segments: OfSegments,
    as_of: Annotated[Instant | None, _THEN] = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[MembershipItem]:
    """Members of a segment now or as of a moment, by entry and exit events; even if it is
    retired."""
    page = await segments.memberships(segment_id=segment_id, at=as_of, cursor=cursor, limit=limit)
    return _memberships(page)


@routes.get("/valuations/{customer_id}/segments", response_model=Page[MembershipItem])
@requires(*READERS, "agent", data=of_customer("valuations"))
async def list_segments_of_customer(
    customer_id: UUID,
    segments: OfSegments,
    as_of: Annotated[Instant | None, _THEN] = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[MembershipItem]:
    """Segments a customer is in now or was in as of a moment, by entry and exit events."""
    page = await segments.memberships(customer_id=customer_id, at=as_of, cursor=cursor, limit=limit)
    return _memberships(page)


def _memberships(page: Any) -> Page[MembershipItem]:
    items = [
        MembershipItem(**{name: row[name] for name in MembershipItem.model_fields})
        for row in page.items
    ]
    return Page(items=items, next_cursor=page.next_cursor)
