"""Customers with whom there is no trade, as far as this service has heard."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from libs.database.connections import Source
from libs.eventstore.grouped_reads import GroupedReads
from services.interaction.projections.members import no_trade_since


class TradeStops:
    """Requests that come together ask in one query; most customers are in no row."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._since = GroupedReads[UUID, datetime](self.among)

    async def since(self, customer_id: UUID) -> datetime | None:
        """The moment from which there is no trade with them; None where there is."""
        return await self._since.get(customer_id)

    async def among(self, customer_ids: Collection[UUID]) -> dict[UUID, datetime]:
        """Those of the customers with whom there is no trade."""
        return await no_trade_since(self._source, customer_ids)


def named_in(items: Iterable[Any], field: str) -> set[UUID]:
    """Ids that items of a batch have in `field`; whatever is no id is refused elsewhere."""
    texts = {item[field] for item in items if isinstance(item, dict) and _is_text(item, field)}
    return {id for id in map(_id_of, texts) if id}


def _is_text(item: dict[str, Any], field: str) -> bool:
    return isinstance(item.get(field), str)


def _id_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
