"""Counts of the customers that are listed, by one column each, changed with the batch that changes
their rows. Records that were merged are not counted."""

from collections import Counter
from collections.abc import Iterable, Mapping

from libs.access.reach import owner_key
from libs.database.connections import Connection
from services.customer.projections.customer_rows import CustomerRow

EVERYBODY = ("", "")
OWNER_KEY = "owner_key"
COUNTED = ("kind", "status", "grade", "region", "industry", "owner")
# In one order, for others count the same; nobody locks anything after this.
_COUNT = """
insert into customer_counts (dimension, value, customers)
select * from unnest($1::text[], $2::text[], $3::bigint[]) as counted (dimension, value, customers)
order by 1, 2
on conflict (dimension, value) do update
set customers = customer_counts.customers + excluded.customers"""
_UNCOUNT = """
delete from customer_counts k using unnest($1::text[], $2::text[]) as counted (dimension, value)
where k.dimension = counted.dimension and k.value = counted.value and k.customers = 0"""
Dimension = tuple[str, str]


def counted_as(row: CustomerRow) -> frozenset[Dimension]:
    """The counts that a row is in: a column and its value each."""
    if row.registered_at is None or row.merged_into is not None:
        return frozenset()
    values = {column: getattr(row, column) for column in COUNTED}
    values[OWNER_KEY] = owner_key(row.staff_id, row.owner)
    known = ((column, value) for column, value in values.items() if value is not None)
    return frozenset((EVERYBODY, *known))


def moved(
    before: Mapping[object, frozenset[Dimension]], after: Iterable[tuple[object, CustomerRow]]
) -> Counter[Dimension]:
    """Changes to the counts, where customers were counted as `before`, if at all."""
    changes: Counter[Dimension] = Counter()
    for id, row in after:
        old, new = before.get(id, frozenset()), counted_as(row)
        changes.update(new - old)
        changes.subtract(old - new)
    return Counter({key: count for key, count in changes.items() if count})


async def keep_counts(connection: Connection, changes: Mapping[Dimension, int]) -> None:
    """Add the changes. The last that a batch does: it locks what is counted of everybody."""
    if changes:
        dimensions, values = zip(*changes, strict=True)
        await connection.execute(_COUNT, dimensions, values, list(changes.values()))
        await connection.execute(_UNCOUNT, dimensions, values)
