"""How many wait in each queue, with what priority, and since when."""

from datetime import datetime

from msgspec import Struct

from libs.database.connections import Source
from services.callcenter.domain.contact.priority import HEAD_STARTS, LEVEL

# The same sum as domain.contact.priority: a test compares the two.
_COUNTS = """
select c.queue, p.priority, count(*), min(c.waiting_since)
from open_contacts c
left join standings s using (customer_id)
left join unnest($2::text[], $3::interval[]) as h (grade, head_start) on h.grade = s.grade
cross join lateral (
    select coalesce(h.head_start, '0') + greatest($1 - c.waiting_since, '0') as credit
) w
cross join lateral (
    select floor(extract(epoch from w.credit) / extract(epoch from $4::interval))::int as priority
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
    """By queue, the highest priority first; a contact whose reservation lapsed waits as well."""
    heads = HEAD_STARTS
    rows = await source.fetch(_COUNTS, now, list(heads), list(heads.values()), LEVEL)
    return [WaitingCount(*row) for row in rows]
