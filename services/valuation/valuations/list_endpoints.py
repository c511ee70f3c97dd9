"""GET /v1/valuations: customers by worth or risk, as they were last valued."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import asyncpg
from fastapi import Depends, Request
from pydantic import BaseModel

from libs.access import heard
from libs.access.reach import Reach
from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.money.currencies import CURRENCIES
from libs.web.fields.id_lists import missing_from, page_size
from libs.web.gate.admission import reach
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_several
from libs.web.gate.scoping.scopes import needs_all
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from libs.web.reads.waiting import CaughtUp, FreshnessAnswer, freshness_answer
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.policy.referral_rules import Sent, referral_value
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import MARKS
from services.valuation.snapshots import ranking
from services.valuation.snapshots.referral_values import referred_as_stored
from services.valuation.valuations.list_filters import (
    Filtered,
    Lifecycle,
    TotalAnswer,
    TotalAsked,
)
from services.valuation.valuations.list_filters import total as counted
from services.valuation.valuations.list_pages import Sorted, fetch_valued
from services.valuation.valuations.traversals import Traversals

routes = router("valuations")


class ReferralsItem(BaseModel):
    """The share of what the `customers` whom this one sent are worth; in no other figure."""

    customers: int
    value: str
    currency: str


class ValuationItem(BaseModel):
    """A customer as last valued, on `valued_on`: a stored risk is at most .02 from today's.

    Amounts are decimal strings in `currency`. `referrals` is null for a customer who referred
    nobody.
    """

    customer_id: UUID
    known: bool
    grade: str | None
    lifecycle: Lifecycle
    churn_risk: float | None
    churn_band: str | None
    credit_class: str | None
    service_level: str | None
    computed_grade: str | None
    set_by_hand: bool
    mark: Literal["develop", "leave"] | None
    currency: str
    revenue: str
    net: str
    predicted_12m: str
    clv: str
    referrals: ReferralsItem | None
    valued_on: date


class ValuationList(Page[ValuationItem]):
    """All pages of one walk are of one scoring configuration, and say when it began.

    Sorted by money, customers are ranked within a currency: first those reported in the policy's,
    then those of each of `currencies_apart`, which have no rate to it. `total` is null unless it
    was asked for (`total=true`). `missing` are those of the `ids` asked for who are nobody's, out
    of scope, valued as another whom they were merged into, or kept out by another filter; null
    where not all fit on this page.
    """

    ruling: int
    currencies_apart: list[str]
    as_of: datetime
    total: TotalAnswer | None = None
    missing: list[UUID] | None = None
    freshness: FreshnessAnswer


@routes.get("/valuations", response_model=ValuationList, responses=problems(410, 504))
@requires("admin", "manager", "agent", "analyst", "integration", data=of_several("valuations"))
async def list_valuations(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    traversals: Annotated[Traversals, part(Traversals)],
    applied: CaughtUp,
    request: Request,
    seen: Annotated[Reach, Depends(reach)],
    filters: Filtered,
    sort: Sorted = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
    total: TotalAsked = False,
) -> ValuationList:
    """Customers that were heard of, the most valuable first unless `sort` says otherwise."""
    if sort == "-referral_value" and not seen.whole:
        raise needs_all("valuations")
    within = heard.within(seen, "s.customer_id")
    traversal = await traversals.traversal(cursor)
    everywhere = await ranking.currencies(pool, traversal.configuration)
    found = await ranking.currencies_within(pool, everywhere, traversal.configuration, within)
    among = found if filters.currency is None else [filters.currency]
    limit = page_size(request, limit, filters.ids)
    by = filters.ids if sort is None and filters.ids is not None else sort or "-net"
    page = await fetch_valued(pool, cursors, traversal, by, filters, within, among, limit)
    items = await items_of(pool, page.items, traversal.configuration)
    version, shown = traversal.configuration.version, [item.customer_id for item in items]
    least = len(shown) + (page.next_cursor is not None)
    whole = cursor is None and page.next_cursor is None
    return ValuationList(
        ruling=version,
        total=await counted(pool, version, filters, within, least, whole) if total else None,
        missing=missing_from(filters.ids, shown, whole=whole),
        as_of=traversal.as_of,
        currencies_apart=[
            code for code in found if code != traversal.configuration.policy.currency
        ],
        items=items if seen.whole else [_alone(item) for item in items],
        next_cursor=traversals.sealed(traversal, page.next_cursor),
        freshness=freshness_answer(await applied.freshness()),
    )


async def items_of(
    source: Source, rows: Sequence[asyncpg.Record], configuration: ScoringConfiguration
) -> list[ValuationItem]:
    """`ruling` is the one the rows are of."""
    ids = [row["customer_id"] for row in rows]
    referred = await referred_as_stored(source, ids, configuration)
    return [_item(row, configuration, referred.get(row["customer_id"])) for row in rows]


def _alone(item: ValuationItem) -> ValuationItem:
    """The item without the worth of those whom the customer sent, who may be out of scope."""
    return item.model_copy(update={"referrals": None})


def _item(
    row: asyncpg.Record, configuration: ScoringConfiguration, referred: Sequence[Sent] | None
) -> ValuationItem:
    columns: dict[str, Any] = {
        name: row[name] for name in ValuationItem.model_fields if name in row
    }
    for name in ("revenue", "net", "predicted_12m", "clv"):
        columns[name] = amount(row[name], row["currency"])
    columns["lifecycle"] = LIFECYCLES[row["lifecycle"]]
    policy = configuration.rules_at(row["piloted"]).policy
    columns["service_level"] = _service_levels(policy).get(row["grade"])
    columns["mark"] = MARKS[row["mark"]]
    columns["referrals"] = referred and _referrals(referred, configuration.policy.currency)
    columns["valued_on"] = date_of(row["valued_day"])
    return ValuationItem(**columns)


def _referrals(referred: Sequence[Sent], currency: str) -> ReferralsItem:
    value = amount_in(currency, referral_value(referred))
    return ReferralsItem(customers=len(referred), value=value, currency=currency)


def _service_levels(policy: Policy) -> dict[str, str]:
    return {rule.name: rule.service_level for rule in policy.grades}


def amount(value: float, currency: str) -> str:
    """A stored amount as a decimal string; never "-0.00"."""
    decimals = CURRENCIES[currency]
    return f"{round(value, decimals) + 0.0:.{decimals}f}"
