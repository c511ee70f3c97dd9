"""Routes of live changes: server-sent events of a feed, resumable with Last-Event-ID."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

import asyncpg
from starlette.requests import Request
from starlette.types import ASGIApp

from libs.web.errors.problems import Problem, invalid_field
from libs.web.gate.admission import Admitted
from libs.web.gate.auth import Caller
from libs.web.gate.roles import Rule, rule_of
from libs.web.gate.routing import HotRoute
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.gate.scoping.scopes import Access
from libs.web.live.feeds import Feed
from libs.web.live.following import Following
from libs.web.live.places import Places
from libs.web.live.recent_changes import Changes, Part
from libs.web.live.sse import LIFETIME, EventStream, last_event_id, place
from libs.web.parts import part_of

MEDIA_TYPE = b"text/event-stream"
PLACE_TOLD_EVERY = 10.0  # seconds
LISTENERS = ("admin", "manager", "agent", "analyst", "integration")
_PLACE = {
    "name": "Last-Event-ID",
    "in": "header",
    "description": "The `id` of the last event that was received",
    "schema": {"type": "string", "pattern": "^[0-9]{1,18}$"},
}
_CUSTOMER = {
    "name": "customer_id",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "format": "uuid"},
}
_RESPONSES = {
    "200": {
        "description": "The stream",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    },
    "410": {
        "description": "The stream ends before `Last-Event-ID`: its log was restored, so "
        "begin it again without this header"
    },
    "429": {"description": "This token subject has as many streams open as it may"},
}


class Stopping:
    """Event that is set when the process is asked to stop; streams end then."""

    def __init__(self, event: asyncio.Event) -> None:
        self.event = event


def live_parts(
    pool: asyncpg.Pool, stopping: asyncio.Event, streams_per_subject: int, *feeds: Feed
) -> Sequence[object]:
    """Parts of a service whose routes tell these feeds: one reading of the log for all."""
    return Following(pool, *feeds), Places(streams_per_subject), Stopping(stopping)


def change_stream(
    path: str, feed: Feed, *, operation_id: str, tag: str, summary: str, description: str
) -> HotRoute:
    """Make the route that tells this feed; of the customer in the `path`, where it names one."""
    of_one = "{customer_id}" in path
    data = of_customer(feed.kind) if of_one else of_several(feed.kind)
    rule = rule_of(*LISTENERS, produces=MEDIA_TYPE, data=data)

    async def listen(request: Request, admitted: Admitted) -> ASGIApp:
        admitted.reach_asked = True
        customer_id = _customer(request) if of_one else None
        selection = Selection(request, admitted.caller, feed, rule, customer_id)
        return await _stream(request, admitted.caller, selection)

    operation: dict[str, Any] = {
        "operationId": operation_id,
        "tags": [tag],
        "summary": summary,
        "description": f"{description} Starts now, or behind `Last-Event-ID`; ends with the token. "
        "EventSource cannot send the bearer token: use a client that reads the body of a fetch.",
        "parameters": [*([_CUSTOMER] if of_one else []), _PLACE],
        "responses": _RESPONSES,
    }
    return HotRoute(path, listen, method="GET", rule=rule, operation=operation)


class Selection:
    """Part of a feed that a listener is given, by what their scope is when it is sent."""

    def __init__(
        self, request: Request, caller: Caller, feed: Feed, rule: Rule, customer_id: UUID | None
    ) -> None:
        self._access: Access = request.app.access
        self._following = part_of(request, Following)
        self._caller = caller
        self._feed = feed
        self._rule = rule
        self._customer_id = customer_id

    async def wire(self, changes: Changes) -> bytes:
        """Wire form of it, which listeners to the same part share."""
        feed, looked_in = self._feed, changes.round
        reach = await self._access.reach(self._caller, self._rule, feed.kind, "read")
        part = Part(feed.name, reach, self._customer_id)
        wire = changes.wire(part)
        if wire is None:
            seen = await self._access.within(reach, changes.customers(feed))
            merged = await self._following.merged(feed, changes) if self._customer_id else {}
            wire = changes.make_wire(feed, part, seen, looked_in, merged)
        return wire


async def _stream(request: Request, caller: Caller, selection: Selection) -> ASGIApp:
    following = part_of(request, Following)
    last = last_event_id(request)
    after = await following.end() if last is None else await _resumed(following, _position(last))
    return EventStream(
        _events(following, after, selection),
        stopping=part_of(request, Stopping).event,
        start_id=str(after),
        place=part_of(request, Places).of(caller.subject),
        lifetime=min(LIFETIME, max(0.0, caller.expires - time.time())),
    )


async def _events(following: Following, after: int, selection: Selection) -> AsyncIterator[bytes]:
    """Wire forms for the listener; where there is nothing for long, the place alone, so that who
    resumes need not read again what was not for them."""
    told = time.monotonic()
    async for changes in following.changes(after):
        wire = await selection.wire(changes) if changes.events else b""
        if wire or time.monotonic() - told >= PLACE_TOLD_EVERY:
            told = time.monotonic()
            yield wire or place(changes.until)


async def _resumed(following: Following, after: int) -> int:
    if not await following.reached(after):
        title = "This stream does not reach that far, so its log was restored: begin it again"
        raise Problem(410, "stream_restored", title)
    return after


def _position(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise invalid_field("/header/Last-Event-ID", "invalid", "must be an id of this stream")
    return int(text)


def _customer(request: Request) -> UUID:
    try:
        return UUID(request.path_params["customer_id"])
    except ValueError:
        raise invalid_field("/path/customer_id", "invalid", "must be a UUID") from None
