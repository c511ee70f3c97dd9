"""The commands on one segment: it is defined, changed and retired."""

from uuid import UUID

from starlette.requests import Request

from libs.events.valuation import SegmentDefined, SegmentRetired
from libs.eventstore.folding import UNWRITTEN, Versioned, stream_write
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.fields.eventids import EventId
from services.valuation.segments.definitions import Segment, stream_of
from services.valuation.segments.segment_answers import segment_answer
from services.valuation.segments.segment_reader import SegmentReader

SegmentCommand = SegmentDefined | SegmentRetired  # asked as it is recorded


class SegmentHandler(CreatingHandler[UUID, Segment, SegmentCommand]):
    def __init__(self, segments: SegmentReader, commands: Commands) -> None:
        super().__init__(commands)
        self.segments = segments

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    def id_of(self, command: SegmentDefined) -> UUID:
        return command.segment_id

    async def load(self, context: Context, id: UUID) -> Segment:
        return await self.segments.get(id)

    async def begin(self, context: Context, command: SegmentDefined) -> Decision:
        await self.segments.refuse_too_many()
        return _next(UNWRITTEN, command, context, status=201)

    async def begun_before(self, context: Context, command: SegmentDefined) -> Decision:
        """The segment as it was defined first. Raises SegmentAlreadyDefined when otherwise."""
        return _as_it_is(await self.segments.same(command))

    async def decide(self, context: Context, state: Segment, command: SegmentCommand) -> Decision:
        current = (state.name, state.document)
        if isinstance(command, SegmentDefined) and current == (command.name, command.rule):
            return _as_it_is(state)
        return _next(state, command, context, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        segment_id = UUID(stored.ids["segment_id"])
        found = await self.segments.as_of(segment_id, stored.event.version)
        return segment_answer(found).model_dump_json().encode()


def _next(before: Versioned, event: SegmentCommand, context: Context, *, status: int) -> Decision:
    stream = stream_of(event.segment_id)
    write = stream_write(stream, before, [event], subject=None, occurred_at=context.now)
    return Decision(streams=(write,), ids=_ids(event.segment_id), status=status)


def _as_it_is(segment: Segment) -> Decision:
    newest = EventId(segment.event_id, stream_of(segment.segment_id), segment.version)
    return nothing_to_do(newest, _ids(segment.segment_id))


def _ids(segment_id: UUID) -> dict[str, str]:
    return {"segment_id": str(segment_id)}
