"""Filters of the list of valuations, and how many there are in all."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, Query
from msgspec import Struct
from pydantic import BaseModel

from libs.database.connections import Source
from libs.database.fragments import Fragment, all_of, rendered
from libs.database.keyset import fetch_planned
from libs.web.fields.fields import Label
from libs.web.fields.id_lists import IdList, ids_of
from libs.web.fields.money import Currency
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.storage.scores import SCORED_FROM

Lifecycle = Literal["prospect", "first", "repeat", "loyal", "at_risk", "won_back", "lapsed", "lost"]
MOST_EXAMINED = 5_000
TotalAsked = Annotated[
    bool,
    Query(
        description="true: with how many there are in all, counted after the page; exact, unless "
        f"more than {MOST_EXAMINED:,} would have to be looked at: then at least so many"
    ),
]
_REPORTED = Query(description="Only customers who are reported in it")
_OF_PROFILE = "s.customer_id in (select p.customer_id from profiles p where p.{} = {{value}})"
_KEPT = "select coalesce(sum(customers), 0)::bigint from score_sums s where {matching}"
# Of the rows that an index finds so many at most are looked at.
_EXAMINED = """
select count(*) as examined, count(*) filter (where {matching}) as count
from (select s.* from {source} where {among} limit {most}) s"""


class TotalAnswer(BaseModel):
    """Number of items on all pages, at the moment of this one; with `at_least` perhaps more."""

    count: int
    relation: Literal["exact", "at_least"]


class ListFilters(Struct, frozen=True):
    """Conditions on rows `s` of scores: by `columns` that sums are kept by, too, and in `ranges`;
    those that are `indexed` find their rows by themselves. `ids` are customers by name, in their
    order."""

    columns: Sequence[Fragment] = ()
    ranges: Sequence[Fragment] = ()
    indexed: Sequence[Fragment] = ()
    ids: Sequence[UUID] | None = None
    currency: str | None = None

    @property
    def all(self) -> list[Fragment]:
        return [*self.columns, *self.ranges, *self.indexed]


def _filters(
    ids: IdList = None,
    owner: Annotated[
        Label | None, Query(description="Only customers of this account manager, by their label")
    ] = None,
    region: Annotated[Label | None, Query(description="Only customers of this region")] = None,
    grade: Annotated[Label | None, Query()] = None,
    lifecycle: Lifecycle | None = None,
    min_churn_risk: Annotated[float | None, Query(ge=0, le=1)] = None,
    currency: Annotated[Currency | None, _REPORTED] = None,
) -> ListFilters:
    named = ids_of(ids)
    indexed = [
        Fragment(_OF_PROFILE.format(column), value=value)
        for column, value in (("owner", owner), ("region", region))
        if value is not None
    ]
    if named is not None:
        indexed.insert(0, Fragment("s.customer_id = any({ids}::uuid[])", ids=sorted(named)))
    columns = list(_columns(grade, lifecycle, currency))
    ranges = []
    if min_churn_risk is not None:
        ranges.append(Fragment("s.churn_risk >= {least}", least=min_churn_risk))
    return ListFilters(columns, ranges, indexed, named, currency)


Filtered = Annotated[ListFilters, Depends(_filters)]


def _columns(
    grade: str | None, lifecycle: Lifecycle | None, currency: str | None
) -> Iterator[Fragment]:
    if grade is not None:
        yield Fragment("s.grade = {grade}", grade=grade)
    if lifecycle is not None:
        yield Fragment("s.lifecycle = {phase}", phase=LIFECYCLES.index(lifecycle))
    if currency is not None:
        yield Fragment("s.currency = {currency}", currency=currency)


async def total(
    source: Source,
    version: int,
    filters: ListFilters,
    within: Fragment | None,
    least: int,
    whole: bool,
) -> TotalAnswer:
    """Number of rows that the filters leave under a scoring configuration: `least` are known, and
    there are no others where the page is `whole`."""
    if whole:
        return TotalAnswer(count=least, relation="exact")
    ruling = Fragment("s.ruling = {version}", version=version)
    if not (filters.ranges or filters.indexed or within):
        sql, values = rendered(Fragment(_KEPT, matching=all_of([ruling, *filters.columns])))
        return TotalAnswer(count=await source.fetchval(sql, *values) or 0, relation="exact")
    # One that finds its rows by itself. The reach does, too, and is before whatever would count
    # rows out of it: how many were looked at is told.
    ways = [*([within] if within else []), *filters.indexed]
    first = (filters.indexed if filters.ids is not None else ways)[:1]
    rest = [each for each in (*filters.all, within) if each is not None and each not in first]
    query = Fragment(
        _EXAMINED,
        matching=all_of(rest),
        source=Fragment(SCORED_FROM),
        among=all_of([ruling, *first]),
        most=MOST_EXAMINED,
    )
    (row,) = await fetch_planned(source, *rendered(query))
    if row["examined"] < MOST_EXAMINED:
        return TotalAnswer(count=row["count"], relation="exact")
    return TotalAnswer(count=max(row["count"], least), relation="at_least")
