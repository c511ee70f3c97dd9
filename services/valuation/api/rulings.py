"""/v1/rulings: versions of what everybody is valued by; compared, switched to, taken back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID

import asyncpg
from fastapi import Depends, Path, Query, Request, Response

from libs.database.cursors import CursorCodec
from libs.database.keyset import Listing, SortKey, fetch_page
from libs.events.valuation import RulingOrdered
from libs.eventstore.writes import StreamWrite, new_event
from libs.identifiers.uuid7 import uuid7
from libs.web.admission import Admitted, admitted
from libs.web.commands import Commands, Decision
from libs.web.idempotency import Recall
from libs.web.openapi import problems
from libs.web.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.parts import part, part_of
from libs.web.problems import Problem, not_found
from libs.web.roles import requires
from libs.web.routing import router
from libs.web.validation import RequestModel
from services.valuation.api.rulings_answers import (
    ComparisonAnswer,
    RulingAnswer,
    RulingList,
    comparison_answer,
    ruling_answer,
)
from services.valuation.comparison import Comparing, NotCompared
from services.valuation.projections.rulings import Rulings
from services.valuation.reviewing import streams

Order = Literal["switch", "discard", "restore"]
Version = Annotated[int, Path(ge=0, le=2**31 - 1)]
_COLUMNS = """version, state, held, restores, valued, total, made_at, ready_at, switched_at,
    ended_at"""
_LISTING = Listing("rulings", _COLUMNS, "rulings", (SortKey("version", int, descending=True),))
_ONE = f"select {_COLUMNS} from rulings where version = $1"
# The states in which each can be ordered.
_ORDERED: Mapping[Order, tuple[str, ...]] = {
    "switch": ("ready",),
    "discard": ("building", "ready"),
    "restore": ("retired", "discarded"),
}
_NOBODY = UUID(int=0)
routes = router("rulings")


class OrderBody(RequestModel):
    """Nothing has to be said."""


@routes.get("/rulings", response_model=RulingList)
@requires("admin", "manager", "analyst")
async def list_rulings(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> RulingList:
    """Every ruling there was, the one in force, and those being built beside it."""
    page = await fetch_page(pool, _LISTING, cursors, cursor=cursor, limit=limit)
    return RulingList(
        items=[await _answer(pool, row) for row in page.items], next_cursor=page.next_cursor
    )


@routes.get("/rulings/{version}", response_model=RulingAnswer, responses=problems(404))
@requires("admin", "manager", "analyst")
async def read_ruling(
    version: Version, pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)]
) -> RulingAnswer:
    """What it rests on, how far it is built, and when it was in force."""
    return await _answer(pool, await _row(pool, version))


@routes.get(
    "/rulings/{version}/comparison",
    response_model=ComparisonAnswer,
    responses=problems(404, 409),
)
@requires("admin", "manager", "analyst")
async def compare_ruling(
    version: Version,
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    comparing: Annotated[Comparing, part(Comparing)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="Movers per page")] = DEFAULT_PAGE,
) -> ComparisonAnswer:
    """Against the ruling in force: who moves, whose credit changes, which model expected better."""
    await _row(pool, version)
    scope = f"movers {version}".encode()
    after = _NOBODY if cursor is None else cursors.decode(cursor, [UUID], scope=scope)[0]
    try:
        found = await comparing.compare(version, after, limit, datetime.now(UTC))
    except NotCompared:
        title = "Nobody is valued under this ruling (yet, or any more)"
        raise Problem(409, "ruling_not_built", title) from None
    full = len(found.movers) == limit
    last = [found.movers[-1]["customer_id"]] if full else None
    return comparison_answer(found, cursors.encode(last, scope=scope) if last else None)


@routes.post(
    "/rulings/{version}/switch",
    status_code=202,
    response_model=RulingAnswer,
    responses=problems(404),
)
@requires("admin")
async def switch_ruling(
    request: Request,
    version: Version,
    body: OrderBody,
    let_in: Annotated[Admitted, Depends(admitted)],
) -> Response:
    """Put a ruling that is ready in force, within about a second; nobody who reads waits."""
    return await _order(request, let_in, version, "switch")


@routes.post(
    "/rulings/{version}/discard",
    status_code=202,
    response_model=RulingAnswer,
    responses=problems(404),
)
@requires("admin")
async def discard_ruling(
    request: Request,
    version: Version,
    body: OrderBody,
    let_in: Annotated[Admitted, Depends(admitted)],
) -> Response:
    """Give up a ruling that is being built, or is ready and not wanted."""
    return await _order(request, let_in, version, "discard")


@routes.post(
    "/rulings/{version}/restore",
    status_code=202,
    response_model=RulingAnswer,
    responses=problems(404),
)
@requires("admin")
async def restore_ruling(
    request: Request,
    version: Version,
    body: OrderBody,
    let_in: Annotated[Admitted, Depends(admitted)],
) -> Response:
    """Roll back: a new ruling with the content of this one, built beside and switched to."""
    return await _order(request, let_in, version, "restore")


async def _order(request: Request, let_in: Admitted, version: int, order: Order) -> Response:
    pool = part_of(request, asyncpg.Pool)
    event_id = uuid7()

    async def decide() -> Decision:
        row = await _row(pool, version)
        if row["state"] not in _ORDERED[order]:
            title = f"A ruling that is {row['state'].replace('_', ' ')} cannot be {_PAST[order]}"
            raise Problem(409, f"ruling_{row['state']}", title)
        last, _ = await streams.newest_event(pool, streams.ORDERS)
        new = new_event(
            RulingOrdered(version=version, order=order),
            event_id=event_id,
            subject=None,
            occurred_at=datetime.now(UTC),
        )
        write = StreamWrite(
            stream=streams.ORDERS, expected_version=last, key=streams.ORDERS, events=(new,)
        )
        return Decision(streams=(write,), ids={"version": version}, status=202)

    async def rebuild(recall: Recall) -> bytes:
        return (await _answer(pool, await _row(pool, version))).model_dump_json().encode()

    return await part_of(request, Commands).execute(request, let_in, decide, rebuild)


_PAST = {"switch": "switched to", "discard": "discarded", "restore": "restored"}


async def _row(pool: asyncpg.Pool, version: int) -> asyncpg.Record:
    row = await pool.fetchrow(_ONE, version)
    if row is None:
        raise not_found("ruling_not_found", "There is no ruling of this version")
    return row


async def _answer(pool: asyncpg.Pool, row: asyncpg.Record) -> RulingAnswer:
    return ruling_answer(row, await Rulings().known(pool, row["version"]))
