"""Over which channels customers were spoken with: how often, how often they began it, and when."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.interaction import InteractionRecorded
from libs.events.recorded import Recorded
from services.valuation.domain.arrays import FactTable
from services.valuation.domain.customer.columns import CHANNELS
from services.valuation.storage.customer_tables import uuids


class Touches(Struct):
    customer_id: UUID
    channel: str
    contacts: int
    inbound: int
    last_at: datetime
    last_event: UUID


_TYPE = "crm.interaction.recorded.v1"
# Of the customers $1, from their facts.
_REMOVE = "delete from touches where customer_id = any($1)"
_ANEW = """
insert into touches (customer_id, channel, contacts, inbound, last_at, last_event)
select customer_id, ($2::text[])[abs(channel)], count(*), count(*) filter (where channel > 0),
    max(occurred_at), (array_agg(event_id order by occurred_at desc, event_id desc))[1]
from facts where customer_id = any($1) and channel <> 0 group by 1, 2 order by 1, 2"""
TOUCHES = Table("touches", Touches, key_columns=2)


async def keep_touches(
    connection: Connection, events: Sequence[Recorded], voided: FactTable
) -> None:
    """Add up the interactions among `events`, and again what is left where some were `voided`; no
    query is made where there are none."""
    touched = [(recorded, recorded.event()) for recorded in events if recorded.type == _TYPE]
    if touched:
        await _add_up(connection, touched)
    if len(less := voided[voided["channel"] != 0]):
        customers = uuids(less["customer_id"])
        await connection.execute(_REMOVE, customers)
        await connection.execute(_ANEW, customers, list(CHANNELS))


async def _add_up(
    connection: Connection, touched: Sequence[tuple[Recorded, InteractionRecorded]]
) -> None:
    rows = await TOUCHES.load(connection, {event.customer_id for _, event in touched})
    for recorded, event in touched:
        key = (event.customer_id, event.channel)
        row = rows.setdefault(key, Touches(*key, 0, 0, recorded.occurred_at, recorded.event_id))
        row.contacts += 1
        row.inbound += event.direction == "inbound"
        if (recorded.occurred_at, recorded.event_id) >= (row.last_at, row.last_event):
            row.last_at, row.last_event = recorded.occurred_at, recorded.event_id
    await TOUCHES.save(connection, rows.values())
