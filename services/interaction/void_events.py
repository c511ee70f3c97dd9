"""Events that were voided, and by which: asked of the streams they stand in."""

from collections.abc import Collection
from uuid import UUID

from libs.database.connections import Source
from libs.events.contract import contract_of
from libs.events.interaction import EntryVoided
from libs.events.purchase import PurchaseMovementVoided, PurchaseVoided
from libs.events.recorded import Recorded
from libs.eventstore.reading import COLUMNS, recorded

TYPES = [contract_of(cls).type for cls in (PurchaseVoided, PurchaseMovementVoided, EntryVoided)]
_VOIDS = f"select {COLUMNS} from events where stream = any($1) and version > 1 and type = any($2)"


async def voids_of(source: Source, events: Collection[Recorded]) -> dict[UUID, Recorded]:
    """The event that voided each of `events`, where one did."""
    streams = {event.stream for event in events}
    voids = [recorded(row) for row in await source.fetch(_VOIDS, list(streams), TYPES)]
    return {id: void for void in voids for id in void.event().voided_events}
