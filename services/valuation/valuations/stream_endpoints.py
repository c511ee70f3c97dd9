"""GET /v1/stream: grade changes as server-sent events, resumable with Last-Event-ID."""

import asyncio
from collections.abc import AsyncIterator

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
from libs.web.reads.places import Places
from libs.web.reads.sse import EventStream, last_event_id
from services.valuation.valuations.following import Following
from services.valuation.valuations.recent_grades import Grades


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
    admitted.reach_asked = True
    seen = Seen(request.app.access, admitted.caller)
    return EventStream(
        _events(following, after, seen),
        stopping=part_of(request, Stopping).event,
        start_id=str(after),
        place=part_of(request, Places).of(admitted.caller.subject),
    )


class Seen:
    """Sight that a listener has of the stream, as their scope is when it happens."""

    def __init__(self, access: Access, caller: Caller) -> None:
        self._access = access
        self._caller = caller

    async def wire(self, grades: Grades) -> bytes:
        """Wire form of those in sight, which listeners of the same reach share."""
        reach = await self._access.reach(self._caller, RULE, "valuations", "read")
        wire = grades.wire(reach)
        if wire is None:
            looked_in = grades.round
            seen = await self._access.within(reach, grades.customers())
            wire = grades.make_wire(reach, seen, looked_in)
        return wire


async def _events(following: Following, after: int, seen: Seen) -> AsyncIterator[bytes]:
    async for grades in following.grades(after):
        if grades.events and (wire := await seen.wire(grades)):
            yield wire


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
            "429": {"description": "This token subject has as many streams open as it may"},
        },
    },
)
