"""GET /v1/parked and /v1/parked/{unit}, POST .../retry and .../discard: what cannot be applied."""

from typing import Annotated

from fastapi import Path, Request, Response

from libs.service.parked.parked_answers import (
    DiscardBody,
    ParkedUnit,
    ParkedUnitDetails,
    Resumed,
    RetryBody,
)
from libs.service.parked.parked_handler import ParkedHandler
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page

routes = router("parked events")
Handler = Annotated[ParkedHandler, part(ParkedHandler)]
Unit = Annotated[str, Path(min_length=1, max_length=200)]


@routes.get("/parked", response_model=Page[ParkedUnit])
@requires("admin")
async def list_parked(
    parked: Handler, cursor: CursorText = None, limit: Limit = DEFAULT_PAGE
) -> Page[ParkedUnit]:
    """The customers some of whose events this service could not apply, those of longest ago first.
    All later events of each wait behind the first."""
    return await parked.list(cursor, limit)


@routes.get("/parked/{unit}", response_model=ParkedUnitDetails, responses=problems(404))
@requires("admin")
async def read_parked(unit: Unit, parked: Handler) -> ParkedUnitDetails:
    """The events of one customer that wait, without their data, and those that were discarded."""
    return await parked.read(unit)


@routes.post("/parked/{unit}/retry", response_model=Resumed, responses=problems(404, 409))
@requires("admin")
async def retry_parked(
    request: Request, unit: Unit, parked: Handler, nothing: RetryBody | None = None
) -> Response:
    """Apply what waits, in order and as far as it goes. What still cannot be applied stays parked:
    `blocking` says why."""
    return await parked.retry(request, unit)


@routes.post("/parked/{unit}/discard", response_model=Resumed, responses=problems(404, 409))
@requires("admin")
async def discard_parked(
    request: Request, unit: Unit, body: DiscardBody, parked: Handler
) -> Response:
    """Give up the event that holds this customer up, for good: this service passes it over, in
    rebuilds as well, and applies what waited behind it. The event stays where it was recorded.

    409 where it can be applied now, where another event holds the customer up, and for a `gap`.
    """
    return await parked.discard(request, unit, body)
