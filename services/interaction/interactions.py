"""The stream of each interaction: read and folded, sealed and written down."""

from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from libs.events.interaction import InteractionRecorded
from libs.events.recorded import Recorded
from libs.eventstore.folding import UNWRITTEN, Folded, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import open_event, seal_event
from libs.sealing.keys import KeyRing
from services.interaction.domain.interaction.errors import InteractionNotFound
from services.interaction.domain.interaction.state import Interaction, evolve


def stream_of(interaction_id: UUID) -> str:
    return f"interaction-{interaction_id}"


class Interactions:
    """Reads interactions from the store: what is written is seen at once."""

    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self.keys = keys

    async def events(self, interaction_id: UUID) -> list[Recorded]:
        """Raises InteractionNotFound."""
        events = await read_stream(self.pool, stream_of(interaction_id))
        if not events:
            raise InteractionNotFound
        return events

    async def opened(self, interaction_id: UUID) -> Folded[Interaction]:
        """With the note in clear, unless the customer was erased. Raises InteractionNotFound."""
        events = await self.events(interaction_id)
        customer_id: UUID = events[0].event().customer_id
        key = await self.keys.key_for(customer_id, create=False)
        return fold(evolve, events, lambda recorded: opened(recorded, key))

    async def write(self, event: InteractionRecorded, occurred_at: datetime) -> StreamWrite:
        """Raises PersonalDataErased when there is a note and the customer was erased."""
        key = await self.keys.key_for(event.customer_id, create=True) if event.note else None

        def seal(event: InteractionRecorded, event_id: UUID) -> InteractionRecorded:
            if key is None:
                return event
            return seal_event(event, event_id=event_id, customer_id=event.customer_id, key=key)

        return stream_write(
            stream_of(event.interaction_id),
            UNWRITTEN,
            [event],
            subject=event.customer_id,
            occurred_at=occurred_at,
            seal=seal,
        )


def opened(recorded: Recorded, key: bytes | None) -> Any:
    """The event of an interaction; what is personal in it is None without the customer's key."""
    event = recorded.event()
    return open_event(event, event_id=recorded.event_id, customer_id=event.customer_id, key=key)
