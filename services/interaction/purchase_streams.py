"""The stream of each purchase: read and folded, and written down."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Source
from libs.events.contract import contract_of
from libs.events.purchase import Movement
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, Seal, stream_write
from libs.eventstore.grouped_reads import GroupedStreams
from libs.eventstore.writes import StreamWrite
from libs.identifiers.text import text_of
from services.interaction.domain.purchase.errors import MovementNotFound, PurchaseNotFound
from services.interaction.domain.purchase.state import MOVEMENTS, Purchase, PurchaseEvent, evolve

_OF_EVENT = "select stream from events where event_id = $1 and type = any($2)"
_TYPES = {movement: [contract_of(cls).type] for cls, movement in MOVEMENTS.items()}


def stream_of(purchase_id: UUID) -> str:
    return "purchase-" + text_of(purchase_id)


def purchase_write(
    folded: Folded[Purchase],
    events: Sequence[PurchaseEvent],
    occurred_at: datetime,
    seal: Seal | None = None,
) -> StreamWrite:
    """`events` as the purchase's next ones. Only the reason of a void is to be sealed."""
    return stream_write(
        stream_of(events[0].purchase_id),
        folded,
        events,
        subject=events[0].customer_id,
        occurred_at=occurred_at,
        seal=seal,
    )


def folded_purchase(events: Iterable[Recorded]) -> Folded[Purchase]:
    """Purchase with the ids of what happened to it, as a movement is named by its event's."""
    state: Purchase | None = None
    last: Recorded | None = None
    for last in events:
        state = evolve(state, last.event(), last.occurred_at, last.event_id)
    return Folded(state, last)


class PurchaseStreams:
    """Reads purchases from the store: what is written is seen at once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._streams = GroupedStreams(source)

    async def folded(self, purchase_id: UUID, version: int | None = None) -> Folded[Purchase]:
        """A purchase, as it was at `version`. Raises PurchaseNotFound."""
        found = await self.find(purchase_id, version)
        if found is None:
            raise PurchaseNotFound
        return found

    async def find(self, purchase_id: UUID, version: int | None = None) -> Folded[Purchase] | None:
        """A purchase, as it was at `version`; None if it does not exist."""
        events = await self._streams.get(stream_of(purchase_id))
        return folded_purchase(events[:version]) if events else None

    async def bought_at(self, purchase_id: UUID) -> datetime | None:
        """Moment a purchase occurred; None while we have not heard of it."""
        events = await self._streams.get(stream_of(purchase_id))
        return events[0].occurred_at if events else None

    async def purchase_of(self, movement_id: UUID, movement: Movement) -> UUID:
        """The purchase that an event moved money for. Raises MovementNotFound."""
        stream = await self.source.fetchval(_OF_EVENT, movement_id, _TYPES[movement])
        if stream is None:
            raise MovementNotFound(movement)
        return UUID(stream.removeprefix("purchase-"))
