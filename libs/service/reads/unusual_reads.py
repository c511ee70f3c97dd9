"""Unusual reading: more different customers shown to somebody within an hour than policy says."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import asyncpg
import structlog

from libs.database.connections import Source
from libs.telemetry.metrics import UNUSUAL_READERS

WATCHED_EVERY = 60.0  # seconds
# Distinct customers are counted of those alone who were shown so many, some of them perhaps twice.
_UNUSUAL = """
with busy as (
    select actor, date_trunc('hour', read_at, 'UTC') as hour from personal_reads
    where read_at >= $1 and read_at < $2
    group by 1, 2 having sum(cardinality(customer_ids)) > $3
)
select r.actor, date_trunc('hour', r.read_at, 'UTC') as hour, count(distinct shown) as customers
from busy b join personal_reads r on r.actor = b.actor
    and r.read_at >= b.hour and r.read_at < b.hour + interval '1 hour'
    cross join unnest(r.customer_ids) as shown
where r.read_at >= $1 and r.read_at < $2
group by 1, 2 having count(distinct shown) > $3
order by hour desc, customers desc, actor limit $4"""
MOST = 1_000
_audit = structlog.get_logger("audit")


async def unusual_reads(
    source: Source, since: datetime, until: datetime, limit: int
) -> Sequence[asyncpg.Record]:
    """Actors, hours and numbers of customers above `limit`, the latest first, at most MOST."""
    return await source.fetch(_UNUSUAL, since, until, limit, MOST)


class ReadWatch:
    """Raises an alarm for each actor and hour once, and counts those of this hour."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._raised: set[tuple[str, datetime]] = set()

    async def look(self, limit: int, now: datetime | None = None) -> None:
        """Look for those who were shown more different customers than `limit` in an hour."""
        now = now or datetime.now(UTC)
        hour = now.replace(minute=0, second=0, microsecond=0)
        since = hour - timedelta(hours=1)  # an hour's last minute is looked at in the next one
        rows = await unusual_reads(self._source, since, now, limit)
        UNUSUAL_READERS.set(sum(row["hour"] == hour for row in rows))
        found = {(row["actor"], row["hour"]): row["customers"] for row in rows}
        for (actor, when), customers in found.items():
            if (actor, when) not in self._raised:
                _audit.warning(
                    "unusual_reading", actor=actor, hour=when.isoformat(), customers=customers
                )
        self._raised = set(found)
