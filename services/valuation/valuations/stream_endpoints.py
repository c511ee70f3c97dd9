"""GET /v1/stream: grade changes as server-sent events, resumable with Last-Event-ID."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from starlette.requests import Request
from starlette.types import ASGIApp

from libs.web.errors.problems import Problem, invalid_field
from libs.web.gate.admission import Admitted
from libs.web.gate.auth import Caller
from libs.web.gate.roles import rule_of
from libs.web.gate.routing import HotRoute
from libs.web.gate.scoping.kinds import of_several
from libs.web.gate.scoping.scopes import Access
from libs.web.parts import part_of
from libs.web.reads.sse import EventStream, ServerEvent, last_event_id
from services.valuation.valuations.following import Following


class Stopping:
    """Event that is set when the process is asked to stop; streams end then."""

    def __init__(self, event: asyncio.Event) -> None:
        self.event = event


RULE = rule_of(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    produces=b"text/event-stream",
    data=of_several("valuations"),
)


async def stream_grades(request: Request, admitted: Admitted) -> ASGIApp:
    following = part_of(request, Following)
    last = last_event_id(request)
    after = await following.end() if last is None else await _resumed(following, _position(last))
    stopping = part_of(request, Stopping).event
    admitted.reach_asked = True
    seen = Seen(request.app.access, admitted.caller)
    return EventStream(_events(following, after, seen), stopping=stopping, start_id=str(after))


class Seen:
    """Sight that a listener has of the stream, as their scope is when it happens."""

    def __init__(self, access: Access, caller: Caller) -> None:
        self._access = access
        self._caller = caller

    async def sees(self, customer_id: UUID) -> bool:
        reach = await self._access.reach(self._caller, RULE, "valuations", "read")
        return bool(await self._access.within(reach, [customer_id]))


async def _events(following: Following, after: int, seen: Seen) -> AsyncIterator[ServerEvent]:
    async for recorded in following.grades(after):
        if not await seen.sees(recorded.event().customer_id):
            continue
        yield ServerEvent(id=str(recorded.position), event=recorded.type, data=recorded.data)


async def _resumed(following: Following, after: int) -> int:
    if not await following.reached(after):
        title = "This stream does not reach that far, so its log was restored: begin it again"
        raise Problem(410, "stream_restored", title)
    return after


def _position(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise invalid_field("/header/Last-Event-ID", "invalid", "must be an id of this stream")
    return int(text)


STREAM = HotRoute(
    "/v1/stream",
    stream_grades,
    method="GET",
    rule=RULE,
    operation={
        "operationId": "stream_grades",
        "tags": ["valuations"],
        "summary": "Grade changes as they happen",
        "description": "Server-sent events; each `data` is a crm.valuation.graded.v1 or, as its "
        "`event` names it, a crm.valuation.grade_withdrawn.v1. Starts now, or behind "
        "`Last-Event-ID`. EventSource cannot send the bearer token: use a client that reads the "
        "body of a fetch.",
        "parameters": [
            {
                "name": "Last-Event-ID",
                "in": "header",
                "description": "The `id` of the last event that was received",
                "schema": {"type": "string", "pattern": "^[0-9]{1,18}$"},
            }
        ],
        "responses": {
            "200": {
                "description": "The stream",
                "content": {"text/event-stream": {"schema": {"type": "string"}}},
            },
            "410": {
                "description": "The stream ends before `Last-Event-ID`: its log was restored, so "
                "begin it again without"
            },
        },
    },
)
