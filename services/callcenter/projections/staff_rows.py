"""Members of staff as heard from the customer service: who is away, and who stands in for them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.database.tables import Table
from libs.events.recorded import Recorded
from libs.events.staff import StaffStateChanged

TYPES = frozenset({"crm.staff.state_changed.v1"})
_AWAY = """
select staff_id from staff
where deputy_id = $1 and state = 'away' and (until is null or until > $2)"""


class StaffRow(Struct):
    staff_id: UUID
    state: str | None = None
    deputy_id: UUID | None = None
    until: datetime | None = None


STAFF = Table("staff", StaffRow)


async def keep_staff(connection: Connection, events: Sequence[Recorded]) -> None:
    """Each member as their last event among `events` says; no query is made where there is none."""
    decoded = (recorded.event() for recorded in events if recorded.type in TYPES)
    rows = {
        event.staff_id: StaffRow(event.staff_id, event.state, event.deputy_id, event.until)
        for event in decoded
        if isinstance(event, StaffStateChanged)
    }
    await STAFF.save(connection, rows.values())


async def served_for(source: Source, staff_id: UUID | None, now: datetime) -> list[UUID]:
    """Members whose customers this one serves as their own: themselves, and those who are away and
    have them as deputy."""
    if staff_id is None:
        return []
    away = await source.fetch(_AWAY, staff_id, now)
    return [staff_id, *(row[0] for row in away)]
