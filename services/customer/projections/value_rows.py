"""Figures of customers as last heard from the valuation service, in the list's own rows."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.recorded import Recorded
from libs.events.worth.customer_value import CustomerValued

VALUED = "crm.valuation.valued.v1"
HOME = "~"  # behind every currency's code: sorted downwards, who is reported in the policy's first


class ValueRow(Struct):
    """`worth` is a valued event's data; `apart` is HOME, or the currency without a rate to the
    policy's."""

    customer_id: UUID
    worth: str | None = None
    valued_at: datetime | None = None
    apart: str | None = None
    net: Decimal | None = None
    predicted_12m: Decimal | None = None
    churn_risk: Decimal | None = None


VALUES = Table("customers", ValueRow)


async def keep_values(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep the last figures of each customer; a stream's events come in its order."""
    last = {event.subject: event for event in events if event.type == VALUED}
    await VALUES.save(connection, [_row(recorded) for recorded in last.values()])


def _row(recorded: Recorded) -> ValueRow:
    event: CustomerValued = recorded.event()
    return ValueRow(
        customer_id=event.customer_id,
        worth=recorded.data.decode(),
        valued_at=recorded.recorded_at,
        apart=event.currency if event.apart else HOME,
        net=event.net,
        predicted_12m=event.predicted_12m,
        churn_risk=event.churn_risk,
    )
