"""GET /v1/audit/changes: everything that somebody changed."""

from datetime import datetime
from typing import Annotated

from fastapi import Query
from pydantic import AwareDatetime

from libs.service.changes.change_answers import Change
from libs.service.changes.change_query import Sought
from libs.service.changes.change_reader import ChangeReader
from libs.web.errors.problems import invalid_field
from libs.web.errors.wordings import worded
from libs.web.fields.fields import checked, utc
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page

routes = router("audit")
_Actor = Annotated[
    str,
    Query(
        min_length=1,
        max_length=255,
        description="An `actor` as answers and events have it, or the subject of a token",
    ),
]
_Via = Annotated[
    str | None,
    Query(min_length=1, max_length=255, description="A client id or subject, likewise"),
]
_From = Annotated[AwareDatetime | None, Query(alias="from", description="Recorded then or later")]
_To = Annotated[AwareDatetime | None, Query(description="Recorded before then")]
_Type = Annotated[
    str | None,
    Query(
        max_length=100,
        pattern=worded(
            r"^crm(\.[a-z0-9_]+)+$", "must be a type of event, such as crm.purchase.recorded.v1"
        ),
        description="A type of event",
    ),
]


@routes.get("/audit/changes", response_model=Page[Change])
@requires("admin")
async def list_changes(
    changes: Annotated[ChangeReader, part(ChangeReader)],
    actor: _Actor,
    via: _Via = None,
    since: _From = None,
    to: _To = None,
    type: _Type = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[Change]:
    """Everything that an actor changed here, perhaps `via` one client alone, newest first.

    No data are shown. At most 2,000 events of the actor are looked through for a page: one with
    `via` or `type` may be short, or empty, though `next_cursor` says that more follow. Events older
    than the field say nothing of their actor and are not found.
    """
    start, end = _moment("/query/from", since), _moment("/query/to", to)
    if start and end and start >= end:
        raise invalid_field("/query/to", "invalid", "must be later than from")
    sought = Sought(actor=actor, via=via, since=start, until=end, type=type)
    return await changes.page(sought, cursor, limit)


def _moment(pointer: str, given: datetime | None) -> datetime | None:
    return None if given is None else checked(pointer, utc, given)
