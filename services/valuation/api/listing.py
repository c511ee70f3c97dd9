"""GET /v1/valuations: customers by worth or risk, as they were last valued."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import asyncpg
from fastapi import Query
from pydantic import BaseModel

from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.keyset import Condition, Listing, SortKey, fetch_page
from libs.database.keyset import Page as Rows
from libs.money.currencies import CURRENCIES
from libs.web.fields import Label
from libs.web.money import Currency
from libs.web.openapi import problems
from libs.web.pages import DEFAULT_PAGE, CursorText, Limit, Page
from libs.web.parts import part
from libs.web.roles import requires
from libs.web.routing import router
from libs.web.waiting import CaughtUp, FreshnessAnswer, freshness_answer
from services.valuation import ranking
from services.valuation.api.walks import Walk, Walks
from services.valuation.projections.referrals import valued
from services.valuation.projections.scores import SCORED, SCORED_FROM
from services.valuation.referring import referred_as_stored
from services.valuation.rules.book import date_of
from services.valuation.rules.churn import LIFECYCLES
from services.valuation.rules.marking import MARKS
from services.valuation.rules.policy import Policy
from services.valuation.rules.referrals import Sent, referral_value
from services.valuation.rules.statements import amount_in
from services.valuation.rules.valuing import Ruling

Sort = Literal[
    "-net",
    "net",
    "-predicted_12m",
    "predicted_12m",
    "-churn_risk",
    "churn_risk",
    "-referral_value",
    "customer_id",
]
Lifecycle = Literal["prospect", "first", "repeat", "loyal", "at_risk", "won_back", "lapsed", "lost"]
_BY_MONEY = ("net", "predicted_12m")
_REPORTED = Query(description="Only customers who are reported in it")
routes = router("valuations")


def _listing(sort: Sort, ruling: Ruling) -> Listing:
    if sort == "-referral_value":
        referrers, arguments = valued(ruling.version, ruling.policy)
        source = f"{SCORED_FROM} left join {referrers} r on r.referrer = s.customer_id"
        value = SortKey("coalesce(r.value, 0)", Decimal, descending=True)
        last = SortKey("s.customer_id", UUID, descending=True)
        return Listing("valuations", SCORED, source, (value, last), arguments)
    return Listing("valuations", SCORED, SCORED_FROM, _keys(sort))


def _keys(sort: Sort) -> tuple[SortKey, ...]:
    name, descending = sort.lstrip("-"), sort.startswith("-")
    last = SortKey("s.customer_id", UUID, descending=descending)
    if name == "customer_id":
        return (last,)
    nullable = name == "churn_risk"
    return (SortKey(f"s.{name}", float, descending=descending, nullable=nullable), last)


class ReferralsItem(BaseModel):
    """The share of what the `customers` whom this one sent are worth; in no other figure."""

    customers: int
    value: str
    currency: str


class ValuationItem(BaseModel):
    """As last valued, on `valued_on`: a stored risk is at most .02 from today's.

    Amounts are decimal strings in `currency`. `referrals` is null for who sent nobody.
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
    """All pages of one walk are of one ruling, and say when it began.

    Sorted by money, customers are ranked within a currency: first those reported in the policy's,
    then those of each of `currencies_apart`, which have no rate to it.
    """

    ruling: int
    currencies_apart: list[str]
    as_of: datetime
    freshness: FreshnessAnswer


@routes.get("/valuations", response_model=ValuationList, responses=problems(410, 504))
@requires("admin", "manager", "agent", "analyst", "integration")
async def list_valuations(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    walks: Annotated[Walks, part(Walks)],
    applied: CaughtUp,
    grade: Annotated[Label | None, Query()] = None,
    lifecycle: Lifecycle | None = None,
    min_churn_risk: Annotated[float | None, Query(ge=0, le=1)] = None,
    currency: Annotated[Currency | None, _REPORTED] = None,
    sort: Sort = "-net",
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> ValuationList:
    """Customers that were heard of, the most valuable first unless `sort` says otherwise."""
    walk = await walks.walk(cursor)
    conditions = [walk.condition, *_conditions(grade, lifecycle, min_churn_risk, currency)]
    found = await ranking.currencies(pool, walk.ruling)
    among = found if currency is None else [currency]
    page = await _page(pool, cursors, walk, sort, conditions, among, limit)
    return ValuationList(
        ruling=walk.ruling.version,
        as_of=walk.as_of,
        currencies_apart=[code for code in found if code != walk.ruling.policy.currency],
        items=await items_of(pool, page.items, walk.ruling),
        next_cursor=walks.sealed(walk, page.next_cursor),
        freshness=freshness_answer(await applied.freshness()),
    )


async def _page(
    pool: asyncpg.Pool,
    cursors: CursorCodec,
    walk: Walk,
    sort: Sort,
    conditions: Sequence[Condition],
    among: Sequence[str],
    limit: int,
) -> Rows:
    listing, home = _listing(sort, walk.ruling), walk.ruling.policy.currency
    asked: Any = {"conditions": conditions, "cursor": walk.cursor, "limit": limit}
    if sort.lstrip("-") in _BY_MONEY:
        return await ranking.fetch_ranked(pool, listing, cursors, among, home, **asked)
    return await fetch_page(pool, listing, cursors, **asked)


def _conditions(
    grade: str | None,
    lifecycle: Lifecycle | None,
    min_churn_risk: float | None,
    currency: str | None,
) -> Iterator[Condition]:
    if grade is not None:
        yield Condition("s.grade = {}", (grade,))
    if lifecycle is not None:
        yield Condition("s.lifecycle = {}", (LIFECYCLES.index(lifecycle),))
    if min_churn_risk is not None:
        yield Condition("s.churn_risk >= {}", (min_churn_risk,))
    if currency is not None:
        yield Condition("s.currency = {}", (currency,))


async def items_of(
    source: Source, rows: Sequence[asyncpg.Record], ruling: Ruling
) -> list[ValuationItem]:
    """`ruling` is the one the rows are of."""
    ids = [row["customer_id"] for row in rows]
    referred = await referred_as_stored(source, ids, ruling)
    return [_item(row, ruling, referred.get(row["customer_id"])) for row in rows]


def _item(row: asyncpg.Record, ruling: Ruling, referred: Sequence[Sent] | None) -> ValuationItem:
    columns: dict[str, Any] = {
        name: row[name] for name in ValuationItem.model_fields if name in row
    }
    for name in ("revenue", "net", "predicted_12m", "clv"):
        columns[name] = amount(row[name], row["currency"])
    columns["lifecycle"] = LIFECYCLES[row["lifecycle"]]
    policy = ruling.rules_at(row["piloted"]).policy
    columns["service_level"] = _service_levels(policy).get(row["grade"])
    columns["mark"] = MARKS[row["mark"]]
    columns["referrals"] = referred and _referrals(referred, ruling.policy.currency)
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
