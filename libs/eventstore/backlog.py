"""Age of the oldest event that waits to be published."""

from libs.database.connections import Source

_AGE = """
select extract(epoch from clock_timestamp() - recorded_at)::float8
from events where position = (select min(position) from outbox)"""


async def oldest_age(source: Source) -> float:
    """Seconds since the oldest event still to be published was recorded; 0 when there is none."""
    return await source.fetchval(_AGE) or 0.0
