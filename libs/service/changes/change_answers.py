"""Changes as they are answered: actor, event and time, and never the data."""

from datetime import datetime
from uuid import UUID

import asyncpg

from libs.web.reads.attribution import Attribution


class Change(Attribution):
    """One event. `customer_id` is whom it is about, where it is about a customer; `correlation_id`
    the request that all of this goes back to; `causation_id` the event that led to this one."""

    event_id: UUID
    type: str
    stream: str
    version: int
    customer_id: UUID | None
    occurred_at: datetime
    recorded_at: datetime
    correlation_id: UUID
    causation_id: UUID | None


def change(row: asyncpg.Record) -> Change:
    named = {name: row[name] for name in Change.model_fields if name != "customer_id"}
    return Change(**named, customer_id=row["subject"])
