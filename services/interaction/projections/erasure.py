"""What the interaction service hears on Kafka: that a customer was erased."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write
from libs.sealing.keys import KeyRing


class ErasureProjection:
    """Keeps no tables: the only thing that follows is that this service's key is destroyed."""

    topics = frozenset({"crm.customer.v1"})
    types = frozenset({"crm.customer.erased.v1"})

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        """There are no rows to lock."""

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        await self.erase(connection, sorted({event.event().customer_id for event in events}))
        return ()

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        await self._keys.destroy(connection, customer_ids)
