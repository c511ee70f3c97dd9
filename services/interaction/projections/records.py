"""Customers as heard from other services: who they are, who may see them, what happened there."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.access import heard
from libs.consents import consent_table, statements
from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write
from libs.sealing.keys import KeyRing
from services.interaction.projections import heard_events, members

_ERASED = "crm.customer.erased.v1"


class RecordsProjection:
    """An erasure destroys this service's key; of merges it is kept who belongs to whom, and of
    statuses with whom there is no trade; of consents what was said; of owners, staff and the
    access policy, who may see whom; and of what a timeline shows, references and codes."""

    topics = frozenset({"crm.customer.v1", "crm.callcenter.v1"})
    types = members.TYPES | statements.TYPES | heard.TYPES | heard_events.TYPES | {_ERASED}
    shape = 3

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        await members.lock(connection, subjects)

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        erased = {event.event().customer_id for event in events if event.type == _ERASED}
        await self.erase(connection, sorted(erased))
        await members.keep_members(connection, events)
        await consent_table.keep_consents(connection, events)
        await heard.keep_access(connection, events)
        await heard_events.keep_heard(connection, events)
        return ()

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        await self._keys.destroy(connection, customer_ids)
        await consent_table.erase_consents(connection, customer_ids)
