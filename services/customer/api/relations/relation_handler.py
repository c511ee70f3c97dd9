"""The commands on relations, decided and kept in one transaction."""

from functools import reduce
from uuid import UUID

import asyncpg
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Folded, fold
from libs.eventstore.reading import read_streams
from libs.eventstore.writes import StreamWrite
from libs.sealing.opening import CLOSED
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from services.customer.api.relations.relation_answers import relation_answer
from services.customer.api.relations.relation_scope import require_in_scope
from services.customer.customer_streams import folded_with, stream_of
from services.customer.domain.relation.commands import (
    ChangeRelation,
    MoveRelation,
    RecordRelation,
    RelationCommand,
)
from services.customer.domain.relation.decider import arrival, decide
from services.customer.domain.relation.ends import require_end
from services.customer.domain.relation.errors import (
    EndNotFound,
    RelationAlreadyRecorded,
    RelationNotFound,
)
from services.customer.domain.relation.state import Relation, RelationEvent, evolve
from services.customer.relations.clashes import require_room
from services.customer.relations.relation_rows import lock_kind, roles_at, save_relation
from services.customer.relations.relation_streams import (
    load_relation,
    load_relations,
    relation_events,
    relation_stream,
    relation_write,
)

MOVED_WITH = 100  # roles of one person in one organisation


class RelationHandler(CreatingHandler[UUID, Folded[Relation], RelationCommand]):
    """Answers with the relation; a move with the one that began."""

    def __init__(self, pool: asyncpg.Pool, transactions: Transactions) -> None:
        super().__init__(transactions)
        self.pool = pool

    def stream_of(self, id: UUID) -> str:
        return relation_stream(id)

    def id_of(self, command: RecordRelation) -> UUID:
        return command.relation_id

    async def load(self, context: Context, id: UUID) -> Folded[Relation]:
        folded = await load_relation(context.source, id)
        customers = folded.known.customers
        await require_in_scope(context.request, context.source, customers, RelationNotFound())
        return folded

    async def begin(self, context: Context, command: RecordRelation) -> Decision:
        await _require_unwritten(context.connection, command.relation_id)
        recorded = decide(None, command, context.now)
        (write,) = await _begun(context, UNWRITTEN, recorded)
        return Decision(streams=(write,), ids=_ids(command.relation_id))

    async def decide(
        self, context: Context, state: Folded[Relation], command: RelationCommand
    ) -> Decision:
        relation = state.known
        if isinstance(command, MoveRelation) and command.relation_id == relation.continued_by:
            return await _moved_before(context, relation, command)
        events = decide(relation, command, context.now)
        if not events:
            return nothing_to_do(state.newest, _ids(relation.relation_id))
        if isinstance(command, MoveRelation):
            missing = EndNotFound("/to_id")
            await require_in_scope(context.request, context.source, [command.to_id], missing)
            return await _moved(context, state, command, events)
        after = _after(state, events, context)
        if after.takes_more_than(relation):
            await lock_kind(context.connection, after)
            await require_room(context.connection, after)
        write = await _kept(context, state, events)
        return Decision(streams=(write,), ids=_ids(relation.relation_id), status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The relation as it was when the command was done."""
        events = await relation_events(self.pool, UUID(stored.ids["relation_id"]))
        folded = fold(evolve, events[: stored.event.version])
        return relation_answer(folded.known, folded.version).model_dump_json().encode()

    async def record(self, request: Request, command: RecordRelation) -> Response:
        """201 with the new relation; 200 when the same one was recorded before."""
        return await self.create(request, command)


async def _moved(
    context: Context,
    state: Folded[Relation],
    command: MoveRelation,
    left: tuple[RelationEvent, ...],
) -> Decision:
    """One relation ends and another begins; with it end the other roles that somebody has by being
    there. Both, or neither."""
    before = state.known
    if (await load_relations(context.connection, [command.relation_id])).popitem()[1].state:
        raise RelationAlreadyRecorded
    arrived = arrival(before, command, context.now)
    ended = await _roles_left(context, before, command)
    begun = await _begun(context, UNWRITTEN, (arrived,), instead_of=before)
    leaving = await _kept(context, state, left)
    return Decision(streams=(leaving, *ended, *begun), ids=_ids(command.relation_id))


async def _moved_before(context: Context, before: Relation, command: MoveRelation) -> Decision:
    """The same move once more is the one that was made; whatever was changed since stays so."""
    moved = await load_relation(context.source, command.relation_id)
    recording = moved.known.recording
    at = command.at or recording.since or context.now
    if arrival(before, command, at) != recording:
        raise RelationAlreadyRecorded
    return nothing_to_do(moved.newest, _ids(command.relation_id))


async def _roles_left(
    context: Context, before: Relation, command: MoveRelation
) -> tuple[StreamWrite, ...]:
    at = command.at or context.now
    ids = await roles_at(context.connection, before, at, MOVED_WITH)
    found = await load_relations(context.connection, ids)
    writes: list[StreamWrite] = []
    for folded in found.values():
        events = decide(folded.known, ChangeRelation(until=at), context.now)
        if events:
            writes.append(await _kept(context, folded, events))
    return tuple(writes)


async def _begun(
    context: Context,
    before: Folded[Relation],
    events: tuple[RelationEvent, ...],
    instead_of: Relation | None = None,
) -> tuple[StreamWrite]:
    """The first events of a relation, if its ends may have it and it clashes with none."""
    connection = context.connection
    relation = _after(before, events, context)
    await lock_kind(connection, relation)
    await _require_ends(connection, relation)
    await require_room(connection, relation, (instead_of.relation_id,) if instead_of else ())
    return (await _kept(context, before, events),)


async def _require_ends(connection: Connection, relation: Relation) -> None:
    ids = (relation.from_id, relation.to_id)
    stored = await read_streams(connection, [stream_of(id) for id in ids])
    for end, (id, pointer) in enumerate(zip(ids, ("/from_id", "/to_id"), strict=True)):
        customer = folded_with(id, stored[stream_of(id)], CLOSED).state
        require_end(customer, relation.kind, end=end, pointer=pointer)


async def _kept(
    context: Context, before: Folded[Relation], events: tuple[RelationEvent, ...]
) -> StreamWrite:
    after = _after(before, events, context)
    await save_relation(context.connection, after, before.version + len(events))
    id, now = after.relation_id, context.now
    return relation_write(after.from_id, id, before, events, now)


def _after(
    before: Folded[Relation], events: tuple[RelationEvent, ...], context: Context
) -> Relation:
    after = reduce(lambda state, event: evolve(state, event, context.now), events, before.state)
    assert after  # noqa: S101 - the first event of a relation makes it
    return after


async def _require_unwritten(connection: Connection, relation_id: UUID) -> None:
    stream = relation_stream(relation_id)
    if events := (await read_streams(connection, [stream]))[stream]:
        raise ConcurrentStreamWrite(stream, 0, len(events))


def _ids(relation_id: UUID) -> dict[str, str]:
    return {"relation_id": str(relation_id)}
