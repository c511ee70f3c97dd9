"""/v1/segments: rules over what is known of customers, saved, changed and retired."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.events.valuation import SegmentDefined, SegmentRetired
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Versioned, stream_write
from libs.identifiers.uuid7 import uuid7
from libs.web.admission import Admitted, admitted
from libs.web.commands import Commands, Decision, Rebuild
from libs.web.etags import IfMatch, if_match
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from libs.web.openapi import problems
from libs.web.parts import part
from libs.web.roles import requires
from libs.web.routing import router
from services.valuation.api.segment_answers import (
    ChangedBody,
    Preview,
    RuleBody,
    SegmentAnswer,
    SegmentBody,
    rule_in,
    segment_answer,
)
from services.valuation.segments.definitions import Segment, stream_of
from services.valuation.segments.desk import Segments

routes = router("segments")
WRITERS = ("admin", "manager", "analyst")
Desk = Annotated[Segments, part(Segments)]
Done = Annotated[Commands, part(Commands)]
LetIn = Annotated[Admitted, Depends(admitted)]
Seen = Annotated[IfMatch | None, Depends(if_match)]


@routes.post("/segments", status_code=201, response_model=SegmentAnswer, responses=problems(409))
@requires(*WRITERS)
async def define_segment(
    request: Request, body: SegmentBody, let_in: LetIn, commands: Done, desk: Desk
) -> Response:
    """Save a rule. Who fits it is in the segment from this moment, and is told of by events."""
    rule_in(body.rule)
    segment_id = body.segment_id or uuid7()
    event = SegmentDefined(segment_id=segment_id, name=body.name, rule=body.rule)

    async def decide() -> Decision:
        await desk.refuse_too_many()
        return _decision(event, UNWRITTEN, status=201)

    async def twin(_: ConcurrentStreamWrite) -> Recall:
        return _unchanged(await desk.same(event))

    return await commands.execute(request, let_in, decide, _rebuild(desk), twin=twin)


@routes.put("/segments/{segment_id}", response_model=SegmentAnswer, responses=problems(404, 412))
@requires(*WRITERS)
async def change_segment(
    request: Request,
    segment_id: UUID,
    body: ChangedBody,
    version: Seen,
    let_in: LetIn,
    commands: Done,
    desk: Desk,
) -> Response:
    """Another name or rule; who fits it no more leaves, and whoever does now enters."""
    rule_in(body.rule)
    event = SegmentDefined(segment_id=segment_id, name=body.name, rule=body.rule)

    async def decide() -> Decision:
        before = await _checked(desk, segment_id, version)
        if (before.name, before.document) == (event.name, event.rule):
            recall = _unchanged(before)
            return Decision(streams=(), ids=recall.ids, status=200, unchanged=recall.event)
        return _decision(event, before, status=200)

    return await commands.execute(request, let_in, decide, _rebuild(desk), if_match=version)


@routes.delete("/segments/{segment_id}", response_model=SegmentAnswer, responses=problems(404, 412))
@requires(*WRITERS)
async def retire_segment(
    request: Request, segment_id: UUID, version: Seen, let_in: LetIn, commands: Done, desk: Desk
) -> Response:
    """Retire a segment: everybody leaves it. The answer says what it was."""

    async def decide() -> Decision:
        before = await _checked(desk, segment_id, version)
        return _decision(SegmentRetired(segment_id=segment_id), before, status=200)

    return await commands.execute(request, let_in, decide, _rebuild(desk), if_match=version)


@routes.post("/segments:preview", response_model=Preview)
@requires(*WRITERS, command=False)
async def preview_segment(body: RuleBody, desk: Desk) -> Preview:
    """How many customers fit a rule now. Nothing is saved."""
    rule = rule_in(body.rule)
    return Preview(
        customers=await desk.count(rule),
        of=await desk.count(),
        currencies_apart=await desk.apart(rule),
    )


async def _checked(desk: Segments, segment_id: UUID, version: IfMatch | None) -> Segment:
    found = await desk.get(segment_id)
    if version:
        version.check(found.version)
    return found


def _decision(
    event: SegmentDefined | SegmentRetired, before: Versioned, *, status: int
) -> Decision:
    write = stream_write(
        stream_of(event.segment_id), before, [event], subject=None, occurred_at=datetime.now(UTC)
    )
    return Decision(streams=(write,), ids=_ids(event.segment_id), status=status)


def _unchanged(segment: Segment) -> Recall:
    stream = stream_of(segment.segment_id)
    event = EventId(segment.event_id, stream, segment.version)
    return Recall(status=200, ids=_ids(segment.segment_id), event=event)


def _ids(segment_id: UUID) -> dict[str, Any]:
    return {"segment_id": str(segment_id)}


def _rebuild(desk: Segments) -> Rebuild:
    async def rebuilt(recall: Recall) -> bytes:
        found = await desk.as_of(UUID(recall.ids["segment_id"]), recall.event.version)
        return segment_answer(found).model_dump_json().encode()

    return rebuilt
