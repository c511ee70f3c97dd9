"""GET /v1/valuations:by-hand: whom somebody thought key, against who is."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

import asyncpg
from pydantic import BaseModel

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey, fetch_page
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import POINTS
from services.valuation.storage.configuration_table import ScoringConfigurations

routes = router("judgements")
_COLUMNS = """h.customer_id, h.grade, h.reason, h.set_by, h.until_day, s.computed, s.worth,
    s.currency, s.piloted"""
_FROM = "hand_grades h join scores s on s.customer_id = h.customer_id and s.by_hand"
_LISTING = Listing("by-hand", _COLUMNS, _FROM, (SortKey("h.customer_id", UUID),))


class ThoughtKey(BaseModel):
    """`needed` is the least worth of the grade that was set, `missing` what the customer's own
    `worth` is below it (negative: above); null where no cut is known. Points where a scorecard
    grades, else money in `currency`."""

    customer_id: UUID
    grade_set: str
    computed_grade: str
    difference: Literal["better", "same", "worse"]
    currency: str | None
    worth: str
    needed: str | None
    missing: str | None
    reason: str
    by: str
    until: date


@routes.get("/valuations:by-hand", response_model=Page[ThoughtKey])
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def list_grades_by_hand(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[ThoughtKey]:
    """Customers whose grade is set by hand, with the grade that their worth would bring.

    `difference`: the grade that was set is better than the computed one, the same, or worse.
    """
    configuration = await ScoringConfigurations().in_force(pool)
    in_force = Fragment("s.ruling = {version}", version=configuration.version)
    page = await fetch_page(
        pool, _LISTING, cursors, conditions=[in_force], cursor=cursor, limit=limit
    )
    return Page(
        items=[_item(row, configuration) for row in page.items], next_cursor=page.next_cursor
    )


def _item(row: asyncpg.Record, configuration: ScoringConfiguration) -> ThoughtKey:
    rules = configuration.rules_at(row["piloted"])
    names, scored = rules.policy.grade_names, rules.policy.basis == "scorecard"
    currency = POINTS if scored else row["currency"]
    cuts = rules.cuts.get(currency)
    place = names.index(row["grade"])
    needed = cuts[place] if cuts and place < len(cuts) else None
    better = names.index(row["computed"]) - place
    return ThoughtKey(
        customer_id=row["customer_id"],
        grade_set=row["grade"],
        computed_grade=row["computed"],
        difference="better" if better > 0 else "worse" if better < 0 else "same",
        currency=None if scored else currency,
        worth=amount_in(currency, row["worth"]),
        needed=None if needed is None else amount_in(currency, needed),
        missing=None if needed is None else amount_in(currency, needed - row["worth"]),
        reason=row["reason"],
        by=row["set_by"],
        until=date_of(row["until_day"]),
    )
