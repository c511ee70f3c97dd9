"""Members of staff as heard from the customer service: who stands in for those who are away."""

from datetime import datetime
from uuid import UUID

from libs.database.connections import Source

_AWAY = """
select staff_id from staff
where deputy_id = $1 and state = 'away' and (until is null or until > $2)"""


async def served_for(source: Source, staff_id: UUID | None, now: datetime) -> list[UUID]:
    """Members whose customers this one serves as their own: themselves, and those who are away and
    have them as deputy."""
    if staff_id is None:
        return []
    away = await source.fetch(_AWAY, staff_id, now)
    return [staff_id, *(row[0] for row in away)]
