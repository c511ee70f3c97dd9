"""GET /v1/duplicates; POST and DELETE /v1/duplicates/{customer_id}/{other_id}/dismissal."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from pydantic import ConfigDict

from libs.events.file.duplicates import MatchReason
from libs.web.commands.etags import IfMatch, if_match
from libs.web.errors.validation import RequestModel
from libs.web.gate.admission import hidden
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.directory import Directory
from services.customer.api.duplicates.dismissal_handler import DismissalHandler
from services.customer.api.duplicates.duplicate_answers import (
    DismissalAnswer,
    DuplicateList,
    DuplicateState,
    duplicate_item,
)
from services.customer.api.duplicates.duplicate_listing import DuplicateListing, WhichPairs
from services.customer.api.file.fact_filters import TextFilter
from services.customer.api.listing import COLLEAGUES, InReach
from services.customer.api.registering import REGISTRARS
from services.customer.api.relations.relation_bodies import RelationCode
from services.customer.domain.duplicate.dismissing import Withdraw
from services.customer.duplicates.scoring import FEWEST_POINTS, pair_of

routes = router("duplicates")
Handler = Annotated[DismissalHandler, part(DismissalHandler)]
Seen = Annotated[IfMatch | None, Depends(if_match)]


class DismissalBody(RequestModel):
    """`reason` is a code, such as `same_household`: it is kept in clear beyond any erasure."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "same_household"}]})

    reason: RelationCode


def _which(
    state: Annotated[
        DuplicateState, Query(description="dismissed: those that were, and nothing new matches")
    ] = "open",
    min_score: Annotated[int | None, Query(ge=FEWEST_POINTS, le=100)] = None,
    reason: MatchReason | None = None,
    customer_id: Annotated[UUID | None, Query(description="Those of one customer")] = None,
    owner: TextFilter = None,
) -> WhichPairs:
    return WhichPairs(
        dismissed=state == "dismissed",
        score=min_score,
        reason=reason,
        customer_id=customer_id,
        owner=owner,
    )


@routes.get("/duplicates", response_model=DuplicateList, responses=problems(504))
@requires(*COLLEAGUES, data=of_several("customers"))
async def list_duplicates(
    request: Request,
    duplicates: Annotated[DuplicateListing, part(DuplicateListing)],
    directory: Annotated[Directory, part(Directory)],
    applied: CaughtUp,
    within: InReach,
    which: Annotated[WhichPairs, Depends(_which)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> DuplicateList:
    """Pairs of customers who may be one, the likeliest first, as far as the projection has heard.

    Both are within the caller's scope, and nothing that matches is hidden from the caller. What
    more than ten customers share is no evidence. Merging the two ends a pair.
    """
    page = await duplicates.page(which, within, hidden(request), cursor, limit)
    ids = [id for row in page.items for id in (row["customer_id"], row["other_id"])]
    shown = await directory.shown(request, await directory.known(ids, within))
    customers = {item.customer_id: item for item in shown}
    return DuplicateList(
        items=[
            duplicate_item(dict(row), customers, hidden(request))
            for row in page.items
            if row["customer_id"] in customers and row["other_id"] in customers
        ],
        next_cursor=page.next_cursor,
        freshness=freshness_answer(await applied.freshness()),
    )


@routes.post(
    "/duplicates/{customer_id}/{other_id}/dismissal",
    response_model=DismissalAnswer,
    responses=problems(404, 409, 412),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def dismiss_duplicate(
    request: Request,
    customer_id: UUID,
    other_id: UUID,
    body: DismissalBody,
    version: Seen,
    dismissals: Handler,
) -> Response:
    """Say that two customers, in either order, are not one. The pair stays dismissed, whoever the
    two are merged into, until something else matches than what does now."""
    pair = pair_of(customer_id, other_id)
    command = await dismissals.matched(pair, body.reason, hidden(request))
    return await dismissals.change(request, pair, command, version)


@routes.delete(
    "/duplicates/{customer_id}/{other_id}/dismissal",
    response_model=DismissalAnswer,
    responses=problems(404, 409, 412),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def withdraw_dismissal(
    request: Request,
    customer_id: UUID,
    other_id: UUID,
    reason: Annotated[RelationCode, Query(description="A code, such as looked_again")],
    version: Seen,
    dismissals: Handler,
) -> Response:
    """Take a dismissal back, by the records that it names: they are a pair again as if nobody had
    dismissed it."""
    return await dismissals.change(
        request, pair_of(customer_id, other_id), Withdraw(reason), version
    )
