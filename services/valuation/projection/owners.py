"""Owners of customers, one after the other: reports ask who it was when something happened."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.customer import OwnerAssigned
from libs.events.recorded import Recorded


class OwnerPeriod(Struct):
    """The owner from `since` up to the next period of the record; None is nobody."""

    customer_id: UUID
    since: datetime
    owner: str | None = None


_ASSIGNED = "crm.customer.owner_assigned.v1"
OWNER_PERIODS = Table("owner_periods", OwnerPeriod, key_columns=2)


async def keep_owners(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep each owner that `events` name, those of one moment as the last of them says; no query
    is made where none does."""
    periods = {
        (event.customer_id, recorded.occurred_at): OwnerPeriod(
            event.customer_id, recorded.occurred_at, event.owner
        )
        for recorded in events
        if recorded.type == _ASSIGNED and isinstance(event := recorded.event(), OwnerAssigned)
    }
    await OWNER_PERIODS.save(connection, periods.values())
