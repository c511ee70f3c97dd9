"""The bridge from one period's revenue to the next one's: new, grown, shrunk, lost and won back."""

from typing import Any

from libs.database.connections import Source

STEPS = ("new", "won_back", "grown", "same", "shrunk", "lost", "moved")
_STEPS_OF = """
select nullif(name, '') as name, step, customers, before, now from period_sums
where period_id = $1 and kind = $2 and customers > 0 order by 1 nulls last, 2"""
_APART = """
select name from period_sums
where period_id = $1 and kind = 'apart' and customers > 0 order by 1"""


async def steps_of(source: Source, kept: int, by: str) -> list[Any]:
    """Customers, revenue before and now, per group and step; those two sums are everybody's.

    By owner, each figure is that of the owner of then. A customer with more than one of them is in
    step `moved` of each.
    """
    return await source.fetch(_STEPS_OF, kept, by)


async def currencies_apart(source: Source, kept: int) -> list[str]:
    """Currencies that moved in the two periods and have no rate: they are in no figure."""
    return [row[0] for row in await source.fetch(_APART, kept)]
