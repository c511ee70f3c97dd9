"""Pages of the list of valuations: by money within a currency, by risk, or in the order of ids."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import asyncpg
from fastapi import Query

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage as Rows
from libs.database.keyset import Listing, SortKey, fetch_page
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.snapshots import ranking
from services.valuation.snapshots.referrers import valued
from services.valuation.storage.scores import SCORED, SCORED_FROM
from services.valuation.valuations.list_filters import ListFilters
from services.valuation.valuations.traversals import Traversal

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
_BY_ID: Sort = "customer_id"
_BY_MONEY = ("net", "predicted_12m")
Sorted = Annotated[Sort | None, Query(description="Without it -net, and of `ids` their own order")]
_NAMED = f"{SCORED_FROM} join unnest({{ids}}::uuid[]) with ordinality named (id, place)" + (
    " on named.id = s.customer_id"
)


def _listing(sort: Sort | Sequence[UUID], configuration: ScoringConfiguration) -> Listing:
    if not isinstance(sort, str):
        source = Fragment(_NAMED, ids=list(sort))
        return Listing("valuations", SCORED, source, (SortKey("named.place", int), *_keys(_BY_ID)))
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


async def fetch_valued(
    pool: asyncpg.Pool,
    cursors: CursorCodec,
    traversal: Traversal,
    sort: Sort | Sequence[UUID],
    filters: ListFilters,
    within: Fragment | None,
    among: Sequence[str],
    limit: int,
) -> Rows:
    listing, home = _listing(sort, traversal.configuration), traversal.configuration.policy.currency
    paging: Any = {
        "conditions": [traversal.condition, *filters.all],
        "within": within,
        "planned": bool(filters.indexed),
        "cursor": traversal.cursor,
        "limit": limit,
    }
    if isinstance(sort, str) and sort.lstrip("-") in _BY_MONEY:
        return await ranking.fetch_ranked(pool, listing, cursors, among, home, **paging)
    return await fetch_page(pool, listing, cursors, **paging)
