"""GET /v1/staff/{id}/score-card: what an account manager did, and what it brought."""

from datetime import date
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Query
from pydantic import BaseModel

from libs.access.reach import Reach
from libs.money.money import amount_text
from libs.web.errors.problems import invalid_field
from libs.web.gate.admission import reach
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, FreshnessAnswer, freshness_answer
from services.customer.domain.staff.errors import StaffNotFound
from services.customer.staffing.business_zone import BusinessZone
from services.customer.staffing.score_reading import Score, Scores, period_of, read_scores
from services.customer.staffing.staff_rows import names_of
from services.customer.staffing.staff_streams import load_staff

_FIRST, _LAST = date(1900, 1, 1), date(2999, 12, 31)  # what clocks of any zone can tell
routes = router("staff")
LONGEST = 3_660  # days


class BoughtAnswer(BaseModel):
    """Purchases in one currency; different currencies are never added."""

    currency: str
    purchases: int
    amount: str


class ScoreCardAnswer(BaseModel):
    """The days from `since` to `until`, both included, by the clocks of `business_time_zone`.

    Everything counts for the owner of then: who owned the customer's record when it happened.
    Interactions are of all kinds; those in person, of care and with market information are among
    them. A customer is gained or lost by being assigned. `complaints_open` are those of today's
    customers.
    """

    staff_id: UUID
    since: date
    until: date
    business_time_zone: str
    interactions: int
    in_person: int
    care: int
    market_information: int
    complaints_opened: int
    complaints_open: int
    tickets_resolved: int
    customers_gained: int
    customers_lost: int
    bought: list[BoughtAnswer]
    freshness: FreshnessAnswer


@routes.get(
    "/staff/{staff_id}/score-card", response_model=ScoreCardAnswer, responses=problems(404, 504)
)
@requires("admin", "manager", "agent", "analyst", data=of_several("customers"))
async def read_score_card(
    staff_id: UUID,
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    zone: Annotated[BusinessZone, part(BusinessZone)],
    applied: CaughtUp,
    within: Annotated[Reach, Depends(reach)],
    since: Annotated[date, Query(alias="from", description="The first day")],
    until: Annotated[date, Query(alias="to", description="The last day, included")],
) -> ScoreCardAnswer:
    """The member's work in a period, and what their customers of then bought: visits, care and
    market information, not sales alone. Of whoever is out of the caller's scope, 404."""
    _require_period(since, until)
    freshness = await applied.freshness()
    await load_staff(pool, staff_id)
    if not within.whole and str(staff_id) not in (within.keys or ()):
        raise StaffNotFound
    keys = [str(staff_id), *(f"={name}" for name in await names_of(pool, staff_id))]
    scores = await read_scores(pool, keys, period_of(since, until, zone.zone))
    return ScoreCardAnswer(
        staff_id=staff_id,
        since=since,
        until=until,
        business_time_zone=zone.name,
        **_counts(scores),
        bought=[_bought(score) for score in scores.facts if score.kind == "purchase"],
        freshness=freshness_answer(freshness),
    )


def _require_period(since: date, until: date) -> None:
    if not _FIRST <= since <= _LAST:
        raise invalid_field("/query/from", "out_of_range", "must be from 1900 to 2999")
    if not since <= until <= _LAST or (until - since).days >= LONGEST:
        raise invalid_field("/query/to", "out_of_range", "must be up to ten years from `from` on")


def _counts(scores: Scores) -> dict[str, int]:
    counted = {score.kind: score.count for score in scores.facts if score.kind != "purchase"}
    return {
        "interactions": counted.get("interaction", 0),
        "in_person": counted.get("in_person", 0),
        "care": counted.get("care", 0),
        "market_information": counted.get("market_information", 0),
        "complaints_opened": counted.get("complaint_opened", 0),
        "complaints_open": scores.open_complaints,
        "tickets_resolved": counted.get("ticket_resolved", 0),
        "customers_gained": scores.gained,
        "customers_lost": scores.lost,
    }


def _bought(score: Score) -> BoughtAnswer:
    return BoughtAnswer(
        currency=score.currency,
        purchases=score.count,
        amount=amount_text(score.amount, score.currency),
    )
