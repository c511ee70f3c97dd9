"""GET /v1/customers/{id}/merge-preview, .../unmerge-preview and .../lineage."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Request

from libs.database.cursors import CursorCodec
from libs.events.customer import CustomerMerged, CustomerUnmerged
from libs.events.recorded import Recorded
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.attribution import Attribution, attribution
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from libs.web.reads.stream_pages import page_of
from services.customer.api.merging.merge_previews import MergePreview, MergePreviews
from services.customer.api.relations.relation_scope import require_in_scope
from services.customer.api.showing import CustomerAnswers
from services.customer.domain.customer.errors import MemberNotFound
from services.customer.domain.customer.regrouping import after_merge, after_unmerge

routes = router("customers")
_REGROUPED = CustomerMerged | CustomerUnmerged
Previews = Annotated[MergePreviews, part(MergePreviews)]
Other = Annotated[UUID, Query(description="The record that would be merged, or would leave")]


class LineageItem(Attribution):
    """A merge or its undoing, as this record was told of it. `left_id` is who left; `members` are
    the survivor's records afterwards."""

    event_id: UUID
    change: Literal["merged", "unmerged"]
    survivor_id: UUID
    left_id: UUID | None
    members: list[UUID]
    occurred_at: datetime
    version: int


@routes.get(
    "/customers/{survivor_id}/merge-preview",
    response_model=MergePreview,
    responses=problems(404, 409),
)
@requires("admin", "manager", data=of_customer("customers"))
async def preview_merge(
    request: Request, survivor_id: UUID, customer_id: Other, previews: Previews
) -> MergePreview:
    """Show what merging a record into this customer would do; it is refused as the merge would."""
    await require_in_scope(request, previews.pool, [customer_id], MemberNotFound())
    return await previews.of(request, survivor_id, customer_id, after_merge)


@routes.get(
    "/customers/{survivor_id}/unmerge-preview",
    response_model=MergePreview,
    responses=problems(404, 409),
)
@requires("admin", "manager", data=of_customer("customers"))
async def preview_unmerge(
    request: Request, survivor_id: UUID, customer_id: Other, previews: Previews
) -> MergePreview:
    """Show what taking a record's merge back would do; it is refused as that would be."""
    await require_in_scope(request, previews.pool, [customer_id], MemberNotFound())
    return await previews.of(request, survivor_id, customer_id, after_unmerge)


@routes.get(
    "/customers/{customer_id}/lineage", response_model=Page[LineageItem], responses=problems(404)
)
@requires("admin", "manager", "agent", "analyst", "integration", data=of_customer("customers"))
async def list_lineage(
    customer_id: UUID,
    customers: Annotated[CustomerAnswers, part(CustomerAnswers)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[LineageItem]:
    """Merges of this record and their undoing, the newest first, and who did it."""
    events = await customers.customers.events(customer_id)
    regroupings = [event for event in events if isinstance(event.event(), _REGROUPED)]
    scope = f"lineage-{customer_id}".encode()
    page, next_cursor = page_of(regroupings, cursor, limit, cursors, scope)
    return Page(items=[_item(event) for event in page], next_cursor=next_cursor)


def _item(recorded: Recorded) -> LineageItem:
    event = recorded.event()
    return LineageItem(
        event_id=recorded.event_id,
        change="merged" if isinstance(event, CustomerMerged) else "unmerged",
        survivor_id=event.survivor_id,
        left_id=None if isinstance(event, CustomerMerged) else event.left_id,
        members=list(event.members),
        occurred_at=recorded.occurred_at,
        version=recorded.version,
        **attribution(recorded),
    )
