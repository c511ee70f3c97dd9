"""GET /v1/staff/{id}/customers and GET /v1/coverage: who looks after whom, and who does not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Query, Request

from libs.access.reach import Reach
from libs.web.fields.fields import Label
from libs.web.gate.admission import reach
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.answers import CustomerList, TotalAnswer
from services.customer.api.directory import Directory, Which
from services.customer.api.file.list_columns import FactSort
from services.customer.api.file.list_totals import TotalAsked
from services.customer.api.staffing.coverage_answers import (
    CoverageAnswer,
    OwnerCoverageAnswer,
    TeamCoverageAnswer,
)
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.staffing.coverage_reading import (
    OwnerCoverage,
    owners_covering,
    unowned,
    untouched_by_key,
    untouched_of_all,
)

routes = router("staff")
InReach = Annotated[Reach, Depends(reach)]


@routes.get(
    "/staff/{staff_id}/customers", response_model=CustomerList, responses=problems(404, 504)
)
@requires(*COLLEAGUES, data=of_several("customers"))
async def list_customers_of_staff(
    request: Request,
    staff_id: UUID,
    directory: Annotated[Directory, part(Directory)],
    applied: CaughtUp,
    within: InReach,
    sort: FactSort = "-registered_at",
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
    total: TotalAsked = False,
) -> CustomerList:
    """Customers of the member, by whatever label, of those in the caller's scope."""
    which = Which(staff_id=staff_id)
    page = await directory.page(which, within, sort, cursor, limit, total=total)
    return CustomerList(
        items=await directory.shown(request, page.items),
        next_cursor=page.next_cursor,
        total=page.total and TotalAnswer.model_validate(page.total, from_attributes=True),
        freshness=freshness_answer(await applied.freshness()),
    )


@routes.get("/coverage", response_model=CoverageAnswer, responses=problems(504))
@requires("admin", "manager", "agent", "analyst", data=of_several("customers"))
async def read_coverage(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    applied: CaughtUp,
    within: InReach,
    untouched_days: Annotated[
        int, Query(ge=1, le=3650, description="So many times 24 hours without an interaction")
    ] = 90,
    most: Annotated[
        int, Query(ge=1, le=1_000_000, description="Customers an owner may have")
    ] = 250,
    team: Annotated[Label | None, Query(description="Owners of this team alone")] = None,
    limit: Limit = DEFAULT_PAGE,
) -> CoverageAnswer:
    """Coverage: how many customers each owner has, who has more than `most`, how many have nobody,
    and with how many we were not in touch for so many days."""
    since = datetime.now(UTC) - timedelta(days=untouched_days)
    freshness = await applied.freshness()
    everybody = within.whole and team is None
    owners = await owners_covering(pool, within, team)
    listed = owners if not everybody else owners[:limit]
    untouched = await untouched_by_key(pool, [key for o in listed for key in o.keys], since)
    without = await unowned(pool) if everybody else None
    return CoverageAnswer(
        customers=sum(each.customers for each in owners) + (without or 0),
        without_owner=without,
        untouched=await untouched_of_all(pool, since) if everybody else sum(untouched.values()),
        untouched_since=since,
        most=most,
        overloaded=sum(each.customers > most for each in owners),
        teams=_teams(owners, most),
        owners=[_owner(each, untouched, most) for each in owners[:limit]],
        freshness=freshness_answer(freshness),
    )


def _owner(found: OwnerCoverage, untouched: Mapping[str, int], most: int) -> OwnerCoverageAnswer:
    return OwnerCoverageAnswer(
        staff_id=found.staff_id,
        owner=found.label,
        team=found.team,
        customers=found.customers,
        untouched=sum(untouched.get(key, 0) for key in found.keys),
        overloaded=found.customers > most,
    )


def _teams(owners: Sequence[OwnerCoverage], most: int) -> list[TeamCoverageAnswer]:
    """Teams by name, those without one last."""
    by_team: dict[str | None, list[OwnerCoverage]] = defaultdict(list)
    for each in owners:
        by_team[each.team].append(each)
    return [
        TeamCoverageAnswer(
            team=team,
            owners=len(members),
            overloaded=sum(each.customers > most for each in members),
            customers=sum(each.customers for each in members),
        )
        for team, members in sorted(by_team.items(), key=lambda item: (item[0] is None, item[0]))
    ]
