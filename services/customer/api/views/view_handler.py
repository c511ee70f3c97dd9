"""The commands on saved views, decided and kept in one transaction."""

from functools import reduce
from uuid import UUID

from starlette.requests import Request

from libs.events.file.views import ViewSaved
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Folded, stream_write
from libs.eventstore.reading import read_stream
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from services.customer.api.views.view_showing import ViewAnswers
from services.customer.domain.view.decider import By, ViewCommand, decide
from services.customer.domain.view.state import View, evolve
from services.customer.staffing.staff_rows import signed_in_as
from services.customer.views.view_rows import require_room, save_view
from services.customer.views.view_streams import load_view, view_stream


class ViewHandler(CreatingHandler[UUID, Folded[View], ViewCommand]):
    def __init__(self, showing: ViewAnswers, transactions: Transactions) -> None:
        super().__init__(transactions)
        self.showing = showing

    def stream_of(self, id: UUID) -> str:
        return view_stream(id)

    def id_of(self, command: ViewSaved) -> UUID:
        return command.view_id

    async def load(self, context: Context, id: UUID) -> Folded[View]:
        """One that its owner deleted is nobody's but theirs, to be deleted again."""
        view = await load_view(context.source, id)
        gone = view.known.deleted_at is not None and view.known.owner == context.caller.actor
        return view if gone else await self.showing.seen(context.request, context.source, id)

    async def begin(self, context: Context, command: ViewSaved) -> Decision:
        stream = view_stream(command.view_id)
        if events := await read_stream(context.source, stream):
            raise ConcurrentStreamWrite(stream, 0, len(events))
        await require_room(context.connection, command.owner)
        return await _decided(context, UNWRITTEN, command, status=201)

    async def begun_before(self, context: Context, command: ViewSaved) -> Decision:
        """Say whether it is the same as before, of views that are not shown as well."""
        return await self.decide(context, await load_view(context.source, command.view_id), command)

    async def decide(self, context: Context, state: Folded[View], command: ViewCommand) -> Decision:
        return await _decided(context, state, command, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The view as it was when the command was done."""
        view_id = UUID(stored.ids["view_id"])
        answer = await self.showing.as_of(request, view_id, stored.event.version)
        return answer.model_dump_json().encode()


async def _decided(
    context: Context, state: Folded[View], command: ViewCommand, *, status: int
) -> Decision:
    who = context.caller
    events = decide(state.state, command, By(who.actor, who.roles))
    ids = {"view_id": str(command.view_id)}
    if not events:
        return nothing_to_do(state.newest, ids)
    stream = view_stream(command.view_id)
    write = stream_write(stream, state, events, subject=None, occurred_at=context.now)
    after = reduce(lambda view, event: evolve(view, event, context.now), events, state.state)
    assert after  # noqa: S101 - the first event of a view makes it
    staff_id = None
    if after.owner == who.actor:
        staff_id = await signed_in_as(context.connection, who.subject)
    await save_view(context.connection, after, staff_id)
    return Decision(streams=(write,), ids=ids, status=status)
