"""GET /v1/stream: grade changes as server-sent events, resumable with Last-Event-ID."""

from libs.web.live.change_streams import change_stream
from libs.web.live.feeds import Feed

GRADES = Feed(
    name="grades",
    kind="valuations",
    categories=frozenset({"valuation"}),
    data=lambda event: event.data,
)
STREAM = change_stream(
    "/v1/stream",
    GRADES,
    operation_id="stream_grades",
    tag="valuations",
    summary="Grade changes as they happen",
    description="Server-sent events; each `data` is a crm.valuation.graded.v1 or, as its `event` "
    "names it, a crm.valuation.grade_withdrawn.v1.",
)
