"""Orders about scoring configurations, as they are answered."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal
from uuid import UUID

from libs.events.recorded import Recorded
from libs.web.reads.attribution import Attribution, attribution


class RulingOrder(Attribution):
    """An order about a ruling: what is to become of it."""

    event_id: UUID
    order: Literal["switch", "discard", "restore"]
    ordered_at: datetime


def orders_by_version(recorded: Iterable[Recorded]) -> dict[int, list[RulingOrder]]:
    """Group the orders by the version they are about."""
    found: dict[int, list[RulingOrder]] = {}
    for one in recorded:
        event = one.event()
        order = RulingOrder(
            event_id=one.event_id,
            order=event.order,
            ordered_at=one.recorded_at,
            **attribution(one),
        )
        found.setdefault(event.version, []).append(order)
    return found
