"""Number of contacts that wait in each queue, with their priority, and since when."""

from datetime import datetime

from msgspec import Struct

from libs.database.connections import Source
from services.callcenter.domain.contact.priority import LEVEL
from services.callcenter.projections.members import SERVED_AS
from services.callcenter.workqueue.ordering import HEAD_START

# The same sum as domain.contact.priority: a test compares the two.
_COUNTS = f"""
select c.queue, p.priority, count(*), min(c.waiting_since)
from open_contacts c
{SERVED_AS}
cross join lateral (
    select {HEAD_START} + greatest($1 - c.waiting_since, interval '0') as credit
) w
cross join lateral (
    select floor(extract(epoch from w.credit) / extract(epoch from $2::interval))::int as priority
) p
where c.agent_id is null or c.reserved_until <= $1
group by c.queue, p.priority
order by c.queue, p.priority desc"""


class WaitingCount(Struct, frozen=True):
    queue: str
    priority: int
    waiting: int
    oldest: datetime


async def waiting_counts(source: Source, now: datetime) -> list[WaitingCount]:
    """Counts by queue, the highest priority first; lapsed reservations count as waiting."""
    return [WaitingCount(*row) for row in await source.fetch(_COUNTS, now, LEVEL)]
