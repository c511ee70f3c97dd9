"""Over which channels customers were spoken with: how often, how often they began it, and when."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.recorded import Recorded


class Touches(Struct):
    customer_id: UUID
    channel: str
    contacts: int
    inbound: int
    last_at: datetime
    last_event: UUID


_TYPE = "crm.interaction.recorded.v1"
TOUCHES = Table("touches", Touches, key_columns=2)


async def keep_touches(connection: Connection, events: Sequence[Recorded]) -> None:
    """Add up the interactions among `events`; nothing is asked where there are none."""
    touched = [(recorded, recorded.event()) for recorded in events if recorded.type == _TYPE]
    if not touched:
        return
    rows = await TOUCHES.load(connection, {event.customer_id for _, event in touched})
    for recorded, event in touched:
        key = (event.customer_id, event.channel)
        row = rows.setdefault(key, Touches(*key, 0, 0, recorded.occurred_at, recorded.event_id))
        row.contacts += 1
        row.inbound += event.direction == "inbound"
        if recorded.occurred_at >= row.last_at:
            row.last_at, row.last_event = recorded.occurred_at, recorded.event_id
    await TOUCHES.save(connection, rows.values())
