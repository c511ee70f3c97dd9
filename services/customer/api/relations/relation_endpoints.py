"""POST /v1/relations, GET, PATCH, .../move, .../void and .../history of one."""

from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Request, Response

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded
from libs.eventstore.folding import fold
from libs.web.commands.etags import IfMatch, etag, if_match, required_if_match
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.attribution import attribution
from libs.web.reads.eventdata import event_data
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.stream_pages import page_of
from services.customer.api.registering import REGISTRARS
from services.customer.api.relations.relation_answers import (
    RelationAnswer,
    RelationHistoryItem,
    RelationHistoryPage,
    relation_answer,
)
from services.customer.api.relations.relation_bodies import (
    RelationBody,
    RelationChangeBody,
    RelationMoveBody,
    RelationVoidBody,
    move_of,
    recording_of,
    relation_change_of,
    relation_void_of,
)
from services.customer.api.relations.relation_handler import RelationHandler
from services.customer.api.relations.relation_scope import require_in_scope
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.domain.relation.errors import RelationNotFound
from services.customer.domain.relation.state import evolve
from services.customer.relations.relation_streams import relation_events, relation_stream

routes = router("relations")
Handler = Annotated[RelationHandler, part(RelationHandler)]
Pool = Annotated[asyncpg.Pool, part(asyncpg.Pool)]
Seen = Annotated[IfMatch | None, Depends(if_match)]


@routes.post(
    "/relations",
    status_code=201,
    response_model=RelationAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": RelationAnswer},
        **problems(404, 409),
    },
)
@requires(*REGISTRARS, data=of_customer("customers", "from_id", "to_id"))
async def record_relation(request: Request, body: RelationBody, relations: Handler) -> Response:
    """Record how one customer is related to another. A `relation_id` of yours makes this safe to
    repeat."""
    return await relations.record(request, recording_of(body))


@routes.get("/relations/{relation_id}", response_model=RelationAnswer, responses=problems(404))
@requires(*COLLEAGUES, data=of_several("customers"))
async def read_relation(
    request: Request, response: Response, relation_id: UUID, pool: Pool
) -> RelationAnswer:
    """The relation as the events tell it, one that ended or was voided included."""
    folded = fold(evolve, await relation_events(pool, relation_id))
    await require_in_scope(request, pool, folded.known.customers, RelationNotFound())
    response.headers["ETag"] = etag(folded.version)
    return relation_answer(folded.known, folded.version)


@routes.patch(
    "/relations/{relation_id}",
    response_model=RelationAnswer,
    responses=problems(404, 409, 412, 428),
)
@requires(*REGISTRARS, data=of_several("customers"))
async def change_relation(
    request: Request,
    relation_id: UUID,
    body: RelationChangeBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    relations: Handler,
) -> Response:
    """Change a role, a beginning or an end, and leave the rest; null clears a field."""
    return await relations.change(request, relation_id, relation_change_of(body), version)


@routes.post(
    "/relations/{relation_id}/move",
    status_code=201,
    response_model=RelationAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": RelationAnswer},
        **problems(404, 409, 412),
    },
)
@requires(*REGISTRARS, data=of_several("customers"))
async def move_relation(
    request: Request, relation_id: UUID, body: RelationMoveBody, version: Seen, relations: Handler
) -> Response:
    """Say that the customer has this relation to another one instead: it ends, and the same kind
    of relation begins there, both or neither. What else somebody was inside the organisation they
    leave (buyer, user, decision maker, technical contact, works at) ends with it."""
    return await relations.change(request, relation_id, move_of(body), version)


@routes.post(
    "/relations/{relation_id}/void",
    response_model=RelationAnswer,
    responses=problems(404, 409, 412),
)
@requires("admin", "manager", "integration", data=of_several("customers"))
async def void_relation(
    request: Request, relation_id: UUID, body: RelationVoidBody, version: Seen, relations: Handler
) -> Response:
    """Take back a relation that was recorded by mistake: it counts as if it had never been. One
    that held and does no more is ended instead."""
    return await relations.change(request, relation_id, relation_void_of(body), version)


@routes.get(
    "/relations/{relation_id}/history", response_model=RelationHistoryPage, responses=problems(404)
)
@requires(*COLLEAGUES, data=of_several("customers"))
async def read_relation_history(
    request: Request,
    relation_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    pool: Pool,
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> RelationHistoryPage:
    """Every event of the relation, the newest first."""
    events = await relation_events(pool, relation_id)
    customers = fold(evolve, events).known.customers
    await require_in_scope(request, pool, customers, RelationNotFound())
    scope = relation_stream(relation_id).encode()
    page, next_cursor = page_of(events, cursor, limit, cursors, scope)
    return RelationHistoryPage(items=[_item(each, who) for each in page], next_cursor=next_cursor)


def _item(recorded: Recorded, who: Caller) -> RelationHistoryItem:
    return RelationHistoryItem.model_validate(
        {
            "event_id": recorded.event_id,
            "type": recorded.type,
            "version": recorded.version,
            "occurred_at": recorded.occurred_at,
            "recorded_at": recorded.recorded_at,
            "data": event_data(recorded.event(), recorded.event()),
            **attribution(recorded, who),
        }
    )
