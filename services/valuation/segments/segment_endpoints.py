"""/v1/segments: rules over what is known of customers, saved, changed and retired."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.events.valuation import SegmentDefined, SegmentRetired
from libs.identifiers.uuid7 import uuid7
from libs.web.commands.etags import IfMatch, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.valuation.segments.segment_answers import (
    ChangedBody,
    Preview,
    RuleBody,
    SegmentAnswer,
    SegmentBody,
    rule_in,
)
from services.valuation.segments.segment_handler import SegmentHandler
from services.valuation.segments.segment_reader import SegmentReader

routes = router("segments")
WRITERS = ("admin", "manager", "analyst")
OfSegments = Annotated[SegmentReader, part(SegmentReader)]
Handler = Annotated[SegmentHandler, part(SegmentHandler)]
Seen = Annotated[IfMatch | None, Depends(if_match)]


@routes.post("/segments", status_code=201, response_model=SegmentAnswer, responses=problems(409))
@requires(*WRITERS, data=of_everybody("valuations"))
async def define_segment(request: Request, body: SegmentBody, segments: Handler) -> Response:
    """Save a rule. Who fits it is in the segment from this moment, and is told of by events."""
    rule_in(body.rule)
    segment_id = body.segment_id or uuid7()
    command = SegmentDefined(segment_id=segment_id, name=body.name, rule=body.rule)
    return await segments.create(request, command)


@routes.put("/segments/{segment_id}", response_model=SegmentAnswer, responses=problems(404, 412))
@requires(*WRITERS, data=of_everybody("valuations"))
async def change_segment(
    request: Request, segment_id: UUID, body: ChangedBody, version: Seen, segments: Handler
) -> Response:
    """Another name or rule; who fits it no more leaves, and whoever does now enters."""
    rule_in(body.rule)
    command = SegmentDefined(segment_id=segment_id, name=body.name, rule=body.rule)
    return await segments.change(request, segment_id, command, version)


@routes.delete("/segments/{segment_id}", response_model=SegmentAnswer, responses=problems(404, 412))
@requires(*WRITERS, data=of_everybody("valuations"))
async def retire_segment(
    request: Request, segment_id: UUID, version: Seen, segments: Handler
) -> Response:
    """Retire a segment: everybody leaves it. The answer says what it was."""
    command = SegmentRetired(segment_id=segment_id)
    return await segments.change(request, segment_id, command, version)


@routes.post("/segments:preview", response_model=Preview)
@requires(*WRITERS, command=False, data=of_everybody("valuations"))
async def preview_segment(body: RuleBody, segments: OfSegments) -> Preview:
    """Count the customers who fit a rule now. Nothing is saved."""
    rule = rule_in(body.rule)
    return Preview(
        customers=await segments.count(rule),
        of=await segments.count(),
        currencies_apart=await segments.apart(rule),
    )
