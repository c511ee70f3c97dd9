"""/v1/rulings: versions of what everybody is valued by, and two of them compared."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Path, Query

from libs.database.cursors import CursorCodec
from libs.database.keyset import Listing, SortKey, fetch_page
from libs.eventstore.reading import read_stream
from libs.web.errors.problems import Problem, not_found
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.valuation.configurations.comparison import Comparing, NotCompared
from services.valuation.configurations.configuration_answers import (
    ComparisonAnswer,
    RulingAnswer,
    RulingList,
    as_answer,
    comparison_answer,
)
from services.valuation.configurations.order_answers import orders_by_version
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.jobs import streams
from services.valuation.storage.configuration_table import ScoringConfigurations

Version = Annotated[int, Path(ge=0, le=2**31 - 1)]
_COLUMNS = """version, state, held, restores, valued, total, made_at, ready_at, switched_at,
    ended_at"""
_LISTING = Listing("rulings", _COLUMNS, "rulings", (SortKey("version", int, descending=True),))
_ONE = f"select {_COLUMNS} from rulings where version = $1"
_NOBODY = UUID(int=0)
routes = router("rulings")


@routes.get("/rulings", response_model=RulingList)
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def list_rulings(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    calendar: Annotated[BusinessCalendar, part(BusinessCalendar)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> RulingList:
    """Every scoring configuration there was, the one in force, and those being built beside it."""
    page = await fetch_page(pool, _LISTING, cursors, cursor=cursor, limit=limit)
    return RulingList(
        items=await answers_of(pool, page.items),
        next_cursor=page.next_cursor,
        business_time_zone=calendar.name,
    )


@routes.get("/rulings/{version}", response_model=RulingAnswer, responses=problems(404))
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def read_ruling(
    version: Version, pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)]
) -> RulingAnswer:
    """One scoring configuration: its content, how far it is built, and when it was in force."""
    return await configuration_answer(pool, await stored_configuration(pool, version))


@routes.get(
    "/rulings/{version}/comparison",
    response_model=ComparisonAnswer,
    responses=problems(404, 409),
)
@requires("admin", "manager", "analyst", route_class="lists", data=of_everybody("valuations"))
async def compare_ruling(
    version: Version,
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    comparing: Annotated[Comparing, part(Comparing)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="Movers per page")] = DEFAULT_PAGE,
) -> ComparisonAnswer:
    """Against the scoring configuration in force: who moves, whose credit changes, which model
    expected better."""
    await stored_configuration(pool, version)
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


async def stored_configuration(pool: asyncpg.Pool, version: int) -> asyncpg.Record:
    row = await pool.fetchrow(_ONE, version)
    if row is None:
        raise not_found("ruling_not_found", "There is no ruling of this version")
    return row


async def configuration_answer(pool: asyncpg.Pool, row: asyncpg.Record) -> RulingAnswer:
    (answer,) = await answers_of(pool, [row])
    return answer


async def answers_of(pool: asyncpg.Pool, rows: Sequence[asyncpg.Record]) -> list[RulingAnswer]:
    orders = orders_by_version(await read_stream(pool, streams.ORDERS))
    configurations = ScoringConfigurations()
    return [
        as_answer(
            row,
            await configurations.known(pool, row["version"]),
            orders.get(row["version"], []),
        )
        for row in rows
    ]
