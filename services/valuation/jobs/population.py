"""All customers who bought, or a sample large enough to find parameters and cuts from."""

from libs.database.connections import Source
from services.valuation.storage import customer_tables
from services.valuation.storage.holdings import Holdings

# Beyond this a sample: its 5 % cut lies within about 1 % of everybody's.
LARGEST = 200_000
_ROWS = "select greatest(reltuples, 0) from pg_class where oid = 'customers'::regclass"
_SAMPLE = """
select customer_id from customers tablesample system ($1)
where orders > 0 order by customer_id"""


async def sample(source: Source, *, largest: int = LARGEST) -> Holdings:
    found = await source.fetch(_SAMPLE, await percent_of(source, largest))
    return await customer_tables.load(source, [row[0] for row in found])


async def percent_of(source: Source, largest: int) -> float:
    """Percentage for a `tablesample` of about `largest` of the `customers`, 100 at most."""
    rows = float(await source.fetchval(_ROWS) or 0)
    return min(100.0, 100.0 * largest / max(rows, 1.0))
