"""The stream of each purchase: read and folded, and written down."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Source
from libs.eventstore.folding import Folded, fold, stream_write
from libs.eventstore.grouped_reads import GroupedStreams
from libs.eventstore.writes import StreamWrite
from libs.identifiers.text import text_of
from services.interaction.domain.purchase.errors import PurchaseNotFound
from services.interaction.domain.purchase.state import Purchase, PurchaseEvent, evolve


def stream_of(purchase_id: UUID) -> str:
    return "purchase-" + text_of(purchase_id)


def purchase_write(
    folded: Folded[Purchase], events: Sequence[PurchaseEvent], occurred_at: datetime
) -> StreamWrite:
    """`events` as the purchase's next ones. None of them holds personal data."""
    return stream_write(
        stream_of(events[0].purchase_id),
        folded,
        events,
        subject=events[0].customer_id,
        occurred_at=occurred_at,
    )


class PurchaseStreams:
    """Reads purchases from the store: what is written is seen at once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._streams = GroupedStreams(source)

    async def folded(self, purchase_id: UUID, version: int | None = None) -> Folded[Purchase]:
        """A purchase, as it was at `version`. Raises PurchaseNotFound."""
        events = await self._streams.get(stream_of(purchase_id))
        if not events:
            raise PurchaseNotFound
        return fold(evolve, events[:version])

    async def bought_at(self, purchase_id: UUID) -> datetime | None:
        """Moment a purchase occurred; None while we have not heard of it."""
        events = await self._streams.get(stream_of(purchase_id))
        return events[0].occurred_at if events else None
