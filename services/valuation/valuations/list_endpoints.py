"""GET /v1/valuations: customers by worth or risk, as they were last valued."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import asyncpg
from fastapi import Depends, Query
from pydantic import BaseModel

from libs.access import heard
from libs.access.reach import Reach
from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage as Rows
from libs.database.keyset import Listing, SortKey, fetch_page
from libs.money.currencies import CURRENCIES
from libs.web.fields.fields import Label
from libs.web.fields.money import Currency
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
from services.valuation.snapshots.referrers import valued
from services.valuation.storage.scores import SCORED, SCORED_FROM
from services.valuation.valuations.traversals import Traversal, Traversals

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


def _listing(sort: Sort, configuration: ScoringConfiguration) -> Listing:
    if sort == "-referral_value":
        source = Fragment(
            f"{SCORED_FROM} left join {{referrers}} r on r.referrer = s.customer_id",
            referrers=valued(configuration.version, configuration.policy),
        )
        value = SortKey("coalesce(r.value, 0)", Decimal, descending=True)
        last = SortKey("s.customer_id", UUID, descending=True)
        return Listing("valuations", SCORED, source, (value, last))
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
    then those of each of `currencies_apart`, which have no rate to it.
    """

    ruling: int
    currencies_apart: list[str]
    as_of: datetime
    freshness: FreshnessAnswer


@routes.get("/valuations", response_model=ValuationList, responses=problems(410, 504))
@requires("admin", "manager", "agent", "analyst", "integration", data=of_several("valuations"))
async def list_valuations(
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    traversals: Annotated[Traversals, part(Traversals)],
    applied: CaughtUp,
    seen: Annotated[Reach, Depends(reach)],
    grade: Annotated[Label | None, Query()] = None,
    lifecycle: Lifecycle | None = None,
    min_churn_risk: Annotated[float | None, Query(ge=0, le=1)] = None,
    currency: Annotated[Currency | None, _REPORTED] = None,
    sort: Sort = "-net",
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> ValuationList:
    """Customers that were heard of, the most valuable first unless `sort` says otherwise."""
    if sort == "-referral_value" and not seen.whole:
        raise needs_all()
    within = heard.within(seen, "s.customer_id")
    traversal = await traversals.traversal(cursor)
    conditions = [traversal.condition, *_conditions(grade, lifecycle, min_churn_risk, currency)]
    everywhere = await ranking.currencies(pool, traversal.configuration)
    found = await ranking.currencies_within(pool, everywhere, traversal.configuration, within)
    among = found if currency is None else [currency]
    page = await _page(pool, cursors, traversal, sort, conditions, within, among, limit)
    items = await items_of(pool, page.items, traversal.configuration)
    return ValuationList(
        ruling=traversal.configuration.version,
        as_of=traversal.as_of,
        currencies_apart=[
            code for code in found if code != traversal.configuration.policy.currency
        ],
        items=items if seen.whole else [_alone(item) for item in items],
        next_cursor=traversals.sealed(traversal, page.next_cursor),
        freshness=freshness_answer(await applied.freshness()),
    )


async def _page(
    pool: asyncpg.Pool,
    cursors: CursorCodec,
    traversal: Traversal,
    sort: Sort,
    conditions: Sequence[Fragment],
    within: Fragment | None,
    among: Sequence[str],
    limit: int,
) -> Rows:
    listing, home = _listing(sort, traversal.configuration), traversal.configuration.policy.currency
    paging: Any = {
        "conditions": conditions,
        "within": within,
        "cursor": traversal.cursor,
        "limit": limit,
    }
    if sort.lstrip("-") in _BY_MONEY:
        return await ranking.fetch_ranked(pool, listing, cursors, among, home, **paging)
    return await fetch_page(pool, listing, cursors, **paging)


def _conditions(
    grade: str | None,
    lifecycle: Lifecycle | None,
    min_churn_risk: float | None,
    currency: str | None,
) -> Iterator[Fragment]:
    if grade is not None:
        yield Fragment("s.grade = {grade}", grade=grade)
    if lifecycle is not None:
        yield Fragment("s.lifecycle = {phase}", phase=LIFECYCLES.index(lifecycle))
    if min_churn_risk is not None:
        yield Fragment("s.churn_risk >= {least}", least=min_churn_risk)
    if currency is not None:
        yield Fragment("s.currency = {currency}", currency=currency)


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
