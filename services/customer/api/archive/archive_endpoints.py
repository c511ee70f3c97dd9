"""The archive of a customer, one entry of it, and what ends soon."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from libs.access.reach import Reach
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import fetch_page
from libs.sealing.opening import CLOSED
from libs.web.commands.etags import IfMatch, etag, if_match, required_if_match
from libs.web.fields.fields import Label
from libs.web.gate.admission import reach
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer, of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.customer.api.archive.archive_answers import (
    ArchiveAnswer,
    ArchiveList,
    EndingItem,
    EndingPage,
)
from services.customer.api.archive.archive_bodies import (
    ArchiveBody,
    ArchiveChangeBody,
    ArchiveVoidBody,
    entry_change_of,
    entry_of,
    entry_void_of,
)
from services.customer.api.archive.archive_handler import ArchiveHandler
from services.customer.api.archive.archive_showing import ArchiveAnswers
from services.customer.api.registering import REGISTRARS
from services.customer.api.showing import CustomerAnswers
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.archive.archive_rows import (
    ENDING,
    ending_between,
    entries_of,
    owned_as,
    reminded_by,
)
from services.customer.archive.archive_streams import archive_events
from services.customer.customer_streams import folded_with

routes = router("archive")
MOST_SHOWN = 1_000
Handler = Annotated[ArchiveHandler, part(ArchiveHandler)]
Showing = Annotated[ArchiveAnswers, part(ArchiveAnswers)]
Within = Annotated[
    int, Query(ge=0, le=3_650, description="Days from today, in UTC, until the last end shown")
]
Due = Annotated[bool, Query(description="Only those of which somebody is to be reminded by today")]


@routes.post(
    "/customers/{customer_id}/archive",
    status_code=201,
    response_model=ArchiveAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": ArchiveAnswer},
        **problems(404, 409),
    },
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def record_archive_entry(
    request: Request, customer_id: UUID, body: ArchiveBody, archive: Handler
) -> Response:
    """Record equipment, a network, a technical contact, a contract, a service agreement or an
    entitlement. An `entry_id` of yours makes this safe to repeat."""
    return await archive.create(request, entry_of(customer_id, body))


@routes.get("/customers/{customer_id}/archive", response_model=ArchiveList, responses=problems(404))
@requires(*COLLEAGUES, data=of_customer("customers"))
async def list_archive(
    request: Request,
    customer_id: UUID,
    customers: Annotated[CustomerAnswers, part(CustomerAnswers)],
    showing: Showing,
) -> ArchiveList:
    """The customer's archive without what was voided, up to 1,000 entries."""
    events = await customers.customers.events(customer_id)
    records = folded_with(customer_id, events, CLOSED).known.records
    ids = await entries_of(showing.pool, records, MOST_SHOWN)
    return ArchiveList(items=await showing.of(request, ids))


@routes.get("/archive/ending", response_model=EndingPage, responses=problems(422))
@requires(*COLLEAGUES, data=of_several("customers"))
async def list_ending(
    request: Request,
    showing: Showing,
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    within: Annotated[Reach, Depends(reach)],
    within_days: Within = 30,
    owner: Annotated[Label | None, Query()] = None,
    due: Due = False,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> EndingPage:
    """Entries that end soon, the next end first: for reminders. Owners are as fresh as the list of
    customers."""
    today = datetime.now(UTC).date()
    page = await fetch_page(
        showing.pool,
        ENDING,
        cursors,
        conditions=_conditions(today, within_days, owner, due=due),
        within=within.of("owner_key"),
        cursor=cursor,
        limit=limit,
    )
    shown = await showing.of(request, [row["entry_id"] for row in page.items])
    items = [
        EndingItem(**answer.model_dump(), held_by=row["customer_id"])
        for answer, row in zip(shown, page.items, strict=True)
    ]
    return EndingPage(items=items, next_cursor=page.next_cursor)


@routes.get("/archive/{entry_id}", response_model=ArchiveAnswer, responses=problems(404))
@requires(*COLLEAGUES, data=of_customer("customers"))
async def read_archive_entry(
    request: Request, response: Response, entry_id: UUID, showing: Showing
) -> ArchiveAnswer:
    """The entry as the events tell it, one that was voided included."""
    events = await archive_events(showing.pool, entry_id)
    answer = (await showing.shown(request, {entry_id: events}))[entry_id]
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.patch(
    "/archive/{entry_id}",
    response_model=ArchiveAnswer,
    responses=problems(404, 409, 412, 428),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def change_archive_entry(
    request: Request,
    entry_id: UUID,
    body: ArchiveChangeBody,
    version: Annotated[IfMatch, Depends(required_if_match)],
    archive: Handler,
) -> Response:
    """Change what is given and leave the rest; null clears a field. What ended has an `ends_on`."""
    return await archive.change(request, entry_id, entry_change_of(body), version)


@routes.post(
    "/archive/{entry_id}/void", response_model=ArchiveAnswer, responses=problems(404, 409, 412)
)
@requires("admin", "manager", "integration", data=of_customer("customers"))
async def void_archive_entry(
    request: Request,
    entry_id: UUID,
    body: ArchiveVoidBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    archive: Handler,
) -> Response:
    """Take back an entry that was recorded by mistake; one that held and does no more is ended."""
    return await archive.change(request, entry_id, entry_void_of(body), version)


def _conditions(today: date, within_days: int, owner: str | None, *, due: bool) -> list[Fragment]:
    conditions = [ending_between(today, today + timedelta(days=within_days))]
    if owner is not None:
        conditions.append(owned_as(owner))
    if due:
        conditions.append(reminded_by(today))
    return conditions
