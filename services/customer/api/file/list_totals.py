"""Totals of the list of customers: how many there are behind all pages of one question."""

from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

from fastapi import Query
from msgspec import Struct

from libs.access.reach import OWNER_KEY as _KEY_OF_OWNER
from libs.access.reach import Reach
from libs.database.connections import Source
from libs.database.fragments import Fragment, all_of, rendered
from libs.database.keyset import fetch_planned
from services.customer.counting.customer_counts import EVERYBODY, OWNER_KEY, Dimension
from services.customer.search.ranking import Total

MOST_EXAMINED = 5_000
TotalAsked = Annotated[
    bool,
    Query(
        description="true: with how many there are in all, at the moment of the page; exact, "
        f"unless more than {MOST_EXAMINED:,} would have to be looked at: then at least so many"
    ),
]
_OWNER = _KEY_OF_OWNER.format("")
_KEPT = """
select coalesce(sum(customers), 0)::bigint from customer_counts
where (dimension, value) in (select * from unnest({dimensions}::text[], {values}::text[]))"""
_CAPPED = "select count(*) from (select from {source} where {condition} limit {most}) capped"
_EXAMINED = """
select count(*) filter (where matches) as count, count(*) as examined from (
    select ({matching}) as matches from {source} where {among} limit {most}) examined"""


class _Way(NamedTuple):
    """Rows to look at, and the query of how many these are."""

    condition: Fragment
    size: Fragment


class Counting(Struct, frozen=True):
    """A question to the list of customers: the rows of `source` that meet all `conditions`.

    `columns` are equal to a value, each a condition too; `others` are conditions that an index
    finds the rows of. `plain`: these and the reach are all there is to the question, among
    customers alone.
    """

    source: str
    conditions: Sequence[Fragment]
    columns: Mapping[str, str]
    others: Sequence[Fragment]
    within: Reach
    plain: bool


async def count(source: Source, question: Counting) -> Total:
    """The number of rows, read in the caller's transaction."""
    if (dimensions := _kept(question)) is not None:
        sql, arguments = rendered(_sum_of(dimensions))
        return Total(await source.fetchval(sql, *arguments) or 0, "exact")
    among = await _fewest(source, question)
    query = Fragment(
        _EXAMINED,
        matching=all_of([each for each in question.conditions if each is not among]),
        source=Fragment(question.source),
        among=among,
        most=MOST_EXAMINED,
    )
    (row,) = await fetch_planned(source, *rendered(query))
    return Total(row["count"], "exact" if row["examined"] < MOST_EXAMINED else "at_least")


def _kept(question: Counting) -> Sequence[Dimension] | None:
    """Counts that are kept and add up to the answer; None where there are none."""
    if not question.plain or len(question.columns) > 1:
        return None
    if not question.within.whole:
        return None if question.columns else _of_owners(question.within)
    return list(question.columns.items()) or [EVERYBODY]


async def _fewest(source: Source, question: Counting) -> Fragment:
    """The one of the conditions with the fewest rows: only among these it is counted."""
    ways = _ways(question)
    if not ways:
        return Fragment("true")
    counts = [way.size for way in ways]
    places = {f"way_{at}": way for at, way in enumerate(counts)}
    query = Fragment(f"select {', '.join(f'({{{place}}})' for place in places)}", **places)
    (row,) = await fetch_planned(source, *rendered(query))
    return min(zip(row, ways, strict=True), key=lambda each: each[0])[1].condition


def _ways(question: Counting) -> list[_Way]:
    """Conditions with how many rows they have, as far as that is of interest."""
    most, source = MOST_EXAMINED, Fragment(question.source)
    ways = [
        _Way(each, Fragment(_CAPPED, source=source, condition=each, most=most))
        for each in question.others
    ]
    if question.source != "customers":
        if (reached := question.within.of("owner_key")) is not None:
            size = Fragment(_CAPPED, source=source, condition=reached, most=most)
            ways.insert(0, _Way(reached, size))
        return ways
    ways += [
        _Way(Fragment(f"{column} = {{value}}", value=value), _sum_of([(column, value)]))
        for column, value in question.columns.items()
    ]
    if (reached := question.within.of(_OWNER)) is not None:
        ways.append(_Way(reached, _sum_of(_of_owners(question.within))))
    return ways


def _of_owners(within: Reach) -> list[Dimension]:
    return [(OWNER_KEY, key) for key in within.keys or ()]


def _sum_of(dimensions: Sequence[Dimension]) -> Fragment:
    names, values = [name for name, _ in dimensions], [value for _, value in dimensions]
    return Fragment(_KEPT, dimensions=names, values=values)
